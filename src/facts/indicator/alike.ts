/** One value for several: A、B均增长x%, and A元，B元，均增长x%. */

import type { Amount } from './amounts.js'
import { emit } from './candidate.js'
import { canonicalOf } from './canonical.js'
import { leadingVerb, shareName } from './carry.js'
import type { Head } from './head.js'
import { memberCount, membersAlike } from './list.js'
import { tidyName } from './name.js'
import { isTellable } from './name-guards.js'
import type { Reading } from './reading.js'
import type { Made, ReadingState, Sentence } from './reading-state.js'
import type { Change } from './schema.js'
import { headOf, isRatio } from './statistic-heads.js'

const isMeasured = (name: string) =>
  headOf(tidyName(name)) !== undefined || canonicalOf(tidyName(name)) !== undefined

/** 生产总值、固定资产投资跨上万亿元: two statistics that nobody adds up have the level each, told or not. */
function areApart(text: string, { start, end }: Reading['range'], head: Head): boolean {
  const list = text.slice(start, end)
  return (
    head.change === 'level' &&
    list.includes('、') &&
    list.split('、').every((name) => canonicalOf(tidyName(name)) !== undefined)
  )
}

/** A、B均增长x%: one indicator each, with the value they share. Amounts told of several at once are their sum. */
export function emitAlike(
  state: ReadingState,
  sentence: Sentence,
  { head, change, range }: Reading,
  amount: Amount,
): boolean {
  const told = head.alike || head.each || areApart(state.text, range, head)
  const rate = amount.type === 'percent' || amount.type === 'multiple'
  if (!told && !(rate && (change !== 'level' || amount.type === 'percent'))) return false
  if (amount.type === 'count' && !head.alike) return false
  const members = membersAlike(state.text, range.start, range.end, told)
  // a list that is told to have its values each, and cannot be told apart, names none of them
  if (!members) return told && rate && memberCount(state.text, range.start, range.end) > 1
  // 飞机、船舶租赁业务均占80%: of the first no statistic is told
  if (amount.type === 'percent' && change === 'level' && members.some(({ name }) => !isMeasured(name)))
    return told
  if (!members.every(({ name }) => isTellable(tidyName(name), name, 0, name.length))) return false
  const verb = amount.type === 'count' ? leadingVerb(tidyName(members[0]!.name)) : ''
  for (const { name: own, start } of members) {
    const name = verb === '' || leadingVerb(own) !== '' ? own : verb + own
    emit(state, sentence, {
      name: head.share === undefined ? tidyName(name) : shareName(tidyName(name), head.share),
      start,
      amount,
      read: head,
      // 失业率、价格涨幅均: what is itself a rate did not rise by it
      change: change !== head.change && isRatio(name) ? (head.change ?? 'level') : change,
      rule: 'indicator/list',
      area: range.area,
      verb: leadingVerb(name),
    })
  }
  return true
}

/** 城镇居民收入3万元，农村居民收入1万元，均增长9%: of the levels told just before, those that are alike. */
export function emitAlikeBefore(
  state: ReadingState,
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
    if (/[；。]/u.test(state.text.slice(made.end, next?.amount.start ?? head.verbStart))) break
    if (!levels.some(({ name }) => name === made.name)) levels.unshift(made)
  }
  if (levels.length < 2 || head.verbStart - levels.at(-1)!.end > 12) return false
  for (const level of levels)
    emit(state, sentence, {
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
