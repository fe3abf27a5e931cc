/** One value and its name. */
import { lastStartingAt } from '../../rules/context.js'
import type { Amount } from './amounts.js'
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
import { type Desk, lastTold, type Made, type Sentence } from './desk.js'
import { emit } from './emit.js'
import type { Head } from './head.js'
import { memberCount, membersAlike } from './list.js'
import { isBare, isNamelike, preferBracketed, tidyName } from './name.js'
import { type Reading, rateOf, readName } from './reading.js'
import type { Change } from './schema.js'
import { headOf } from './statistic-heads.js'
import { fitsTopic, ofTopic, type Topic, topicBefore } from './topic.js'
import { hasRole } from './words.js'

/** Remembers a name whose value ran on into other text. */
export function mention(desk: Desk, sentence: Sentence, head: Head, amount: Amount): void {
  if (head.change === null || amount.type === 'count') return
  const { range } = readName(desk, head, amount)
  const name = tidyName(desk.text.slice(range.start, range.end))
  if (!isBare(desk.text, range.start, range.end)) mentionName(sentence, name, amount, range.area)
}

/** 成为全国第十个总量超万亿元城市: a place among others, no statistic. */
const RANKED = /^(?:成为|位列|位居|跻身|排名|列为)/u

function mentionName(sentence: Sentence, name: string, amount: Amount, area: string | undefined): void {
  if (!isNamelike(name) || RANKED.test(name)) return
  const { end } = amount
  sentence.mention = {
    name,
    amount,
    change: 'level',
    period: null,
    end,
    area,
    verb: '',
    total: false,
    average: false,
  }
}

/** 贷款余额800亿元，新增90亿元: the thing is the one before, and how much of it is new is a level of its own. */
const ADDED = /^(?:新增|净增)$/u
/** 排名前移2位: a rank, however it is told. */
const CLIMB = /(?:前移|前进|上升|提升|跃升|后移|后退|下降|下滑|位次|排名|排序|位居|跻身)/u

/** Reads one value: with its own name, the name before it, or the subject of the clause before; or nothing. */
export function readOne(desk: Desk, sentence: Sentence, head: Head, amount: Amount): void {
  const { text } = desk
  if (amount.unit === '位' && CLIMB.test(text.slice(head.from, amount.start))) return
  const reading = readName(desk, head, amount)
  const { start, end, light } = reading.range
  const raw = text.slice(start, end)
  // 65%的县财政收入: of some of them only
  if (raw.startsWith('的')) return
  // 由每人每月80元起: a starting level, and the name of what comes
  if (/[由从]$/u.test(raw)) {
    mentionName(sentence, tidyName(raw.slice(0, -1)), amount, reading.range.area)
    return
  }
  // 增速高于全省2个百分点: the rate of what was told of before
  if (hasRole(raw, 'rate-up') || hasRole(raw, 'rate-down')) {
    const of = rateOwner(desk, sentence, start)
    if (of !== undefined) emitNamed(desk, sentence, reading, amount, baseOf(of) + raw, start)
    return
  }
  const turned = turnedRound(raw, sentence) ?? thoseWho(raw, reading, amount)
  const name = turned ?? (raw.endsWith('、') ? '' : preferBracketed(tidyName(raw)))
  const last = ADDED.test(name) && reading.head.change === null ? lastTold(sentence) : undefined
  if (last) {
    emit(desk, sentence, {
      name: name + last.name.replace(/余额$/u, ''),
      start,
      amount,
      read: reading.head,
      change: reading.change,
      rule: 'indicator/carried',
      area: last.area,
      carried: last.period,
    })
  } else if (name === '') readNameless(desk, sentence, reading, amount)
  else if (isBare(text, start, end)) {
    const whole = tidyName(text.slice(light, end))
    if (reading.head.change !== null && hasNounUse(name))
      emitNamed(desk, sentence, reading, amount, name, start)
    else if (hasRole(name, 'generic') && whole !== name)
      emitNamed(desk, sentence, reading, amount, whole, light)
    else readElided(desk, sentence, reading, amount, name)
  } else if (
    isNamelike(name) &&
    !isCounted(desk, reading.head.from, name) &&
    !isFew(text, reading, amount, name)
  )
    emitNamed(desk, sentence, reading, amount, name, start)
}

/** 实行包干到户的有2984个: what they are is told by what they do. */
function thoseWho(raw: string, { head }: Reading, amount: Amount): string | undefined {
  const counted =
    amount.type === 'count' && (head.verb === '有' || head.verb === '达' || head.verb === '达到')
  return counted && raw.length > 5 && raw.endsWith('的') ? tidyName(raw.slice(0, -1)) : undefined
}

