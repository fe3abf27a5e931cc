/** What a table's columns mean, and how much of each is filled: a table itself, or a page of Markdown. */
import type { Language } from '../../language/language.js'
import { chineseOf } from '../../language/messages.js'
import { type Cell, column, isEmpty, type Row, type Table } from './schema.js'

/** The codebook as a table. */
export const CODEBOOK = {
  name: 'codebook',
  label: '编码手册',
  columns: [
    column('table', 'text', '表', 'the table'),
    column('column', 'text', '列名', 'the column, by the name it has in every format'),
    column('label', 'text', '中文标签', 'its label'),
    column('type', 'text', '类型', 'text, integer, number, boolean, date (YYYY-MM-DD), list or json'),
    column('description', 'text', '含义', 'what stands in it'),
    column('unit', 'text', '单位', 'what its numbers count, where that is one unit'),
    column('rule', 'text', '规则', 'how it comes about'),
    column('rows', 'integer', '行数', 'rows of the table'),
    column('filled', 'integer', '非空数', 'rows where it is not empty'),
    column('share_filled', 'number', '非空比例', 'filled by rows', { rule: 'filled / rows' }),
    column('min', 'number', '最小值', 'the least number in it'),
    column('max', 'number', '最大值', 'the greatest number in it'),
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
