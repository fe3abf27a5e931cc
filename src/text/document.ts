/** What the text layer hands to the rules: the clean text, how it is built, and the way back to the source. */
import type { Metadata, Repair } from '../report.js'
import type { OffsetMap } from './map.js'

/** A stretch of the clean text. Offsets are UTF-16 units, end exclusive. */
export interface Range {
  /** Where it begins in the clean text. */
  readonly start: number
  /** Where it ends. */
  readonly end: number
}

/** Text between a pair of quotation marks; `innerStart`/`innerEnd` leave the marks out. `depth` 0 is outermost. */
export interface Quotation extends Range {
  /** Where the words between the marks begin. */
  readonly innerStart: number
  /** Where they end. */
  readonly innerEnd: number
  /** 0 for a quotation that stands in none. */
  readonly depth: number
}

/** A heading `[start, titleEnd)` and what stands under it, up to `end`. `level` 1 is the highest. */
export interface SectionRange extends Range {
  /** 1 is the highest. */
  readonly level: number
  /** The heading. */
  readonly title: string
  /** Where the heading itself ends. */
  readonly titleEnd: number
}

/** See `regionSchema`. */
export interface RegionRange extends Range {
  /** What it is: furniture, copy, table or speech. */
  readonly type: 'furniture' | 'copy' | 'table' | 'speech'
  /** Which sort of furniture; who speaks. */
  readonly detail?: string
}

/** A document after the text layer. All ranges count in `text` and are sorted by `start`. */
export interface TextDocument {
  /** The text as it was given (decoded, if it came as bytes). */
  readonly source: string
  /** The clean text: glosses and damage undone, mainland simplified, in canonical form. */
  readonly text: string
  /** The way back to the source. */
  readonly map: OffsetMap
  /** What was undone, or found damaged. */
  readonly repairs: readonly Repair[]
  /** In order. */
  readonly paragraphs: readonly Range[]
  /** In order. */
  readonly sentences: readonly Range[]
  /** Headings, in order. */
  readonly sections: readonly SectionRange[]
  /** In order, those within others too. */
  readonly quotations: readonly Quotation[]
  /** Furniture, copies, tables and direct speech. */
  readonly regions: readonly RegionRange[]
  /** What is known of the document. */
  readonly metadata: Metadata
}
