/** The time that a sentence before tells of a value. */

import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { lastStartingAt } from '../../text/ranges.js'
import { isBasis } from './compared-date.js'
import { PART_OF_YEAR } from './governing-date.js'
import { ofWholeDay, type PeriodRead, type Telling } from './time-evidence.js'

/** An as-of date holds for what is told next, so far as no other date comes between. */
const AS_OF_REACH = 1200

/** 截至2010年底，全市有…。其中…: outside reports, levels in the sentences behind are of that time too. */
export function asOf(t: Telling): PeriodRead {
  const { moments, text } = t
  if (t.change !== 'level' && t.head.basis === null) return { period: null }
  for (let i = lastStartingAt(moments, t.from - 1), steps = 0; i >= 0 && steps < 12; i--, steps++) {
    const { start, end, type, value } = moments[i]!
    if (t.from - start > AS_OF_REACH) return { period: null }
    if (type !== 'date' || t.ignored.some((r) => r.start <= start && start < r.end)) continue
    if (value === null || !AS_OF.test(charsBefore(text, start, 3))) return { period: null }
    return { period: ofWholeDay(value), because: { from: 'passage', text: text.slice(start, end) } }
  }
  return { period: null }
}
const AS_OF = lazyPattern(() => `(?:${anyOf('indicator/as-of')})$`)

/** In a passage whose years are known a sentence has the months of the one before only where it says so. */
const GUARDS = defineGuards<[text: string, from: number]>(
  'indicator/months-before',
  [
    {
      id: 'own-sentence',
      example: '二、2019年工作\n1—9月，生产总值增长8%。税收收入增长9%。',
      because: 'no word says that the sentence tells of the same months',
      unless: (text, from) => !GOES_ON.test(text.slice(from, from + 8)),
    },
  ],
  (_, from) => from,
)
const GOES_ON = lazyPattern(() => String.raw`^[\s*“（]*(?:${anyOf('indicator/of-same-time')})`)

/** 1—9月，…。其中，税收收入25亿元。: the months that opened the sentence before, in the same paragraph, carry on. */
export function carriedOn(t: Telling): PeriodRead | undefined {
  const { moments, text, stretch } = t
  const bound = stretch.years === null || stretch.part !== null
  if (!bound && refusedBy(GUARDS, text, t.from)) return undefined
  // 9月5日，…；贷款余额…: a day or month of its own tells that it is not of those before
  const own = moments[lastStartingAt(moments, t.amountStart - 1)]
  if (own && own.start >= t.from && own.type === 'date' && !isBasis(t, own)) return undefined
  for (let i = lastStartingAt(moments, t.from - 1), steps = 0; i >= 0 && steps < 12; i--, steps++) {
    const moment = moments[i]!
    const { start, end, type, value } = moment
    if (start < t.paragraph || t.from - start > AS_OF_REACH) return undefined
    if (type !== 'date' || value === null || isBasis(t, moment)) continue
    return PART_OF_YEAR.test(value)
      ? { period: value, because: { from: 'passage', text: text.slice(start, end) } }
      : undefined
  }
  return undefined
}
