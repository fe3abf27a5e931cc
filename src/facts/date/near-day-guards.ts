/** Reasons for which 今天, 明天, 前日 and their like are no days: figures of speech, parts of other words. */

import { DAY_MARKS, HALF_MARK, HOUR_MARKS, LOWER, MINUTE_MARK, OF, UPPER } from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { TO } from '../../numeral/calendar.js'
import { TEN, TO_TEN } from '../../numeral/characters.js'
import { defineGuards } from '../../rules/guard.js'
import type { RuleContext } from '../../rules/rule.js'
import { dateBoundBefore } from './date-bounds.js'
import type { readRelativeDay } from './relative-day.js'

/** 今天, 明天 and their like are often figures of speech: 今天的武汉, 美好的明天, 走到今天. */
const FIGURE_BEFORE = lazyPattern(
  () =>
    `(?:${anyOf('date/before-figure-of-speech')}|[、${charactersOf('date/before-figure-of-speech-letter')}]|[“"《])$`,
)

const FIGURE_AFTER = lazyPattern(
  () =>
    `^(?:${anyOf('date/after-figure-of-speech')}|之(?![前后间])|，?我们(?:[^，。]{0,4})?(?:${anyOf('date/after-we')})|[\\p{Script=Han}]{2}[》”])`,
)

type Read = NonNullable<ReturnType<typeof readRelativeDay>>

/** Reasons for which a word of a near day is none. */
export const DAY_GUARDS = defineGuards<[context: RuleContext, start: number, read: Read]>(
  'date/near-day',
  [
    {
      id: 'second-end',
      example: '从9时30分至次日',
      because: 'it is one with the time before it: 13:20—次日05:40',
      unless: ({ text }, start, { word }) =>
        word === NEXT_DAY && CLOCK_BEFORE.test(charsBefore(text, start, 5)),
    },
    {
      id: 'in-word',
      example: '目前晚稻长势良好',
      because: '前晚 and 后早 stand by themselves: 目前|晚稻, 今后|早日',
      unless: ({ text }, start, { word, plain, end }) =>
        isEveningBeforeOrAfter(word) &&
        !(LED.test(text.charAt(start - 1)) && (!plain || ENDED.test(text.charAt(end)))),
    },
    {
      id: 'part-of-day',
      example: '目前日产量',
      because: '前日 and 后日 stand by themselves: 目前|日产量',
      unless: ({ text }, start, { word, end }) => isDayBeforeOrAfter(word) && isPartOfDay(text, start, end),
    },
    {
      id: 'told-by-no-day',
      example: '能当天办完的就不过夜',
      because: 'no day is told before it that 当天 or 同日 could be',
      unless: ({ text }, start, { plain, word }) =>
        plain && isSameDay(word) && !DAY_TOLD_BEFORE.test(charsBefore(text, start, 40)),
    },
    {
      id: 'figure-of-speech',
      example: '美好的明天',
      because: 'a figure of speech: today are these times, tomorrow the future',
      unless: (context, start, { plain, word, end }) =>
        plain && !isSameDay(word) && isFigure(context, word, start, end),
    },
  ],
  (_, start) => start,
)

const NEXT_DAY = '次日'

const isEveningBeforeOrAfter = hasRole('date/evening-before-or-after')

const isDayBeforeOrAfter = hasRole('date/day-before-or-after')

const isFarDay = hasRole('date/far-day')

const isSameDay = hasRole('date/same-day')

/** 目前晚稻, 今后早日: 前晚 and 后早 stand by themselves. */
const LED = lazyPattern(() => `[\\s，。；、：（“—~${charactersOf('date/leads-day')}-]|^$`)

const ENDED = /[，。；、：）\s在]|^$/u

const CLOCK_BEFORE = new RegExp(
  `(?:[0-9][:：][0-5][0-9]|[0-9${TEN}][${HOUR_MARKS}${MINUTE_MARK}]|${HALF_MARK})${TO}$`,
  'u',
)

const DAY_LED = lazyPattern(() => `^$|[\\s，。；、（“${charactersOf('date/at')}]`)

const DAY_ENDS = lazyPattern(() => `^(?:[，。${charactersOf('date/opens-part-of-day')}]|$)`)

/** 前日 and 后日 alone are days; 三日前日均, 今后日益, 目前日产 are none. */
function isPartOfDay(text: string, start: number, end: number): boolean {
  return !DAY_LED.test(text.charAt(start - 1)) || !DAY_ENDS.test(text.slice(end, end + 1))
}

const FAR_DAY_BEFORE = lazyPattern(() => `[${charactersOf('date/before-far-day')}]$`)

const FAR_DAY_AFTER = lazyPattern(() => `^(?:${anyOf('date/after-far-day')})`)

/** 昨天的成就, 昨日之中国; 昨天的上午 is a time. */
const ITS_OWN = lazyPattern(() => `^(?!${OF}[${UPPER}${LOWER}]午)[${charactersOf('date/makes-attribute')}]`)

const isYesterdayOrNext = hasRole('date/begins-day-beside')

const DAY_TOLD_BEFORE = lazyPattern(() => `[0-9${TO_TEN}][${DAY_MARKS}][^\\n]{0,38}$`)

function isFigure({ text, document }: RuleContext, word: string, start: number, end: number): boolean {
  const before = charsBefore(text, start, 2)
  const after = text.slice(end, end + 12)
  if (isFarDay(word)) return FAR_DAY_AFTER.test(after) || FAR_DAY_BEFORE.test(before)
  if (isDayBeforeOrAfter(word)) return false
  if (isYesterdayOrNext(word.charAt(0))) return ITS_OWN.test(after)
  // in a report today means these days, and tomorrow the future
  if (document.metadata.genre === 'report') return true
  if (dateBoundBefore(text, start)) return false
  return FIGURE_BEFORE.test(before) || FIGURE_AFTER.test(after)
}
