/** Years told by an era: 民国二十六年. */
import { ERA_NAMES, yearOfEra } from '../../../calendar/eras.js'
import { yearText } from '../../../calendar/gregorian.js'
import { alternation } from '../../../lexicon/pattern.js'
import { charactersOf } from '../../../lexicon/words-by-role.js'
import { TO_TEN } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import { draftOf } from '../draft.js'
import type { Point } from '../expression.js'
import { readPartOfYear } from '../point.js'
import { extend } from '../read.js'

export const era = defineRule({
  id: 'date/year-of-era',
  kind: 'date',
  trigger: ERA_NAMES,
  get pattern() {
    return new RegExp(
      `(${alternation(ERA_NAMES)})(元|[0-9]{1,2}|[${TO_TEN}]{1,3})年(?![${charactersOf('date/after-era-year')}])`,
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
    const part = found >= FIRST_SOLAR_YEAR ? readPartOfYear(context.text, end, false) : undefined
    const point: Point = { year, ...part?.point }
    return draftOf(extend(context.text, point, match.index, part?.end ?? end), match.index, context)
  },
  examples: [
    { text: '民国二十六年', facts: [{ value: '1937', basis: 'stated' }] },
    { text: '民国元年', facts: [{ value: '1912' }] },
    { text: '民国18年5月', facts: [{ value: '1929-05' }] },
    { text: '光绪二十四年', facts: [{ value: '1898' }] },
    { text: '昭和十年', facts: [{ value: '1935' }] },
    { text: '贞观元年', facts: [{ value: '0627' }] },
  ],
  nearMisses: ['民国时期', '民国五十年', '民国年间', '康熙九十年', '乾隆年间', '民国以来'],
})

const FIRST_SOLAR_YEAR = 1912
