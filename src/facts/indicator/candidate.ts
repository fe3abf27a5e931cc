/** From a reading to a candidate. */

import { OF, YEAR_MARK } from '../../calendar/marks.js'
import { readClause } from '../../discourse/clause.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { TEN } from '../../numeral/characters.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { lastStartingAt } from '../../text/ranges.js'
import type { Reason } from '../reason.js'
import type { Amount } from './amounts.js'
import { partOf } from './area-of-sentence.js'
import { canonicalOf } from './canonical.js'
import type { Head } from './head.js'
import { periodOf } from './period.js'
import { type ReadingState, remember, type Sentence } from './reading-state.js'
import type { Change, IndicatorFields } from './schema.js'
import { settleName } from './settled-name.js'
import { headOf, isMoney } from './statistic-heads.js'
import { statusOf } from './status.js'

/** An indicator to be given out. */
export interface Emission {
  readonly name: string
  /** Where its surface begins. */
  readonly start: number
  readonly amount: Amount
  readonly read: Head
  readonly change: Change
  readonly rule: string
  /** The area word that the name leaves out. */
  readonly area?: string | undefined
  /** The verb its name begins with. */
  readonly verb?: string
  /** Period of the indicator whose name it takes. */
  readonly carried?: string | null | undefined
  /** Counted over the time, not at its end. */
  readonly flow?: boolean | undefined
  /** The level it started from. */
  readonly from?: Amount
}

/** 不低于全省平均水平2个百分点: the verb that stands before whom it is compared with bounds the value. */
function boundOf(verb: string): Pick<IndicatorFields, 'mod'> {
  if (verb === '不低于' || verb === '不少于') return { mod: 'more' }
  return verb === '不高于' || verb === '不超过' ? { mod: 'less' } : {}
}

const PLANNED = lazyPattern(() => `^(?:${anyOf('indicator/plans')})`)

/** 贷款余额|净增, 建成区面积|新增: it grew by so much. */
const NET = lazyPattern(() => `(?:${anyOf('indicator/net-growth')})$`)

/** 商事主体|五年净增: over a term it grew by so much, whatever it is. */
const TERM_NET = lazyPattern(
  () =>
    `(?:[23456${charactersOf('figure/two-to-six')}]${YEAR_MARK}|${anyOf('indicator/during-term')})(?:${anyOf('indicator/net-growth-of-term')})$`,
)

const isStatistic = (name: string) => headOf(name) !== undefined || canonicalOf(name) !== undefined

/** What has grown by the net amount that `name` tells; `undefined` if it tells none. */
function netOf(name: string): string | undefined {
  const term = TERM_NET.exec(name)
  if (term && term.index >= 2) return name.slice(0, term.index)
  const net = NET.exec(name)
  return net && isStatistic(name.slice(0, net.index)) ? name.slice(0, net.index) : undefined
}

/** The emission under its settled name, or nothing where that names no statistic. */
function settled(text: string, given: Emission, planned: boolean): Emission | undefined {
  const grown = given.change === 'level' ? netOf(given.name) : undefined
  const plain = grown ?? given.name
  const told = settleName(plain, given.amount.unit, planned)
  if (!told) return undefined
  if (told.name === given.name) return given
  // the surface begins with the name where the text has it unbroken
  const start = text.startsWith(plain, given.start) ? given.start + told.cut : given.start
  return {
    ...given,
    name: told.name,
    start,
    ...(told.area === undefined ? {} : { area: told.area }),
    ...(grown === undefined ? {} : { change: 'increase' }),
  }
}

/** Reasons for which what has been read is not given out. */
const GUARDS = defineGuards<[emission: Emission]>(
  'indicator/given',
  [
    {
      id: 'unit-left-out',
      example: '重点企业产量突破百亿，',
      because: 'a level without its unit is one of money, and the name is not told in money',
      unless: ({ amount, name }) => amount.type === 'elided' && !isMoney(name),
    },
  ],
  ({ start }) => start,
)

