/** Two years together (今明两年), and seasons of years told by their distance: 去冬今春, 今夏. */

import { PART_MONTHS, SEASON, seasonOf } from '../../../calendar/parts.js'
import { anyOf } from '../../../lexicon/words-by-role.js'
import { defineRule } from '../../../rules/define.js'
import type { RuleOf } from '../../../rules/rule.js'
import { draftOf } from '../draft.js'
import type { Expression, Point } from '../expression.js'
import { extend } from '../read.js'

const bothYears = defineRule({
  id: 'date/two-years',
  kind: 'date',
  trigger: ['今明', '明后', '去今'],
  get pattern() {
    return new RegExp(`(${anyOf('date/two-years')})[两二](?:年|个年度)`, 'u')
  },
  produce: (match, context) => {
    const first = { 去今: -1, 今明: 0, 明后: 1 }[match[1]!]!
    const expression: Expression = {
      from: { year: { by: 'reference', shift: first } },
      to: { year: { by: 'reference', shift: first + 1 } },
    }
    return draftOf({ expression, end: match.index + match[0].length }, match.index, context)
  },
  examples: [
    { text: '今明两年', facts: [{ value: '2020/2021', basis: 'inferred' }] },
    { text: '去今两年', facts: [{ value: '2019/2020' }] },
    { text: '明后两年', facts: [{ value: '2021/2022' }] },
  ],
  nearMisses: ['前后两年', { text: '近两年', facts: [{ type: 'duration', value: 'P2Y' }] }, '今明两个项目'],
})

const SEASON_YEARS: Readonly<Record<string, number>> = { 去: -1, 今: 0, 明: 1, 来: 1 }

const seasons = defineRule({
  id: 'date/seasons-of-years',
  kind: 'date',
  trigger: ['去', '今', '明'],
  pattern: new RegExp(
    `([去今明])(${SEASON})(?:([今明来])(${SEASON}))?(?=以来|[，。、；至\\s]|[\\p{Script=Han}]|$)`,
    'u',
  ),
  produce: (match, context) => {
    const [all, year, season, lastYear, lastSeason] = match
    const end = match.index + all.length
    const ref = (c: string) => ({ by: 'reference', shift: SEASON_YEARS[c]! }) as const
    if (lastYear === undefined) {
      const point: Point = { year: ref(year!), part: seasonOf(season!) }
      return draftOf(extend(context.text, point, match.index, end), match.index, context)
    }
    const [from] = PART_MONTHS[seasonOf(season!)]!
    const [, to] = PART_MONTHS[seasonOf(lastSeason!)]!
    const expression: Expression = {
      from: { year: ref(year!), month: from },
      to: { year: ref(lastYear), month: to },
    }
    return to > 12 ? null : draftOf({ expression, end }, match.index, context)
  },
  examples: [
    { text: '去冬今春', facts: [{ value: '2019-12/2020-05', basis: 'inferred' }] },
    { text: '今冬明春', facts: [{ value: '2020-12/2021-05' }] },
    { text: '去冬', facts: [{ value: '2019-24' }] },
    { text: '今春', facts: [{ value: '2020-21' }] },
    { text: '今夏以来', facts: [{ value: '2020-06/..' }] },
  ],
  nearMisses: [
    '春夏秋冬',
    '古往今来',
    '立春',
    { text: '明天春耕', facts: [{ text: '明天', value: '2020-05-21' }] },
  ],
})

export const seasonRules: readonly RuleOf<'date'>[] = [bothYears, seasons]
