/** Numbers that open an item: 一是, （一）, 1., ① at the head of a paragraph or after a stop within one. */
import { HUNDRED, PLAIN_ZEROS, TO_TEN } from '../../numeral/characters.js'
import { readChineseInteger } from '../../numeral/parse.js'
import type { Range, TextDocument } from '../../text/document.js'
import { type HeadingSort, readOpening } from '../../text/structure/heading-marks.js'

/** A number that opens an item. */
export interface NumberMark {
  /** Where its paragraph's or clause's first sign stands, markdown marks included. */
  readonly start: number
  /** Where the words begin. */
  readonly wordsStart: number
  readonly sort: HeadingSort
  readonly number: number
  /** Whether it stands at the head of its paragraph. */
  readonly opensParagraph: boolean
  readonly paragraph: Range
}

/** Sorts that count nothing, or parts of a whole document. */
const UNCOUNTED: ReadonlySet<HeadingSort> = new Set(['dash', 'chapter', 'section', 'markdown', 'lead'])
/** What stands before a number within a paragraph; a comma before 一是 only. */
const STOP = /[，。；：！？;:!?](?:\*\*)?[”’）)]?/gu

const CIRCLES = [0x2460, 0x2474, 0x2488, 0x3220] as const
/** So many numbers stand in a row of signs. */
const IN_A_ROW = 20

const DIGITS = new RegExp(String.raw`[${PLAIN_ZEROS}${TO_TEN}${HUNDRED}]+|\d+`, 'u')

/** The number that `written` holds: 三, 12, ③. */
export function numberOf(written: string): number | undefined {
  const sign = written.codePointAt(0) ?? 0
  const row = CIRCLES.find((first) => sign >= first && sign < first + IN_A_ROW)
  if (row !== undefined) return sign - row + 1
  const [digits] = DIGITS.exec(written) ?? []
  if (digits === undefined) return undefined
  return /\d/u.test(digits) ? Number(digits) : readChineseInteger(digits)
}

/** The number that stands at `start`, if one does. */
function markAt(text: string, start: number, paragraph: Range): NumberMark | undefined {
  const { sort, titleStart, wordsStart } = readOpening(text, start)
  if (sort === undefined || UNCOUNTED.has(sort) || wordsStart >= paragraph.end) return undefined
  const number = numberOf(text.slice(titleStart, wordsStart))
  if (number === undefined) return undefined
  return {
    start,
    wordsStart,
    sort,
    number,
    opensParagraph: start === paragraph.start,
    paragraph,
  }
}

/** All numbers that may open an item, in order. */
export function findMarks({ text, paragraphs }: Pick<TextDocument, 'text' | 'paragraphs'>): NumberMark[] {
  return paragraphs.flatMap((paragraph) => {
    const { start, end } = paragraph
    const places = [...text.slice(start, end).matchAll(STOP)].map(({ 0: stop, index }) => ({
      at: start + index + stop.length,
      isComma: stop.startsWith('，'),
    }))
    return [{ at: start, isComma: false }, ...places].flatMap(({ at, isComma }) => {
      const mark = at < end ? markAt(text, at, paragraph) : undefined
      return mark && (!isComma || mark.sort === 'enumeration') ? [mark] : []
    })
  })
}
