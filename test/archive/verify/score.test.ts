import { describe, expect, test } from 'vitest'
import { type Judged, readMarks } from '../../../src/archive/verify/marks.js'
import { compareSheets, scoreSheet } from '../../../src/archive/verify/score.js'
import type { GongbaoError } from '../../../src/errors.js'

let made = 0
const row = (filled: boolean, verdict: Judged['verdict'], more: Partial<Judged> = {}): Judged => ({
  id: `r${made++}`,
  stratum: filled ? 'filled' : 'empty',
  population: 100,
  what: '地区生产总值 · growth · target',
  filled,
  verdict,
  correct: '',
  ...more,
})
const times = (n: number, make: () => Judged) => Array.from({ length: n }, make)
const figures = (rows: readonly Judged[]) =>
  Object.fromEntries(
    scoreSheet('a.csv', rows)
      .filter(({ group }) => group === 'all')
      .map(({ measure, count, of, estimate }) => [
        measure,
        [count, of, estimate && Number(estimate.toFixed(4))],
      ]),
  )

test('precision of what is filled, recall of what should be', () => {
  const rows = [
    ...times(18, () => row(true, 'right')),
    row(true, 'wrong', { correct: '7%' }),
    row(true, 'wrong', { correct: '空' }),
    ...times(16, () => row(false, 'right')),
    ...times(4, () => row(false, 'wrong', { correct: '8%' })),
  ]
  // each row stands for five
  expect(figures(rows)).toEqual({
    precision: [18, 20, 0.9],
    recall: [18, 23, 0.7826],
    empty_right: [16, 20, 0.8],
    accuracy: [34, 40, 0.85],
  })
})

test('a stratum of which fewer were drawn weighs more', () => {
  const rows = [
    ...times(10, () => row(true, 'right', { population: 10 })),
    ...times(9, () => row(false, 'right', { population: 990 })),
    row(false, 'wrong', { population: 990, correct: '8%' }),
  ]
  // 10 found, 99 missed
  expect(figures(rows).recall).toEqual([10, 11, 0.0917])
})

test('unclear rows and those without a judgement are counted, and left out', () => {
  const [precision] = scoreSheet('a.csv', [row(true, 'right'), row(true, 'unclear'), row(true, undefined)])
  expect(precision).toMatchObject({ measure: 'precision', count: 1, of: 1, unclear: 1, unjudged: 1 })
})

test('facts have a precision alone, and one for each kind', () => {
  const rows = [row(true, 'right', { what: 'date' }), row(true, 'wrong', { what: 'slogan', stratum: 's' })]
  expect(scoreSheet('a.csv', rows).map(({ group, measure, estimate }) => [group, measure, estimate])).toEqual(
    [
      ['all', 'precision', 0.5],
      ['date', 'precision', 1],
      ['slogan', 'precision', 0],
    ],
  )
})

test('two judges: agreement, kappa, and what they do not agree on', () => {
  const a = [row(true, 'right'), row(true, 'wrong'), row(false, 'right'), row(false, undefined)]
  const b = a.map((one, i) => ({ ...one, verdict: i === 1 ? ('right' as const) : ('right' as const) }))
  const { rows, disputed } = compareSheets(['a', a], ['b', b])
  expect(disputed).toEqual([a[1]!.id])
  expect(rows[0]).toMatchObject({ measure: 'agreement', count: 2, of: 3, unjudged: 1 })
  expect(rows[1]?.measure).toBe('kappa')
})

describe('sheets as they come back', () => {
  const head = ['id', 'stratum', 'population', 'what', 'filled', 'verdict', 'correct']
  const read = (cells: readonly (readonly string[])[], names = head) =>
    readMarks(
      'a.csv',
      names,
      cells.map((one, i) => ({ number: i + 2, cells: one })),
    )

  test('verdicts in English, Chinese and signs; heads in Chinese', () => {
    const names = ['编号', '层', '层总数', '核对项', '是否有值', '判定', '应为']
    const rows = read(
      [
        ['a', 's', '9', 'x', 'TRUE', '对', ''],
        ['b', 's', '9', 'x', '1', ' Wrong ', '空'],
        ['c', 's', '9', 'x', 'false', '不清', ''],
        ['d', 's', '9', 'x', 'false', '', ''],
      ],
      names,
    )
    expect(rows.map(({ verdict, filled }) => [verdict, filled])).toEqual([
      ['right', true],
      ['wrong', true],
      ['unclear', false],
      [undefined, false],
    ])
  })

  test('all that is wrong is told at once', () => {
    const wrong = () =>
      read([
        ['a', 's', '9', 'x', 'true', 'maybe', ''],
        ['a', 's', 'many', 'x', 'true', 'right', ''],
      ])
    expect(wrong).toThrow('E_INPUT_FORMAT')
    try {
      wrong()
    } catch (error) {
      expect((error as GongbaoError).faults.map(({ where }) => where)).toEqual([
        'a.csv:2',
        'a.csv:3',
        'a.csv:3',
      ])
    }
  })

  test('a table that is no sheet is refused', () => {
    expect(() => read([], ['path', 'year'])).toThrow('id, stratum, population, what, filled, verdict')
  })
})
