/** How a panel is written. */
import { stringify } from 'csv-stringify/sync'
import { type ExplainedRow, PANEL_COLUMNS, type PanelRow } from '../panel.js'

/** Spreadsheets run a cell that begins so; a leading apostrophe keeps it text. */
const FORMULA_START = /^[=+@\t\r]|^-(?!\d)/u

function csv(rows: readonly PanelRow[]): string {
  const cells = rows.map((row) =>
    PANEL_COLUMNS.map((column) => {
      const cell = row[column] ?? ''
      return typeof cell === 'string' && FORMULA_START.test(cell) ? `'${cell}` : cell
    }),
  )
  return stringify([[...PANEL_COLUMNS], ...cells])
}

/** Display columns of a text in a terminal: Han and full-width characters take two. */
function width(text: string): number {
  let columns = 0
  for (const character of text)
    columns += /[\u1100-\u115f\u2e80-\uff60\uffe0-\uffe6]/u.test(character) ? 2 : 1
  return columns
}

const pad = (text: string, columns: number) => text + ' '.repeat(Math.max(0, columns - width(text)))

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
  const lines = [['region', 'year', 'value', 'text', 'path'], ...body]
  const widths = [0, 1, 2, 3].map((i) => lines.reduce((most, line) => Math.max(most, width(line[i]!)), 0))
  return lines
    .map((line) => `${line.map((cell, i) => (i < 4 ? pad(cell, widths[i]!) : cell)).join('  ')}\n`)
    .join('')
}

/** By name: what `--format` takes, besides parquet. */
export const PANEL_FORMATS = {
  csv,
  table,
  jsonl: (rows: readonly PanelRow[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
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
