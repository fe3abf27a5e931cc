/** What the page for judging is made from: the rows of a sheet as plain data. */
import type { Language } from '../../language/language.js'

/** A row by its columns. */
export type JudgingRow = Readonly<Record<string, string | number | boolean | null>>

/** The sheet. */
export interface JudgingData {
  readonly language: Language
  /** Tells one sheet from another among those that a browser keeps judgements of. */
  readonly key: string
  /** The columns to save, in order. */
  readonly columns: readonly string[]
  readonly rows: readonly JudgingRow[]
}
