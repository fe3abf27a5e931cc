import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../../src/index.js'

const analyzer = createAnalyzer({ kinds: ['quantity'] })

/** Words of comparison, and whether what they say is more. */
const COMPARISONS = { 超过: true, 高于: true, 多于: true, 大于: true, 少于: false, 低于: false, 小于: false }
const NEGATIONS = ['不', '不得', '不能', '不应', '不可', '不宜', '不许', '没有', '未', '不再', '严禁', '并未']
const LINKS = ['', '了']
const BEHIND = {
  '': null,
  以上: 'more',
  以下: 'less',
  以内: 'less',
  '（含）以上': 'more',
  '（含）以下': 'less',
} as const
const AMOUNTS = [
  '3人',
  '50家',
  '三百户',
  '5%',
  '百分之八',
  '2.5万元',
  '300亿元',
  '六成',
  '十五公里',
  '三分之一',
]
const opposite = { more: 'less', less: 'more' } as const

type Bound = 'more' | 'less' | undefined
function boundOf(text: string): { bounds: Bound[]; texts: string[] } {
  const { facts } = analyzer.analyze(text)
  return {
    bounds: facts.map((f) => (f as { mod?: Bound }).mod),
    texts: facts.map((f) => f.text),
  }
}

const comparison = fc.constantFrom(...(Object.keys(COMPARISONS) as (keyof typeof COMPARISONS)[]))
const amount = fc.constantFrom(...AMOUNTS)
const frame = fc.constantFrom(
  (s: string) => s,
  (s: string) => `人数${s}。`,
  (s: string) => `各地${s}，`,
  (s: string) => `按规定，${s}的除外`,
)

describe('no bound is read the wrong way round', () => {
  test('each negation turns a comparison round, however many there are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...NEGATIONS), { maxLength: 3 }),
        comparison,
        fc.constantFrom(...LINKS),
        amount,
        frame,
        (negations, word, link, figure, around) => {
          const more = negations.length % 2 === 0 ? COMPARISONS[word] : !COMPARISONS[word]
          const surface = `${negations.join('')}${word}${link}${figure}`
          const { bounds, texts } = boundOf(around(surface))
          expect([texts, bounds]).toEqual([[surface], [more ? 'more' : 'less']])
        },
      ),
    )
  })

  test('a bound behind the figure says what it says; with one before it, that one stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(BEHIND) as (keyof typeof BEHIND)[])),
        fc.option(fc.tuple(fc.constantFrom('', ...NEGATIONS), comparison), { nil: undefined }),
        amount,
        frame,
        (behind, before, figure, around) => {
          const own = before && (COMPARISONS[before[1]] ? 'more' : 'less')
          const left = own && before?.[0] ? opposite[own] : own
          const { bounds, texts } = boundOf(around(`${before?.join('') ?? ''}${figure}${behind}`))
          expect([texts.length, bounds[0]]).toEqual([1, left ?? BEHIND[behind] ?? undefined])
        },
      ),
    )
  })

  test('two negations leave a bound as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NEGATIONS), comparison, amount, (negation, word, figure) => {
        expect(boundOf(`不得${negation}${word}${figure}`).bounds).toEqual(boundOf(`${word}${figure}`).bounds)
      }),
    )
  })

  test('bounded on both sides it is a range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 900 }),
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom('人', '万元', '%', '公里'),
        fc.constantFrom('', '（含）'),
        (low, gap, unit, note) => {
          const by = unit === '万元' ? 1e4 : 1
          const [fact] = analyzer.analyze(`${low}${unit}${note}以上${low + gap}${unit}以下`).facts
          expect(fact).toMatchObject({ value: null, min: low * by, max: (low + gap) * by })
          expect(fact).not.toHaveProperty('mod')
        },
      ),
    )
  })

  test('a bound that a list shares holds for each member', () => {
    fc.assert(
      fc.property(
        comparison,
        fc.constantFrom('', ...NEGATIONS),
        fc.constantFrom('分别', '均', '依次'),
        fc.constantFrom('、', '和'),
        (word, negation, each, joint) => {
          const more = negation === '' ? COMPARISONS[word] : !COMPARISONS[word]
          const { bounds } = boundOf(`${each}${negation}${word}30亿元${joint}20亿元`)
          expect(bounds).toEqual([more ? 'more' : 'less', more ? 'more' : 'less'])
        },
      ),
    )
  })
})

test.each([
  ['会议是否超过3人', 'more'],
  ['有没有超过3人', 'more'],
  ['能不能超过5%', 'more'],
  ['除非超过30人', 'more'],
  ['不得再低于5%', 'more'],
  ['尚未达到5%', 'less'],
  ['达不到300万元', 'less'],
  ['不止300人', 'more'],
  ['不下300人', 'more'],
  ['约有300人', 'approx'],
  ['三级上下联动3项', undefined],
])('%s', (text, mod) => expect(boundOf(text).bounds.at(-1)).toBe(mod))
