/** Dates of the lunar calendar. Festivals by name (春节, 中秋, 三月三) are no dates. */

import { CALENDAR_MARK, MONTH_MARK, YEAR_MARK } from '../../../calendar/marks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, wordsOf } from '../../../lexicon/words-by-role.js'
import { CENTURY_ONES, FROM_TWO, TEN } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { RuleContext, RuleOf } from '../../../rules/rule.js'
import { precededBy } from '../beside.js'
import { draftOf } from '../draft.js'
import { readLunar } from '../lunar-date.js'
import { extend, readDate } from '../read.js'

const AFTER_YEAR = new RegExp(YEAR_MARK, 'u')

const named = defineRule({
  id: 'date/lunar',
  kind: 'date',
  get trigger() {
    return wordsOf('date/lunar-calendar').map((word) => `${word}${CALENDAR_MARK}`)
  },
  get pattern() {
    return new RegExp(`[${charactersOf('date/lunar-calendar')}]${CALENDAR_MARK}`, 'u')
  },
  guards: [
    {
      id: 'after-year',
      example: '每年农历八月十五',
      because: 'after 年 it is read with its year, or recurs',
      unless: precededBy(AFTER_YEAR),
    },
  ],
  produce: (match, context) => draftOf(readDate(context.text, match.index), match.index, context),
  examples: [
    { text: '农历正月十五', facts: [{ value: '2020-02-08', basis: 'inferred' }] },
    { text: '农历八月初八', facts: [{ value: '2020-09-24' }] },
    { text: '农历2019年腊月二十三', facts: [{ value: '2020-01-17', basis: 'stated' }] },
    { text: '农历闰四月初一', facts: [{ value: '2020-05-23' }] },
    { text: '阴历九月', facts: [{ value: '2020-10-17/2020-11-14' }] },
    { text: '农历8月15日', facts: [{ value: '2020-10-01' }] },
    { text: '农历腊月廿八至正月初八', facts: [{ value: '2020-01-22/2020-02-01' }] },
  ],
  nearMisses: ['农历新年', '农历十三月', '农历十二月三十一日', '三月三', '农历节气'],
})

const AFTER_SOLAR = 'a year, a period or a figure before it has it for its own'
const SOLAR_BEFORE = lazyPattern(() => `[0-9${charactersOf('date/before-lunar-month')}]`)

/** A lunar month or day that begins here, with its interval. */
function lunarDraft(start: number, context: RuleContext) {
  const read = readLunar(context.text, start, false)
  return read ? draftOf(extend(context.text, read.point, start, read.end), start, context) : null
}

const unmarked = defineRule({
  id: 'date/lunar-month',
  kind: 'date',
  trigger: ['正月', '腊月', '冬月', '闰'],
  get pattern() {
    return new RegExp(anyOf('date/lunar-month'), 'u')
  },
  guards: [
    {
      id: 'part-of-more',
      example: '每年正月初五',
      because: AFTER_SOLAR,
      unless: precededBy(SOLAR_BEFORE),
    },
  ],
  produce: (match, context) => lunarDraft(match.index, context),
  examples: [
    { text: '腊月二十八', facts: [{ value: '2020-01-22' }] },
    { text: '正月初五', facts: [{ value: '2020-01-29' }] },
    { text: '腊月廿三', facts: [{ value: '2020-01-17' }] },
    { text: '闰四月', facts: [{ value: '2020-05-23/2020-06-20' }] },
    {
      text: '2017年1月31日，也就是正月初四',
      facts: [{ text: '正月初四', value: '2017-01-31' }],
    },
    { text: '正月初一至初七', facts: [{ value: '2020-01-25/2020-01-31' }] },
  ],
  nearMisses: [
    '正月里',
    '腊月三十二',
    { text: '寒冬月月', facts: [{ text: '月月', type: 'set', value: 'P1M' }] },
    '闰年',
    '闰年',
  ],
})

const earlyDay = defineRule({
  id: 'date/lunar-early-day',
  kind: 'date',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(
      `(?:${TEN}[${CENTURY_ONES}]?|[${FROM_TWO}]|1[0-2]|[2-9])${MONTH_MARK}[${charactersOf('date/opens-lunar-day')}]`,
      'u',
    )
  },
  guards: [
    {
      id: 'part-of-more',
      example: '童年五月初五',
      because: AFTER_SOLAR,
      unless: precededBy(SOLAR_BEFORE),
    },
  ],
  produce: (match, context) => lunarDraft(match.index, context),
  examples: [
    { text: '五月初五', facts: [{ value: '2020-06-25' }] },
    { text: '九月初九', facts: [{ value: '2020-10-25' }] },
    { text: '二月初二', facts: [{ value: '2020-02-24' }] },
    { text: '5月廿二', facts: [{ value: '2020-07-12' }] },
    { text: '8月初八', facts: [{ value: '2020-09-24' }] },
    { text: '五月廿二', facts: [{ value: '2020-07-12' }] },
  ],
  nearMisses: [
    { text: '五月初', facts: [{ value: '2020-05', mod: 'start' }] },
    '三月三',
    '十三月初一',
    { text: '三月廿一日', facts: [{ value: '2020-03-21' }] },
  ],
})

export const lunarRules: readonly RuleOf<'date'>[] = [named, unmarked, earlyDay]
