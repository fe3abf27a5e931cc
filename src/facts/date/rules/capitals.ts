/** Dates in the capital numerals of cheques and deeds: 贰零贰零年伍月贰拾日. */

import { exists } from '../../../calendar/gregorian.js'
import { DAY_MARK, MONTH_MARK, YEAR_MARK } from '../../../calendar/marks.js'
import { numberOf, yearOf } from '../../../numeral/calendar.js'
import {
  FORMAL_ONES,
  FORMAL_PLACES,
  ONE,
  ONES,
  SIMPLIFIED_FORMAL_THREE,
  TEN,
  THREE,
  ZERO,
  ZEROS,
} from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { RuleOf } from '../../../rules/rule.js'
import { draftOf } from '../draft.js'
import type { Point } from '../expression.js'

const [FORMAL_TEN = ''] = FORMAL_PLACES
const [FORMAL_ONE = '', FORMAL_TWO = ''] = FORMAL_ONES
/** The everyday character of each formal one. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...[...FORMAL_ONES].map((formal, i) => [formal, ONES.charAt(i)] as const),
  [SIMPLIFIED_FORMAL_THREE, THREE],
  [FORMAL_TEN, TEN],
])
const UNITS = `${FORMAL_ONES}${SIMPLIFIED_FORMAL_THREE}`
const UNIT = `[${UNITS}]`
const YEAR = `[${FORMAL_ONE}${FORMAL_TWO}][${UNITS}${ZEROS}]{3}`
const MONTH = `${ZERO}?(?:${FORMAL_ONE}?${FORMAL_TEN}[${FORMAL_ONE}${FORMAL_TWO}]?|${UNIT})`
const DAY = `${ZERO}?(?:[${FORMAL_ONES.slice(0, 3)}${SIMPLIFIED_FORMAL_THREE}]?${FORMAL_TEN}${UNIT}?|${UNIT})`

const everyday = (text: string) => [...text].map((c) => PLAIN.get(c) ?? c).join('')
/** 壹拾伍 as 十五; the 零 that guards against forgery says nothing. */
const plain = (text: string) => {
  const told = everyday(text.startsWith(ZERO) ? text.slice(1) : text)
  return told.startsWith(`${ONE}${TEN}`) ? told.slice(1) : told
}

const capitals = defineRule({
  id: 'date/capital-numerals',
  kind: 'date',
  trigger: [FORMAL_ONE, FORMAL_TWO],
  pattern: new RegExp(
    `(${YEAR}) ?${YEAR_MARK}(?:(${MONTH}) ?${MONTH_MARK}(?:(${DAY}) ?${DAY_MARK})?)?(?![${ZERO}${FORMAL_TEN}]|${UNIT})`,
    'u',
  ),
  produce: (match, context) => {
    const [all, year, month, day] = match
    const point: Point = {
      year: { by: 'stated', year: yearOf(everyday(year!)) },
      ...(month === undefined ? {} : { month: numberOf(plain(month)) }),
      ...(day === undefined ? {} : { day: numberOf(plain(day)) }),
    }
    if (point.month !== undefined && !exists(point.month, point.day)) return null
    return draftOf({ expression: { from: point }, end: match.index + all.length }, match.index, context)
  },
  examples: [
    { text: '贰零贰零年伍月贰拾日', facts: [{ value: '2020-05-20', basis: 'stated' }] },
    { text: '贰零壹玖年壹拾贰月叁拾壹日', facts: [{ value: '2019-12-31' }] },
    { text: '贰零壹捌年零叁月零捌日', facts: [{ value: '2018-03-08' }] },
    { text: '壹玖玖捌年', facts: [{ value: '1998' }] },
    { text: '贰〇贰壹年拾月', facts: [{ value: '2021-10' }] },
  ],
  nearMisses: ['贰零贰零元', '壹佰贰拾元', '贰零贰零年拾叁月贰日', '壹年'],
})

export const capitalRules: readonly RuleOf<'date'>[] = [capitals]
