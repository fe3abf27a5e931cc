/** Blanks inside a number in digits: beside its point, beside the commas of its thousands, and in their place. */
import { charsBefore } from '../../lexicon/chars-before.js'
import { classAt, PERCENT, skipBlanks, skipBlanksBack } from './characters.js'
import { isCalendarAt, unitEndAt } from './units.js'

/** A number before the point and blank in 6. 2%; numbering stands at the beginning of a line or clause. */
const POINT_BEFORE = /(?:[\p{Script=Han}、，（~—+-]|[\p{Script=Han}、，,（~—] )(?:\d{1,3} ?, ?)?\d{1,6} ?\.$/u
const POINT_BEHIND = /\d{1,4}(?: ?[%‰]|[\p{Script=Han}、，])/uy

/** A point with a blank beside it: 6. 2%, 13 .74亿元, 1 , 256 . 8亿元. */
export function besidePoint(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1) === '.' ? start : text.charAt(end) === '.' ? end + 1 : -1
  if (before < 0) return false
  POINT_BEHIND.lastIndex = skipBlanks(text, before)
  return POINT_BEHIND.test(text) && POINT_BEFORE.test(text.slice(Math.max(0, start - 24), before))
}

const COMMA_BEFORE =
  /(?<![\d.,，][ \u00a0\u2009\u3000]?)[1-9]\d{0,2}(?:[ \u00a0\u2009\u3000]?,[ \u00a0\u2009\u3000]?\d{3}){0,3}$/u
const COMMA_BEHIND =
  /,[ \u00a0\u2009\u3000]?\d{3}(?:[ \u00a0\u2009\u3000]?[,.]|[ \u00a0\u2009\u3000]?[%‰\p{Script=Han}])/uy

/** A comma that parts thousands, with blanks beside it: 5, 178 亿元, 5 , 178 亿元. */
export function besideComma(text: string, start: number, end: number): boolean {
  const comma = text.charAt(start - 1) === ',' ? start - 1 : end
  if (text.charAt(comma) !== ',') return false
  COMMA_BEHIND.lastIndex = comma
  return (
    COMMA_BEHIND.test(text) &&
    COMMA_BEFORE.test(text.slice(Math.max(0, comma - 20), skipBlanksBack(text, comma - 1) + 1))
  )
}

const GROUPS_BEFORE =
  /(?<![\d.,A-Za-z][ \u00a0\u2009\u3000]?)[1-9]\d{0,2}(?:[ \u00a0\u2009\u3000]\d{3}){0,2}$/u
const GROUPS_BEHIND =
  /\d{3}(?:[ \u00a0\u2009\u3000]\d{3}){0,2}(?:[ \u00a0\u2009\u3000]?\.[ \u00a0\u2009\u3000]?\d{1,4})?(?:[—~-]\d{1,3}(?:[ \u00a0\u2009\u3000]\d{3}){0,2})?[ \u00a0\u2009\u3000]?/uy

/** Three groups and more, the first as long as the others. */
const MORE_GROUPS = /^\d{3}[ \u00a0\u2009\u3000]\d{3}[ \u00a0\u2009\u3000]\d{3}/u

/** A blank that parts thousands in a sentence: 1 500 万元. */
export function partsThousands(text: string, start: number, end: number): boolean {
  GROUPS_BEHIND.lastIndex = end
  if (end - start > 1 || !GROUPS_BEHIND.test(text)) return false
  const behind = GROUPS_BEHIND.lastIndex
  if (isCalendarAt(text, behind) || (classAt(text, behind) !== PERCENT && unitEndAt(text, behind) === behind))
    return false
  const before = GROUPS_BEFORE.exec(charsBefore(text, start, 14))?.[0]
  // 500 600 700万吨 are three numbers
  return before !== undefined && (before.length < 3 || !MORE_GROUPS.test(before + text.slice(start, behind)))
}
