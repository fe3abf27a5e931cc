/** The head of a document as plain lines: without markdown and comment marks and without blanks inside. */
import type { Range, RegionRange } from '../document.js'
import { findBody, frontMatterEnd, standsAbove } from '../structure/head.js'
import { labelOf } from './labels.js'

/** What stands before the body, and what the body opens with. */
export interface Head {
  /** Lines before the body, blanks and marks taken out. */
  readonly lines: readonly string[]
  /** The same with single blanks kept, for titles and names. */
  readonly spaced: readonly string[]
  /** The first sentences of the body, at most 600 characters, blanks taken out. */
  readonly opening: string
  /** The same with single blanks kept. */
  readonly openingSpaced: string
}

const MARKS = /\*+|^#{1,6}\s+|^>\s*|<!--|-->|^!\[[^\]]{0,80}\]\([^)]{0,200}\)$/gu
const LINE = 200

const plain = (line: string) => line.replace(MARKS, '').replace(/\s+/gu, ' ').trim()

const isOpenLabel = (line: string | undefined) =>
  line !== undefined && /[:：]$/u.test(line) && labelOf(line) !== undefined

/** The paragraphs that are no furniture, in linear time: regions are sorted, and furniture does not overlap. */
function outside(paragraphs: readonly Range[], regions: readonly RegionRange[]): Range[] {
  const furniture = regions.filter((r) => r.type === 'furniture')
  let f = 0
  return paragraphs.filter(({ start, end }) => {
    while (f < furniture.length && (furniture[f] as Range).end < end) f++
    const next = furniture[f]
    return !next || next.start > start
  })
}

/** Reads the head of `text`, page furniture left out but for the record of a document (索引号, 发文机关, 成文日期). */
export function readHead(text: string, lines: readonly Range[], regions: readonly RegionRange[]): Head {
  const paragraphs = outside(
    lines,
    regions.filter((r) => r.detail !== 'record'),
  )
  const from = frontMatterEnd(text)
  const body = findBody(text, paragraphs)
  const joined: string[] = []
  const spaced: string[] = []
  for (let i = 0; i < body; i++) {
    const { start, end } = paragraphs[i] as Range
    if (start < from) continue
    const line = plain(text.slice(start, Math.min(end, start + LINE)))
    if (line === '' || standsAbove(line)) continue
    // 来源： and its value on the next line are one
    if (isOpenLabel(spaced.at(-1)) && line.length <= 24 && labelOf(line) === undefined) {
      spaced.push((spaced.pop() as string) + line)
      joined.pop()
    } else spaced.push(line)
    joined.push((spaced.at(-1) as string).replace(/ /gu, ''))
  }
  const opening = paragraphs
    .slice(body, body + 4)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 300)))
    .join('\n')
  const openingSpaced = plain(opening.slice(0, 600))
  return { lines: joined, spaced, opening: openingSpaced.replace(/ /gu, ''), openingSpaced }
}

/** The last lines of the article, marks taken out. Furniture that may name its source (本文来自…) is among them. */
export function readTail(
  text: string,
  paragraphs: readonly Range[],
  regions: readonly RegionRange[],
): string[] {
  const others = regions.filter((r) => r.detail === 'teaser' || r.detail === 'navigation')
  return outside(paragraphs, others)
    .slice(-12)
    .map(({ start, end }) => plain(text.slice(Math.max(start, end - LINE), end)))
}
