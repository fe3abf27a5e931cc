/** How a panel is written. */
import { align } from '../formats/cells.js'
import { ROW_FORMATS } from '../formats/rows.js'
import { type ExplainedRow, PANEL_COLUMNS, type PanelRow } from '../panel.js'

/** The figure as people read it: 6–6.5%, 8% (approx). */
function figure({ value, min, max, unit, mod }: PanelRow): string {
  if (value === null && min === null && max === null) return ''
  return `${value ?? `${min ?? ''}–${max ?? ''}`}${unit ?? ''}${mod === null ? '' : ` (${mod})`}`
}

function table(rows: readonly PanelRow[]): string {
  const body = rows.map((row) => [
    row.region ?? '',
    row.year === null ? '' : String(row.year),
    figure(row),
    row.text ?? row.reason ?? '',
    row.path,
  ])
  return align([['region', 'year', 'value', 'text', 'path'], ...body])
}

/** By name: what `--format` takes, besides parquet. */
export const PANEL_FORMATS = {
  csv: (rows: readonly PanelRow[]) => ROW_FORMATS.csv(PANEL_COLUMNS, rows),
  table,
  jsonl: (rows: readonly PanelRow[]) => ROW_FORMATS.jsonl(PANEL_COLUMNS, rows),
} as const
/** The name of a text format of a panel. */
export type PanelFormatName = keyof typeof PANEL_FORMATS

/** The choice of one document, for people: what was chosen, and each other candidate with its reason. */
export function explanation({ row, candidates }: ExplainedRow): string {
  const head = `${row.path}: ${row.text ?? `none (${row.reason})`}`
  const others = candidates
    .filter((c) => c.outcome !== 'chosen')
    .map(({ fact, outcome }) => `  not ${fact.text} [${fact.status} ${fact.period ?? '?'}]: ${outcome}`)
  return [head, ...others].join('\n')
}
