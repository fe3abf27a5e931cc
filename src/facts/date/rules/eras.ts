/** Years told by an era: 民国二十六年. */

import { ERA_NAMES, yearOfEra } from '../../../calendar/eras.js'
import { yearText } from '../../../calendar/gregorian.js'
import { YEAR_MARK } from '../../../calendar/marks.js'
import { alternation } from '../../../lexicon/pattern.js'
import { charactersOf } from '../../../lexicon/words-by-role.js'
import { HUNDRED, TO_TEN, ZEROS } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import type { RuleOf } from '../../../rules/rule.js'
import { draftOf } from '../draft.js'
import type { Point } from '../expression.js'
import { readPartOfYear } from '../point.js'
import { extend } from '../read.js'
import { countsByRepublic, isYearOfRepublic } from '../republic.js'

const era = defineRule({
  id: 'date/year-of-era',
  kind: 'date',
  trigger: ERA_NAMES,
  get pattern() {
    return new RegExp(
      `(${alternation(ERA_NAMES)})(元|[0-9]{1,3}|[${TO_TEN}${HUNDRED}${ZEROS}]{1,5})${YEAR_MARK}(?![${charactersOf('date/after-era-year')}])`,
      'u',
    )
  },
  produce: (match, context) => {
    const [, name, number] = match
    const found = yearOfEra(name!, number!)
    if (found === undefined) return null
    const end = match.index + match[0].length
    const year = { by: 'stated', year: yearText(found) } as const
    // before the republic months are of the lunar calendar, and are left unread
    const part = found >= FIRST_SOLAR_YEAR ? readPartOfYear(context.text, end) : undefined
    const point: Point = { year, ...part?.point }
    return draftOf(extend(context.text, point, match.index, part?.end ?? end), match.index, context)
  },
  examples: [
    { text: '民国二十六年', facts: [{ value: '1937', basis: 'stated' }] },
    { text: '民国元年', facts: [{ value: '1912' }] },
    { text: '民国18年5月', facts: [{ value: '1929-05' }] },
    { text: '光绪二十四年', facts: [{ value: '1898' }] },
    { text: '民国101年', facts: [{ value: '2012' }] },
    { text: '民国105年底', facts: [{ value: '2016', mod: 'end' }] },
    { text: '民国九十九年3月', facts: [{ value: '2010-03' }] },
    { text: '民国一百零八年', facts: [{ value: '2019' }] },
    { text: '昭和十年', facts: [{ value: '1935' }] },
    { text: '贞观元年', facts: [{ value: '0627' }] },
  ],
  nearMisses: ['民国时期', '民国六十年代', '民国年间', '康熙九十年', '乾隆年间', '民国以来'],
})

const FIRST_SOLAR_YEAR = 1912

/** 101年 where the text counts by the republic. */
const yearOfRepublic = defineRule({
  id: 'date/year-of-republic',
  kind: 'date',
  trigger: 'numeral',
  opens: ({ text }) => countsByRepublic(text),
  pattern: new RegExp(`(1?[0-9]{2})${YEAR_MARK}`, 'u'),
  guards: [
    {
      id: 'length',
      example: '民国101年落成，历经80年',
      because: 'a length, or so few years as may be one',
      unless: ({ 0: all, index }, { text }) => !isYearOfRepublic(text, index, index + all.length),
    },
  ],
  produce: (match, context) => {
    const end = match.index + match[0].length
    const year = {
      by: 'stated',
      year: yearText(FIRST_SOLAR_YEAR - 1 + Number(match[1])),
      guessed: true,
    } as const
    const part = readPartOfYear(context.text, end)
    const point: Point = { year, ...part?.point }
    return draftOf(extend(context.text, point, match.index, part?.end ?? end), match.index, context)
  },
  examples: [
    {
      text: '民国101年起造，101年底',
      facts: [{ text: '101年底', value: '2012', mod: 'end' }],
    },
    { text: '民国99年动工，105年3月', facts: [{ text: '105年3月', value: '2016-03' }] },
  ],
  nearMisses: [
    { text: '已有101年', facts: [{ text: '101年', type: 'duration', value: 'P101Y' }] },
    {
      text: '民国26年迁来，至今101年',
      facts: [{ text: '民国26年' }, { text: '101年', type: 'duration' }],
    },
  ],
})

export const eraRules: readonly RuleOf<'date'>[] = [era, yearOfRepublic]
