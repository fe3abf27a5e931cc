/** Bracketed stretches within a paragraph, outermost ones only. */
import type { Range } from '../document.js'
import { type Mark, pairMarks } from './pairs.js'

const MARKS = /[()（）《》〈〉【】〔〕[\]]/gu
const OPENERS = '(（《〈【〔['
const CLOSERS = ')）》〉】〕]'
/** （ and ) are one kind: half-width and full-width are mixed in scraped text. */
const KIND = [0, 0, 1, 2, 3, 4, 5] as const

/** The outermost brackets of `text` up to `limit` UTF-16 units long, by start. */
export function findBrackets(text: string, paragraphs: readonly Range[], limit: number): Range[] {
  const found: Range[] = []
  let marks: Mark[] = []
  let p = 0
  const flush = () => {
    if (marks.length > 1) {
      const partner = pairMarks(marks, 6)
      for (let i = 0; i < marks.length; i++) {
        const other = partner[i] as number
        const start = (marks[i] as Mark).at
        if (other <= i) continue
        const end = (marks[other] as Mark).at + 1
        if (end - start > limit) continue
        found.push({ start, end })
        i = other
      }
    }
    if (marks.length > 0) marks = []
  }
  MARKS.lastIndex = 0
  for (let match = MARKS.exec(text); match; match = MARKS.exec(text)) {
    while (p < paragraphs.length && (paragraphs[p] as Range).end <= match.index) {
      flush()
      p++
    }
    const opener = OPENERS.indexOf(match[0])
    const kind = KIND[opener >= 0 ? opener : CLOSERS.indexOf(match[0])] as number
    marks.push({ at: match.index, kind, opens: opener >= 0, closes: opener < 0 })
  }
  flush()
  return found
}
