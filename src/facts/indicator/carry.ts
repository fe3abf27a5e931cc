/** Names that are not where the value is: carried over from the indicator or the clause before, or told in part. */

import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Amount } from './amounts.js'
import { canonicalOf } from './canonical.js'
import { COMMAS, clauseStart } from './clause.js'
import type { Head } from './head.js'
import { leadingVerbLength, stripLeft, tidyName } from './name.js'
import { isTellable } from './name-guards.js'
import { lastTold, type Made, type ReadingState, type Sentence } from './reading-state.js'
import type { Change } from './schema.js'
import { bearerOf, headOf, isShareHead } from './statistic-heads.js'
import { type Found, isCourseAt, isWordWith, wordAt } from './words.js'

/** Whether a value may follow this verb with its name left out: 首次突破50%, 提高到50%. */
const carries = ({ verb, crossing, basis }: Head) =>
  crossing ||
  basis === 'peer' ||
  isWordWith(verb, 'carry') ||
  isWordWith(verb, 'hedge') ||
  /[到至]$/u.test(verb)

/** Whether a value without a name of its own may take that of `last`. */
export function mayCarry(last: Made, head: Head, change: Change, amount: Amount): boolean {
  if (amount.start - last.end > 60) return false
  if (change !== 'level' || head.share !== undefined) return true
  if (head.change === null || !carries(head)) return false
  if (head.verb === '为' || head.verb === '是' || head.verb === '完成') return amount.type !== 'count'
  return amount.type !== 'count' || amount.unit === last.amount.unit
}

/** Parts the members of a list, and what is told of one thing in short. */
const MEMBER = '、'
/** No subject is longer. */
const LONGEST_SUBJECT = 24

/** 财政收入|稳步增长: where it begins to be told how the subject of `body` went on; −1 if it is not told. */
function courseStart(body: string): number {
  const to = Math.min(LONGEST_SUBJECT, body.length)
  for (let at = 0; at <= to; at++) if (isCourseAt(body, at)) return at
  return -1
}

/** 出口增长|明显加快: what goes on with the statistic stands behind its name. */
const MOVING = lazyPattern(() => `(?:${anyOf('indicator/moves')})也?$`)

/**
 * The subject of the clause before `from`, for 经济保持较快增长，增幅达8%; empty if it shows none.
 * With `several` it may be a list.
 */
export function subjectBefore(
  state: ReadingState,
  sentence: Sentence,
  from: number,
  several?: boolean,
): { name: string; start: number; end: number; rate: boolean } | undefined {
  const { text } = state
  const mark = text.charAt(from - 1)
  if (mark !== MEMBER && !COMMAS.has(mark)) return undefined
  const floor = Math.max(sentence.start, sentence.floor)
  const clause = clauseStart(text, from - 1, floor)
  // 投资逐季回升、全年增长6%: of members that are told alike the last
  const start = mark === MEMBER ? Math.max(clause, text.lastIndexOf(MEMBER, from - 2) + 1) : clause
  const body = text.slice(start, from - 1)
  const at = courseStart(body)
  if (at < 2) return undefined
  const moving = several ? (MOVING.exec(body.slice(0, at))?.[0].length ?? 0) : 0
  const range = stripLeft(state, start, start + at - moving)
  const name = tidyName(text.slice(range.start, range.end))
  if (!isTellable(name, text, range.start, range.end)) return undefined
  if (refusedBy(SUBJECT_GUARDS, name, several, wordAt(text, range.start, range.end))) return undefined
  return { name, start: range.start, end: range.end, rate: RATE.test(body.slice(at)) }
}

/** Reasons for which the clause before has no subject that a value could be of. */
const SUBJECT_GUARDS = defineGuards<[name: string, several: boolean | undefined, first: Found | undefined]>(
  'indicator/subject-before',
  [
    {
      id: 'leans-back',
      example: '工业的效益逐步提高，增长8%',
      because: 'a word in it leans on what was told before, or it is a list',
      unless: (name, several) => (several ? LEANS_BACK : LEANS_BACK_OR_LISTS).test(name),
    },
    {
      id: 'verb',
      example: '建设公路快速推进，增幅达8%',
      because: 'it begins with a verb: what is done is no subject',
      unless: (_name, _several, first) => first?.roles.has('verb') === true,
    },
  ],
)
const LEANS_BACK_OR_LISTS = lazyPattern(() => `[，、${charactersOf('indicator/leans-back')}]`)
const LEANS_BACK = lazyPattern(() => `[，${charactersOf('indicator/leans-back')}]`)

/** 进出口|增速由负转正: it is the rate that went on so. */
const RATE = lazyPattern(() => `^(?:${anyOf('indicator/rate-head')})`)

/** Whose rate a bare 增速 at `start` is: that of what the clause before told of. */
export function rateOwner(state: ReadingState, sentence: Sentence, start: number): string | undefined {
  const last = lastTold(sentence)
  const clauses = last && state.text.slice(last.end, start).match(/[，；、]/gu)?.length
  return clauses !== undefined && clauses <= 1 ? last?.name : subjectBefore(state, sentence, start)?.name
}

/** 出口, 就业, 投资: verbs that also name a statistic, where a verb of level or change follows them. */
export function hasNounUse(name: string): boolean {
  return (
    name.length >= 2 && isWordWith(name, 'verb') && !isWordWith(name, 'adverb') && !isWordWith(name, 'level')
  )
}

/** 新增, 评选 …: the verb a name begins with, empty if none. */
export function leadingVerb(name: string): string {
  return name.slice(0, leadingVerbLength(name))
}

