/**
 * Quotations: pairs of quotation marks within a paragraph, nested. Marks that find no partner are left out, so an
 * unclosed one swallows nothing; two odd ones close together (“标杆“, ‘标杆”) are taken for the pair they were meant as.
 */
import type { Quotation, Range } from '../document.js'
import { type Mark, pairMarks } from './pairs.js'

const MARKS = /["'“”‘’「」『』〝〞]/gu
const OPENERS = '“‘「『〝'
const CLOSERS = '”’」』〞'
const KINDS = 7
/** Odd marks further apart than this are not taken for a pair. */
const ODD_PAIR_LENGTH = 40
const LATIN = /[0-9A-Za-z]/u
const OPENING_CONTEXT = /[\s，。、：；（《—,:;([]/u
const STOP = /[。！？；]/u

/** The mark at `at`, or undefined for an apostrophe, a prime or a minute sign. */
function readMark(text: string, at: number): Mark | undefined {
  const char = text.charAt(at)
  const opener = OPENERS.indexOf(char)
  if (opener >= 0) return { at, kind: opener, opens: true, closes: false }
  const inLatin = LATIN.test(text.charAt(at - 1)) && !/\p{Script=Han}/u.test(text.charAt(at + 1))
  const closer = CLOSERS.indexOf(char)
  if (closer >= 0) {
    if (char === '’' && inLatin && LATIN.test(text.charAt(at + 1))) return undefined
    return { at, kind: closer, opens: false, closes: true }
  }
  if (char === '"') return { at, kind: 5, opens: true, closes: true }
  return inLatin ? undefined : { at, kind: 6, opens: true, closes: true }
}

/** Pairs neighbouring odd marks that stand close together and enclose a phrase. */
function pairOdd(text: string, marks: readonly Mark[], partner: Int32Array): void {
  let last = -1
  for (let i = 0; i < marks.length; i++) {
    if ((partner[i] as number) >= 0) {
      last = -1 // a finished pair parts odd marks, so that pairs never cross
      continue
    }
    const mark = marks[i] as Mark
    const first = last < 0 ? undefined : (marks[last] as Mark)
    const near = first && mark.at - first.at > 1 && mark.at - first.at <= ODD_PAIR_LENGTH
    if (first && near && mayEnclose(text, first, mark)) {
      partner[last] = i
      partner[i] = last
      last = -1
    } else last = i
  }
}

function mayEnclose(text: string, first: Mark, second: Mark): boolean {
  if (!first.opens && second.opens && !second.closes) return false
  const inner = text.slice(first.at + 1, second.at)
  if (STOP.test(inner) || OPENING_CONTEXT.test(inner.charAt(0))) return false
  return first.opens || first.at === 0 || OPENING_CONTEXT.test(text.charAt(first.at - 1))
}

function addPairs(text: string, marks: readonly Mark[], into: Quotation[]): void {
  const partner = pairMarks(marks, KINDS)
  pairOdd(text, marks, partner)
  const ends: number[] = []
  marks.forEach((mark, i) => {
    const other = partner[i] as number
    if (other <= i) return
    const close = (marks[other] as Mark).at
    while (ends.length > 0 && (ends[ends.length - 1] as number) < mark.at) ends.pop()
    into.push({
      start: mark.at,
      end: close + 1,
      innerStart: mark.at + 1,
      innerEnd: close,
      depth: ends.length,
    })
    ends.push(close)
  })
}

/** The quotations of `text`, by start; `paragraphs` bound them. */
export function findQuotations(text: string, paragraphs: readonly Range[]): Quotation[] {
  const found: Quotation[] = []
  let marks: Mark[] = []
  let p = 0
  MARKS.lastIndex = 0
  for (let match = MARKS.exec(text); match; match = MARKS.exec(text)) {
    while (p < paragraphs.length && (paragraphs[p] as Range).end <= match.index) {
      if (marks.length > 1) addPairs(text, marks, found)
      if (marks.length > 0) marks = []
      p++
    }
    const mark = readMark(text, match.index)
    if (mark) marks.push(mark)
  }
  if (marks.length > 1) addPairs(text, marks, found)
  return found
}
