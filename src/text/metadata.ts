/** What a document says about itself: title, outlet, authors, date; for reports whose, of what year. */
import type { Metadata } from '../report.js'
import type { RegionRange } from './document.js'
import type { Structure } from './structure.js'

/** What `readMetadata` may look at besides the text. */
export interface MetadataParts {
  readonly structure: Structure
  readonly regions: readonly RegionRange[]
  /** Path of the file as the user gave it; folder and file names may tell region and year. */
  readonly path?: string | undefined
  /** Fields that stood outside the text (HTML head). Front matter inside the text is read from there. */
  readonly frontMatter?: Readonly<Record<string, string>> | undefined
}

/** The metadata of `text`: from the text first, then front matter, then the path; `origins` says which. */
export function readMetadata(_text: string, _parts: MetadataParts): Metadata {
  return { authors: [], origins: {} }
}
