import { describe, expect, it } from 'vitest'
import { proves } from '../../src/text/restore/prove.js'
import { SENTENCES } from './prose.js'
import { type SpinOptions, spin, traditional } from './spinner.js'

const LINE_FEED = 0x0a
const TEXTS = [...SENTENCES.slice(0, 6), '全年新增企业1280家(含个体),增长3.5%,PM2.5浓度下降。']

/** The ways of spinning that leave other traces. */
const WAYS: readonly (readonly [name: string, options: SpinOptions])[] = [
  ['every character glossed', {}],
  ['a lost pair as a question mark', { undefinedPair: '?' }],
  ['few characters glossed', { glossed: (character) => character.charCodeAt(0) % 3 === 0 }],
  ['signs made narrow', { narrow: true }],
  ['cut at signs', { glossed: () => false, cut: true }],
]

/** The characters of which the spun text has a gloss. */
function glossedOf(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { index } of text.matchAll(/\([a-zü-ǜāáǎàēéěèīíǐìōóǒòūúǔùńňǹḿ]+\)/gu))
    found.add(text.charCodeAt(index - 1))
  return found
}

const units = (text: string) =>
  Array.from(text, (c) => ({ unit: c.charCodeAt(0), start: 0, end: 0, whole: false }))

/** Whether `clean` is proved to be what was spun to `damaged`. */
const isProved = (damaged: string, clean: string) =>
  proves({ text: damaged, glossed: glossedOf(damaged) }, 0, LINE_FEED, {
    units: units(clean),
    end: damaged.length,
  })

describe.each(WAYS)('%s', (_, options) => {
  const spun = TEXTS.map((text) => [traditional(text), spin(text, options).text] as const)

  it('what was spun is proved', () => {
    for (const [clean, damaged] of spun) expect([damaged, isProved(damaged, clean)]).toEqual([damaged, true])
  })

  it('with another character it is only where that would have been left so as well', () => {
    for (const [clean, damaged] of spun)
      for (let at = 0; at < clean.length; at++)
        for (const other of ['7', '(', '丁'].filter((c) => c !== clean[at])) {
          const wrong = clean.slice(0, at) + other + clean.slice(at + 1)
          expect([wrong, isProved(damaged, wrong)]).toEqual([wrong, spin(wrong, options).text === damaged])
        }
  })

  it('nor is it otherwise with characters too many or too few', () => {
    for (const [clean, damaged] of spun)
      for (const wrong of [`${clean}丁`, `${clean}7`, `丁${clean}`, clean.slice(0, -3), clean.slice(2)])
        expect([wrong, isProved(damaged, wrong)]).toEqual([wrong, spin(wrong, options).text === damaged])
  })
})
