/** Five-year plans as periods. */

import { type FiveYearPlan, fiveYearPlan, fiveYearPlans } from '../../../calendar/five-year-plans.js'
import { BACK, COUNTER, END_MARKS, OF, ORDINAL_MARK, START_MARK, YEAR_MARK } from '../../../calendar/marks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, wordsOf } from '../../../lexicon/words-by-role.js'
import { countOf, numberOf } from '../../../numeral/calendar.js'
import { COUNTING_TWO, FIRST_FOUR, FIVE, ONES, TEN, TO_TEN } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import { defineGuards, refusedBy } from '../../../rules/guard.js'
import type { RuleContext, RuleOf } from '../../../rules/rule.js'
import { endOf } from '../beside.js'
import { draftOf } from '../draft.js'
import type { Expression } from '../expression.js'

/** “十四五”规划, “七五”普法: the plan or the campaign itself, unless a word of time follows it. */
const PLAN_ITSELF = lazyPattern(
  () =>
    `^(?:${anyOf('date/law-campaign')}|[^，。；、：:（）\\n${OF}]{0,14}?(?:${anyOf('date/plan-document')})(?!${anyOf('date/stage')}))`,
)
const PLAN_TIME = lazyPattern(
  () =>
    `^(?:${OF})?(?:(?:${anyOf('date/plan-as-paper')})?(${anyOf('date/time-of-plan')})(?:${anyOf('date/since')}|([${START_MARK}${END_MARKS[1]}]))?|(${anyOf('date/since')})|(${anyOf('date/end-of-plan')})|(${anyOf('date/beginning-of-plan')})|(${anyOf('date/middle-of-plan')})|(?:${OF})?(${anyOf('date/side-of-plan')})([${COUNTING_TWO}${FIRST_FOUR}])${YEAR_MARK})`,
)

const COUNTED_AFTER = lazyPattern(() => `^[${charactersOf('date/after-plan-number')}]`)

interface NamedPlan {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly name: string
  readonly after: string
  /** In quotation marks. */
  readonly quoted: boolean
  /** A word of time follows it. */
  readonly timed: boolean
}

/** Reasons for which the name of a plan is no period. */
const GUARDS = defineGuards<[plan: NamedPlan]>(
  'date/plan-period',
  [
    {
      id: 'number',
      example: '第十四五标段',
      because: 'an ordinal, or the end of a longer number',
      unless: ({ text, start }) => NUMBER_BEFORE.test(text.charAt(start - 1)),
    },
    {
      id: 'bare-number',
      example: '九五折优惠',
      because: 'without quotation marks 十五 and 三五 are numbers; 十四五 is none',
      unless: ({ timed, quoted, name }) => !timed && !quoted && name.length < SURE_NAME,
    },
    {
      id: 'counts',
      example: '十四五个项目',
      because: 'without quotation marks it counts what comes after it',
      unless: ({ timed, quoted, after }) => !timed && !quoted && COUNTED_AFTER.test(after),
    },
    {
      id: 'plan-itself',
      example: '“十三五”规划',
      because: 'the plan or the campaign itself, and no time',
      unless: ({ timed, after }) => !timed && PLAN_ITSELF.test(after),
    },
  ],
  ({ start }) => start,
)
/** 十四五 has three characters, and is no number. */
const SURE_NAME = 3
const NUMBER_BEFORE = new RegExp(`[0-9.${ORDINAL_MARK}]`, 'u')

