/**
 * Copies: parts of an article that are printed again, found by content. Sentences are compared by their words alone, so
 * that line breaks and stray marks do not hide a copy; a refrain of ordinary prose is too short to be one.
 */
import type { Range, RegionRange } from './document.js'

/** Sentences with fewer words than this repeat by chance. */
const SENTENCE = 10
/** A copy has at least so many characters in so many sentences, or is one sentence of the second length. */
const COPY = 60
const COPY_SENTENCES = 2
const LONG_SENTENCE = 100
/** At most so many sentences may differ between two that match. */
const GAP = 2

/** Whether a UTF-16 unit counts as a word: Han, digits, Latin letters. */
function isWord(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x3400 && code <= 0x4dbf)
  )
}

/** A 53-bit fingerprint of the words of `[start, end)`, or 0 for too few. */
function fingerprint(text: string, { start, end }: Range): number {
  let a = 0x811c9dc5
  let b = 0x2545f491
  let words = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (!isWord(code)) continue
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b + code, 0x9e3779b1) ^ (b >>> 15)
    words++
  }
  return words < SENTENCE ? 0 : (a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff) + 1
}

/** `text` of a range, words only; short ranges. */
function wordsOf(text: string, { start, end }: Range): string {
  return text.slice(start, end).replace(/[^0-9A-Za-z\p{Script=Han}]/gu, '')
}

interface Run {
  /** First and last sentence of the copy, and those of what it copies. */
  from: number
  to: number
  origin: number
  originEnd: number
  length: number
  matches: number
}

/** The copies of `text`, by start. The first printing is the article, what repeats it is the copy. */
export function findCopies(text: string, sentences: readonly Range[]): RegionRange[] {
  const first = new Map<number, number>()
  const runs: Run[] = []
  let run: Run | undefined
  sentences.forEach((sentence, j) => {
    const key = fingerprint(text, sentence)
    if (key === 0) return
    const i = first.get(key)
    if (i === undefined) {
      first.set(key, j)
      return
    }
    const length = sentence.end - sentence.start
    if (run && j - run.to <= GAP + 1 && i > run.originEnd && i - run.originEnd <= GAP + 1) {
      run.to = j
      run.originEnd = i
      run.length += length
      run.matches++
    } else {
      run = { from: j, to: j, origin: i, originEnd: i, length, matches: 1 }
      runs.push(run)
    }
  })
  const found: RegionRange[] = []
  for (const { from, to, origin, originEnd, length, matches } of runs) {
    const enough =
      (matches >= COPY_SENTENCES && length >= COPY) || (matches > 0 && length / matches >= LONG_SENTENCE)
    // what is copied must lie before the copy
    if (!enough || originEnd >= from) continue
    let start = from
    let back = origin
    while (start > 0 && back > 0 && sameEnd(text, sentences, back - 1, start - 1)) {
      start--
      back--
    }
    let last = to
    let ahead = originEnd
    while (
      last + 1 < sentences.length &&
      ahead + 1 < start &&
      sameText(text, sentences, ahead + 1, last + 1)
    ) {
      last++
      ahead++
    }
    const begin = (sentences[start] as Range).start
    const previous = found.at(-1)
    if (previous && begin < previous.end) continue
    found.push({ start: begin, end: (sentences[last] as Range).end, type: 'copy' })
  }
  return found
}

/** Whether sentence `b` is the end of sentence `a`: a copy may begin in the middle of one. */
function sameEnd(text: string, sentences: readonly Range[], a: number, b: number): boolean {
  const one = sentences[a] as Range
  const other = sentences[b] as Range
  if (other.end - other.start > one.end - one.start + 8 || other.end - other.start > 400) return false
  const tail = wordsOf(text, other)
  return tail.length >= 2 && wordsOf(text, one).endsWith(tail)
}

function sameText(text: string, sentences: readonly Range[], a: number, b: number): boolean {
  const one = sentences[a] as Range
  const other = sentences[b] as Range
  if (Math.abs(other.end - other.start - (one.end - one.start)) > 8 || other.end - other.start > 400)
    return false
  const words = wordsOf(text, one)
  return words !== '' && words === wordsOf(text, other)
}
