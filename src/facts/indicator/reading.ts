/** What stands before and behind a value, read as a whole: verb, rate noun, name, and whether they belong together. */

import { OF, UPPER } from '../../calendar/marks.js'
import { thresholdEnd } from '../../gazetteer/thresholds.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { lastStartingAt } from '../../rules/context.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Amount } from './amounts.js'
import { canonicalOf } from './canonical.js'
import { clauseStart, tailOf } from './clause.js'
import { type Head, readHead } from './head.js'
import { type NameRange, stripLeft, tidyName, withoutDateBehind } from './name.js'
import type { ReadingState, Sentence } from './reading-state.js'
import type { Change } from './schema.js'
import { isWordWith, wordBefore } from './words.js'

const SURFACE_VERB = lazyPattern(() => `^(?:${anyOf('indicator/surface-verb')})`)

/** Verbs that pass a level. */
const CROSSING = lazyPattern(
  () => `^(?:${anyOf('indicator/crosses')}|[${charactersOf('indicator/crosses-first')}].)$`,
)

const STEPS = lazyPattern(() => `[${charactersOf('indicator/steps-up')}]$`)

/** 首次突破50%: the verb is part of the quantity's own surface. */
export function withSurfaceVerb(head: Head, amount: Amount, text: string): Head {
  // 预计全年|突破千亿元: an estimate tells no verb
  if (head.change !== null && !isWordWith(head.verb, 'hedge')) return head
  const surface = text.slice(amount.start, Math.min(amount.end, amount.start + 3))
  // 跃|上千亿元: the quantity has taken a part of the verb
  const torn =
    surface.startsWith(UPPER) && STEPS.test(text.slice(Math.max(head.from, amount.start - 2), amount.start))
  if (torn) {
    const again = readHead(text, head.from, amount.start - 1)
    const nameEnd = stripAdverbs(text, again.from, again.nameEnd)
    return { ...again, nameEnd, change: 'level', verb: '跃上', verbStart: amount.start - 1, crossing: true }
  }
  const match = SURFACE_VERB.exec(surface)
  if (!match) return head
  const again = readHead(text, head.from, amount.start)
  const stripped = stripAdverbs(text, again.from, again.nameEnd)
  return {
    ...again,
    nameEnd: stripped,
    change: 'level',
    verb: match[0],
    verbStart: amount.start,
    alike: again.alike || /[均都]$/u.test(text.slice(stripped, amount.start)),
    crossing: CROSSING.test(match[0]),
  }
}

/** Where `[from, end)` ends without the adverbs at its right. */
export function stripAdverbs(text: string, from: number, end: number): number {
  let at = end
  for (let steps = 0; steps < 6; steps++) {
    const word = wordBefore(text, from, at)
    const skip =
      word &&
      !word.roles.has('keep') &&
      (word.roles.has('adverb') || word.roles.has('total') || (word.roles.has('level') && word.length > 1))
    if (!skip) return at
    at -= word.length
  }
  return at
}

/** Behind these a value that runs on into more text belongs to that. */
const LOOSE_VERB = lazyPattern(() => `^(?:${anyOf('indicator/loose-verb')})$`)

/** Whether what stands behind the value leaves it to the name before it. */
export function fitsTail(state: ReadingState, sentence: Sentence, head: Head, amount: Amount): boolean {
  const crossed = head.crossing || head.verb.startsWith('超') || head.verb === '达到'
  const valueEnd = crossed ? thresholdEnd(state.text, amount.end) : amount.end
  const tail = tailOf(state.text, valueEnd, sentence.end)
  if (tail === 'end' || tail === 'and') return true
  const rate =
    head.change === null && amount.type === 'percent' && rateOf(state.text, head.from, head.nameEnd)
  const changes = head.change === 'increase' || head.change === 'decrease' || head.to || Boolean(rate)
  const counted = amount.type === 'count'
  if (tail === 'of') return changes && !counted && !state.text.startsWith('的基础上', amount.end)
  if (amount.noun !== undefined && (counted || !changes)) return false
  if (counted || amount.type === 'measure') return changes && !counted
  if (head.change === 'level' && amount.start !== head.verbStart)
    return changes || !LOOSE_VERB.test(head.verb)
  return changes || (head.change === null && amount.type === 'currency')
}

