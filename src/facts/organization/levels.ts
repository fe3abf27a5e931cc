/** Levels that stand for no one area: 全|市, 各|县, 省、|市委. */

import { divisionStart } from '../../gazetteer/divisions.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { UNIT_SIGNS } from '../../gazetteer/unit-signs.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'

/** Of any level or none in particular: 全市政府, 乡镇政府, 城市政府 are no one body. */
export const ANY_LEVEL = lazyPattern(() => `(?:${anyOf('organization/level-in-general')})$`)
/** 省、|市委: the levels of a list; but 省军区、|市军分区, 新院区、|市疾控中心. */
function isOfLevels(text: string, start: number): boolean {
  return (
    LEVEL_LISTED.test(charsBefore(text, start, 3)) &&
    organWordBefore(text, start - 1) === undefined &&
    divisionStart(text, start - 1, false) === start - 1
  )
}
const LEVEL_LISTED = lazyPattern(
  () => `(?<![${charactersOf('organization/district-no-level')}])[${charactersOf('place/division-mark')}]、$`,
)

/** Whether the level at `start` is one of many or of none: 全|市, 各|县, 省、|市委. */
export const isAtLarge = (text: string, start: number): boolean =>
  ANY_LEVEL.test(charsBefore(text, start, 2)) || isOfLevels(text, start)

/** 县（市）、|区人民政府: the levels of a list, partly in brackets. */
const MANY = lazyPattern(
  () => `[${charactersOf('organization/unit-sign')}]（[${UNIT_SIGNS.slice(0, -1)}、]{1,5}）、?$`,
)

/** Whether the level at `start` is one of many or of none, those in brackets too: 城|市政府. */
export const isAnyLevel = (text: string, start: number): boolean =>
  MANY.test(charsBefore(text, start, 9)) || isAtLarge(text, start)
