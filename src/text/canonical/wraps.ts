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
/** The same where all of them are of one width, within this share of it. */
const HALF = 0.5
const SPREAD = 0.12
/** Greatest share of the text that may stand in lines wider than its width. */
const OVERFLOW = 0.3
const WIDER = 1.25
/** Lines whose first mark stands at the same place are verse from this share on. */
const VERSE = 0.6

const SENTENCE = /[，。；]/u
const MARK = /[，。；：、！？,;]/u
const OPENING = /^(?:#{1,6} |[|>•●◆■★※]|!?\[(?!\d{4}\])|<[a-z!/]|[-*+] |https?:|```|~~~|——)/u
const STRONG = new Set(['chapter', 'section', 'numeral', 'bracketedNumeral', 'digit', 'bracketedDigit'])
/** What no line begins with unless the one above goes on. */
const NO_START = new Set('，。、；！？）》”’」』】')
const NUMERIC_FIELDS = /(?:^|\s)[-−]?\d[\d,.，．]*[^\s\d，。；]{0,4}(?=\s)(?:.{0,24}\s[-−]?\d[\d,.，．]*)/u

/** A date or clock time in figures that a break goes through: 2020-05|-20 11:09. */
const PART_OF_CODE = /\d-$|\d[-:/.]\d{1,2}$/u

interface WrappedLine {
  /** Without the blanks around it. */
  readonly start: number
  readonly end: number
  readonly indent: number
  /** In columns, and in characters: programs wrap by the one or the other. */
  readonly width: number
  readonly length: number
  /** Whether it ends without a stop. */
  readonly open?: boolean
  /** Whether it opens something of its own: an item, a row, a quotation. */
  readonly opens?: boolean
  /** Whether it begins with what may be numbering. */
  readonly numbered?: boolean
  /** Whether it holds a mark of a sentence. */
  readonly prose?: boolean
  readonly row?: boolean
  /** Whether it stands right under the line before, without an empty one between. */
  readonly follows?: boolean
}

function widthOf(text: string, start: number, end: number): number {
  let width = 0
  for (let i = start; i < end; i++) width += text.charCodeAt(i) < 0x1100 ? 1 : 2
  return width
}

const HALF_STOP = new Set('?!;:|>')

const COLONS = new Set(':：')

function isOpenEnd(text: string, end: number): boolean {
  let at = end - 1
  // 11:|09:05 goes on
  if (
    COLONS.has(text.charAt(at)) &&
    classAt(text, at - 1) === DIGIT &&
    /^\s{1,4}\d/u.test(text.slice(end, end + 5))
  )
    return true
  while (classAt(text, at) === CLOSE || text.charAt(at) === ')' || text.charAt(at) === '*') at--
  const last = text.charAt(at)
  return (
    !(classAt(text, at) === STOP && last !== '，' && last !== '、') && last !== '' && !HALF_STOP.has(last)
  )
}

/** The last characters of the line before the one that starts at `lineStart`. */
function endBefore(text: string, lineStart: number): string {
  return text.slice(Math.max(0, lineStart - 5), Math.max(0, lineStart - 1))
}

function readLine(text: string, lineStart: number, lineEnd: number, follows: boolean): WrappedLine {
  const start = skipBlanks(text, lineStart)
  let end = lineEnd
  while (end > start && classAt(text, end - 1) === BLANK) end--
  const head = text.slice(start, Math.min(end, start + 80))
  const { sort, wordsStart } = readOpening(text, start)
  // 55、17.3和3.5个百分点 is no numbering
  const numbered = sort !== undefined && STRONG.has(sort) && classAt(text, wordsStart) !== DIGIT
  return {
    start,
    end,
    // a single blank is no indent
    indent: Math.max(0, widthOf(text, lineStart, start) - 1),
    length: end - start,
    width: end - start > WIDEST ? end - start : widthOf(text, start, end),
    open: isOpenEnd(text, end),
    opens: OPENING.test(head),
    numbered,
    prose: SENTENCE.test(head),
    row:
      head.startsWith('|') ||
      head.includes('\t') ||
      (!SENTENCE.test(head) &&
        NUMERIC_FIELDS.test(head) &&
        !PART_OF_CODE.test(endBefore(text, lineStart) + head.charAt(0))),
    follows,
  }
}

const FEED = 0x0a

/** A line between empty ones: of it only counts how long it is, and that it follows none. */
function lineAlone(start: number, end: number): WrappedLine {
  const length = end - start
  return { start, end, length, width: 2 * length, indent: 0 }
}

function readLines(text: string, from: number): WrappedLine[] {
  const lines: WrappedLine[] = []
  let follows = false
  for (let start = from; start < text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const first = skipBlanks(text, start)
    if (first < end) {
      const next = skipBlanks(text, end + 1)
      const alone = !follows && (next >= text.length || text.charCodeAt(next) === FEED)
      lines.push(alone ? lineAlone(first, end) : readLine(text, start, end, follows))
      follows = true
    } else follows = false
    start = end + 1
  }
  return lines
}

/** Whether `next` may be the rest of `line`, by its own looks. */
function mayGoOn(line: WrappedLine, next: WrappedLine | undefined): next is WrappedLine {
  if (next?.follows !== true || next.opens || line.row || next.row || next.indent > line.indent) return false
  // a number may stand anywhere, and so at the beginning of a line
  return !next.numbered || (line.prose === true && line.open === true && !line.numbered)
}

type Measure = 'width' | 'length'
const MEASURES: readonly Measure[] = ['width', 'length']

interface Evidence {
  /** Least width and least length of a line that goes on: either is enough. */
  readonly full: Readonly<Record<Measure, number>>
  /** Whether paragraphs are told apart by empty lines or indents, so that a stop at a line's end ends none. */
  readonly parted: boolean
}

function firstMark(text: string, { start, end }: WrappedLine): number {
  return text.slice(start, end).search(MARK)
}

/** What all but the longest tenth of `lines` measure at most. */
function usual(lines: readonly WrappedLine[], measure: Measure): number {
  const sorted = lines.map((line) => line[measure]).sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * 0.9)] as number
}

