/** The ways in which a document line is written as text, without a table. */
import type { DocumentLine } from './document.js'
import { tableOf } from './formats/table.js'

/** A text format: text for each document. */
export interface TextFormat {
  /** The text of one document. */
  readonly write: (document: DocumentLine) => string
}

/** By name. `table` is for people at a terminal. */
export const FORMATS = {
  jsonl: { write: (document) => `${JSON.stringify(document)}\n` },
  table: { write: tableOf },
} as const satisfies Readonly<Record<string, TextFormat>>
/** The name of a text format. */
export type FormatName = keyof typeof FORMATS
