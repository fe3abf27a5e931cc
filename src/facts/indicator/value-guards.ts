/** Reasons for which a value is that of no statistic. */
import { OF } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards } from '../../rules/guard.js'
import { lastStartingAt } from '../../text/ranges.js'
import type { Amount } from './amounts.js'
import { type Head, readHead } from './head.js'
import type { Made, ReadingState } from './reading-state.js'

/** 排名前移2位: a rank, however it is told. */
const CLIMB = lazyPattern(() => anyOf('indicator/climbs'))

/** 超过计划增长4%的要求: what was planned; 超额完成计划2.7%: by how much the plan was passed. */
const PLANNED = lazyPattern(
  () => `(?:${anyOf('indicator/plan-told')})${OF}?(?:${anyOf('indicator/planned-change')})$`,
)

const PASSED_PLAN = lazyPattern(
  () =>
    `(?:${anyOf('indicator/passes-plan')})(?:${anyOf('indicator/plan-span')})*(?:${anyOf('indicator/plan-of')})$`,
)

const AGAINST_PLAN = lazyPattern(
  () => `比[^，。；]{0,8}(?:${anyOf('indicator/plan-or-task')})[^，。；]{0,12}$`,
)

const REQUIRED = lazyPattern(() => `^(?:${anyOf('indicator/required-of')})`)

/** Whether the value is a plan's, or what a plan was passed by: of the statistic itself neither tells. */
function isPlanned(text: string, { from }: Head, { start, end, type }: Amount): boolean {
  // 比调整后计划40亿元|超过5亿元
  if (text.charAt(start) === '超' && AGAINST_PLAN.test(text.slice(Math.max(0, from - 24), start))) return true
  if (type !== 'percent') return false
  const before = text.slice(Math.max(from, start - 14), start)
  return PASSED_PLAN.test(before) || (PLANNED.test(before) && REQUIRED.test(text.slice(end, end + 3)))
}

/** Reasons for which a value is that of no statistic. */
export const VALUE_GUARDS = defineGuards<[text: string, head: Head, amount: Amount]>(
  'indicator/value',
  [
    {
      id: 'rank',
      example: '在重点城市排名提升40位',
      because: 'places in a rank: 排名前移2位',
      unless: (text, { from }, { unit, start }) => unit === PLACES && CLIMB.test(text.slice(from, start)),
    },
    {
      id: 'age',
      example: '被告人现年41岁',
      because: 'how old somebody is, or has to be; no average age, no expectancy',
      unless: (text, { from }, { unit, start }) =>
        isAge(unit ?? '') && !AGE_TOLD.test(text.slice(from, start)),
    },
    {
      id: 'planned',
      example: '工业总产值超过了计划增长4%的要求',
      because: 'what was planned, or by how much a plan was passed',
      unless: isPlanned,
    },
  ],
  (_text, _head, { start }) => start,
)

const PLACES = '位'
const isAge = hasRole('indicator/age')
const AGE_TOLD = lazyPattern(
  () => `${anyOf('indicator/statistic-of-age')}|[${charactersOf('indicator/reached-ending')}]$`,
)

export const SHARE_GUARDS = defineGuards<[name: string, start: number]>(
  'indicator/share',
  [
    {
      id: 'of-nothing',
      example: '经济持续壮大，占生产总值比重达到53.4%',
      because: 'of what it is a share the text does not say',
      unless: (name) => SHARE_OF_NOTHING.test(name),
    },
  ],
  (_, start) => start,
)

const SHARE_OF_NOTHING = lazyPattern(() => `^占.{0,200}(?:${anyOf('indicator/proportion')})$`)

/** Reasons for which a verb alone is not done to what was told before. */
export const ELIDED_GUARDS = defineGuards<[last: Made, amount: Amount, between: string]>(
  'indicator/elided',
  [
    {
      id: 'other-unit',
      example: '查处问题119件、处理127人',
      because: 'other things are counted: their unit is another',
      unless: (last, { unit }) => last.amount.unit !== unit,
    },
    {
      id: 'apart',
      example: '收集建议512条，推动解决478条',
      because: 'more than a word of time stands between',
      unless: (_last, _amount, between) => !UNTIL_NOW.test(between),
    },
  ],
  (_, { start }) => start,
)

const UNTIL_NOW = lazyPattern(
  () => `^[，、]?(?:${anyOf('indicator/until-now')})?(?:${anyOf('indicator/now-of-which')}){0,2}$`,
)

/** 办结时间缩减至5天，: whether between `from` and `to` a length of time is told as what something came to. */
function tellsTime({ text, moments }: ReadingState, from: number, to: number): boolean {
  for (let i = lastStartingAt(moments, to - 1); i >= 0; i--) {
    const moment = moments[i]!
    if (moment.start < from) return false
    if (moment.type !== 'duration' || moment.end > to || !TOLD.test(text.charAt(moment.end))) continue
    if (readHead(text, from, moment.start).change !== null) return true
  }
  return false
}
const TOLD = /[，、；（]/u

/** Reasons for which a value without a name is not that of the indicator told before. */
export const NAMELESS_GUARDS = defineGuards<[state: ReadingState, last: Made, from: number]>(
  'indicator/nameless',
  [
    {
      id: 'of-a-time',
      example: '受理事项96项，办结时间缩减至5天，提速20%',
      because: 'a length of time was told in between, and what comes next is told of that',
      unless: (state, last, from) => tellsTime(state, last.end, from),
    },
  ],
  (_state, _last, from) => from,
)
