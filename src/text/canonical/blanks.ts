/**
 * Blanks that mean nothing, taken out: those between the characters, digits, units and marks of Chinese text. Blanks
 * that part things stay: between names, cells of a row, labels, words of a title, and around what is not Chinese.
 */

import {
  DAY_MARK,
  DAY_MARKS,
  HOUR_MARK,
  HOUR_MARKS,
  MINUTE_MARK,
  MONTH_MARK,
  ORDINAL_MARK,
  YEAR_MARK,
} from '../../calendar/marks.js'
import { characterSet } from '../../lexicon/character-sets.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import {
  COUNTING_TWO,
  FRACTION_MARK,
  FRACTION_OF,
  HUNDRED,
  LARGE_PLACES,
  ONES,
  PLACES,
  PLAIN_ZEROS,
  TO_TEN,
} from '../../numeral/characters.js'
import type { Edit } from '../map.js'
import {
  BLANK,
  CLOSE,
  classAt,
  DIGIT,
  HAN,
  LATIN,
  LINE,
  OPEN,
  PERCENT,
  STOP,
  skipBlanks,
} from './characters.js'
import { beginsCode, endsCode, type Line, type LineKind } from './line-kinds.js'
import { mayBeName } from './names.js'
import { goesDown, insideNumeral } from './numerals.js'
import { besideComma, besidePoint, partsThousands } from './thousands.js'
import { isCalendarAt, unitEndAt } from './units.js'

/** A run of blanks within a line. */
interface Gap {
  readonly start: number
  readonly end: number
  readonly line: Line
}

