/** What an archive holds: how many documents and facts, by kind, year, region and status. */
import { anyIterable, checkCall, eachComing, texts } from '../border.js'
import { GongbaoError } from '../errors.js'
import { COLUMN_LABELS, TABLE_LABELS } from '../language/column-texts.js'
import { spokenYear } from '../text/metadata/spoken-year.js'
import { aDocument } from './border.js'
import type { DocumentLine } from './document.js'
import { compareText } from './group.js'
import { CODE } from './table/document-columns.js'
import { column, columnNames, type Table } from './table/schema.js'

const LABELS = COLUMN_LABELS.stat

/** What counts may go by. */
export const STAT_BY = ['kind', 'year', 'region', 'status'] as const
/** One of them. */
export type StatBy = (typeof STAT_BY)[number]

/** One count; what it does not go by is `null`. */
export interface StatRow {
  /** The kind of the facts. */
  readonly kind: string | null
  /** The year the documents speak from. */
  readonly year: number | null
  /** Whose documents they are. */
  readonly region: string | null
  /** GB/T 2260. */
  readonly code: string | null
  /** Of an indicator. */
  readonly status: string | null
  /** Documents that hold such a fact; without kind and status all of them. */
  readonly documents: number
  /** Facts. */
  readonly facts: number
}

/** The table of counts. */
export const STAT = {
  name: 'stat',
  label: TABLE_LABELS.stat,
  columns: [
    column('kind', 'text', LABELS.kind, 'the kind of the facts'),
    column('year', 'integer', LABELS.year, 'the year that the documents speak from'),
    column('region', 'text', LABELS.region, 'whose documents they are'),
    CODE,
    column('status', 'text', LABELS.status, 'of indicators: actual, target or estimate'),
    column(
      'documents',
      'integer',
      LABELS.documents,
      'documents that hold such a fact; without kind and status all of them',
    ),
    column('facts', 'integer', LABELS.facts, 'facts'),
  ],
} as const satisfies Table<keyof StatRow>

/** Its columns, in order. */
export const STAT_COLUMNS = columnNames(STAT)

type Key = Omit<StatRow, 'documents' | 'facts'>

/** By year, region, kind and status; what is not told comes last. */
const compareRows = (a: StatRow, b: StatRow): number =>
  (a.year ?? 9999) - (b.year ?? 9999) ||
  compareText(a.code, b.code) ||
  compareText(a.region, b.region) ||
  compareText(a.kind, b.kind) ||
  compareText(a.status, b.status)

/**
 * Counts of `documents`, by everything in `by` at once (default: kind). Groups by year and region alone hold documents
 * without facts, too.
 * @throws GongbaoError `E_OPTION`
 */
export async function stat(
  documents: Iterable<DocumentLine> | AsyncIterable<DocumentLine>,
  by: readonly StatBy[] = ['kind'],
): Promise<StatRow[]> {
  checkCall({ documents: [documents, anyIterable], by: [by, texts] })
  const unknown = by.filter((one) => !STAT_BY.includes(one))
  if (unknown.length > 0 || by.length === 0)
    throw new GongbaoError('E_OPTION', {
      where: 'by',
      message: `expected some of ${STAT_BY.join(', ')}, got \`${unknown.join(',')}\``,
    })
  const goes = new Set(by)
  const rows = new Map<string, StatRow & { documents: number; facts: number }>()
  for await (const document of eachComing(documents, aDocument, 'documents')) {
    const { region } = document.metadata
    const whose = {
      year: goes.has('year') ? spokenYear(document) : null,
      region: goes.has('region') ? (region?.name ?? null) : null,
      code: goes.has('region') ? (region?.code ?? null) : null,
    }
    const seen = new Set<string>()
    const add = (key: Key, facts: number) => {
      const id = JSON.stringify(Object.values(key))
      const row = rows.get(id) ?? { ...key, documents: 0, facts: 0 }
      if (!seen.has(id)) row.documents++
      row.facts += facts
      seen.add(id)
      rows.set(id, row)
    }
    if (!goes.has('kind') && !goes.has('status'))
      add({ kind: null, ...whose, status: null }, document.facts.length)
    else
      for (const fact of document.facts) {
        const status = goes.has('status') && fact.kind === 'indicator' ? fact.status : null
        add({ kind: goes.has('kind') ? fact.kind : null, ...whose, status }, 1)
      }
  }
  return [...rows.values()].sort(compareRows)
}
