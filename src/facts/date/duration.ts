/** Reads a length of time with what bounds and anchors it: 不到两个月, 过去五年, 一年零六个月. */
import type { Draft, RuleContext } from '../../rules/rule.js'
import { isComparisonBase } from './base.js'
import { complete } from './length-around.js'
import { refusesLength } from './length-guards.js'
import { readLength, readUpper } from './read-length.js'
import type { DateFields } from './schema.js'

/** 比三年前: what is compared with is the year then. */
const AGO = /^(?:前|以前|之前)/u

/** The draft of the length whose numeral begins at `at`; `null` for what only looks like one. */
export function lengthDraft(
  at: number,
  { text, quotationAt }: Pick<RuleContext, 'text' | 'quotationAt'>,
): Draft<DateFields> | null {
  const read = readLength(text, at)
  if (!read || refusesLength({ text, at, end: read.end, unit: read.unit, quotation: quotationAt(at) }))
    return null
  const upper = readUpper(text, read)
  const whole = complete(text, at, upper ? { ...upper, value: null } : read)
  const isBase = isComparisonBase(text, whole.start, whole.end)
  return isBase && AGO.test(text.slice(read.end, read.end + 2)) ? null : whole
}
