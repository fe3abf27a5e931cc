/** What the text layer hands to the rules: the clean text, how it is built, and the way back to the source. */
import type { Metadata, Repair } from '../report.js'
import type { OffsetMap } from './map.js'

/** A stretch of the clean text. Offsets are UTF-16 units, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Text between a pair of quotation marks; `innerStart`/`innerEnd` leave the marks out. `depth` 0 is outermost. */
export interface Quotation extends Range {
  readonly innerStart: number
  readonly innerEnd: number
  readonly depth: number
}

/** A heading `[start, titleEnd)` and what stands under it, up to `end`. `level` 1 is the highest. */
export interface SectionRange extends Range {
  readonly level: number
  readonly title: string
  readonly titleEnd: number
}

/** See `regionSchema`. */
export interface RegionRange extends Range {
  readonly type: 'furniture' | 'copy' | 'table' | 'speech'
  readonly detail?: string
}

/** A document after the text layer. All ranges count in `text` and are sorted by `start`. */
export interface TextDocument {
  /** The text as it was given (decoded, if it came as bytes). */
  readonly source: string
  /** The clean text: glosses and damage undone, mainland simplified, in canonical form. */
  readonly text: string
  readonly map: OffsetMap
  readonly repairs: readonly Repair[]
  readonly paragraphs: readonly Range[]
  readonly sentences: readonly Range[]
  readonly sections: readonly SectionRange[]
  readonly quotations: readonly Quotation[]
  readonly regions: readonly RegionRange[]
  readonly metadata: Metadata
}
