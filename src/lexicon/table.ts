/**
 * The tables of `dict/`: tab-separated, a header row, one entry a line, sorted by the first column, no entry twice.
 * A table is read when it is first asked for, not when the library is imported; the tests check it.
 */
import type * as z from 'zod'
import { type Fault, GongbaoError } from '../errors.js'
import { readRows } from './row.js'

/** What a table is written as: a text, or what gives it once it is asked for. */
type TableText = string | { toString(): string }

/** The rows of `text`, each checked by `row`. An empty cell is an absent field; `|` in a cell is left to the schema. */
export function parseTable<Row>(name: string, text: TableText, row: z.ZodType<Row>): Row[] {
  const [header = '', ...lines] = `${text}`.replace(/\r\n?/gu, '\n').split('\n')
  const columns = header.split('\t')
  const faults: Fault[] = []
  const rows: Row[] = []
  lines.forEach((line, i) => {
    if (line === '') return
    const where = `${name}:${i + 2}`
    const cells = line.split('\t')
    if (cells.length > columns.length) {
      faults.push({ where, message: `expected at most ${columns.length} cells, got ${cells.length}` })
      return
    }
    const record = Object.fromEntries(columns.map((c, k) => [c, cells[k] || undefined]))
    const checked = row.safeParse(record)
    if (checked.success) rows.push(checked.data)
    else
      for (const issue of checked.error.issues)
        faults.push({ where, message: `${issue.path.join('.') || 'row'}: ${issue.message}` })
  })
  if (faults.length > 0) throw new GongbaoError('E_DICTIONARY', faults)
  return rows
}

/** A table of `dict/`, for those who check it. */
export interface OwnTable {
  readonly name: string
  readonly text: TableText
  readonly row: z.ZodType
}

const ownTables: OwnTable[] = []

/** The tables of `dict/` that the modules loaded so far read. */
export const tablesInUse = (): readonly OwnTable[] => ownTables

/** A table of `dict/` that is read on the first call and then kept. */
export function lazyTable<Row>(name: string, text: TableText, row: z.ZodType<Row>): () => readonly Row[] {
  let rows: readonly Row[] | undefined
  ownTables.push({ name, text, row })
  return () => {
    rows ??= readRows(`${text}`, row)
    return rows
  }
}
