/** One value and its name. */

import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { refusedBy } from '../../rules/guard.js'
import { emitAlike, emitAlikeBefore } from './alike.js'
import type { Amount } from './amounts.js'
import { emit } from './candidate.js'
import { canonicalOf } from './canonical.js'
import {
  baseOf,
  completeName,
  hasNounUse,
  leadingVerb,
  mayCarry,
  rateOwner,
  shareName,
  subjectBefore,
} from './carry.js'
import { isCounted, isFew, isSecondMeasure, isStretch } from './guards.js'
import type { Head } from './head.js'
import { mentionName, takeTopic } from './mention.js'
import { preferBracketed, tidyName, withoutDatesWithin } from './name.js'
import { isBare, isNamelike } from './name-guards.js'
import { type Reading, rateOf, readName } from './reading.js'
import { lastTold, type Made, type ReadingState, type Sentence } from './reading-state.js'
import { grownOf, thoseWho, turnedRound } from './relative.js'
import { toldOutside } from './remark.js'
import { fitsTopic, ofTopic, topicBefore } from './topic.js'
import { ELIDED_GUARDS, NAMELESS_GUARDS, SHARE_GUARDS, VALUE_GUARDS } from './value-guards.js'
import { isWordWith } from './words.js'

/** 贷款余额800亿元，新增90亿元: the thing is the one before, and how much of it is new is a level of its own. */
const ADDED = lazyPattern(() => `^(?:${anyOf('indicator/adding')})$`)

const CIRCUMSTANCE = lazyPattern(() => `^(?:${anyOf('indicator/under-circumstance')})`)

const PART = lazyPattern(
  () => String.raw`^\p{Script=Han}{1,8}?[${charactersOf('indicator/part-of-country')}](?=.{2})`,
)

/** 高新区|生产总值: the statistic alone. */
function withoutPart(name: string): string {
  const rest = name.slice(PART.exec(name)?.[0].length ?? 0)
  return canonicalOf(rest) ? rest : name
}

/** Reads one value: with its own name, the name before it, or the subject of the clause before; or nothing. */
export function readOne(state: ReadingState, sentence: Sentence, head: Head, amount: Amount): void {
  const { text } = state
  if (refusedBy(VALUE_GUARDS, text, head, amount)) return
  const reading = readName(state, head, amount)
  const { end, light } = reading.range
  // 在发电量下降3%的情况下
  const under =
    text.charAt(reading.range.start) === '在' && CIRCUMSTANCE.test(text.slice(amount.end, amount.end + 3))
  const start = reading.range.start + (under ? 1 : 0)
  const raw = withoutDatesWithin(text, start, end, state.moments)
  // 由每人每月80元起: a starting level, and the name of what comes
  if (/[由从]$/u.test(raw)) {
    mentionName(sentence, tidyName(raw.slice(0, -1)), amount, reading.range.area)
    return
  }
  // 增速高于全省2个百分点: the rate of what was told of before
  if (isWordWith(raw, 'rate-up') || isWordWith(raw, 'rate-down')) {
    const of = rateOwner(state, sentence, start)
    if (of !== undefined) emitNamed(state, sentence, reading, amount, baseOf(of) + raw, start)
    return
  }
  const turned = turnedRound(raw, sentence) ?? thoseWho(raw, reading, amount)
  const name = turned ?? (raw.endsWith('、') ? '' : preferBracketed(tidyName(raw)))
  const last = ADDED.test(name) && reading.head.change === null ? lastTold(sentence) : undefined
  if (last) {
    emit(state, sentence, {
      name: name + last.name.replace(/余额$/u, ''),
      start,
      amount,
      read: reading.head,
      change: reading.change,
      rule: 'indicator/carried',
      area: last.area,
      carried: last.period,
    })
  } else if (name === '')
    readNameless(state, sentence, reading, amount, raw.endsWith('、') ? end : reading.head.from)
  else if (isBare(text, start, end)) {
    const whole = tidyName(text.slice(light, end))
    if (reading.head.change !== null && hasNounUse(name))
      emitNamed(state, sentence, reading, amount, name, start)
    else if (isWordWith(name, 'generic') && whole !== name)
      emitNamed(state, sentence, reading, amount, whole, light)
    else readElided(state, sentence, reading, amount, name)
  } else if (
    isNamelike(name) &&
    !isCounted(state, reading.head.from, name) &&
    !isFew(text, reading, amount, name)
  )
    emitNamed(state, sentence, reading, amount, name, start)
}

/** 城镇居民收入增长7%，农村增长8%: where, not what. */
const isPartOfCountry = hasRole('indicator/part-of-country-name')