/** Gives an indicator out: with its time, status and canonical name; the sentence remembers it. */
export function emit(state: ReadingState, sentence: Sentence, given: Emission): void {
  const { context, text, moments } = state
  const stretch = context.discourse.stretchAt(given.amount.start)
  // 二季度计划新开工项目30个: planned by its own words
  const clause = readClause(text, sentence.start, given.amount.start)
  const planned = stretch.mode === 'plan' || (PLANNED.test(given.name) && clause.aim?.own === true)
  const e = settled(text, given, planned)
  if (!e) return
  const { clock } = context.discourse
  const { amount, change } = e
  if (refusedBy(GUARDS, e)) return
  const last = sentence.made.at(-1)
  const total = e.read.total || (last?.total === true && e.read.change === null && e.start - last.end <= 3)
  const when = periodOf({
    text,
    from: sentence.start,
    to: sentence.end,
    paragraph:
      context.document.paragraphs[lastStartingAt(context.document.paragraphs, amount.start)]?.start ?? 0,
    start: e.start,
    amountStart: amount.start,
    name: e.name,
    head: total === e.read.total ? e.read : { ...e.read, total },
    change,
    unit: amount.unit,
    moments,
    clock,
    stretch,
    flow: e.flow,
    estimated: clause.estimated !== undefined,
    carried: e.carried,
    carriedAverage: last?.average,
    carriedEnd: last?.end ?? sentence.start,
    ignored: sentence.ignored,
  })
  const { period } = when
  const told = statusOf(clause, { clock, stretch, period, periodBecause: when.because })
  const from = e.from?.fields.value
  const known = canonicalOf(e.name)
  const versus = e.read.versus ?? basisBefore(state, sentence, e)
  const area = e.area ?? (known ? partOf(state, sentence) : undefined)
  const fields: IndicatorFields = {
    name: e.name,
    ...amount.fields,
    // 约占总数的三成: the verb bounds the value
    ...(e.read.verb.startsWith('约') && !amount.fields.mod ? { mod: 'approx' as const } : {}),
    ...(amount.fields.mod ? {} : boundOf(e.read.verb)),
    // 迈上万亿元台阶, 跨过300亿元
    ...(e.read.crossing && change === 'level' && !amount.fields.mod ? { mod: 'more' as const } : {}),
    change,
    ...(typeof from === 'number' || typeof from === 'string' ? { from } : {}),
    status: told.status,
    period,
    ...(told.commitment === undefined ? {} : { commitment: told.commitment }),
    ...(known ? { canonical: known.name, code: known.code } : {}),
    ...(versus === undefined ? {} : { basis: versus }),
    ...(area === undefined ? {} : { area }),
    because: {
      ...(when.because === undefined ? {} : { period: when.because }),
      status: told.because,
      ...(area === undefined ? {} : { area: areaReason(text, { ...e, area }) }),
    },
  }
  sentence.facts.push({
    kind: 'indicator',
    rule: e.rule,
    start: Math.min(e.start, amount.start),
    end: amount.end,
    fields: { ...fields },
    hints: {},
  })
  remember(sentence.made, {
    name: e.name,
    amount,
    change,
    period,
    end: amount.end,
    area,
    verb: e.verb ?? '',
    total,
    average: e.read.average,
    versus,
  })
}

/** No basis holds farther on than this. */
const BASIS_REACH = 60
const YEAR_BEFORE = lazyPattern(() => `^(?:${anyOf('indicator/year-before')})`)

