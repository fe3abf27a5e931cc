/** Documents grouped by the year they speak from, and by whose they are. */
import { GongbaoError } from '../errors.js'
import { spokenYear } from '../text/metadata/spoken-year.js'
import type { DocumentLine } from './document.js'

/** What a grouping goes by. */
export type By = 'year' | 'region' | 'region-year'
export const BY = ['year', 'region', 'region-year'] as const satisfies readonly By[]

/** A group of documents; `null` for what the grouping does not go by, and for what a document does not tell. */
export interface Group {
  /** The year that its documents speak from. */
  readonly year: number | null
  /** Whose documents they are. */
  readonly region: string | null
  /** GB/T 2260. */
  readonly code: string | null
}

/** What tells the group of a document. */
export type Dated = Pick<DocumentLine, 'metadata'> & Partial<Pick<DocumentLine, 'referenceDate'>>

/** The group of a document. */
export function groupOf(document: Dated, by: By): Group {
  const region = by === 'year' ? undefined : document.metadata.region
  return {
    year: by === 'region' ? null : spokenYear(document),
    region: region?.name ?? null,
    code: region?.code ?? null,
  }
}

/** One string a group. */
export function keyOf({ year, region, code }: Group): string {
  return JSON.stringify([year, code, region])
}

/** By year, then by code; what is not told comes last. */
export function compareGroups(a: Group, b: Group): number {
  return (a.year ?? 9999) - (b.year ?? 9999) || compareText(a.code, b.code) || compareText(a.region, b.region)
}

/** By code point; `null` comes last. */
export function compareText(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

/** @throws GongbaoError `E_OPTION` */
export function checkBy<Name extends string>(by: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === by)
  if (found !== undefined) return found
  throw new GongbaoError('E_OPTION', {
    where: 'by',
    message: `expected ${names.join(', ')}, got \`${by}\``,
  })
}