const RATE_ENDS = lazyPattern(() => `(?:${anyOf('indicator/rate-ending')})$`)

/** A noun of a rate before a value tells the change of what stands before it. */
const RATE_GUARDS = defineGuards<[text: string, from: number, end: number]>(
  'indicator/rate',
  [
    {
      id: 'statistic-itself',
      example: '人口自然增长率为5‰',
      because: 'it is a statistic of its own: 自然增长率',
      unless: (text, from, end) => RATE_ITSELF.test(text.slice(from, end)),
    },
  ],
  (_, from) => from,
)
const RATE_ITSELF = lazyPattern(() => `(?:${anyOf('indicator/rate-itself')})$`)

/** 居民消费价格涨幅3%: the rate is told by the noun before the value. */
export function rateOf(
  text: string,
  from: number,
  end: number,
): { change: Change; end: number; average: boolean } | undefined {
  const word = wordBefore(text, from, end)
  const change = word?.roles.has('rate-up')
    ? 'increase'
    : word?.roles.has('rate-down')
      ? 'decrease'
      : undefined
  if (!word || change === undefined || refusedBy(RATE_GUARDS, text, from, end)) return undefined
  const at = end - word.length
  const ending = RATE_ENDS.exec(text.slice(Math.max(from, at - 2), at))?.[0] ?? ''
  const average = ON_AVERAGE.test(text.slice(at - ending.length, end))
  const cut = text.charAt(at - ending.length - 1) === OF ? 1 : 0
  return { change, end: Math.max(from, at - ending.length - cut), average }
}
const ON_AVERAGE = lazyPattern(() => anyOf('indicator/on-average'))

/** What a head and its stripped name come to. */
export interface Reading {
  readonly head: Head
  readonly change: Change
  readonly range: NameRange
}

/** The name before `amount`: rates, dates, places and pricing taken off. */
export function readName(state: ReadingState, head: Head, amount: Amount): Reading {
  const { text, moments } = state
  let { nameEnd } = head
  let change: Change = head.change ?? 'level'
  let read = head
  const percent = amount.type === 'percent'
  // GDP增速下降3.8% says that GDP fell
  const doubled =
    amount.unit === '%' && head.basis !== 'peer' && (change === 'increase' || change === 'decrease')
  const rate =
    percent && head.basis !== 'peer' && (head.change === null || head.change === 'level')
      ? rateOf(text, head.from, nameEnd)
      : undefined
  if (doubled) nameEnd = rateOf(text, head.from, nameEnd)?.end ?? nameEnd
  if (rate && amount.unit !== '个百分点') {
    nameEnd = rate.end
    change = rate.change
    read = {
      ...head,
      nameEnd,
      average: head.average || rate.average,
      verb: head.verb || '涨幅',
      verbStart: head.change === null ? rate.end : head.verbStart,
    }
  }
  const start =
    (head.each || head.alike ? toldOver(state, head.from) : undefined) ?? nameStart(state, head.from, nameEnd)
  const placed = stripPlace(text, start, nameEnd)
  const dated = withoutDateBehind(text, start, placed, moments)
  // 贷款连续|36个月
  const end = dated < placed ? stripAdverbs(text, start, dated) : dated
  const range = stripLeft(state, start, end)
  if (AVERAGE.test(text.slice(start, range.start))) read = { ...read, average: true }
  if (range.summed) read = { ...read, total: true }
  const pricing = PRICING.exec(text.slice(range.start, range.end))
  const priced = pricing ? { ...range, end: range.start + pricing.index } : range
  return { head: read, change, range: behindDate(state, withoutCause(state, priced, change)) }
}

/** 会议提出今年|经济增长预期目标为7%: who said it and of when stands before the name. */
function behindDate(state: ReadingState, range: NameRange): NameRange {
  const moment = state.moments[lastStartingAt(state.moments, range.end - 1)]
  if (moment === undefined || moment.start <= range.start || moment.end >= range.end) return range
  // 国营农场1990年棉花产量: whose it is
  if (!wordBefore(state.text, range.start, moment.start)?.roles.has('verb')) return range
  const rest = stripLeft(state, moment.end, range.end)
  return canonicalOf(tidyName(state.text.slice(rest.start, rest.end))) ? rest : range
}

