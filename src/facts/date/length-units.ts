/** The units in which lengths of time are told, with the number before them. */

import {
  COUNTER,
  DAY_COUNTED,
  DAY_MARK,
  HALF_MARK,
  POINT_MARK,
  WEEK_MARK,
  YEAR_MARK,
} from '../../calendar/marks.js'
import { WEEKDAYS } from '../../calendar/weeks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { COUNTS, ONES, ZEROS } from '../../numeral/characters.js'

/** Units behind 个, and units that stand alone. 年 behind which another word goes on is none: 年级, 年代. */
const COUNTED = () =>
  `${anyOf('date/unit-after-ge')}|星期(?![${WEEKDAYS}])|礼拜(?![${WEEKDAYS}])|${WEEK_MARK}(?![${WEEKDAYS}${charactersOf('date/after-week-in-word')}])`
const PLAIN = () =>
  `${anyOf('date/unit-alone')}|(?:${anyOf('date/years-in-old-writing')})(?![${charactersOf('date/after-zai-of-load')}])|${YEAR_MARK}(?!${anyOf('date/after-year-in-word')}|期(?!${anyOf('date/after-qi-of-year')}))|秒钟?(?!${anyOf('date/after-second-in-word')})|${DAY_COUNTED}(?![${charactersOf('date/after-tian-in-word')}])|${WEEK_MARK}(?!${anyOf('date/after-zhou-in-word')})|星期(?![${WEEKDAYS}])|礼拜(?![${WEEKDAYS}])|${DAY_MARK}(?!${anyOf('date/after-ri-in-word')})`
const unit = () => `(?:${COUNTER}(?<middle>多|${HALF_MARK})?(?<counted>${COUNTED()})|(?<plain>${PLAIN()}))`
/** A number and its unit, e.g. 三个多月; sticky. */
export const NUMBER_AND_UNIT = lazyPattern(
  () =>
    `(?:[0-9]{1,12}(?:,[0-9]{3}){0,3}(?:\\.[0-9]{1,6})?|[${COUNTS}${ZEROS}${charactersOf('date/opens-length')}]{1,12}(?:${POINT_MARK}[${ONES}${ZEROS}]{1,4})?)?(?:[至到—~-]{1,2}(?:[0-9]{1,6}|[${COUNTS}]{1,6}))?[${charactersOf('date/odd-of-length')}]? ?${unit()}`,
  'uy',
)
