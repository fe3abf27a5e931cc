/** Two values of one thing: the level it started from, and the one it came to. */

import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Amount } from './amounts.js'
import { emit } from './candidate.js'
import { completeName, hasNounUse } from './carry.js'
import { readHead } from './head.js'
import { membersOf } from './list.js'
import { stripLeft, tidyName } from './name.js'
import { isNamelike, isTellable } from './name-guards.js'
import { rateOf } from './reading.js'
import { type Made, type ReadingState, remember, type Sentence } from './reading-state.js'
import { headOf, isRatio } from './statistic-heads.js'
import { topicBefore } from './topic.js'
import { hasRole } from './words.js'

const FROM = /(?:由|从)([^，；。、：由从]{0,16})$/u
const FROM_INNER = lazyPattern(
  () =>
    `(?:^|^每.{1,5}|^(?:${anyOf('indicator/formerly-or-now')})的?|${anyOf('indicator/from-inner-ending')})$`,
)
const TO_GAP = lazyPattern(
  () =>
    `^(?:${anyOf('indicator/bound-behind')})?[，]?([^，；。、：]{0,8}?)(?:${anyOf('indicator/changes-to')})(?:[^，；。、：]{0,8}(?:${anyOf('indicator/year-of')})|${anyOf('indicator/nowadays')})?$`,
)

/** 各部门所占比重，轻工业由45%上升到47%，重工业由…: what the figures are was told before those who have them. */
function inFrame(
  { text }: ReadingState,
  { made, start }: Sentence,
  from: number,
  b: Amount,
  name: string,
): string {
  if (name === '' || b.unit !== '%' || headOf(name) !== undefined || isRatio(name)) return name
  const last = made.at(-1)
  const goesOn =
    last?.amount.unit === '%' && last.name.endsWith('比重') && /^[，；]$/u.test(text.slice(last.end, from))
  const opens = FRAME.test(text.slice(Math.max(start, from - 4), from))
  return goesOn || opens ? `${name}比重` : name
}
const FRAME = lazyPattern(() => `(?:${anyOf('indicator/proportion')})，$`)

/** Reasons for which two levels without a name are not those of what was told before. */
const CARRIED_GUARDS = defineGuards<[amount: Amount, last: Made | undefined]>(
  'indicator/levels-before',
  [
    {
      id: 'other-unit',
      example: '新建学校5所，由5人增加到8人',
      because: 'other things are counted than were told of before',
      unless: ({ type, unit }, last) => type === 'count' && unit !== last?.amount.unit,
    },
  ],
  ({ start }) => start,
)

/** 由A增加到B. */
export function readFromTo(
  state: ReadingState,
  sentence: Sentence,
  from: number,
  a: Amount,
  b: Amount,
): true | undefined {
  const { text } = state
  const before = text.slice(from, a.start)
  const opening = FROM.exec(before)
  const fromTo = opening && FROM_INNER.test(opening[1]!) && TO_GAP.test(text.slice(a.end, b.start))
  if (!fromTo) return undefined
  const nameEnd = from + opening.index
  const head = {
    ...readHead(text, from, nameEnd),
    change: 'level' as const,
    to: true,
    verb: '到',
    basis: null,
    total: false,
  }
  remember(sentence.ignored, { start: nameEnd, end: a.end })
  const range = stripLeft(state, from, head.nameEnd)
  const rate = rateOf(text, range.start, range.end)
  // 消费价格涨幅由3%回落到2%: it still rose
  const nameEnds = rate && b.unit === '%' && rate.end > range.start ? rate.end : range.end
  const raw = inFrame(state, sentence, from, b, tidyName(text.slice(range.start, nameEnds)))
  const topic = raw === '' ? topicBefore(state, sentence, from) : undefined
  const last = topic ?? sentence.made.at(-1)
  const name = raw !== '' ? raw : (last?.name ?? '')
  if (!isNamelike(name)) return undefined
  if (raw === '' && refusedBy(CARRIED_GUARDS, b, sentence.made.at(-1))) return undefined
  if (raw !== '' && !hasNounUse(raw) && !isTellable(raw, text, range.start, range.end)) return undefined
  const completed = raw === '' ? name : completeName(sentence, name, hasRole(name, 'generic'), text, from, b)
  emit(state, sentence, {
    name: completed,
    start: raw === '' ? nameEnd : range.start,
    amount: b,
    read: { ...head, average: false },
    change: rate && b.unit === '%' ? rate.change : 'level',
    rule: 'indicator/from-to',
    area: raw === '' ? last?.area : range.area,
    carried: raw === '' && !topic ? sentence.made.at(-1)?.period : undefined,
    from: a,
  })
  return true
}

/** A、B分别由a和b增加到c和d: as many old levels as new ones. */
export function readFromToRow(
  state: ReadingState,
  sentence: Sentence,
  from: number,
  old: readonly Amount[],
  reached: readonly Amount[],
): boolean {
  const { text } = state
  const first = old[0]!
  const opening = FROM.exec(text.slice(from, first.start))
  const gap = text.slice(old.at(-1)!.end, reached[0]!.start)
  const fromTo = opening && FROM_INNER.test(opening[1]!) && TO_GAP.test(gap)
  if (!fromTo) return false
  const nameEnd = from + opening.index
  const head = readHead(text, from, nameEnd)
  const range = stripLeft(state, from, head.nameEnd)
  const members = membersOf(text, range.start, range.end, old.length)
  if (!members?.every((m) => isNamelike(tidyName(m.name)))) return false
  remember(sentence.ignored, { start: nameEnd, end: old.at(-1)!.end })
  const read = {
    ...head,
    change: 'level' as const,
    to: true,
    verb: '到',
    basis: null,
    average: false,
    total: false,
  }
  members.forEach(({ name, start }, k) => {
    emit(state, sentence, {
      name: tidyName(name),
      start,
      amount: reached[k]!,
      read,
      change: 'level',
      rule: 'indicator/from-to',
      area: range.area,
      from: old[k]!,
    })
  })
  return true
}

const CUT_GAP = lazyPattern(
  () =>
    String.raw`^(?:${anyOf('indicator/cut-of')})([^，；。、：\d]{2,10}?)(${anyOf('indicator/cuts')})(?:${anyOf('indicator/came-to')})$`,
)

/** 将现行16%的税率降至13%: the name stands on both sides of the old level. */
export function readCut(
  state: ReadingState,
  sentence: Sentence,
  from: number,
  a: Amount,
  b: Amount,
): true | undefined {
  const { text } = state
  const gap = CUT_GAP.exec(text.slice(a.end, b.start))
  if (!gap) return undefined
  const range = stripLeft(state, from, a.start)
  const name = tidyName(text.slice(range.start, range.end)).replace(FORMERLY.regexp, '') + gap[1]
  if (!isNamelike(name)) return undefined
  const head = { ...readHead(text, a.end, b.start), basis: null, from }
  emit(state, sentence, {
    name,
    start: range.start,
    amount: b,
    read: head,
    change: 'level',
    rule: 'indicator/from-to',
    area: range.area,
    from: a,
  })
  return true
}
const FORMERLY = lazyPattern(() => `(?:${anyOf('indicator/formerly')})的?$`)
