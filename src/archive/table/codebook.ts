/** What a table's columns mean, and how much of each is filled: a table itself, or a page of Markdown. */

import { COLUMN_LABELS, TABLE_LABELS } from '../../language/column-texts.js'
import type { Language } from '../../language/language.js'
import { chineseOf } from '../../language/messages.js'
import { type Cell, column, isEmpty, type Row, type Table } from './schema.js'

const LABELS = COLUMN_LABELS.codebook

/** The codebook as a table. */
export const CODEBOOK = {
  name: 'codebook',
  label: TABLE_LABELS.codebook,
  columns: [
    column('table', 'text', LABELS.table, 'the table'),
    column('column', 'text', LABELS.column, 'the column, by the name it has in every format'),
    column('label', 'text', LABELS.label, 'its label'),
    column('type', 'text', LABELS.type, 'text, integer, number, boolean, date (YYYY-MM-DD), list or json'),
    column('description', 'text', LABELS.description, 'what stands in it'),
    column('unit', 'text', LABELS.unit, 'what its numbers count, where that is one unit'),
    column('rule', 'text', LABELS.rule, 'how it comes about'),
    column('rows', 'integer', LABELS.rows, 'rows of the table'),
    column('filled', 'integer', LABELS.filled, 'rows where it is not empty'),
    column('share_filled', 'number', LABELS.shareFilled, 'filled by rows', { rule: 'filled / rows' }),
    column('min', 'number', LABELS.min, 'the least number in it'),
    column('max', 'number', LABELS.max, 'the greatest number in it'),
  ],
} as const satisfies Table

interface Counted {
  readonly table: Table
  rows: number
  readonly filled: number[]
  readonly min: number[]
  readonly max: number[]
}

/** Counts rows as they are written. */
export interface CodebookCounter {
  begin(table: Table): void
  row(cells: readonly (Cell | undefined)[]): void
  rows(): Row<(typeof CODEBOOK.columns)[number]['name']>[]
}

/** What columns mean is told in `language`. */
export function countCodebook(language: Language = 'en'): CodebookCounter {
  const told = (text: string | undefined) =>
    text === undefined ? null : language === 'zh' ? (chineseOf(text) ?? text) : text
  const all: Counted[] = []
  return {
    begin(table) {
      const { columns } = table
      all.push({
        table,
        rows: 0,
        filled: columns.map(() => 0),
        min: columns.map(() => Infinity),
        max: columns.map(() => -Infinity),
      })
    },
    row(cells) {
      const counted = all.at(-1)
      if (counted === undefined) return
      counted.rows++
      for (const [i, cell] of cells.entries()) {
        if (isEmpty(cell)) continue
        counted.filled[i] = (counted.filled[i] ?? 0) + 1
        if (typeof cell !== 'number') continue
        counted.min[i] = Math.min(counted.min[i] ?? Infinity, cell)
        counted.max[i] = Math.max(counted.max[i] ?? -Infinity, cell)
      }
    },
    rows: () =>
      all.flatMap(({ table, rows, filled, min, max }) =>
        table.columns.map(({ name, label, type, description, unit, rule }, i) => ({
          table: table.name,
          column: name,
          label,
          type,
          description: told(description),
          unit: told(unit),
          rule: told(rule),
          rows,
          filled: filled[i] ?? 0,
          share_filled: rows === 0 ? null : Number(((filled[i] ?? 0) / rows).toFixed(4)),
          min: Number.isFinite(min[i]) ? (min[i] as number) : null,
          max: Number.isFinite(max[i]) ? (max[i] as number) : null,
        })),
      ),
  }
}

const inCell = (cell: Cell | undefined) =>
  String(cell ?? '')
    .replace(/\|/gu, '\\|')
    .replace(/\s+/gu, ' ')

/** The codebook as a page. */
export function codebookPage(rows: readonly Row[], language: Language = 'en'): string {
  const tables = [...new Set(rows.map((row) => String(row.table)))]
  const columns = CODEBOOK.columns.filter(({ name }) => name !== 'table')
  const names = columns.map(({ name }) => name)
  const heads = columns.map(({ name, label }) => (language === 'zh' ? label : name))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return tables
    .map((table) => {
      const own = rows.filter((row) => row.table === table)
      const body = own.map((row) => line(names.map((name) => inCell(row[name]))))
      return [`# ${table}`, '', line(heads), line(names.map(() => '---')), ...body, ''].join('\n')
    })
    .join('\n')
}