function emitNamed(
  state: ReadingState,
  sentence: Sentence,
  { head, change, range }: Reading,
  amount: Amount,
  name: string,
  start: number,
): void {
  if (emitAlike(state, sentence, { head, change, range }, amount)) return
  if (isPartOfCountry(name)) {
    const other = sentence.made.at(-1)
    const alike = other !== undefined && isPartOfCountry(other.name.slice(0, 2)) && other.name.length >= 4
    if (!alike || other.change !== change || other.amount.unit !== amount.unit) return
    emit(state, sentence, {
      name: name + other.name.slice(2),
      start,
      amount,
      read: head,
      change,
      rule: 'indicator/carried',
      area: other.area,
      carried: other.period,
    })
    return
  }
  const generic = start < range.start || isWordWith(name, 'generic')
  const topic = generic && fitsTopic(amount) ? topicBefore(state, sentence, head.from, true) : undefined
  const whole = topic && ofTopic(topic, name)
  const own = whole ?? completeName(sentence, name, generic, state.text, head.from, amount)
  const completed = head.share === undefined ? own : shareName(own, head.share)
  if (refusedBy(SHARE_GUARDS, completed, start)) return
  const verb = leadingVerb(name)
  const level = head.change === null ? 'indicator/bare' : 'indicator/level'
  emit(state, sentence, {
    name: completed,
    start,
    amount,
    read: head,
    change,
    rule: change === 'level' ? level : 'indicator/change',
    area: range.area ?? (whole === undefined ? undefined : topic?.area),
    verb,
    carried: whole === undefined && completed !== name && generic ? lastTold(sentence)?.period : undefined,
    flow: (amount.type === 'count' && range.light < range.start) || verb !== '' || head.total,
  })
}

function readNameless(
  state: ReadingState,
  sentence: Sentence,
  { head, change, range }: Reading,
  amount: Amount,
  from: number,
): void {
  const common = { start: head.verbStart, amount, read: head }
  /** 全国增长6%，我市|增长7%: whose it is is told anew, and what was a part's is no longer. */
  const areaOf = (told: Made) => range.area ?? told.area
  const nameOf = (name: string) => (range.area === undefined ? name : withoutPart(name))
  if (amount.type !== 'percent' || change !== 'level')
    takeTopic(sentence, topicBefore(state, sentence, from), amount)
  if (emitAlikeBefore(state, sentence, head, change, amount)) return
  const last = toldOutside(state.text, sentence, amount.start)
  if (last && refusedBy(NAMELESS_GUARDS, state, last, head.verbStart)) return
  if (last && isStretch(state.text, head, last, amount))
    emit(state, sentence, {
      ...common,
      name: nameOf(last.name),
      change: last.change,
      rule: 'indicator/carried',
      area: areaOf(last),
      carried: last.period,
    })
  else if (
    last &&
    (isSecondMeasure(state.text, head, last, amount) || mayCarry(last, head, change, amount))
  ) {
    // 占GDP的60%，增长6.3%: what grew by a rate or in money is what has the share; the share itself grows in points
    // 增速高于全省1个百分点、增长6.5%: what grew is what the rate is of
    const rate =
      amount.unit === '%' && last.amount.unit === '个百分点'
        ? rateOf(last.name, 0, last.name.length)
        : undefined
    if (rate) {
      const own = {
        name: nameOf(last.name.slice(0, rate.end)),
        change: change === 'level' ? rate.change : change,
      }
      emit(state, sentence, {
        ...common,
        ...own,
        rule: 'indicator/carried',
        area: areaOf(last),
        carried: last.period,
      })
      return
    }
    const of =
      amount.unit === '个百分点' || (change === 'level' && amount.type === 'percent')
        ? last.name
        : grownOf(sentence, baseOf(last.name))
    const name = head.share === undefined ? of : shareName(last.name, head.share)
    const carried = last === sentence.mention ? undefined : last.period
    const rule = last.subject ? 'indicator/subject-before' : 'indicator/carried'
    emit(state, sentence, { ...common, name: nameOf(name), change, rule, area: areaOf(last), carried })
  } else if ((head.change !== null || change !== 'level') && amount.type !== 'count') {
    const subject = subjectBefore(state, sentence, from)
    if (subject)
      emit(state, sentence, {
        ...common,
        name: subject.name,
        change: subject.rate && change === 'level' && amount.unit === '%' ? 'increase' : change,
        rule: 'indicator/subject-before',
      })
  }
}

/** 收集建议512条，已解决478条: the verb is another, the thing the same. */
function readElided(
  state: ReadingState,
  sentence: Sentence,
  { head, change, range }: Reading,
  amount: Amount,
  verb: string,
): void {
  const last = sentence.made.at(-1)
  const isVerb = head.change === null && verb.length <= 4 && isWordWith(verb, 'verb')
  if (!last || !isVerb || last.change !== 'level' || last.verb === '' || amount.type !== 'count') return
  if (refusedBy(ELIDED_GUARDS, last, amount, state.text.slice(last.end, range.start))) return
  const name = verb + last.name.slice(last.verb.length)
  emit(state, sentence, {
    name,
    start: range.start,
    amount,
    read: head,
    change,
    rule: 'indicator/carried',
    carried: last.period,
    verb,
  })
}
