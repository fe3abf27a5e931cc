import { describe, expect, test } from 'vitest'
import { verdictOf } from '../../../src/archive/panel/met.js'
import type { Figure } from '../../../src/archive/panel/signed.js'
import { type PairOptions, pairPanel, summarizePairs } from '../../../src/archive/panel/target-outcome.js'
import type { PanelDocument } from '../../../src/archive/panel.js'
import type { Indicator } from '../../../src/facts/indicator/schema.js'
import { documentOf, fact } from './figures.js'

const target = (value: number, fields: Partial<Indicator> = {}) =>
  fact({ value, status: 'target', period: '2019', text: `地区生产总值增长${value}%左右`, ...fields })
const outcome = (value: number, fields: Partial<Indicator> = {}) =>
  fact({ value, period: '2019', text: `地区生产总值增长${value}%`, ...fields })

/** The report of 2019 that promises, and that of 2020 that tells. */
const promise = (one: Indicator | undefined, metadata: Partial<PanelDocument['metadata']> = {}) =>
  documentOf(one === undefined ? [] : [one], metadata, '2019.md')
const told = (
  one: Indicator | undefined,
  metadata: Partial<PanelDocument['metadata']> = {},
  path = '2020.md',
) => documentOf(one === undefined ? [] : [one], { year: 2019, planYear: 2020, ...metadata }, path)

const pairs = (documents: readonly PanelDocument[], options: Partial<PairOptions> = {}) =>
  pairPanel(documents, { indicator: 'gdp', ...options })
const first = (...documents: PanelDocument[]) => pairs(documents)[0]!

describe('why a target has no verdict', () => {
  test.each<[string, PanelDocument[], object]>([
    [
      'none is told',
      [promise(undefined), told(outcome(7))],
      {
        target: null,
        outcome: 7,
        met: null,
        reason: 'no target: no figure of 地区生产总值 was read',
        unit: '%',
      },
    ],
    ['neither is told', [promise(undefined), told(undefined)], { unit: null, outcome: null, check: null }],
    [
      'no report tells its year',
      [promise(target(7))],
      { reason: 'no report on 2019 by 厦门市', outcome_path: null },
    ],
    [
      'its region is not known',
      [promise(target(7), { region: undefined })],
      { region: null, reason: 'no report on 2019 by this region' },
    ],
    [
      'the report tells no outcome',
      [promise(target(7)), told(undefined)],
      { outcome: null, outcome_path: '2020.md', reason: 'no outcome: no figure of 地区生产总值 was read' },
    ],
    [
      'the bound of the outcome leaves it open',
      [promise(target(7)), told(outcome(6, { mod: 'more' }))],
      { target: 7, outcome: 6, met: null, reason: 'the bounds leave it open' },
    ],
  ])('%s', (_, documents, row) => {
    expect(first(...documents)).toMatchObject(row)
  })

  test('they are in units that are not compared', () => {
    const amount = (fields: Partial<Indicator>) => ({ change: 'level', unit: '元', ...fields }) as const
    const [row] = pairs([promise(target(5000, amount({}))), told(outcome(5100, amount({ unit: '美元' })))], {
      change: 'level',
    })
    expect(row).toMatchObject({
      target: 5000,
      outcome: 5100,
      difference: null,
      met: null,
      reason: 'in 元 and in 美元',
    })
  })
})

