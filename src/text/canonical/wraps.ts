/**
 * Lines that were wrapped at a width, joined again. Whether a text was wrapped is decided by evidence over the whole of
 * it: most lines that do not end with a stop are about as long as the longest, and they hold the marks of sentences.
 */
import type { Edit } from '../map.js'
import { readOpening } from '../structure/heading-marks.js'
import { BLANK, CLOSE, classAt, DIGIT, LATIN, STOP, skipBlanks } from './characters.js'

/** In columns of a terminal: a Chinese character takes two. */
const NARROWEST = 24
const WIDEST = 200
/** A line at least this share of the text's width may go on in the next one. */
const FULL = 0.7
/** So many full lines make a text one that was wrapped; fewer only if they are all of one width. */
const ENOUGH = 3
const EQUAL = 6
/** Least share of the lines without a stop that are full, and of these that hold a mark of a sentence. */
const MOST = 0.7
const MARKED = 0.5
/** Greatest share of the text that may stand in lines wider than its width. */
const OVERFLOW = 0.3
/** Lines whose first mark stands at the same place are verse from this share on. */
const VERSE = 0.6

const MARK = /[，。；：、！？,;]/u
const OPENING = /^(?:[#|>!<[+]|[-*•●◆■★※] ?|https?:|```|~~~|——)/u
const STRONG = new Set(['chapter', 'section', 'numeral', 'bracketedNumeral', 'digit', 'bracketedDigit'])
/** What no line begins with unless the one above goes on. */
const NO_START = new Set('，。、；！？）》”’」』】')
const NUMERIC_FIELDS = /(?:^|\s)[-−]?\d[\d,.，．]*[^\s\d，。；]{0,4}(?=\s)(?:.{0,24}\s[-−]?\d[\d,.，．]*)/u

interface WrappedLine {
  /** Without the blanks around it. */
  readonly start: number
  readonly end: number
  readonly indent: number
  readonly width: number
  /** Whether it ends without a stop. */
  readonly open: boolean
  /** Whether it opens something of its own: a heading, an item, a row, a quotation. */
  readonly opens: boolean
  readonly row: boolean
  /** Whether it stands right under the line before, without an empty one between. */
  readonly follows: boolean
}

function widthOf(text: string, start: number, end: number): number {
  let width = 0
  for (let i = start; i < end; i++) width += text.charCodeAt(i) < 0x1100 ? 1 : 2
  return width
}

const HALF_STOP = new Set('?!;:|>')

function isOpenEnd(text: string, end: number): boolean {
  let at = end - 1
  while (classAt(text, at) === CLOSE || text.charAt(at) === ')' || text.charAt(at) === '*') at--
  const last = text.charAt(at)
  return (
    !(classAt(text, at) === STOP && last !== '，' && last !== '、') && last !== '' && !HALF_STOP.has(last)
  )
}

function readLine(text: string, lineStart: number, lineEnd: number, follows: boolean): WrappedLine {
  const start = skipBlanks(text, lineStart)
  let end = lineEnd
  while (end > start && classAt(text, end - 1) === BLANK) end--
  const head = text.slice(start, Math.min(end, start + 80))
  const { sort } = readOpening(text, start)
  return {
    start,
    end,
    indent: start - lineStart,
    width: end - start > WIDEST ? end - start : widthOf(text, start, end),
    open: isOpenEnd(text, end),
    opens: OPENING.test(head) || (sort !== undefined && STRONG.has(sort)),
    row: head.startsWith('|') || head.includes('\t') || NUMERIC_FIELDS.test(head),
    follows,
  }
}

function readLines(text: string, from: number): WrappedLine[] {
  const lines: WrappedLine[] = []
  let follows = false
  for (let start = from; start < text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    if (skipBlanks(text, start) < end) {
      lines.push(readLine(text, start, end, follows))
      follows = true
    } else follows = false
    start = end + 1
  }
  return lines
}

/** Whether `next` may be the rest of `line`, by its own looks. */
function mayGoOn(line: WrappedLine, next: WrappedLine | undefined): next is WrappedLine {
  return next?.follows === true && !next.opens && !line.row && !next.row && next.indent <= line.indent
}

interface Evidence {
  /** Least width of a line that goes on. */
  readonly full: number
  /** Whether paragraphs are told apart by empty lines or indents, so that a stop at a line's end ends none. */
  readonly parted: boolean
}

function firstMark(text: string, { start, end }: WrappedLine): number {
  return text.slice(start, end).search(MARK)
}

/** What tells that `text` was wrapped, and at what width; undefined if nothing does. */
function weigh(text: string, lines: readonly WrappedLine[]): Evidence | undefined {
  const open = lines.filter((line, i) => line.open && line.width <= WIDEST && mayGoOn(line, lines[i + 1]))
  if (open.length < 2) return undefined
  const widths = open.map((line) => line.width).sort((a, b) => a - b)
  const width = widths[Math.floor((widths.length - 1) * 0.9)] as number
  const full = width * FULL
  const long = open.filter((line) => line.width >= full)
  const least = widths[0] as number
  if (width < NARROWEST || long.length < open.length * MOST) return undefined
  if (long.length < ENOUGH && (widths.at(-1) as number) - least > EQUAL) return undefined
  const marks = long.map((line) => firstMark(text, line))
  const marked = marks.filter((mark) => mark >= 0)
  if (marked.length < long.length * MARKED) return undefined
  if (long.length < ENOUGH && marked.length < long.length) return undefined
  if (mostFrequent(marked) >= marked.length * VERSE) return undefined
  let total = 0
  let over = 0
  for (const line of lines) {
    total += line.width
    if (line.width > width * 1.25) over += line.width
  }
  if (over > total * OVERFLOW) return undefined
  const shortEnds = lines.filter(
    (line, i) => !line.open && line.width < full && mayGoOn(line, lines[i + 1]),
  ).length
  return { full, parted: shortEnds <= open.length * 0.05 }
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

/** What stands between two joined lines: a blank between words of Latin letters, nothing in Chinese. */
function joint(text: string, before: number, after: number): string {
  const left = classAt(text, before)
  const right = classAt(text, after)
  if (left !== LATIN && right !== LATIN) return ''
  const word = (type: number) => type === LATIN || type === DIGIT || type === 0
  if (!word(left) || !word(right)) return ''
  const capital = (at: number) => /[A-Z\d.]/u.test(text.charAt(at))
  return capital(before) && capital(after) ? '' : ' '
}

/** The edits that join the wrapped lines of `text`, from `from` on. */
export function wrapEdits(text: string, from: number): Edit[] {
  const lines = readLines(text, from)
  const evidence = weigh(text, lines)
  const edits: Edit[] = []
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as WrappedLine
    const next = lines[i + 1] as WrappedLine
    if (!goesOn(text, line, next, evidence)) continue
    edits.push({ start: line.end, end: next.start, text: joint(text, line.end - 1, next.start) })
  }
  return edits
}

function goesOn(text: string, line: WrappedLine, next: WrappedLine, evidence: Evidence | undefined): boolean {
  if (
    line.open &&
    next.follows &&
    NO_START.has(text.charAt(next.start)) &&
    classAt(text, line.end - 1) !== STOP
  )
    return true
  if (evidence === undefined || line.width < evidence.full || !mayGoOn(line, next)) return false
  return line.open || evidence.parted
}
