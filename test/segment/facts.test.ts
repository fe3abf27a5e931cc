import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { dictionaryNames } from '../../src/segment/names.js'
import { segment } from '../../src/tokenize.js'

const NAMES: ReadonlySet<string> = new Set([
  'person',
  'place',
  'organization',
  'meeting',
  'campaign',
  'slogan',
  'term',
])

const PROSE = readFileSync('test/segment/sentences.txt', 'utf8').replace(/[[\]]/gu, '')

describe('with facts', () => {
  test('no word ends inside a name that the facts read', () => {
    const ends = new Set(segment(PROSE, { facts: true }).flatMap(({ start, end }) => [start, end]))
    const facts = analyze(PROSE, { includeFurniture: true }).facts.filter(({ kind }) => NAMES.has(kind))
    expect(facts.length).toBeGreaterThan(100)
    const outermost = facts.filter(
      (f) =>
        !facts.some(
          (o) => o !== f && o.start <= f.start && o.end >= f.end && o.end - o.start > f.end - f.start,
        ),
    )
    const cut = outermost.filter(({ start, end }) => {
      for (let at = start + 1; at < end; at++) if (ends.has(at)) return true
      return false
    })
    expect(cut.map((f) => f.text)).toEqual([])
  })

  test.each([
    ['和习近平总书记重要讲话精神一致', ['和', '习近平', '总书记']],
    ['发展全过程人民民主', ['发展', '全过程人民民主']],
    ['二十届三中全会召开', ['二十届三中全会', '召开']],
    ['粮食产量1.39万亿斤', ['1.39万亿斤']],
    ['2020年5月20日增长5.2%', ['2020年5月20日', '5.2%']],
    ['新建厂房3万平方米、安置1200户', ['3万平方米', '1200户']],
    ['习总书记指出', ['习总书记']],
    ['越南外交部和绍兴市财政局签约', ['越南外交部', '和', '绍兴市财政局']],
  ])('%s has the words %j', (text, wanted) => {
    const words = segment(text, { facts: true, quantities: true }).map((token) => token.text)
    expect(words).toEqual(expect.arrayContaining(wanted))
  })
})

test('中美|元首 holds no 美元, nor does 和|习近平总书记 hold a name of 和习', () => {
  const words = segment('中美元首会晤，和习总书记的讲话').map((token) => token.text)
  expect(words).toEqual(['中美', '元首', '会晤', '，', '和', '习', '总书记', '的', '讲话'])
})

/** What stands around a name in a report. */
const FRAMES: readonly (readonly [before: string, after: string])[] = [
  ['会议指出，', '是今年工作的重点。'],
  ['要认真落实', '，不打折扣。'],
  ['过去一年，我们围绕', '做了大量工作。'],
  ['代表们审议了关于', '的说明。'],
  ['同志们要深刻领会', '的要求，'],
  ['各地各部门把', '摆在突出位置。'],
  ['继续推进', '，巩固已有成果。'],
  ['对', '进行了专题研究。'],
  ['在', '方面走在前列。'],
  ['《关于', '的意见》已经印发。'],
]
const SENTENCES = 200

test('names of the dictionaries are whole in two hundred sentences made of frames', () => {
  const names = [...dictionaryNames().keys()].filter((name) => name.length > 2)
  const stride = Math.floor(names.length / SENTENCES)
  const torn = Array.from({ length: SENTENCES }, (_, i) => {
    const name = names[i * stride]!
    const [before, after] = FRAMES[i % FRAMES.length]!
    const words = segment(before + name + after)
    const whole = words.some((w) => w.start === before.length && w.end === before.length + name.length)
    return whole ? '' : words.map((w) => w.text).join('|')
  }).filter((line) => line !== '')
  expect(torn).toEqual([])
})
