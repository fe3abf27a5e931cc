/** How a panel is written. */
import { align } from '../formats/cells.js'
import { ROW_FORMATS } from '../formats/rows.js'
import { type ExplainedRow, PANEL_COLUMNS, type PanelRow } from '../panel.js'
import { PAIR_COLUMNS, type PairRow, type PairSummary } from './pair.js'

type Shown = Pick<PanelRow, 'value' | 'min' | 'max' | 'unit' | 'mod'>

/** The figure as people read it: 6–6.5%, 8% (approx). */
function figure({ value, min, max, unit, mod }: Shown): string {
  if (value === null && min === null && max === null) return ''
  return `${value ?? `${min ?? ''}–${max ?? ''}`}${unit ?? ''}${mod === null ? '' : ` (${mod})`}`
}

function table(rows: readonly PanelRow[]): string {
  const body = rows.map((row) => [
    row.region ?? '',
    row.year === null ? '' : String(row.year),
    figure(row),
    row.check ?? '',
    row.text ?? row.reason ?? '',
    row.path,
  ])
  return align([['region', 'year', 'value', 'check', 'text', 'path'], ...body])
}

const targetOf = (row: PairRow): Shown => ({
  value: row.target,
  min: row.target_min,
  max: row.target_max,
  mod: row.target_mod,
  unit: row.unit,
})
const outcomeOf = (row: PairRow): Shown => ({
  value: row.outcome,
  min: row.outcome_min,
  max: row.outcome_max,
  mod: row.outcome_mod,
  unit: row.unit,
})

function pairTable(rows: readonly PairRow[]): string {
  const body = rows.map((row) => [
    row.region ?? '',
    row.year === null ? '' : String(row.year),
    figure(targetOf(row)),
    figure(outcomeOf(row)),
    row.difference === null ? '' : String(row.difference),
    row.met ?? '',
    row.check ?? '',
    row.reason ?? [row.target_text, row.outcome_text].join(' → '),
  ])
  return align([['region', 'year', 'target', 'outcome', 'difference', 'met', 'check', 'text'], ...body])
}

/** By name: what `--format` takes, besides parquet. */
export const PANEL_FORMATS = {
  csv: (rows: readonly PanelRow[]) => ROW_FORMATS.csv(PANEL_COLUMNS, rows),
  table,
  jsonl: (rows: readonly PanelRow[]) => ROW_FORMATS.jsonl(PANEL_COLUMNS, rows),
} as const
/** The name of a text format of a panel. */
export type PanelFormatName = keyof typeof PANEL_FORMATS

/** The same for pairs. */
export const PAIR_FORMATS: Readonly<Record<PanelFormatName, (rows: readonly PairRow[]) => string>> = {
  csv: (rows) => ROW_FORMATS.csv(PAIR_COLUMNS, rows),
  table: pairTable,
  jsonl: (rows) => ROW_FORMATS.jsonl(PAIR_COLUMNS, rows),
}

/** The choice of one document, for people: what was chosen, and each other candidate with its reason. */
export function explanation({ row, candidates }: ExplainedRow): string {
  const head = `${row.path}: ${row.text ?? `none (${row.reason})`}`
  const others = candidates
    .filter((c) => c.outcome !== 'chosen')
    .map(({ fact, outcome }) => `  not ${fact.text} [${fact.status} ${fact.period ?? '?'}]: ${outcome}`)
  return [head, ...others].join('\n')
}

/** One line a year. */
export function summaryLine({ year, targets, outcomes, met, missed, meanDifference }: PairSummary): string {
  const mean =
    meanDifference === null ? '' : `, mean difference ${meanDifference > 0 ? '+' : ''}${meanDifference}`
  return `${year}: ${targets} targets, ${outcomes} outcomes, ${met} met, ${missed} missed${mean}`
}
