/** The ways in which a document line is written as text. Each is a head, and text for each document. */
import type { DocumentLine } from './document.js'
import { DOCUMENT_COLUMNS, documentCsv, FACT_COLUMNS, factsCsv } from './formats/csv.js'
import { tableOf } from './formats/table.js'

/** A text format: `head` stands once at the top. */
export interface TextFormat {
  readonly head: string
  readonly write: (document: DocumentLine) => string
}

/** By name. `csv` is the table of facts, `csv-documents` that of documents. */
export const FORMATS = {
  jsonl: { head: '', write: (document) => `${JSON.stringify(document)}\n` },
  csv: { head: `${FACT_COLUMNS.join(',')}\n`, write: factsCsv },
  'csv-documents': { head: `${DOCUMENT_COLUMNS.join(',')}\n`, write: documentCsv },
  table: { head: '', write: tableOf },
} as const satisfies Readonly<Record<string, TextFormat>>
/** The name of a text format. */
export type FormatName = keyof typeof FORMATS
