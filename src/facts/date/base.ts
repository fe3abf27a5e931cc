/** Dates that are no facts of their own: the base of a comparison, a part of an event's name. */

import { LOWER, OF } from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { COUNTS, HUNDRED } from '../../numeral/characters.js'

const REACH = 24
/** Right before the date: 比上年, 较2019年, 高于去年, 相当于1978年. An opening quotation mark may stand between. */
const BASE_BEFORE = lazyPattern(() => `(?:${anyOf('date/compares')}|(?<![占对])比)[“"]?\\s{0,4}$`)
const GAP_BEFORE = lazyPattern(
  () =>
    `(?<![占对])(?:比(?!${anyOf('date/after-bi')})|较)[^，。；、,：:！？\\n]{1,10}[、—“"${charactersOf('date/ends-compared')}]?$`,
)
/** 与2015年相比, 同去年持平. */
const PAIR_BEFORE = lazyPattern(
  () => `[${charactersOf('date/pairs-before')}](?:[^，。；、：:\\n]{1,8}[${OF}—])?[“"]?$`,
)
const PAIR_AFTER = lazyPattern(
  () => `^[”"]?[^，。；\\n]{0,14}?(?:${anyOf('date/pairs-after')}|比(?=[，增提${LOWER}]))`,
)
/** 是1978年的23倍, 为“九五”时期的2.86倍. */
const TIMES_BEFORE = lazyPattern(() => `[是为]?[${charactersOf('date/before-multiple')}]于?[“"]?$`)
const TIMES_AFTER = lazyPattern(() => `^[”"]?[^，。；\\n]{0,14}?[0-9.${HUNDRED}${COUNTS}]+多?倍`)
const CHANGE_AFTER = lazyPattern(() => `^[^，。；\\n]{0,14}?(?:${anyOf('date/change')})`)
/** 上年同期, 去年同月. */
const SAME_PERIOD = lazyPattern(() => `^[”"]?(?:${anyOf('date/same-period')})`)

/** Whether the date at `[start, end)` is what something is compared with. */
export function isComparisonBase(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + REACH)
  if (SAME_PERIOD.test(after)) return true
  const before = charsBefore(text, start, REACH)
  if (BASE_BEFORE.test(before)) return true
  if (PAIR_BEFORE.test(before) && PAIR_AFTER.test(after)) return true
  if (TIMES_BEFORE.test(before) && TIMES_AFTER.test(after)) return true
  return GAP_BEFORE.test(before) && CHANGE_AFTER.test(after)
}

const HOST_BEFORE = lazyPattern(() => `(?:${anyOf('date/hosts')})(?:了|好|过)?[“"]?$`)
const EVENT_AFTER = lazyPattern(
  () =>
    `^[^，。；、：:！？\\n${charactersOf('date/breaks-event-name')}]{2,24}?(?:${anyOf('date/hosted-event')})`,
)
const ALWAYS_EVENT = lazyPattern(
  () =>
    `^(?:${anyOf('date/city-of-event')})?[^，。；、：:！？\\n${charactersOf('date/breaks-proper-event')}]{0,6}(?:${anyOf('date/event-always')})`,
)
/** 中国…大会, 世界…论坛: proper names of events whoever holds them. */
const PROPER_EVENT = lazyPattern(
  () =>
    `^(?:${anyOf('date/opens-proper-event')})[^，。；、：:！？\\n${charactersOf('date/breaks-proper-event')}]{2,16}?(?:${anyOf('date/proper-event')})`,
)

/** A name may open with an event word that is preceded by a hosting verb; behind 于 a date is a date. */
export function isInEventName(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 30)
  if (ALWAYS_EVENT.test(after) || PROPER_EVENT.test(after)) return true
  return HOST_BEFORE.test(charsBefore(text, start, 8)) && EVENT_AFTER.test(after)
}
