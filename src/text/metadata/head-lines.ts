/** The head of a document as plain lines: without markdown and comment marks and without blanks inside. */
import type { Range, RegionRange } from '../document.js'
import { findBody, frontMatterEnd } from '../structure/head.js'

/** What stands before the body, and what the body opens with. */
export interface Head {
  /** Lines before the body, blanks and marks taken out. */
  readonly lines: readonly string[]
  /** The same with single blanks kept, for titles and names. */
  readonly spaced: readonly string[]
  /** Paragraph index of each line. */
  readonly at: readonly number[]
  /** The first sentences of the body, at most 600 characters, blanks taken out. */
  readonly opening: string
  /** Paragraph index of the body. */
  readonly body: number
}

const MARKS = /\*+|^#{1,6}\s+|^>\s*|<!--|-->|^!\[[^\]]{0,80}\]\([^)]{0,200}\)$/gu
const LINE = 200

const plain = (line: string) => line.replace(MARKS, '').replace(/\s+/gu, ' ').trim()

/** Reads the head of `text`, page furniture left out. */
export function readHead(text: string, paragraphs: readonly Range[], regions: readonly RegionRange[]): Head {
  const furniture = regions.filter((r) => r.type === 'furniture')
  const from = frontMatterEnd(text)
  const body = findBody(text, paragraphs)
  const lines: string[] = []
  const spaced: string[] = []
  const at: number[] = []
  for (let i = 0; i < body; i++) {
    const { start, end } = paragraphs[i] as Range
    if (start < from || furniture.some((f) => f.start <= start && end <= f.end)) continue
    const line = plain(text.slice(start, Math.min(end, start + LINE)))
    if (line === '') continue
    spaced.push(line)
    lines.push(line.replace(/ /gu, ''))
    at.push(i)
  }
  const opening = paragraphs
    .slice(body, body + 4)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 300)))
    .join('\n')
  return { lines, spaced, at, opening: plain(opening.slice(0, 600)).replace(/ /gu, ''), body }
}

/** The last lines of `text`, furniture among them (本文来自…), marks taken out. */
export function readTail(text: string, paragraphs: readonly Range[]): string[] {
  return paragraphs.slice(-12).map(({ start, end }) => plain(text.slice(Math.max(start, end - LINE), end)))
}
