import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../../src/index.js'

const analyzer = createAnalyzer({ kinds: ['date'] })

/** Text and bound of every date. */
const read = (text: string) =>
  analyzer
    .analyze(text, { referenceDate: '2020-05-20' })
    .facts.map((f) => [f.text, (f as { mod?: string }).mod ?? null])

const NEGATIONS = ['不', '不得', '不能', '不应', '不可', '不宜', '没有', '未', '不许']
/** Words of comparison, and which side of the date they say. */
const COMPARISONS = { 早于: 'before', 晚于: 'after', 迟于: 'after', 超过: 'after' } as const
const LIMITS = ['最迟', '最晚', '至迟', '最迟于', '最晚在', '最迟到']
const BEHIND = {
  前: 'before',
  之前: 'before',
  以前: 'before',
  及以前: 'before',
  '（含）以前': 'before',
  之后: 'after',
  以后: 'after',
  及以后: 'after',
  '（含）以后': 'after',
} as const
const DATES = [
  '5月20日',
  '五月二十日',
  '2020年6月30日',
  '2019年',
  '2021年3月',
  '2020-05-26',
  '今年10月15日',
  '明年',
  '下周五',
  '明天',
]
const TIMES = ['17:30', '17时', '下午3点', '上午10时30分']
const OPPOSITE = { before: 'after', after: 'before' } as const

const frame = fc.constantFrom(
  (s: string) => s,
  (s: string) => `报送时间${s}。`,
  (s: string) => `有关材料，${s}，`,
  (s: string) => `（${s}）`,
)
const negation = fc.constantFrom(...NEGATIONS)
const comparison = fc.constantFrom(...(Object.keys(COMPARISONS) as (keyof typeof COMPARISONS)[]))
const behind = fc.constantFrom(...(Object.keys(BEHIND) as (keyof typeof BEHIND)[]))
const moment = fc.constantFrom(...DATES, ...TIMES)

describe('no bound of a date or time is read the wrong way round', () => {
  test('each negation turns a comparison round; without one the date is its base', () => {
    fc.assert(
      fc.property(
        fc.array(negation, { minLength: 1, maxLength: 4 }),
        comparison,
        moment,
        frame,
        (negations, word, date, around) => {
          const said = COMPARISONS[word]
          const mod = negations.length % 2 === 0 ? said : OPPOSITE[said]
          const surface = `${negations.join('')}${word}${date}`
          expect(read(around(surface))).toEqual([[surface, mod]])
        },
      ),
    )
  })

  test('a bound behind says what it says, and one before it that says the same is part of the surface', () => {
    fc.assert(
      fc.property(
        behind,
        fc.option(fc.tuple(negation, comparison), { nil: undefined }),
        fc.constantFrom(...DATES),
        frame,
        (word, before, date, around) => {
          const mod = BEHIND[word]
          const agrees = before === undefined || OPPOSITE[COMPARISONS[before[1]]] === mod
          const [[text, found] = [], ...others] = read(around(`${before?.join('') ?? ''}${date}${word}`))
          expect(others).toEqual([])
          expect(found).toBe(mod)
          if (agrees) expect(text).toBe(`${before?.join('') ?? ''}${date}${word}`)
        },
      ),
    )
  })

  test('a limit is before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LIMITS), moment, frame, (word, date, around) => {
        expect(read(around(`${word}${date}`))).toEqual([[`${word}${date}`, 'before']])
      }),
    )
  })
})

describe('no bound of a length is read the wrong way round', () => {
  const LENGTHS = ['5个工作日', '三年', '6个月', '30天', '两周', '48小时', '半年']
  const SAID = { 超过: 'more', 多于: 'more', 少于: 'less', 低于: 'less' } as const
  const AFTER = {
    以上: 'more',
    以下: 'less',
    以内: 'less',
    '（含）以上': 'more',
    '（含）以下': 'less',
    内: 'less',
  } as const
  const TURNED = { more: 'less', less: 'more' } as const
  const words = fc.constantFrom(...(Object.keys(SAID) as (keyof typeof SAID)[]))
  const length = fc.constantFrom(...LENGTHS)

  test('each negation turns a comparison round', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(negation, { maxLength: 3 }),
        words,
        length,
        frame,
        (negations, word, span, around) => {
          const mod = negations.length % 2 === 0 ? SAID[word] : TURNED[SAID[word]]
          const surface = `${negations.join('')}${word}${span}`
          expect(read(around(surface))).toEqual([[surface, mod]])
        },
      ),
    )
  })

  test('a bound behind says what it says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(AFTER) as (keyof typeof AFTER)[])),
        length,
        frame,
        (word, span, around) => {
          expect(read(around(`${span}${word}`))).toEqual([[`${span}${word}`, AFTER[word]]])
        },
      ),
    )
  })
})
