/** Dates in the capital numerals of cheques and deeds: 贰零贰零年伍月贰拾日. */

import { exists } from '../../../calendar/gregorian.js'
import { numberOf, yearOf } from '../../../numeral/calendar.js'
import { ZEROS } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { RuleOf } from '../../../rules/rule.js'
import { draftOf } from '../draft.js'
import type { Point } from '../expression.js'

const PLAIN: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  参: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
}
const UNIT = '[壹贰叁参肆伍陆柒捌玖]'
const YEAR = `[壹贰][壹贰叁参肆伍陆柒捌玖${ZEROS}]{3}`
const MONTH = `零?(?:壹?拾[壹贰]?|${UNIT})`
const DAY = `零?(?:[壹贰叁参]?拾${UNIT}?|${UNIT})`

/** 壹拾伍 as 十五; the 零 that guards against forgery says nothing. */
const plain = (text: string) =>
  [...text.replace(/^零/u, '')]
    .map((c) => PLAIN[c] ?? c)
    .join('')
    .replace(/^一十/u, '十')

const capitals = defineRule({
  id: 'date/capital-numerals',
  kind: 'date',
  trigger: ['壹', '贰'],
  pattern: new RegExp(`(${YEAR}) ?年(?:(${MONTH}) ?月(?:(${DAY}) ?日)?)?(?![零拾]|${UNIT})`, 'u'),
  produce: (match, context) => {
    const [all, year, month, day] = match
    const point: Point = {
      year: { by: 'stated', year: yearOf([...year!].map((c) => PLAIN[c] ?? c).join('')) },
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
