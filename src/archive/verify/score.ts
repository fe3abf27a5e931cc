/** Precision, recall and agreement out of judged sheets. */
import * as z from 'zod'
import { checkCall } from '../../border.js'
import { COLUMN_LABELS, TABLE_LABELS } from '../../language/column-texts.js'
import { judgedRow, judgedSheet } from '../border.js'
import { column, type Table } from '../table/schema.js'
import { isNothing, type Judged } from './marks.js'
import { kappaOf, shareOf, type Weighted } from './statistics.js'

const LABELS = COLUMN_LABELS.scores

/** A figure of a sheet, or of two. */
export interface ScoreRow {
  /** The sheet; of two, both. */
  readonly sheet: string
  /** All, or what was judged: an indicator or a kind. */
  readonly group: string
  /** Precision (of filled cells, how many are right), recall (of cells that should be filled, how many are right), empty_right (of empty cells, how many are right to be empty), accuracy (of all), agreement and kappa of two judges. */
  readonly measure: 'precision' | 'recall' | 'accuracy' | 'empty_right' | 'agreement' | 'kappa'
  /** Rows of which it holds. */
  readonly count: number | null
  /** Rows that were judged right or wrong and are asked. */
  readonly of: number
  /** The share in the whole archive, as far as it was drawn from. */
  readonly estimate: number | null
  /** Lower end of its interval of 95%. */
  readonly low: number | null
  /** Upper end of its interval of 95%. */
  readonly high: number | null
  /** So many rows of one weight tell as much. */
  readonly effective: number | null
  /** Rows that were judged unclear, and are left out. */
  readonly unclear: number
  /** Rows without a judgement, and left out. */
  readonly unjudged: number
}

const WEIGHTED =
  'Σ of weights of what holds / Σ of weights; the weight of a row is the size of its stratum / rows judged in it'

/** The table of figures. */
export const SCORES = {
  name: 'scores',
  label: TABLE_LABELS.scores,
  columns: [
    column('sheet', 'text', LABELS.sheet, 'the sheet; of two, both'),
    column('group', 'text', LABELS.group, 'all, or what was judged: an indicator or a kind'),
    column(
      'measure',
      'text',
      LABELS.measure,
      'precision (of filled cells, how many are right), recall (of cells that should be filled, how many are right), empty_right (of empty cells, how many are right to be empty), accuracy (of all), agreement and kappa of two judges',
    ),
    column('count', 'integer', LABELS.count, 'rows of which it holds'),
    column('of', 'integer', LABELS.of, 'rows that were judged right or wrong and are asked'),
    column(
      'estimate',
      'number',
      LABELS.estimate,
      'the share in the whole archive, as far as it was drawn from',
      {
        rule: WEIGHTED,
      },
    ),
    column('low', 'number', LABELS.low, 'lower end of its interval of 95%', {
      rule: 'Wilson 1927; of kappa estimate − 1.96 standard errors (Cohen 1960)',
    }),
    column('high', 'number', LABELS.high, 'upper end of its interval of 95%', { rule: 'as low' }),
    column('effective', 'number', LABELS.effective, 'so many rows of one weight tell as much', {
      rule: '(Σ weights)² / Σ weights² (Kish 1965)',
    }),
    column('unclear', 'integer', LABELS.unclear, 'rows that were judged unclear, and are left out'),
    column('unjudged', 'integer', LABELS.unjudged, 'rows without a judgement, and left out'),
  ],
} as const satisfies Table<keyof ScoreRow>

/** To six digits: more of them say nothing of a sample. */
const rounded = (number: number | undefined): number | null =>
  number === undefined ? null : Number(number.toPrecision(6))

const isDecided = ({ verdict }: Judged): boolean => verdict === 'right' || verdict === 'wrong'

/** Each decided row with its weight: how many of its stratum it stands for. */
function weighted(rows: readonly Judged[]): (Judged & { readonly weight: number })[] {
  const decided = rows.filter(isDecided)
  const counts = new Map<string, number>()
  for (const { stratum } of decided) counts.set(stratum, (counts.get(stratum) ?? 0) + 1)
  return decided.map((row) => ({ ...row, weight: row.population / (counts.get(row.stratum) ?? 1) }))
}