const plan = defineRule({
  id: 'date/five-year-plan',
  kind: 'date',
  trigger: 'numeral',
  get pattern() {
    return new RegExp(`(?<name>(?:${TEN}[${ONES.slice(0, 5)}]|[${TO_TEN}])${FIVE})(?<close>[”"’」])?`, 'u')
  },
  produce: (match, context) => {
    const { text } = context
    const found = fiveYearPlan(match.groups!.name!)!
    const quoted = match.groups!.close !== undefined && /[“"‘「]/u.test(text.charAt(match.index - 1))
    if (match.groups!.close !== undefined && !quoted) return null
    const start = quoted ? match.index - 1 : match.index
    const nameEnd = endOf(match)
    const after = text.slice(nameEnd, nameEnd + 24)
    const time = PLAN_TIME.exec(after)
    const end = nameEnd + (time?.[0].length ?? 0)
    const { name } = found
    if (refusedBy(GUARDS, { text, start, end, name, after, quoted, timed: time !== null })) return null
    return planDraft(found, time, start, end, context)
  },
  examples: [
    { text: '“十四五”时期', facts: [{ value: '2021/2025', basis: 'stated' }] },
    { text: '“十三五”期间', facts: [{ value: '2016/2020' }] },
    { text: '“十五五”时期', facts: [{ value: '2026/2030' }] },
    { text: '“十四五”以来', facts: [{ value: '2021/..' }] },
    { text: '“十二五”末', facts: [{ value: '2015', mod: 'end' }] },
    { text: '“八五”期间', facts: [{ value: '1991/1995' }] },
    { text: '“一五”时期', facts: [{ value: '1953/1957' }] },
    { text: '“十五”期末', facts: [{ value: '2005', mod: 'end' }] },
    { text: '“十三五”发展', facts: [{ text: '“十三五”', value: '2016/2020' }] },
    { text: '“七五”计划期间', facts: [{ value: '1986/1990' }] },
    { text: '“十二五”前三年', facts: [{ value: '2011/2013' }] },
    { text: '“九五”后两年', facts: [{ value: '1999/2000' }] },
    { text: '九五期间', facts: [{ value: '1996/2000' }] },
    { text: '十一五时期', facts: [{ value: '2006/2010' }] },
  ],
  nearMisses: [
    '“十三五”规划',
    '“九五”计划',
    '“八五”普法',
    '第七个五年计划',
    '十五个项目',
    '比“十二五”时期提高3个百分点',
    '第十五届',
    '“十四五”发展规划',
  ],
})

const numberedPlan = defineRule({
  id: 'date/numbered-plan-period',
  kind: 'date',
  trigger: [ORDINAL_MARK],
  get pattern() {
    return new RegExp(
      `${ORDINAL_MARK}([${TO_TEN}]{1,2}|[0-9]{1,2})${COUNTER}(?:${anyOf('date/five-year-plan')})(?:${anyOf('date/time-of-numbered-plan')})`,
      'u',
    )
  },
  produce: (match, context) => {
    const number = numberOf(match[1]!)
    const found = fiveYearPlans()[number - 1]
    return found ? planDraft(found, null, match.index, match.index + match[0].length, context) : null
  },
  examples: [
    { text: '第一个五年计划期间', facts: [{ value: '1953/1957', basis: 'stated' }] },
    { text: '第七个五年计划时期', facts: [{ value: '1986/1990' }] },
    { text: '第9个五年计划期间', facts: [{ value: '1996/2000' }] },
  ],
  nearMisses: ['第七个五年计划', '第四十个五年计划期间', '第二个五年计划的任务'],
})

function planDraft(
  { first, last }: FiveYearPlan,
  time: RegExpExecArray | null,
  start: number,
  end: number,
  context: RuleContext,
) {
  const at = (n: number) => ({ year: { by: 'stated', year: String(n) } }) as const
  const fact = (expression: Expression) => draftOf({ expression, end }, start, context)
  const all = time?.[0] ?? ''
  if (wordsOf('date/since').some((word) => all.endsWith(word))) return fact({ from: at(first), since: true })
  if (time?.[2] === END_MARKS[1] || time?.[4]) return fact({ from: at(last), mod: 'end' })
  if (time?.[2] === START_MARK || time?.[5]) return fact({ from: at(first), mod: 'start' })
  const expression: Expression = { from: at(first), to: at(last) }
  if (time?.[6]) return fact({ ...expression, mod: 'mid' })
  if (time?.[8]) {
    const count = countOf(time[8])
    return fact(
      time[7] === BACK
        ? { from: at(last - count + 1), to: at(last) }
        : { from: at(first), to: at(first + count - 1) },
    )
  }
  return fact(expression)
}

export const planRules: readonly RuleOf<'date'>[] = [plan, numberedPlan]
