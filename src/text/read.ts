/** The text pipeline on one page: bytes → source → restored → simplified → canonical clean text, with its structure. */

import type { Origin, Repair } from '../report.js'
import { cleanText } from './clean.js'
import { decode } from './decode.js'
import type { RegionRange, SectionRange, TextDocument } from './document.js'
import { cleanSpan, type OffsetMap } from './map.js'
import type { GivenMetadata } from './metadata/given.js'
import { readMetadata } from './metadata.js'
import { findRegions } from './regions.js'
import type { SourceRepair } from './restore/restore.js'
import { buildStructure } from './structure.js'

/** What may stand beside the text. */
export interface ReadOptions {
  /** Path of the file as it was given: a second source of metadata. */
  readonly path?: string | undefined
  /** `title`, `source` … from outside the text: a second source of metadata. */
  readonly frontMatter?: Readonly<Record<string, string>> | undefined
  /** Field of `frontMatter` → which part of a page told it; a field without is of the front matter. */
  readonly frontMatterOrigins?: Readonly<Record<string, Origin>> | undefined
  /** Metadata that is known beforehand. */
  readonly metadata?: GivenMetadata | undefined
}

/**
 * Reads `input` as a document: the clean text, its structure, and the way back to the source.
 * @throws GongbaoError for bytes: `E_BINARY`, `E_ENCODING`. A string never throws.
 */
export function readText(input: string | Uint8Array, options: ReadOptions = {}): TextDocument {
  const source = typeof input === 'string' ? input : decode(input).text
  const { text, map, repairs: found } = cleanText(source)
  const built = buildStructure(text)
  const regions = findRegions(text, built)
  const structure = { ...built, sections: outsideFurniture(built.sections, regions) }
  const metadata = readMetadata(text, {
    structure,
    regions,
    path: options.path,
    frontMatter: options.frontMatter,
    frontMatterOrigins: options.frontMatterOrigins,
    given: options.metadata,
  })
  const repairs = found.map((repair) => toRepair(repair, source, text, map))
  return { source, text, map, repairs, ...structure, regions, metadata }
}

/** The sections whose heading is no furniture: the words of a menu open none. */
function outsideFurniture(
  sections: readonly SectionRange[],
  regions: readonly RegionRange[],
): SectionRange[] {
  const furniture = regions.filter((r) => r.type === 'furniture')
  let f = 0
  return sections.filter(({ start, titleEnd }) => {
    while (f < furniture.length && (furniture[f] as RegionRange).end < titleEnd) f++
    const next = furniture[f]
    return !next || next.start > start
  })
}

/** A repair with what stood in the source, and what stands in the clean text for it. */
function toRepair(repair: SourceRepair, source: string, text: string, map: OffsetMap): Repair {
  const { start, end, type, certainty } = repair
  const clean = cleanSpan(map, start, end)
  return {
    start,
    end,
    cleanStart: clean.start,
    cleanEnd: clean.end,
    type,
    from: source.slice(start, end),
    to: text.slice(clean.start, clean.end),
    certainty,
  }
}
