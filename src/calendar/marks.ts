/** The characters that mark the parts of a date, as patterns are built of them. */

export const YEAR_MARK = '年'
export const MONTH_MARK = '月'
/** The written and the spoken mark of a day of the month. */
export const DAY_MARK = '日'
export const SPOKEN_DAY_MARK = '号'
export const DAY_MARKS = `${DAY_MARK}${SPOKEN_DAY_MARK}`
/** A day as it is counted. */
export const DAY_COUNTED = '天'
/** Of the clock: hours (written and spoken), minutes. */
export const HOUR_MARKS = '点时'
export const [POINT_MARK = '', HOUR_MARK = ''] = HOUR_MARKS
export const MINUTE_MARK = '分'
export const SECOND_MARK = '秒'
/** A week, by its short and its two long names. */
export const WEEK_MARK = '周'
export const WEEK_NAMES = [WEEK_MARK, '星期', '礼拜'] as const
/** Source of any of them. */
export const WEEK = `(?:${WEEK_NAMES.join('|')})`
export const QUARTER_MARK = '季度'
/** What makes a number an ordinal. */
export const ORDINAL_MARK = '第'
/** What counts a unit of its own name: 三|个|月. */
export const COUNTER = '个'
/** What joins a part to its whole. */
export const OF = '的'
/** Beginning, middle and end of a stretch; ten days of a month. */
export const START_MARK = '初'
export const MIDDLE_MARK = '中'
export const END_MARKS = '底末'
export const TEN_DAYS_MARK = '旬'
/** The years before and after, the first and the last. */
export const FRONT = '前'
export const BACK = '后'
export const CENTURY_MARK = '世纪'
export const DECADE_MARK = '年代'
export const CALENDAR_MARK = '历'
/** What counts terms of office, and sittings of one term. */
export const TERM_MARK = '届'
export const TIMES_MARK = '次'
/** What makes a year, a quarter or a month one of account: 年度. */
export const ACCOUNT_MARK = '度'
/** First, middle and last of months and other stretches. */
export const UPPER = '上'
export const LOWER = '下'
export const HALF_MARK = '半'
