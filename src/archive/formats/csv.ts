/** Facts or documents as comma-separated values. */
import { stringify } from 'csv-stringify/sync'
import type { DocumentLine } from '../document.js'
import { harmless } from './cells.js'

/** Columns of the CSV table of facts. `fields` holds the kind's further fields as JSON. */
export const FACT_COLUMNS = [
  'path',
  'kind',
  'text',
  'type',
  'name',
  'value',
  'min',
  'max',
  'unit',
  'mod',
  'start',
  'end',
  'sentence',
  'rule',
  'fields',
  'documentRegion',
  'documentCode',
  'documentLevel',
  'documentYear',
  'documentPlanYear',
  'documentDate',
] as const

const IN_COLUMNS = new Set<string>([...FACT_COLUMNS, 'cleanStart', 'cleanEnd', 'title'])

function factRow(
  { path, referenceDate, metadata }: DocumentLine,
  fact: Readonly<Record<string, unknown>>,
): unknown[] {
  const rest = Object.fromEntries(Object.entries(fact).filter(([name]) => !IN_COLUMNS.has(name)))
  // a document is named by its title, a person's title is a post
  const named = fact.kind === 'document' ? { ...fact, name: fact.title } : fact
  const row: Record<string, unknown> = {
    ...named,
    path,
    documentRegion: metadata.region?.name,
    documentCode: metadata.region?.code,
    documentLevel: metadata.region?.level,
    documentYear: metadata.year,
    documentPlanYear: metadata.planYear,
    documentDate: metadata.publishedAt ?? referenceDate,
    fields: fact.kind !== 'document' && fact.title !== undefined ? { ...rest, title: fact.title } : rest,
  }
  return FACT_COLUMNS.map((column) => {
    const value = row[column]
    if (column !== 'fields') return value ?? ''
    return Object.keys(value as object).length > 0 ? JSON.stringify(value) : ''
  })
}

const rowsOf = (document: DocumentLine) =>
  document.facts.map((f) => factRow(document, f as unknown as Record<string, unknown>))

/** Rows of CSV, a fact each. */
export function factsCsv(document: DocumentLine): string {
  return stringify(rowsOf(document).map((row) => row.map(harmless)))
}

/** Columns of the CSV table of documents. */
export const DOCUMENT_COLUMNS = [
  'path',
  'title',
  'outlet',
  'authors',
  'publishedAt',
  'referenceDate',
  'government',
  'region',
  'code',
  'level',
  'year',
  'planYear',
  'session',
  'speaker',
  'genre',
  'facts',
  'repairs',
] as const

/** One row of CSV: what a document says of itself, and how many facts it holds. */
export function documentCsv({ path, referenceDate, metadata, facts, repairs }: DocumentLine): string {
  const { region, authors, origins: _, ...rest } = metadata
  const row: Record<string, unknown> = {
    ...rest,
    path,
    referenceDate,
    authors: authors.join('、'),
    region: region?.name,
    code: region?.code,
    level: region?.level,
    facts: facts.length,
    repairs: repairs.length,
  }
  return stringify([DOCUMENT_COLUMNS.map((column) => harmless(row[column] ?? ''))])
}