/** Reasons for which the basis of the growth told before is not that of the next. */
const BASIS_GUARDS = defineGuards<[versus: string, between: string]>('indicator/carried-basis', [
  {
    id: 'year-before',
    example: '产值比上年增长3%，利润增长5%',
    because: 'the year before is what growth is measured against untold',
    unless: (versus) => YEAR_BEFORE.test(versus),
  },
  {
    id: 'no-time',
    example: '产值比全国平均水平提高3%，利润增长5%',
    because: 'it is no time',
    unless: (versus) => !OF_TIME.test(versus),
  },
  {
    id: 'far',
    example:
      '产值比2013年增长39%，在各级各部门和广大干部群众的共同努力之下、在全市上下抓项目促投资稳增长保就业惠民生防风险守底线的扎实工作推动之下，利润增长26%',
    because: 'it stands too far before',
    unless: (_, between) => between.length > BASIS_REACH,
  },
  {
    id: 'compared-anew',
    example: '产值比2013年增长39%，同比利润增长26%',
    because: 'a comparison of its own, or the end of the sentence, stands between',
    unless: (_, between) => COMPARED_ANEW.test(between),
  },
])
const COMPARED_ANEW = lazyPattern(
  () => `[。${charactersOf('indicator/than')}]|${anyOf('indicator/ratio-to-time')}`,
)

/**
 * 比2013年增长39%，零售总额增长26%: in one run of growth the basis is told once. 比上年 needs no telling; a date or a
 * comparison in between ends the run.
 */
function basisBefore(
  { text, moments }: ReadingState,
  sentence: Sentence,
  { name, read, change, amount }: Emission,
): string | undefined {
  if (change === 'level' || read.average) return undefined
  const level = STARTING_LEVEL.exec(text.slice(Math.max(sentence.start, read.verbStart - 32), read.verbStart))
  if (level?.groups?.time !== undefined) return level.groups.time
  if (amount.unit !== '%') return undefined
  const opened = comparedWith(text, sentence.start, amount.start)
  if (opened !== undefined && !RATIO_TO_TIME.test(text.slice(read.verbStart - 2, read.verbStart)))
    return opened
  if (read.basis !== null) return undefined
  const before = sentence.made.findLast((made) => made.change !== 'level')
  if (before?.versus === undefined || before.average) return undefined
  // 比2020年增加50亿元，增长33%: the same growth, told twice
  if (before.amount.unit !== '%' && before.name !== name) return undefined
  if (refusedBy(BASIS_GUARDS, before.versus, text.slice(before.end, amount.start))) return undefined
  const moment = moments[lastStartingAt(moments, amount.start - 1)]
  return moment !== undefined && moment.start >= before.end ? undefined : before.versus
}
const RATIO_TO_TIME = lazyPattern(() => `(?:${anyOf('indicator/ratio-to-time')})$`)
/** 较2020年的9323亿元|增加4374亿元: the level it started from stands between. */
const STARTING_LEVEL = lazyPattern(
  () =>
    String.raw`[比较](?<time>[^，。；：、比较]{2,10}?[${charactersOf('indicator/starting-level')}])${OF}?\d[\d.]{0,12}[\p{Script=Han}%]{1,4}$`,
)

/** 2018年与2013年相比，生产总值由…增加到…，增长45%: what opens the sentence is compared with in all of it. */
const COMPARED = lazyPattern(
  () =>
    `[${charactersOf('indicator/with')}](?<time>[^，。；：、${charactersOf('indicator/with')}]{2,10}?)(?:${anyOf('indicator/compared-behind')})，`,
)

function comparedWith(text: string, start: number, end: number): string | undefined {
  const lead = text.slice(start, Math.min(end, start + BASIS_REACH))
  const time = COMPARED.exec(lead)?.groups?.time
  return time !== undefined && OF_TIME.test(time) && !YEAR_BEFORE.test(time) ? time : undefined
}
const OF_TIME = new RegExp(`${YEAR_MARK}(?!初)|[“"]${TEN}|期末`, 'u')

/** The area word stands before the name, or is carried over with it. */
function areaReason(text: string, { area = '', start }: Emission): Reason {
  const own = text.slice(Math.max(0, start - area.length - 4), start).includes(area)
  return own ? { from: 'clause', text: area } : { from: 'before' }
}