describe('of several documents', () => {
  test('a government’s report tells the outcome before a communiqué, and what tells it before what does not', () => {
    const news = told(outcome(7.4), { genre: 'communique' }, 'news.md')
    const report = told(outcome(7.1), {}, 'report.md')
    const silent = told(undefined, {}, 'silent.md')
    expect(first(promise(target(7)), news, report)).toMatchObject({ outcome: 7.1, outcome_path: 'report.md' })
    expect(first(promise(target(7)), silent, news)).toMatchObject({ outcome: 7.4, outcome_path: 'news.md' })
  })

  test('one that is there twice counts once, and one that plans nothing has no row', () => {
    const copy = { ...promise(target(7)), source: { bytes: 1, sha256: 'a' } }
    const rows = pairs([
      copy,
      { ...copy, path: 'copy.md' },
      promise(undefined, { planYear: undefined, year: undefined }),
    ])
    expect(rows.map(({ target_path }) => target_path)).toEqual(['2019.md'])
  })

  test('rows stand by code, else by name, then by year and path; doubts about either are told', () => {
    const region = (name: string, code?: string) => ({ region: { name, code } })
    const rows = pairs([
      documentOf([target(7)], region('乙县'), 'd.md'),
      documentOf(
        [target(7, { period: '2020' })],
        { ...region('厦门市', '350200'), year: 2019, planYear: 2020 },
        'c.md',
      ),
      documentOf([target(7)], region('厦门市', '350200'), 'b.md'),
      documentOf([target(7)], region('厦门市', '350200'), 'a.md'),
      documentOf([target(7)], region('福州市', '350100'), 'f.md'),
      documentOf([target(7)], { region: undefined }, 'e.md'),
      documentOf(
        [target(7, { because: { period: { from: 'document', text: '2019' } } })],
        region('甲县'),
        'g.md',
      ),
    ])
    expect(rows.map(({ target_path }) => target_path)).toEqual([
      'e.md',
      'f.md',
      'a.md',
      'b.md',
      'c.md',
      'd.md',
      'g.md',
    ])
    expect(rows.at(-1)).toMatchObject({ check: 'target:inferred' })
    const doubted = first(
      promise(target(7)),
      told(outcome(7, { because: { status: { from: 'document', text: '' } } })),
    )
    expect(doubted).toMatchObject({ check: 'outcome:inferred', met: 'yes' })
  })

  test('a year is summed up with the mean of what is in %', () => {
    const rows = pairs([promise(target(7)), told(outcome(6.5))])
    expect(summarizePairs(rows)).toEqual([
      { year: 2019, targets: 1, outcomes: 1, met: 0, missed: 1, meanDifference: -0.5 },
    ])
    expect(summarizePairs(pairs([promise(undefined), told(outcome(7))]))).toEqual([])
  })
})

describe('a range, or a bound, against a target', () => {
  const of = (fields: Partial<Figure>): Figure => ({
    value: null,
    min: null,
    max: null,
    mod: null,
    ...fields,
  })
  const rate = { isCeiling: false, isRate: true }
  const ceiling = { isCeiling: true, isRate: true }

  test.each<[string, Figure, Figure, typeof rate, boolean | null, number | null]>([
    ['7 by 7–7.5', of({ value: 7 }), of({ min: 7, max: 7.5 }), rate, true, 0.25],
    ['7 by 6.5–7.5', of({ value: 7 }), of({ min: 6.5, max: 7.5 }), rate, null, 0],
    ['7 by an end alone', of({ value: 7 }), of({ min: 7.5 }), rate, null, null],
    ['7 by nothing', of({ value: 7 }), of({}), rate, null, null],
    ['nothing by 7', of({}), of({ value: 7 }), rate, null, null],
    ['a ratio', of({ value: '2:1' }), of({ value: 2 }), rate, null, null],
    ['7 by at most 6', of({ value: 7 }), of({ value: 6, mod: 'less' }), rate, false, -1],
    ['a ceiling of 3 by at most 3', of({ value: 3 }), of({ value: 3, mod: 'less' }), ceiling, true, 0],
    ['a ceiling of 2–3 by 3.1', of({ min: 2, max: 3 }), of({ value: 3.1 }), ceiling, false, 0.1],
    ['a ceiling with a lower end alone by 3', of({ min: 3 }), of({ value: 3 }), ceiling, true, 0],
    ['an upper end alone by 3', of({ max: 3 }), of({ value: 3 }), rate, true, 0],
    ['7.77左右 by 7.76', of({ value: 7.77, mod: 'approx' }), of({ value: 7.76 }), rate, false, -0.01],
  ])('%s', (_, goal, figure, how, isMet, difference) => {
    expect(verdictOf(goal, figure, how)).toEqual({ isMet, difference })
  })
})
