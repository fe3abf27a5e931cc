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
/** Sentences longer than this are compared by fingerprint only. */
const LONGEST = 400
/** Share of a damaged sentence that must be as in the original. */
const LIKE = 0.7
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
    const previous = found.at(-1)
    const free = (index: number) => !previous || (sentences[index] as Range).start >= previous.end
    // what lies in a copy that was found is told; asked first, or 50 sentences in a cycle would be compared over and over
    if (!free(from)) continue
    let start = from
    let back = origin
    while (start > 0 && back > 0 && free(start - 1) && sameEnd(text, sentences, back - 1, start - 1)) {
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
    found.push({
      start: (sentences[start] as Range).start,
      end: (sentences[last] as Range).end,
      type: 'copy',
    })
  }
  return found
}

/** Whether sentence `b` is the end of sentence `a`, or much the same: a copy may begin in the middle, or be damaged. */
function sameEnd(text: string, sentences: readonly Range[], a: number, b: number): boolean {
  const one = sentences[a] as Range
  const other = sentences[b] as Range
  if (other.end - other.start > LONGEST || one.end - one.start > 4 * LONGEST) return false
  const tail = wordsOf(text, other)
  const words = wordsOf(text, one)
  return (tail.length >= 2 && words.endsWith(tail)) || isLike(words, tail)
}

function sameText(text: string, sentences: readonly Range[], a: number, b: number): boolean {
  const one = sentences[a] as Range
  const other = sentences[b] as Range
  if (other.end - other.start > LONGEST || one.end - one.start > LONGEST) return false
  const words = wordsOf(text, one)
  const copied = wordsOf(text, other)
  return words !== '' && (words === copied || isLike(words, copied))
}

/** Whether two sentences begin and end alike and differ in between by less than a third. */
function isLike(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length)
  if (length < SENTENCE || Math.min(a.length, b.length) < length * LIKE) return false
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head++
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return head + tail >= length * LIKE
}