const DIRECTION = /(?:上涨|下降|增长|减少|上升|提高|持平)的/u

/** 上涨的品种为12个；下降的为30个: the name before, with the other direction. */
function turnedRound(raw: string, { made }: Sentence): string | undefined {
  if (raw.length !== 3 || !DIRECTION.test(raw)) return undefined
  const before = made.findLast((m) => DIRECTION.test(m.name))?.name
  return before?.replace(DIRECTION, raw)
}

function emitNamed(
  desk: Desk,
  sentence: Sentence,
  { head, change, range }: Reading,
  amount: Amount,
  name: string,
  start: number,
): void {
  if (emitAlike(desk, sentence, { head, change, range }, amount)) return
  const generic = start < range.start || hasRole(name, 'generic')
  const topic = generic && fitsTopic(amount) ? topicBefore(desk, sentence, head.from, true) : undefined
  const whole = topic && ofTopic(topic, name)
  const own = whole ?? completeName(sentence, name, generic, desk.text, head.from, amount)
  const completed = head.share === undefined ? own : shareName(own, head.share)
  // of what it is a share the text does not say
  if (/^占.*(?:比重|比例)$/u.test(completed)) return
  const verb = leadingVerb(name)
  const level = head.change === null ? 'indicator/bare' : 'indicator/level'
  emit(desk, sentence, {
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

const isMeasured = (name: string) =>
  headOf(tidyName(name)) !== undefined || canonicalOf(tidyName(name)) !== undefined

/** A、B均增长x%: one indicator each, with the value they share. Amounts told of several at once are their sum. */
function emitAlike(
  desk: Desk,
  sentence: Sentence,
  { head, change, range }: Reading,
  amount: Amount,
): boolean {
  const told = head.alike || head.each
  const rate = amount.type === 'percent' || amount.type === 'multiple'
  if (!told && !(rate && (change !== 'level' || amount.type === 'percent'))) return false
  if (amount.type === 'count' && !head.alike) return false
  const members = membersAlike(desk.text, range.start, range.end, told)
  // a list that is told to have its values each, and cannot be told apart, names none of them
  if (!members) return told && rate && memberCount(desk.text, range.start, range.end) > 1
  // 飞机、船舶租赁业务均占80%: of the first no statistic is told
  if (amount.type === 'percent' && change === 'level' && members.some(({ name }) => !isMeasured(name)))
    return told
  if (!members.every(({ name }) => isNamelike(tidyName(name)) && !isBare(name, 0, name.length))) return false
  const verb = amount.type === 'count' ? leadingVerb(tidyName(members[0]!.name)) : ''
  for (const { name: own, start } of members) {
    const name = verb === '' || leadingVerb(own) !== '' ? own : verb + own
    emit(desk, sentence, {
      name: head.share === undefined ? tidyName(name) : shareName(tidyName(name), head.share),
      start,
      amount,
      read: head,
      change,
      rule: 'indicator/list',
      area: range.area,
      verb: leadingVerb(name),
    })
  }
  return true
}

/** Remembers what the clauses before go on about, as what a value without a name is of. */
function takeTopic(sentence: Sentence, topic: Topic | undefined, amount: Amount): void {
  if (!topic || !fitsTopic(amount)) return
  mentionName(sentence, topic.name, amount, topic.area)
  if (sentence.mention) sentence.mention = { ...sentence.mention, end: topic.end, subject: true }
}

function readNameless(desk: Desk, sentence: Sentence, { head, change }: Reading, amount: Amount): void {
  const common = { start: head.verbStart, amount, read: head }
  if (amount.type !== 'percent' || change !== 'level')
    takeTopic(sentence, topicBefore(desk, sentence, head.from), amount)
  if (emitAlikeBefore(desk, sentence, head, change, amount)) return
  const last = lastTold(sentence)
  if (last && isStretch(desk.text, head, last, amount))
    emit(desk, sentence, {
      ...common,
      name: last.name,
      change: last.change,
      rule: 'indicator/carried',
      area: last.area,
      carried: last.period,
    })
  else if (last && (isSecondMeasure(desk.text, head, last, amount) || mayCarry(last, head, change, amount))) {
    // 占GDP的60%，增长6.3%: what grew by a rate or in money is what has the share; the share itself grows in points
    // 增速高于全省1个百分点、增长6.5%: what grew is what the rate is of
    const rate =
      amount.unit === '%' && last.amount.unit === '个百分点'
        ? rateOf(last.name, 0, last.name.length)
        : undefined
    if (rate) {
      const own = { name: last.name.slice(0, rate.end), change: change === 'level' ? rate.change : change }
      emit(desk, sentence, {
        ...common,
        ...own,
        rule: 'indicator/carried',
        area: last.area,
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
    emit(desk, sentence, { ...common, name, change, rule, area: last.area, carried })
  } else if ((head.change !== null || change !== 'level') && amount.type !== 'count') {
    const subject = subjectBefore(desk, sentence, head.from)
    if (subject)
      emit(desk, sentence, { ...common, name: subject.name, change, rule: 'indicator/subject-before' })
  }
}

/** 770亿元，净增129亿元，增长16.5%: what has grown is the whole, not what was added to it. */
function grownOf(sentence: Sentence, name: string): string {
  const whole = ADDING.exec(name)?.[1]
  if (whole === undefined) return name
  return sentence.made.findLast((made) => made.name === whole || made.name === `${whole}余额`)?.name ?? name
}
const ADDING = /^(?:净增|新增)(.{2,})$/u

/** 城镇居民收入3万元，农村居民收入1万元，均增长9%: of the levels told just before, those that are alike. */
function emitAlikeBefore(
  desk: Desk,
  sentence: Sentence,
  head: Head,
  change: Change,
  amount: Amount,
): boolean {
  if (!head.alike || change === 'level' || amount.type !== 'percent') return false
  const levels: Made[] = []
  for (const made of [...sentence.made].reverse()) {
    const next = levels[0]
    if (made.change !== 'level' || made.amount.unit !== (next ?? made).amount.unit) break
    if (next !== undefined && made.name.slice(-2) !== next.name.slice(-2)) break
    if (/[；。]/u.test(desk.text.slice(made.end, next?.amount.start ?? head.verbStart))) break
    if (!levels.some(({ name }) => name === made.name)) levels.unshift(made)
  }
  if (levels.length < 2 || head.verbStart - levels.at(-1)!.end > 12) return false
  for (const level of levels)
    emit(desk, sentence, {
      name: level.name,
      start: head.verbStart,
      amount,
      read: head,
      change,
      rule: 'indicator/carried',
      area: level.area,
      carried: level.period,
    })
  return true
}

/** 收集建议512条，已解决478条: the verb is another, the thing the same. */
function readElided(
  desk: Desk,
  sentence: Sentence,
  { head, change, range }: Reading,
  amount: Amount,
  verb: string,
): void {
  const last = sentence.made.at(-1)
  if (!last || head.change !== null || verb.length > 4 || !hasRole(verb, 'verb')) return
  if (last.change !== 'level' || last.verb === '' || amount.type !== 'count') return
  if (
    last.amount.unit !== amount.unit ||
    !/^[，、]?(?:目前|现|至今|截至目前)?[已并其中]{0,2}$/u.test(desk.text.slice(last.end, range.start))
  )
    return
  const name = verb + last.name.slice(last.verb.length)
  emit(desk, sentence, {
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

/** 补贴4790户、23966万元: one thing in two units. */
function isSecondMeasure(text: string, head: Head, before: Made, amount: Amount): boolean {
  return (
    head.change === null &&
    before.change === 'level' &&
    amount.unit !== before.amount.unit &&
    amount.type !== 'percent' &&
    before.amount.type !== 'percent' &&
    /^[、/]$/u.test(text.slice(before.end, amount.start))
  )
}

const STRETCHING = /^(?:并|且)?(?:力争|争取|奋斗目标|努力)(?:实现|达到?|为|突破|超过|完成)?$/u

/** 增长7.5%，力争达到8%: the growth once more, at its best. */
function isStretch(text: string, head: Head, before: Made, amount: Amount): boolean {
  return (
    before.change !== 'level' &&
    amount.unit === before.amount.unit &&
    amount.start - before.end < 20 &&
    STRETCHING.test(text.slice(head.from, amount.start))
  )
}

/** 8个方面259项: the noun belongs to the amount before it. */
function isCounted({ text, amounts }: Desk, from: number, name: string): boolean {
  const before = amounts[lastStartingAt(amounts, from - 1)]
  const counts = before !== undefined && before.end === from && before.noun === name
  return name.length <= 3 && counts && text.startsWith(name, from)
}

const SMALL = /^[一二两三四五六七八九十几]{1,3}/u

/** A handful in Chinese numerals behind a noun (工作机制三项) is a manner of speaking; 新建桥梁八座 is counted. */
function isFew(text: string, { head }: Reading, amount: Amount, name: string): boolean {
  const surface = text.slice(amount.start, Math.min(amount.end, amount.start + 20))
  const few = SMALL.test(surface) && !/[百千万亿]/u.test(surface)
  return head.change === null && amount.type === 'count' && few && leadingVerb(name) === ''
}
