/** Whether two documents are the same report, whatever stands around it and however it was typed. */
import { createHash } from 'node:crypto'
import type { Report } from '../analyze.js'
import { findBody, frontMatterEnd } from '../text/structure/head.js'
import { findParagraphs } from '../text/structure/paragraphs.js'

/** Characters of the hash: 80 bits, so that no two of a million reports share one by chance. */
const LENGTH = 20
/** Letters and digits alone tell a report; marks, blanks and markup differ from site to site. */
const REST = /[^\p{L}\p{N}]+/gu
/** So few letters and digits are no report: pages without an article would all be the same. */
const LEAST = 100

/**
 * A hash of what the report says: its clean text from the first sentence of the body on, without furniture and copies,
 * letters and digits only. Undefined for a text too short to be told apart.
 */
export function contentHashOf({ text, regions }: Pick<Report, 'text' | 'regions'>): string | undefined {
  const paragraphs = findParagraphs(text)
  const body = paragraphs[findBody(text, paragraphs)]?.start ?? 0
  const hash = createHash('sha256')
  let letters = 0
  const add = (from: number, to: number) => {
    const told = text.slice(from, to).replace(REST, '')
    letters += told.length
    hash.update(told)
  }
  let at = Math.max(body, frontMatterEnd(text))
  for (const { type, cleanStart, cleanEnd } of regions) {
    if ((type !== 'furniture' && type !== 'copy') || cleanEnd <= at) continue
    if (cleanStart > at) add(at, cleanStart)
    at = cleanEnd
  }
  add(at, text.length)
  return letters < LEAST ? undefined : hash.digest('hex').slice(0, LENGTH)
}