/** 带动|固定资产投资增长9%: what brought it about, and the plan for it, are no part of the name of what has grown. */
const BROUGHT = lazyPattern(() => `^(?:${anyOf('indicator/brings')})(?:了)?`)
/** 带动投资12亿元 is what was brought about; of a level only these leave the whole. */
const WHOLE = lazyPattern(() => `^(?:${anyOf('indicator/brings-whole')})`)

function withoutCause(state: ReadingState, range: NameRange, change: Change): NameRange {
  const cause = BROUGHT.exec(state.text.slice(range.start, Math.min(range.end, range.start + 5)))
  if (!cause || (change === 'level' && !WHOLE.test(cause[0]))) return range
  const rest = stripLeft(state, range.start + cause[0].length, range.end)
  return canonicalOf(tidyName(state.text.slice(rest.start, rest.end))) ? rest : range
}

/** What parts an amount from what comes next. */
const PARTS = new Set('、和与，；。')
/** 甲、乙、丙|三大产业产值分别: where the list begins that the count before `from` sums up. */
function toldOver({ text, amounts }: ReadingState, from: number): number | undefined {
  const at = lastStartingAt(amounts, from - 1)
  const count = amounts[at]
  const sums = count?.type === 'count' && count.end === from && SUMMED.test(text.slice(count.start, from))
  if (!sums || refusedBy(SUM_GUARDS, text, from)) return undefined
  const start = clauseStart(text, count.start, amounts[at - 1]?.end ?? 0)
  return text.slice(start, count.start).includes('、') ? start : undefined
}

/** 甲、乙、丙|三大产业产值分别: a count sums up the list before it. */
const SUM_GUARDS = defineGuards<[text: string, from: number]>(
  'indicator/summed-list',
  [
    {
      id: 'joined',
      example: '建成公园、广场3个、游园和绿地各15个',
      because: 'the count is a member of a list itself',
      unless: (text, from) => JOINED.test(text.charAt(from)),
    },
  ],
  (_, from) => from,
)
const JOINED = lazyPattern(() => `[、，${charactersOf('joins/and')}]`)
const SUMMED = lazyPattern(
  () =>
    String.raw`^(?:${anyOf('figure/two-to-ten')}|\d{1,2})(?:${anyOf('indicator/classifier-of-apposition')})$`,
)
const AVERAGE = lazyPattern(() => anyOf('indicator/averaged'))
const PRICING = lazyPattern(() => `(?<=.{2})按[^，。；]{2,18}(?:${anyOf('indicator/pricing')})$`)

/**
 * Where the clause's name begins, which may reach over the amount before it: 超50亿元企业增至33家,
 * “三个1号”公路. A count before a noun stays outside.
 */
function nameStart({ text, amounts }: ReadingState, from: number, end: number): number {
  const before = amounts[lastStartingAt(amounts, from - 1)]
  if (!before || before.end !== from || PARTS.has(text.charAt(from)) || end <= from) return from
  const closing = text.slice(from, end).indexOf('”')
  if (closing >= 0 && !text.slice(from, from + closing).includes('“')) {
    const opening = charsBefore(text, from, 20).lastIndexOf('“')
    return opening >= 0 ? Math.max(0, from - 20) + opening : from + closing + 1
  }
  if (before.type === 'currency' || before.type === 'measure') return before.start
  // 查处92个问题、问责150人: what was counted ends at the 、
  const joint = before.noun === undefined ? -1 : text.slice(from, Math.min(end, from + 12)).indexOf('、')
  return joint > 0 ? from + joint + 1 : from
}

const IN_PLACE = lazyPattern(
  () => `(?:在|居)?(?:${anyOf('indicator/ranked-area')})(?:${anyOf('indicator/ranked-within')})?$`,
)

/** 财政总收入在全省率先突破: where, between name and verb. */
function stripPlace(text: string, from: number, end: number): number {
  const match = IN_PLACE.exec(text.slice(Math.max(from, end - 8), end))
  return match && end - match[0].length > from ? end - match[0].length : end
}
