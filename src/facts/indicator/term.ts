/** Terms of several years: what is told of the whole, and what of its end. */

import { yearText } from '../../calendar/gregorian.js'
import type { Years } from '../../discourse/discourse.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import type { Term } from './term-years.js'
import type { Telling } from './time-evidence.js'

export const interval = ({ first, last }: Years): string =>
  first === last ? yearText(last) : `${yearText(first)}/${yearText(last)}`

/** Whether the value is about the whole of a span rather than its end. */
export function spans(t: Telling): boolean | undefined {
  if (t.head.average || t.head.total) return true
  if (t.change === 'level') return t.flow
  // growth told without its span is the last year's; what was cut was cut over the term
  const yearly = t.unit === '%' && (t.change === 'increase' || t.estimated)
  return t.head.basis === null && !yearly
}

/** What is told of a term is the term's, but for what is reached: that is reached at its end. */
export function isSum({ change, head, flow, unit }: Telling): boolean {
  return change === 'level' && (flow || !(REACHED.test(head.verb) || AT_A_TIME.has(unit ?? '')))
}
/** Shares and times as much are levels at a time, never sums. */
const AT_A_TIME = new Set(['%', '倍', '番', '‰', ''])
export const DURING = lazyPattern(() => `(?:${anyOf('indicator/during')})$`)

/** 五年累计, 五年新建: over the term; so is growth that the text measures from no other time (五年来，收入增长54%). */
export function ofTerm(t: Telling, { years, counted }: Term): string {
  const grown = t.change !== 'level' && t.head.basis === null
  return counted || grown || spans(t) || isSum(t) ? interval(years) : yearText(years.last)
}
export const REACHED = lazyPattern(
  () => `(?:${anyOf('indicator/reached-ending')}|^(?:${anyOf('indicator/reached')}))$`,
)
