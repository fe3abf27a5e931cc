import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanSpan, sourceSpan } from '../../src/text/map.js'
import { readText } from '../../src/text/read.js'
import { restore } from '../../src/text/restore/restore.js'
import { simplify } from '../../src/text/simplify.js'
import { PROSE, SENTENCES } from './prose.js'
import { decodeCarelessly, spin } from './spinner.js'

const read = (text: string) => simplify(restore(text).text).text
const FEW = '機關導辦動領認會'
const few = (character: string) => FEW.includes(character)

describe('the nine torn places', () => {
  it.each([
    ['勇?lián)屜劝l(fā)言', '勇抢先发言'],
    ['每?jī)芍荛_展', '每两周开展'],
    ['也要?jiǎng)谝萁Y(jié)合', '也要劳逸结合'],
    ['變?yōu)槊篮矛F(xiàn)實', '变为美好现实'],
    ['廣安日?qǐng)?bào)', '广安日报'],
    ['因?yàn)檫@次差錯', '因为这次差错'],
    ['大家?guī)?dòng)下', '大家带动下'],
    ['業(yè)績(jī)?yōu)椤皹?biāo)”', '业绩为“标”'],
  ])('%s is %s, and that is proved', (torn, text) => {
    expect(read(torn)).toBe(text)
    const { repairs } = restore(torn)
    expect(repairs.filter((r) => r.type === 'torn').map((r) => r.certainty)).toEqual(['proved'])
  })
  it('a lone ? for ·', () => expect(read('身邊好人?最美人物')).toBe('身边好人·最美人物'))
})

describe('glosses', () => {
  it('go where they are the rule', () => {
    expect(read('齊魯網(wǎng)領(lǐng)導(dǎo)同志')).toBe('齐鲁网领导同志')
  })
  it('of simplified characters go as well', () => {
    expect(read('机(jī)关(guān)单位团(tuán)建')).toBe('机关单位团建')
  })
  it('stay where an author put one', () => {
    const text = `${PROSE}走访单(shàn)县和尉犁(yù lí)县。`
    expect(read(text)).toBe(text)
  })
  it('stay where the pinyin is no reading of the character', () => {
    expect(read('機(jī)關(guān)導(dǎo)論(zzz)')).toBe('机关导论(zzz)')
  })
  it('belong to their character: a span covers both', () => {
    const source = '加強機(jī)關(guān)領(lǐng)導(dǎo)班子建設'
    const { text, map } = readText(source)
    const at = text.indexOf('机关')
    const span = sourceSpan(map, at, at + 2)
    expect(source.slice(span.start, span.end)).toBe('機(jī)關(guān)')
    expect(cleanSpan(map, span.start, span.end)).toEqual({ start: at, end: at + 2 })
  })
})

describe('a spun text', () => {
  it('comes back whole where nothing was torn', () => {
    const whole = SENTENCES.filter((sentence) => spin(sentence, { glossed: few }).torn === 0)
    expect(whole.length).toBeGreaterThan(10)
    const { text, torn } = spin(whole.join('\n'), { glossed: few })
    expect(torn).toBe(0)
    expect(text.match(/\(/gu)?.length).toBeGreaterThan(5)
    expect(read(text)).toBe(whole.join('\n'))
  })
  it('comes back to the last character with a table of the usual size', () => {
    const { text, torn } = spin(PROSE, { glossed: few })
    expect(text).toContain('機(jī)')
    expect(torn).toBeGreaterThanOrEqual(0)
    expect(read(text)).toBe(PROSE)
  })
  it('comes back but for a few doubtful characters when every character is glossed', () => {
    const { text, torn } = spin(PROSE)
    expect(torn).toBeGreaterThan(3)
    const back = read(text)
    const kept = new Set(back)
    const lost = Array.from(PROSE).filter((c) => !kept.has(c))
    expect(lost.length).toBeLessThanOrEqual(PROSE.length * 0.01)
    expect(back).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔù]+\)/u)
  })
  it('comes back in whatever order its sentences stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...SENTENCES], { minLength: SENTENCES.length - 3 }), (sentences) => {
        const clean = sentences.join('')
        const spun = spin(clean, { glossed: few })
        const restored = restore(spun.text)
        const doubtful = restored.repairs.some((r) => r.certainty !== 'proved')
        if (!doubtful) expect(simplify(restored.text).text).toBe(clean)
      }),
      { numRuns: 40 },
    )
  })
  it('has a map on which later characters never lie before earlier ones', () => {
    const { text: source } = spin(PROSE)
    const { text, map } = readText(source)
    let start = 0
    let end = 0
    for (let i = 0; i < text.length; i++) {
      const span = sourceSpan(map, i, i + 1)
      expect(span.start).toBeGreaterThanOrEqual(start)
      expect(span.end).toBeGreaterThanOrEqual(end)
      expect(span.end).toBeGreaterThan(span.start)
      start = span.start
      end = span.end
    }
    expect(end).toBe(source.length)
  })
  it('leads each torn character back to the damaged ones that hold its bytes', () => {
    const source = '科長李勇?lián)屜劝l(fā)言'
    const { text, map } = readText(source)
    const surface = (word: string) => {
      const at = text.indexOf(word)
      const { start, end } = sourceSpan(map, at, at + word.length)
      return source.slice(start, end)
    }
    expect(surface('李勇')).toBe('李勇')
    expect(surface('抢')).toBe('?lián)屜')
    expect(surface('先')).toBe('屜劝')
    expect(surface('发')).toBe('劝l(fā)')
    expect(surface('抢先发言')).toBe('?lián)屜劝l(fā)言')
  })
})

describe('what cannot be put together', () => {
  it('stays, and is told as unresolved with its place', () => {
    const source = '機(jī)關(guān)導(dǎo)論，情況?xyz)不明'
    const { text, repairs } = readText(source)
    expect(text).toBe('机关导论，情况?xyz)不明')
    const unresolved = repairs.filter((r) => r.certainty === 'unresolved')
    expect(unresolved.map((r) => r.from)).toEqual(['?xyz)'])
  })
})

describe('the spinner of these tests', () => {
  it('swallows the bracket with the orphaned byte', () => {
    expect(decodeCarelessly(Uint8Array.from([0xd3, 0xc2, 0x93, 0x28, 0x61]), '')).toBe('勇?a')
  })
})
