/** The concordance of one document. */
import { charsBefore } from '../../lexicon/chars-before.js'
import { sourceSpan } from '../../text/map.js'
import { spokenYear } from '../../text/metadata/spoken-year.js'
import { lastStartingAt } from '../../text/ranges.js'
import { headingsAt } from '../reading/headings.js'
import { type Part, partAt } from '../reading/parts.js'
import type { Reading } from '../reading/reading.js'
import { findHits, type KwicQuery } from './find.js'
import { linkTo, type PageLinks } from './link.js'
import type { KwicRow } from './table.js'

/** What is asked of each document. */
export interface KwicTask extends KwicQuery {
  /** Characters to each side. */
  readonly context: number
  /** Only places of these parts. */
  readonly parts: readonly Part[]
  readonly links?: PageLinks | undefined
}

const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')

/** Every place of one document, in order. */
export function kwicOf({ context, parts, links, ...query }: KwicTask): (reading: Reading) => KwicRow[] {
  return (reading) => {
    const { path, metadata, document } = reading
    const { text, sections, sentences, map } = document
    const open = headingsAt(sections)
    const year = spokenYear(reading)
    return findHits(reading, query).flatMap(({ start, end, query: asked }): KwicRow[] => {
      const part = partAt(reading, start)
      if (!parts.some((one) => one === 'all' || one === part)) return []
      const headings = open(start)
      const sentence = sentences[Math.max(0, lastStartingAt(sentences, start))]
      const left = charsBefore(text, start, context)
      const match = text.slice(start, end)
      const source = sourceSpan(map, start, end)
      return [
        {
          path,
          region: metadata.region?.name ?? null,
          code: metadata.region?.code ?? null,
          year,
          section: headings.map((i) => sections[i]!.title).join(' / ') || null,
          part,
          query: asked,
          left: oneLine(left),
          text: oneLine(match),
          right: oneLine(text.slice(end, end + context)),
          sentence: sentence ? oneLine(text.slice(sentence.start, sentence.end).trim()) : match,
          start: source.start,
          end: source.end,
          link: links ? linkTo(path, links, { section: headings.at(-1), left, match }) : null,
        },
      ]
    })
  }
}
