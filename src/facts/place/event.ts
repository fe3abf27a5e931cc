/** Places in the names of events: 杭州|亚运会, 大连|国际服装节, 西安|事变. They are not spoken of. */

import { divisionEnd } from '../../gazetteer/divisions.js'
import { isOwnName } from '../../gazetteer/organ-tails.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'

/** Longest name of an event between the place and its last word, in characters. */
const LONGEST = 8
const REACH = 20

/** 第19届, 2008年: which of them it was; then what it is called, and what sort of event it is. */
const EVENT = lazyPattern(() => {
  const which = `第?(?:\\d{1,4}|[${charactersOf('figure/one-to-ten')}]{1,3})[届年]`
  const own = `(?<own>\\p{Script=Han}{0,${LONGEST}}?)`
  return `^(?:${which})?(?:${own}(?:${anyOf('place/event')})|(?:${anyOf('place/event-of-history')}))(?!${anyOf('place/event-goes-on')})`
})
const HOSTED = lazyPattern(() => anyOf('place/hosts-event'))

/** Whether a short name opens that of an event, alone or with its unit: 绵阳|第三届旅游节, 南昌|市运动会. */
export const isShortInEvent = (text: string, start: number, end: number): boolean =>
  isInEvent(text, Math.max(end, divisionEnd(text, start, text.length)))

/** Whether the name that ends at `end` opens that of an event. */
export function isInEvent(text: string, end: number): boolean {
  const event = EVENT.exec(text.slice(end, end + REACH))
  if (!event) return false
  const own = event.groups?.own ?? ''
  return own === '' || (isOwnName(own, false) && !HOSTED.test(own))
}
