/** The day that a news item adds in brackets to 今, 昨 or nothing: 今（22）日, （8）日. */

import { DAY_MARKS, MONTH_MARK, ORDINAL_MARK, YEAR_MARK } from '../../../calendar/marks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../../lexicon/words-by-role.js'
import { DAY, numberOf } from '../../../numeral/calendar.js'
import { TO_TEN, ZEROS } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { AnyRule, RuleOf } from '../../../rules/rule.js'
import { endOf, precededBy } from '../beside.js'
import { clockOf, readClockOfDay } from '../clock.js'
import { draftOf } from '../draft.js'
import { extend } from '../read.js'
import { skipDaytime } from '../relative-day.js'

/** 今 and its like belong to the day; a month before it has the number read as its own. */
const isDeictic = hasRole('date/deictic-day')
const NO_DAY_BEFORE = lazyPattern(() => `[0-9${YEAR_MARK}${MONTH_MARK}${ORDINAL_MARK}${TO_TEN}${ZEROS}]$`)

const bracketedDay = defineRule({
  id: 'date/bracketed-day',
  kind: 'date',
  trigger: ['（'],
  get pattern() {
    return new RegExp(`（(${DAY})）[${DAY_MARKS}](?!${anyOf('date/after-bracketed-day-in-word')})`, 'u')
  },
  guards: [
    {
      id: 'number',
      example: '第（22）日',
      because: 'a figure, a month or an ordinal before it has the number for its own',
      unless: precededBy(NO_DAY_BEFORE),
    },
  ],
  produce: (match, context) => {
    const { text } = context
    const start = match.index - (isDeictic(text.charAt(match.index - 1)) ? 1 : 0)
    const end = endOf(match)
    const clock = readClockOfDay(text, end)
    const point = { day: numberOf(match[1]!), bySpeaker: true as const, ...(clock ? clockOf(clock) : {}) }
    return draftOf(extend(text, point, start, clock?.end ?? skipDaytime(text, end)), start, context)
  },
  examples: [
    { text: '记者今（20）日从市应急局获悉', facts: [{ text: '今（20）日', value: '2020-05-20' }] },
    { text: '（18）日，市委召开常委会', facts: [{ text: '（18）日', value: '2020-05-18' }] },
    { text: '昨（十九）日，大桥通车', facts: [{ text: '昨（十九）日', value: '2020-05-19' }] },
    { text: '昨（19）日上午，专班进驻', facts: [{ text: '昨（19）日上午', value: '2020-05-19' }] },
    {
      text: '昨（19）日18时30分许，火势扑灭',
      facts: [{ text: '昨（19）日18时30分许', value: '2020-05-19T18:30', mod: 'approx' }],
    },
  ],
  nearMisses: ['（32）日', '第（22）日', '（3）日常管理', '（5）日用品供应', '（2）项'],
})

export const bracketedDayRules: readonly RuleOf<'date'>[] = [bracketedDay]