/** Whether the text tells a value that should stand in the cell. */
const shouldBeFilled = ({ filled, verdict, correct }: Judged): boolean =>
  filled ? verdict === 'right' || !isNothing(correct) : verdict === 'wrong'

function groupRows(sheet: string, group: string, rows: readonly Judged[], isOfCells: boolean): ScoreRow[] {
  const all = weighted(rows)
  const unclear = rows.filter(({ verdict }) => verdict === 'unclear').length
  const unjudged = rows.filter(({ verdict }) => verdict === undefined).length
  const row = (measure: ScoreRow['measure'], observed: readonly Weighted[]): ScoreRow => {
    const share = shareOf(observed)
    return {
      sheet,
      group,
      measure,
      count: share?.count ?? null,
      of: observed.length,
      estimate: rounded(share?.estimate),
      low: rounded(share?.low),
      high: rounded(share?.high),
      effective: rounded(share?.effective),
      unclear,
      unjudged,
    }
  }
  const areRight = (of: (row: Judged) => boolean) =>
    all.filter(of).map(({ verdict, weight }) => ({ holds: verdict === 'right', weight }))
  const precision = row(
    'precision',
    areRight(({ filled }) => filled),
  )
  // a fact was found, so that facts alone tell nothing of what was not found
  if (!isOfCells) return [precision]
  const recall = all
    .filter(shouldBeFilled)
    .map(({ filled, verdict, weight }) => ({ holds: filled && verdict === 'right', weight }))
  return [
    precision,
    row('recall', recall),
    row(
      'empty_right',
      areRight(({ filled }) => !filled),
    ),
    row(
      'accuracy',
      areRight(() => true),
    ),
  ]
}

/** The figures of one sheet: of all its rows, and of each indicator or kind. */
export function scoreSheet(sheet: string, rows: readonly Judged[]): ScoreRow[] {
  checkCall({ sheet: [sheet, z.string()], rows: [rows, z.array(judgedRow)] })
  const groups = [...new Set(rows.map(({ what }) => what))].sort()
  // a sheet of facts has no empty cell
  const isOfCells = rows.some(({ filled, what }) => !filled || what.includes(' · '))
  const all = groupRows(sheet, 'all', rows, isOfCells)
  if (groups.length < 2) return all
  return [
    ...all,
    ...groups.flatMap((group) =>
      groupRows(
        sheet,
        group,
        rows.filter(({ what }) => what === group),
        isOfCells,
      ),
    ),
  ]
}

/** Two judges: how far they agree, and on what they do not. */
export interface Agreement {
  /** The figures of both sheets. */
  readonly rows: readonly ScoreRow[]
  /** Ids that they judged differently. */
  readonly disputed: readonly string[]
}

/** Agreement of two sheets over the rows that both have judged. */
export function compareSheets(
  one: readonly [string, readonly Judged[]],
  another: readonly [string, readonly Judged[]],
): Agreement {
  checkCall({ one: [one, judgedSheet], another: [another, judgedSheet] })
  const [first, a] = one
  const [second, b] = another
  const others = new Map(b.map((row) => [row.id, row]))
  const both = a.flatMap((row) => {
    const other = others.get(row.id)
    return row.verdict && other?.verdict ? [{ id: row.id, pair: [row.verdict, other.verdict] as const }] : []
  })
  const result = kappaOf(both.map(({ pair }) => pair))
  const common = {
    sheet: `${first} + ${second}`,
    group: 'all',
    of: both.length,
    unclear: 0,
    unjudged: a.length - both.length,
  }
  const none = { count: null, estimate: null, low: null, high: null, effective: null }
  return {
    disputed: both.filter(({ pair }) => pair[0] !== pair[1]).map(({ id }) => id),
    rows: [
      result
        ? {
            ...common,
            measure: 'agreement',
            ...none,
            count: result.agreed,
            estimate: rounded(result.observed),
          }
        : { ...common, measure: 'agreement', ...none },
      {
        ...common,
        measure: 'kappa',
        ...none,
        estimate: rounded(result?.kappa?.estimate),
        low: rounded(result?.kappa?.low),
        high: rounded(result?.kappa?.high),
      },
    ],
  }
}