const BOUND = lazyPattern(() => `${anyOf('text/bound')}`, 'uy')
/** Words that a number goes with, whatever the line is. */
const beforeNumber = once(() => new Set(characterSet('before-number')))
/** Numbering at the beginning of a line: 1 总则, （一） 加强. */
const NUMBERING = new RegExp(
  String.raw`^[\s#>*-]{0,12}(?:\d{1,2}(?:\.\d{1,2}){0,3}|[（(〔][${PLAIN_ZEROS}${TO_TEN}${HUNDRED}\d]{1,4}[）)〕])$`,
  'u',
)
/** 3 至 5 年 at the beginning of a line numbers nothing. */
const JOINED_NUMBER = lazyPattern(() => String.raw`^[${charactersOf('joins/or-to')}、] ?\d`)
/** The number of the next item: 1.通知 2.名单. */
const ITEM = /^\d{1,2}(?:[.．]\s?\p{Script=Han}|[)）、])/u
const CREDIT_OPEN = /[（(【][^（(【，。；！？]{0,60}$/u
const CREDIT_CLOSE = /[^，。；！？]{0,60}?[）)】]/uy
const LINE_END = /[ \u3000*>-]{0,8}(?:\n|$)/uy
const CREDIT_WORD = lazyPattern(() => anyOf('text/credit'))
/** What a bracket behind a title or a number opens with. */
const BRACKETS = new Set('（〔')
const CALENDAR = new Set(`${YEAR_MARK}${MONTH_MARK}${DAY_MARK}${HOUR_MARK}`)
const FIGURE_BEGUN = new RegExp(
  String.raw`(?:${ORDINAL_MARK} {0,2}[${TO_TEN}${HUNDRED}]{1,4}|\d[${PLACES}${LARGE_PLACES}]{1,2})$`,
  'u',
)
const HAN_NUMERAL = new Set(`${PLAIN_ZEROS}${ONES}${PLACES}${LARGE_PLACES}${COUNTING_TWO}`)

/** The Han word that fills the field before `at`, or ''. */
function fieldBefore(text: string, at: number): string {
  let start = at
  while (at - start < 5 && classAt(text, start - 1) === HAN) start--
  return parts(classAt(text, start - 1)) ? text.slice(start, at) : ''
}

/** The Han word that fills the field at `at`, or ''. */
function fieldAt(text: string, at: number): string {
  let end = at
  while (end - at < 5 && classAt(text, end) === HAN) end++
  return parts(classAt(text, end)) ? text.slice(at, end) : ''
}

const parts = (type: number): boolean => type !== HAN && type !== DIGIT && type !== LATIN

const PARTS = new Set('.,')

/** Whether a number that counts begins at `at`: one with a unit or percent sign behind it. */
function isAmountAt(text: string, at: number): boolean {
  let end = at
  while (end - at < 20 && (classAt(text, end) === DIGIT || PARTS.has(text.charAt(end)))) end++
  const behind = skipBlanks(text, end)
  if (classAt(text, behind) === PERCENT) return true
  return !isCalendarAt(text, behind) && unitEndAt(text, behind) > behind
}

/** Whether the word at `at`, up to the next blank, is a unit and nothing else: 万吨 of `2208 万吨 1633 万吨`. */
function isUnitCell(text: string, at: number): boolean {
  const end = unitEndAt(text, at)
  if (end === at) return false
  const type = classAt(text, end)
  return (type !== HAN && type !== DIGIT && type !== LATIN) || beginsBound(text.charAt(end))
}
const beginsBound = hasRole('text/begins-bound')

const startsLine = (text: string, { start, line }: Gap): boolean =>
  NUMBERING.test(text.slice(line.start, start))

/** Whether the number that ends before `at` stands behind a Latin word, with a blank between: GB 2312. */
function isPartOfName(text: string, at: number): boolean {
  let start = at
  while (at - start < 8 && classAt(text, start - 1) === DIGIT) start--
  return classAt(text, start - 1) === BLANK && classAt(text, start - 2) === LATIN
}

function betweenDigitAndHan(text: string, gap: Gap, kind: LineKind): boolean {
  const { start, end } = gap
  if (kind === 'row') return isUnitCell(text, end)
  const unitEnd = unitEndAt(text, end)
  if (isPartOfName(text, start)) return unitEnd - end > 1
  const unit = unitEnd > end
  if (unit && isCalendarAt(text, end)) return true
  if (endsCode(text, start)) return false
  if (start - gap.line.start <= 14 && startsLine(text, gap))
    return unit || JOINED_NUMBER.test(text.slice(end, end + 3))
  return kind === 'prose' || unit
}

function betweenHanAndDigit(text: string, { start, end }: Gap, kind: LineKind): boolean {
  const before = text.charAt(start - 1)
  if (beginsCode(text, end) || ITEM.test(text.slice(end, end + 5))) return false
  if (kind === 'prose' || before === ORDINAL_MARK) return true
  if (CALENDAR.has(before) && GOES_ON_WITH_TIME.test(text.slice(end, end + 5))) return true
  if (kind === 'row') return false
  if (kind === 'plain' && SHORT_YEAR.test(text.slice(end, end + 5))) return true
  return beforeNumber().has(before) || (kind === 'plain' && isAmountAt(text, end))
}

/** 5月 9 日 and 19 年 after a blank. */
const GOES_ON_WITH_TIME = new RegExp(
  String.raw`^\d{1,2}[ \u3000\u00a0]{0,2}[${MONTH_MARK}${DAY_MARKS}${HOUR_MARKS}${MINUTE_MARK}]`,
  'u',
)
const SHORT_YEAR = new RegExp(String.raw`^\d{1,2}[ \u3000\u00a0]{0,2}${YEAR_MARK}`, 'u')
const isPhotoCredit = hasRole('text/photo-by')

/** 第 十三 届, 18 亿 亩: what goes on in a figure that has begun, in a line that is no sentence. */
function isOrdinal(text: string, { start, end }: Gap): boolean {
  if (text.charAt(start - 1) === ORDINAL_MARK) return HAN_NUMERAL.has(text.charAt(end))
  return FIGURE_BEGUN.test(charsBefore(text, start, 8)) && unitEndAt(text, end) > end
}

function betweenHan(text: string, gap: Gap, kind: LineKind): boolean {
  const { start, end } = gap
  const left = text.charAt(start - 1)
  const right = text.charAt(end)
  if (HAN_NUMERAL.has(left) && HAN_NUMERAL.has(right)) return kind !== 'row'
  if (kind === 'plain' && isOrdinal(text, gap)) return true
  if (kind !== 'prose')
    return kind !== 'labelled' && left === FRACTION_OF && text.charAt(start - 2) === FRACTION_MARK
  if (isPhotoCredit(right)) return false
  if (mayBeName(fieldBefore(text, start)) && mayBeName(fieldAt(text, end))) return false
  return !isCredited(text, start, end)
}

/** Whether the gap stands in a bracket that names who wrote or took something: （某报记者 王青 李明）. */
function isCredited(text: string, start: number, end: number): boolean {
  CREDIT_CLOSE.lastIndex = end
  const close = CREDIT_CLOSE.exec(text)
  if (close === null) return false
  const open = CREDIT_OPEN.exec(charsBefore(text, start, 62))
  if (open === null) return false
  LINE_END.lastIndex = CREDIT_CLOSE.lastIndex
  return LINE_END.test(text) || CREDIT_WORD.test(open[0] + close[0])
}

/** Signs that join what stands around them, blanks or not. */
function besideSign(text: string, { start, end }: Gap, kind: LineKind): boolean {
  if (kind === 'row' || kind === 'labelled') return false
  const [at, outer] = SIGNS.has(text.charAt(start - 1)) ? [start - 1, end] : [end, start - 1]
  const sign = text.charAt(at)
  if (!SIGNS.has(sign)) return false
  let left = at - 1
  while (classAt(text, left) === BLANK) left--
  const right = skipBlanks(text, at + 1)
  const before = classAt(text, left)
  const after = classAt(text, right)
  if (classAt(text, outer) === LATIN) return false
  switch (sign) {
    case '—':
    case '~':
      if (before === LINE || text.charAt(left) === sign) return outer > at && after !== LATIN
      if (text.charAt(right) === sign) return kind === 'prose'
      return kind === 'prose' ? before !== LATIN && after !== LATIN : isNumeric(before) && isNumeric(after)
    case '·':
      return before === after || isNumeric(before)
    case '-':
      // a minus has its blank on one side only
      return (
        kind === 'prose' &&
        after === DIGIT &&
        (before === PERCENT || before === DIGIT || isCalendarAt(text, left)) &&
        left < at - 1 &&
        right > at + 1
      )
    default:
      return before === DIGIT && after === DIGIT
  }
}
const SIGNS = new Set('—~·-:+×')
const isNumeric = (type: number): boolean => type === DIGIT || type === PERCENT

/** Whether the blanks of a gap mean nothing. */
function isEmpty(text: string, gap: Gap): boolean {
  const { start, end, line } = gap
  const { kind } = line
  const left = classAt(text, start - 1)
  const right = classAt(text, end)
  if (left === LINE || right === LINE || kind === 'contact') return false
  if (SIGNS.has(text.charAt(start - 1)) || SIGNS.has(text.charAt(end))) return besideSign(text, gap, kind)
  if (right === STOP || right === CLOSE) return left !== 0 || text.charAt(start - 1) === '"'
  if (left === STOP || left === OPEN) return right !== 0 || kind === 'prose'
  if (right === PERCENT) return left === DIGIT
  if (left === CLOSE) {
    if (right !== HAN && right !== DIGIT && right !== OPEN) return false
    return kind === 'prose' || text.charAt(start - 1) === '〕' || (kind === 'plain' && startsLine(text, gap))
  }
  if (right === OPEN) {
    if (left !== HAN && left !== DIGIT && left !== PERCENT) return false
    return kind === 'prose' || (kind === 'plain' && BRACKETS.has(text.charAt(end)))
  }
  if (goesDown(text, start, end)) return true
  if (kind !== 'row' && kind !== 'labelled' && insideNumeral(text, start, end)) return true
  if (left === PERCENT) {
    BOUND.regexp.lastIndex = end
    return right === HAN && (kind === 'prose' || BOUND.test(text))
  }
  if (left === DIGIT && right === HAN) return betweenDigitAndHan(text, gap, kind)
  if (left === HAN && right === DIGIT) return betweenHanAndDigit(text, gap, kind)
  if (left === HAN && right === HAN) return betweenHan(text, gap, kind)
  if (left === DIGIT && right === LATIN && kind !== 'row') {
    const unit = unitEndAt(text, end)
    return unit > end && classAt(text, unit) !== LATIN && classAt(text, unit) !== DIGIT
  }
  if (left === DIGIT && right === DIGIT) return kind === 'prose' && partsThousands(text, start, end)
  return besidePoint(text, start, end) || besideComma(text, start, end)
}

/** The edits that take out the blanks of `text` that mean nothing, within `lines`. */
export function blankEdits(text: string, lines: readonly Line[]): Edit[] {
  const edits: Edit[] = []
  for (const line of lines) {
    if (!line.matters || line.kind === 'foreign') continue
    for (let start = skipBlanks(text, line.start); start < line.end; start++) {
      if (classAt(text, start) !== BLANK) continue
      const end = skipBlanks(text, start)
      if (isEmpty(text, { start, end, line })) edits.push({ start, end, text: '' })
      start = end
    }
  }
  return edits
}