const isFull = (line: WrappedLine, full: Evidence['full']): boolean =>
  MEASURES.some((measure) => line[measure] >= full[measure])

/** What tells that `text` was wrapped, and at what width; undefined if nothing does. */
function weigh(text: string, lines: readonly WrappedLine[]): Evidence | undefined {
  const open = lines.filter((line, i) => line.open && line.width <= WIDEST && mayGoOn(line, lines[i + 1]))
  if (open.length < 2) return undefined
  const most = { width: usual(open, 'width'), length: usual(open, 'length') }
  const full = { width: most.width * FULL, length: most.length * FULL }
  const long = open.filter((line) => isFull(line, full))
  // many lines of one width tell of wrapping even where headings and a by-line are as many again
  const uniform = long.length >= 2 * ENOUGH && MEASURES.some((measure) => isUniform(long, measure))
  if (most.width < NARROWEST || long.length < open.length * (uniform ? HALF : MOST)) return undefined
  const equal = (measure: Measure) => open.every((line) => line[measure] >= most[measure] - EQUAL)
  if (long.length < ENOUGH && !MEASURES.some(equal)) return undefined
  const marks = long.map((line) => firstMark(text, line)).filter((mark) => mark >= 0)
  if (marks.length < long.length * (long.length < ENOUGH ? 1 : MARKED)) return undefined
  if (mostFrequent(marks) >= marks.length * VERSE) return undefined
  let total = 0
  let over = 0
  for (const { width, length } of lines) {
    total += width
    if (width > most.width * WIDER && length > most.length * WIDER) over += width
  }
  if (over > total * OVERFLOW) return undefined
  const shortEnds = lines.filter(
    (line, i) => !line.open && !isFull(line, full) && mayGoOn(line, lines[i + 1]),
  )
  return { full, parted: shortEnds.length <= open.length * 0.05 }
}

function isUniform(lines: readonly WrappedLine[], measure: Measure): boolean {
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (const { [measure]: size } of lines) {
    least = Math.min(least, size)
    most = Math.max(most, size)
  }
  return most - least <= most * SPREAD
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1)
  let most = 0
  for (const count of counts.values()) most = Math.max(most, count)
  return most
}

/** Signs that join what stands around them: “2+10+|N”. */
const JOINS = new Set('+-/')

/** What stands between two joined lines: a blank between words of Latin letters, nothing in Chinese. */
function joint(text: string, before: number, after: number): string {
  const left = classAt(text, before)
  const right = classAt(text, after)
  if (left !== LATIN && right !== LATIN) return ''
  if (JOINS.has(text.charAt(before))) return ''
  const word = (type: number) => type === LATIN || type === DIGIT || type === 0
  if (!word(left) || !word(right)) return ''
  // one letter and a number are one word: v|2019
  if (left === LATIN && right === DIGIT && classAt(text, before - 1) !== LATIN) return ''
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
  if (evidence === undefined || !isFull(line, evidence.full) || !mayGoOn(line, next)) return false
  return line.open || evidence.parted
}
