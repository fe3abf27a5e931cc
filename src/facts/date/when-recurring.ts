/** What stands after a period that recurs, and tells when in it: 每年|3月1日, 每月|上旬, 每周|一至周五. */
import {
  COUNTER,
  DAY_MARKS,
  END_MARKS,
  LOWER,
  MIDDLE_MARK,
  MONTH_MARK,
  OF,
  ORDINAL_MARK,
  QUARTER_MARK,
  START_MARK,
  TEN_DAYS_MARK,
  UPPER,
  WEEK,
  WEEK_MARK,
  YEAR_MARK,
} from '../../calendar/marks.js'
import { WEEKDAYS } from '../../calendar/weeks.js'
import { type LazyPattern, lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { DAY, MONTH, TO } from '../../numeral/calendar.js'
import { ONES } from '../../numeral/characters.js'

const WEEKDAY = `[${WEEKDAYS}]`
const nthWeekday = () =>
  `${OF}?(?:${ORDINAL_MARK}?[${ONES.slice(0, 5)}1-5]|${anyOf('date/last-of-month')})${COUNTER}?${WEEK}${WEEKDAY}`
const MARKED_DAY = `${DAY}[${DAY_MARKS}]`
const THIRD = `[${UPPER}${MIDDLE_MARK}${LOWER}]${TEN_DAYS_MARK}`
const monthPoint = () =>
  `${MONTH}${MONTH_MARK}(?:${anyOf('date/month-in-full')}|${MARKED_DAY}|${THIRD}|(?:${nthWeekday()}))?`
const listed = () => `[、${charactersOf('joins/and')}]`
const edge = () => `[${START_MARK}${END_MARKS}](?!${anyOf('date/edge-in-step')})`
/** 每年11月至次年3月, 每年3、9月, 每年3月和9月, 每年一季度. */
const whenOfYear = () =>
  [
    `${MONTH}(?:${listed()}${MONTH})+${MONTH_MARK}(?:${anyOf('date/month-in-full')})?`,
    `${monthPoint()}(?:${TO}(?:${anyOf('date/of-next-year')})?(?:${monthPoint()}|${MARKED_DAY})|(?:${listed()}(?:${monthPoint()}|${MARKED_DAY}))+)?`,
    `${YEAR_MARK}?${edge()}`,
    anyOf('date/part-of-year'),
  ].join('|')
/** 每月10日, 每月1日、15日, 每月1日至5日, 每月第二个星期一. */
const whenOfMonth = () =>
  `${DAY}(?:${listed()}${DAY})*[${DAY_MARKS}](?:${TO}${MARKED_DAY}|(?:${listed()}${MARKED_DAY})+)?|${OF}?${THIRD}|${edge()}|${nthWeekday()}`
/** 每周一、三、五, 每周一至周五; one weekday alone must not begin another word (每周一次). */
const whenOfWeek = () =>
  [
    `${WEEKDAY}(?:${TO}${WEEK}?${WEEKDAY}|(?:${listed()}${WEEK}?${WEEKDAY})+)(?!${anyOf('date/counted-after-week')})`,
    `${WEEKDAY}(?=${anyOf('date/after-weekday-recurring')}|[^\\p{Script=Han}]|$)`,
  ].join('|')
const sticky = (source: () => string) => lazyPattern(() => `(?:${source()})`, 'uy')
/** What stands behind a period and tells when in it. */
const WHEN: Readonly<Record<string, LazyPattern>> = {
  年: sticky(whenOfYear),
  月: sticky(whenOfMonth),
  周: sticky(whenOfWeek),
  季度: sticky(() => `${ORDINAL_MARK}[${ONES.slice(0, 3)}]${COUNTER}${MONTH_MARK}|${edge()}`),
}
export const WHEN_UNDER: Readonly<Record<string, string>> = {
  星期: WEEK_MARK,
  礼拜: WEEK_MARK,
  季: QUARTER_MARK,
}

/** The pattern (sticky) of what may follow a period, by the period's own word. */
export const whenIn = (word: string): LazyPattern | undefined => WHEN[WHEN_UNDER[word] ?? word]
