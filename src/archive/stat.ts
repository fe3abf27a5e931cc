/** What an archive holds: how many documents and facts, by kind, year, region and status. */
import { anyIterable, checkCall, eachComing, texts } from '../border.js'
import { GongbaoError } from '../errors.js'
import { spokenYear } from '../text/metadata/spoken-year.js'
import { aDocument } from './border.js'
import type { DocumentLine } from './document.js'
import { compareText } from './group.js'
import { column, columnNames, type Table } from './table/schema.js'

/** What counts may go by. */
export const STAT_BY = ['kind', 'year', 'region', 'status'] as const
/** One of them. */
export type StatBy = (typeof STAT_BY)[number]

/** One count; what it does not go by is `null`. */
export interface StatRow {
  readonly kind: string | null
  /** The year the documents speak from. */
  readonly year: number | null
  readonly region: string | null
  /** GB/T 2260. */
  readonly code: string | null
  /** Of an indicator. */
  readonly status: string | null
  readonly documents: number
  readonly facts: number
}

/** The table of counts. */
export const STAT = {
  name: 'stat',
  label: '统计',
  columns: [
    column('kind', 'text', '种类', 'the kind of the facts'),
    column('year', 'integer', '年份', 'the year that the documents speak from'),
    column('region', 'text', '地区', 'whose documents they are'),
    column('code', 'text', '区划代码', 'code of the region (GB/T 2260)'),
    column('status', 'text', '性质', 'of indicators: actual, target or estimate'),
    column(
      'documents',
      'integer',
      '文件数',
      'documents that hold such a fact; without kind and status all of them',
    ),
    column('facts', 'integer', '事实数', 'facts'),
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