const SHARE_NAME = lazyPattern(() => `^(.{2,200}?)占[^占]{1,24}(?:${anyOf('indicator/share-head')})$`)
const SHARE_END = lazyPattern(() => `(?<=.{2})(?:${anyOf('indicator/share-ending')})$`)

/** What a share is a share in: 服务业增加值 of 服务业增加值占GDP比重. Other names stay as they are. */
export function baseOf(name: string): string {
  return SHARE_NAME.exec(name)?.[1] ?? name.replace(SHARE_END.regexp, '')
}

/** 二级以上天数占全年的55%: of what time it is a share is no part of the name. */
const TIME_SHARE = lazyPattern(() => `^(?:${anyOf('indicator/time-share')})(?:天数)?$`)

/** What a share is called: its base and its whole. */
export function shareName(base: string, share: string): string {
  return TIME_SHARE.test(share) ? base : `${baseOf(base)}占${share}比重`
}

/** Figures that stand for themselves where nobody is named whose they are. */
const MONEY = lazyPattern(() => `(?:${anyOf('indicator/money-head')})$`)
/** What is of a trade, a firm or a crop: a bare figure told next is of it too. */
const LEANT_ON = lazyPattern(() => `(?:${anyOf('indicator/leans-on-bearer')})$`)

/** 完成, 实现: light verbs are of two characters. */
const LIGHT_LENGTH = 2

/** The name of a figure told by its head alone (占比, 产值) behind the indicator `last`. */
function completeHead(name: string, last: string, apart: boolean): string {
  const base = baseOf(last)
  if (isShareHead(name)) return base + name
  // 汽车油耗下降2%；全年利润增长9%: of those told of before the fuel
  if (apart && MONEY.test(name)) return name
  if (name === '人均' && canonicalOf(name + base)) return name + base
  // 高新技术企业数增长8%，总数达到120家
  if (TOTAL_OPENS.test(name))
    return TOTAL_HEAD.test(base) ? base : base.replace(MEASURE_ENDING.regexp, '') + name
  // 年产钢材100万吨，实现产值36亿元: who does it is left to the reader, unless it was they that were counted
  const light = wordAt(name, 0, name.length)
  if (light?.roles.has('light') && headOf(base) === undefined) {
    const own = name.slice(light.length)
    if (LEANT_ON.test(base)) return base + own
    return MONEY.test(own) || !isWordWith(own, 'generic') ? own : name
  }
  // 新增企业36家，产值5亿元: what was counted has it
  if (headOf(base) === undefined) return isWordWith(name, 'verb') && canonicalOf(base) ? name : base + name
  const whole = bearerOf(base)
  const of = whole.endsWith(name.slice(0, 2)) ? whole.slice(0, -2) : whole
  const free = isWordWith(name, 'verb') || canonicalOf(name) !== undefined
  if (
    of !== '' &&
    !isWordWith(of, 'agent') &&
    headOf(of) === undefined &&
    !isWordWith(of, 'generic') &&
    (!free || LEANT_ON.test(of)) &&
    // 工业增加值增长8%，完成投资300亿元: what was done is told anew
    !isWordWith(name.slice(0, LIGHT_LENGTH), 'light')
  )
    return of + name
  return free || name.length > 2 || base.length <= 2 || MONEY.test(name) ? name : base + name
}
const MEASURE_ENDING = lazyPattern(() => `(?<=.{3})[${charactersOf('indicator/measure-ending')}]$`)
const TOTAL_HEAD = lazyPattern(() => `(?:${anyOf('indicator/total-head')})$`)
const TOTAL_OPENS = lazyPattern(() => `^(?:${anyOf('indicator/total-opens')})`)

const TOTAL = lazyPattern(() => `^(?:${anyOf('indicator/sum-head')})`)
const NEW = lazyPattern(
  () =>
    String.raw`^(?:${anyOf('indicator/each-day-or-month')})?(?:${anyOf('indicator/newly')})(?:(?:和|及|、)\p{Script=Han}{2})?(?=.{2})`,
)

/** A member that leaves out its verb or subject gets it from the indicator before it. */
export function completeName(
  sentence: Sentence,
  name: string,
  generic: boolean,
  text: string,
  from: number,
  amount: Amount,
): string {
  const last = sentence.made.at(-1)
  if (!last) return name
  const between = text.slice(last.end, from)
  // 增长4.6%，净增1307亿元，总量达到1.3万亿元
  // 新登记市场主体12万户，总量达到86万户: the whole is of more than the new ones
  const whole = last.name.replace(TOTAL.test(name) ? NEW.regexp : /^净增/u, '')
  if (TAKES_SHARE.test(name)) return between.length <= 8 ? baseOf(whole) + name : name
  // 工业利润增长31%；税收增长8%: a statistic of its own behind a semicolon leans on nothing
  if (generic && between.includes('；') && canonicalOf(name)) return name
  if (generic)
    return between.length <= 2 && !name.startsWith(whole)
      ? completeHead(name, whole, YEAR_OR_ITS_END.test(text.slice(from, from + 2)))
      : name
  const joined = between === '' && /^[、和]/u.test(text.slice(last.end, last.end + 1))
  const among = /^[，、]?$/u.test(between) && /^[，、]?其中/u.test(text.slice(last.end, last.end + 4))
  if (last.verb === '' || !(joined || among) || leadingVerb(name) !== '' || amount.type !== 'count')
    return name
  return last.verb + name
}
const YEAR_OR_ITS_END = lazyPattern(() => `^(?:${anyOf('indicator/year-or-its-end')})`)
const TAKES_SHARE = lazyPattern(() => `^占(?!${anyOf('indicator/share-begins-word')})`)
