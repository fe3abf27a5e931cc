/** Tables that this program has written, recognised by their columns: they hold facts, not texts. */
import type { Failure } from '../failure.js'
import { KWIC } from '../kwic/table.js'
import { PANEL } from '../panel/row.js'
import type { Table } from '../table/schema.js'
import { DOCUMENT_TABLES } from '../tables.js'

const { documents, facts, indicators, links } = DOCUMENT_TABLES
const OWN: readonly Table[] = [facts, indicators, documents, links, PANEL, KWIC]

/** So much of a table's columns tells it, whatever `--columns` has left out. */
const SHARE = 0.6
/** Names that nobody else gives to columns beside a text; where all others are of the same table, one of them tells. */
const TELLING = new Set(
  'from kind rule index sentence start check reason commitment entity canonical'.split(' '),
)
/** What stands after each indicator of a wide panel. */
const WIDE = ['_check', '_reason', '_text']

const isOf = (columns: ReadonlySet<string>, table: Table): boolean => {
  const own = table.columns.filter(({ name, label }) => columns.has(name) || columns.has(label))
  if (own.length >= SHARE * table.columns.length) return true
  const isWhole = own.length === columns.size && own.length > 2
  return isWhole && own.some(({ name }) => TELLING.has(name))
}

/** The name of the table of this program's that has these columns; undefined for others. */
export function ownTable(columns: readonly string[]): string | undefined {
  const names = new Set(columns)
  const isWide = WIDE.every((end) => columns.some((name) => name.endsWith(end) && name.length > end.length))
  if (isWide && names.has('region') && names.has('year')) return PANEL.name
  return OWN.find((table) => isOf(names, table))?.name
}

/** Whether a record is a document with its facts, as `extract` writes it, or why there is none. */
export const isDocumentLine = (record: Readonly<Record<string, unknown>>): boolean =>
  'path' in record && (('facts' in record && 'metadata' in record) || 'error' in record)

/** What is said of a table of this program's where texts are wanted. */
export function ownFailure(path: string, own: string): Failure {
  const what = own === 'lines' || own === 'facts' || own === 'indicators'
  return {
    path,
    code: 'E_INPUT_FORMAT',
    message: what
      ? 'facts that extract has written: panel, trends, quotations and stat read them; extract and view read documents'
      : `the table ${own} that this program has written: it holds no documents`,
  }
}
