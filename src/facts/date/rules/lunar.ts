/** Dates of the lunar calendar. Festivals by name (春节, 中秋, 三月三) are no dates. */
import { defineRule } from '../../../rules/define.js'
import type { AnyRule } from '../../../rules/rule.js'
import { draftOf } from '../draft.js'
import type { Expression, YearRef } from '../expression.js'
import { numberOf, YEAR, yearOf } from '../numerals.js'
import { RELATIVE_YEARS } from '../years.js'

const MONTH = '(闰)?(正|冬|腊|十[一二]?|[二三四五六七八九])月'
const LUNAR_DAY =
  '(初[一二三四五六七八九十]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|十[一二三四五六七八九]?)(?![一二三四五六七八九十])'

const monthNumber = (word: string) =>
  word === '正' ? 1 : word === '冬' ? 11 : word === '腊' ? 12 : numberOf(word)
const dayNumber = (word: string) => numberOf(word.replace(/^初/u, ''))

function lunarExpression(month: string, leap: boolean, day: string | undefined, year?: YearRef): Expression {
  const lunar = {
    month: monthNumber(month) * (leap ? -1 : 1),
    ...(day === undefined ? {} : { day: dayNumber(day) }),
  }
  return { from: { lunar, ...(year ? { year } : {}) } }
}

const named = defineRule({
  id: 'date/lunar',
  kind: 'date',
  trigger: ['农历', '阴历', '旧历', '夏历'],
  pattern: new RegExp(`[农阴旧夏]历(?:(${YEAR})年|([今去明]年))?的?${MONTH}(?:${LUNAR_DAY}日?)?`, 'u'),
  produce: (match, context) => {
    const [all, stated, relative, leap, month, day] = match
    const year: YearRef | undefined = stated
      ? { by: 'stated', year: yearOf(stated) }
      : relative
        ? RELATIVE_YEARS[relative]
        : undefined
    const expression = lunarExpression(month!, leap !== undefined, day, year)
    return draftOf({ expression, end: match.index + all.length }, match.index, context)
  },
  examples: [
    { text: '农历正月十五', facts: [{ value: '2020-02-08', basis: 'inferred' }] },
    { text: '农历八月初八', facts: [{ value: '2020-09-24' }] },
    { text: '农历2019年腊月二十三', facts: [{ value: '2020-01-17', basis: 'stated' }] },
    { text: '农历闰四月初一', facts: [{ value: '2020-05-23' }] },
    { text: '阴历九月', facts: [{ value: '2020-10-17/2020-11-14' }] },
  ],
  nearMisses: ['农历新年', '农历十三月', '三月三', '农历节气'],
})

const unmarked = defineRule({
  id: 'date/lunar-month',
  kind: 'date',
  trigger: ['正月', '腊月', '冬月'],
  pattern: new RegExp(`${MONTH}${LUNAR_DAY}`, 'u'),
  produce: (match, context) => {
    if (/[历闰端]/u.test(context.text.charAt(match.index - 1))) return null
    const expression = lunarExpression(match[2]!, false, match[3])
    return draftOf({ expression, end: match.index + match[0].length }, match.index, context)
  },
  examples: [
    { text: '腊月二十八', facts: [{ value: '2020-01-22' }] },
    { text: '正月初五', facts: [{ value: '2020-01-29' }] },
    { text: '腊月廿三', facts: [{ value: '2020-01-17' }] },
  ],
  nearMisses: ['正月里', '腊月三十二', '寒冬月月'],
})

const earlyDay = defineRule({
  id: 'date/lunar-early-day',
  kind: 'date',
  trigger: 'numeral',
  pattern: /(十[一二]?|[二三四五六七八九])月(初[一二三四五六七八九十])/u,
  produce: (match, context) => {
    if (/[历闰0-9年]/u.test(context.text.charAt(match.index - 1))) return null
    const expression = lunarExpression(match[1]!, false, match[2])
    return draftOf({ expression, end: match.index + match[0].length }, match.index, context)
  },
  examples: [
    { text: '五月初五', facts: [{ value: '2020-06-25' }] },
    { text: '九月初九', facts: [{ value: '2020-10-25' }] },
    { text: '二月初二', facts: [{ value: '2020-02-24' }] },
  ],
  nearMisses: ['五月初', '三月三', '十三月初一'],
})

export const lunarRules: readonly AnyRule[] = [named, unmarked, earlyDay]
