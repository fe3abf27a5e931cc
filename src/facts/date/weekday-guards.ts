/** Reasons for which a weekday alone is none. */
import { COUNTER, DAY_COUNTED, DAY_MARKS, MONTH_MARK, WEEK_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { DAY as DAY_NUMBER, MONTH } from '../../numeral/calendar.js'
import { COUNTS } from '../../numeral/characters.js'
import { defineGuards } from '../../rules/guard.js'
import type { RuleContext } from '../../rules/rule.js'
import { followedBy, precededBy } from './beside.js'

/** Words that 周 and a numeral begin: 周一峰, 周日升; a bare weekday stands before a pause, a time or what is done then. */
const goesOnAsWeekday = followedBy(
  lazyPattern(() => `^(?:${anyOf('date/after-weekday', 'date/from-to')}|[，。、；：）”\\s—~-]|$|[0-9])`),
  2,
)

/** 每周一, 一周三次, 上半周五天: a set or a number of weeks. */
const COUNTED_BEFORE = lazyPattern(() => `[0-9${COUNTS}${charactersOf('date/counts-weeks')}]$`)

/** A day told before repeats itself as a weekday: 3月1日（星期三）, 10月12号，星期一. */
const DAY_BEFORE = new RegExp(`[${DAY_MARKS}${DAY_COUNTED}][，、（ ]?$`, 'u')

const DATE_AFTER = new RegExp(`^[，、 ]{0,2}(?:${MONTH} ?${MONTH_MARK} ?${DAY_NUMBER} ?[${DAY_MARKS}])`, 'u')

const TAKES_NO_WEEKDAY = lazyPattern(() => `(?![，${charactersOf('date/before-weekday')}])\\p{Script=Han}`)

const SHIFT_BEFORE = lazyPattern(() => `[${charactersOf('date/shift-word')}]${COUNTER}?$`)

/** Reasons for which a weekday that is no member of a list is none. */
export const GUARDS = defineGuards<[match: RegExpExecArray, context: RuleContext]>(
  'date/lone-weekday',
  [
    {
      id: 'counted',
      example: '第二个星期三，',
      because: 'weeks are counted, or recur: 一周三次, 每周一',
      unless: precededBy(COUNTED_BEFORE, 2),
    },
    {
      id: 'repeats-day',
      example: '3月1日（星期三）',
      because: 'it repeats the day told before it',
      unless: precededBy(DAY_BEFORE, 2),
    },
    {
      id: 'of-near-week',
      example: '以上星期五，',
      because: 'with the word before it another rule reads it: 本周五',
      unless: precededBy(SHIFT_BEFORE, 2),
    },
    {
      id: 'word',
      example: '周一峰',
      because: 'only a pause, a time or what is done then shows that a weekday is meant',
      unless: (match, context) => isOne(match) && !goesOnAsWeekday(match, context),
    },
    {
      id: 'name',
      example: '王周三，',
      because: 'a character before 周 makes a name or a word of it',
      unless: (match, context) =>
        isOne(match) && match[0].startsWith(WEEK_MARK) && precededBy(TAKES_NO_WEEKDAY)(match, context),
    },
    {
      id: 'date-after',
      example: '周日，2月10日',
      because: 'the date after it tells the day',
      unless: followedBy(DATE_AFTER, 10),
    },
  ],
  ({ index }) => index,
)

const isOne = (match: RegExpExecArray) => match.groups!.last === undefined
