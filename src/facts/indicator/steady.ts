/** 与上年持平: a change of nothing. */

import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Amount } from './amounts.js'
import { emit } from './candidate.js'
import { readHead } from './head.js'
import { membersAlike } from './list.js'
import { stripLeft, tidyName } from './name.js'
import { isTellable } from './name-guards.js'
import { rateOf, stripAdverbs } from './reading.js'
import type { ReadingState, Sentence } from './reading-state.js'

/** With what it is level, how nearly, and for how many: 均与上年基本持平, 同比持平. */
const COMPARED = lazyPattern(
  () =>
    `(${anyOf('indicator/all-alike')})?(?:[${charactersOf('indicator/steady-against')}]([^，；。、：${charactersOf('indicator/steady-against')}]{1,12}?)|${anyOf('indicator/ratio-to-time')})(?:${anyOf('indicator/steady-kept')})?(${anyOf('indicator/steady-nearly')})?(?:保持)?$`,
)
const YEARS = lazyPattern(() => `^(?:${anyOf('indicator/time-before')}|[0-9]{4}|历史)|年$|年同期$`)

const GUARDS = defineGuards<[against: string | undefined, at: number]>(
  'indicator/steady-against',
  [
    {
      id: 'no-time',
      example: '货运量与周边城市持平',
      because: 'level with something that is no earlier time',
      unless: (against) => against !== undefined && !YEARS.test(against),
    },
  ],
  (_, at) => at,
)
const NAME_GUARDS = defineGuards<[text: string, start: number, end: number]>(
  'indicator/steady-name',
  [
    {
      id: 'rate',
      example: '工业增速与上年持平',
      because: 'a rate that stays goes on rising as before',
      unless: (text, start, end) => rateOf(text, start, end) !== undefined,
    },
  ],
  (_, start) => start,
)

/** 5亿元，与上年基本持平: no more stands between. */
const NEAR = 14

/** Reads 持平 at `amount`: only beside an earlier time, and not of a rate, which would go on rising as before. */
export function readSteady(state: ReadingState, sentence: Sentence, from: number, amount: Amount): void {
  const { text } = state
  const compared = COMPARED.exec(text.slice(from, amount.start))
  if (!compared) return
  const [, alike, against, nearly] = compared
  if (refusedBy(GUARDS, against, amount.start)) return
  const verbStart = from + compared.index
  const nameEnd = stripAdverbs(text, from, verbStart)
  const range = stripLeft(state, from, nameEnd)
  const name = tidyName(text.slice(range.start, range.end))
  // 零售总额383亿元，与上年持平: of what was told just before
  const last = name === '' ? sentence.made.at(-1) : undefined
  const near = last?.change === 'level' && amount.start - last.end <= NEAR ? last : undefined
  if (!near && !isTellable(name, text, range.start, range.end)) return
  if (!near && refusedBy(NAME_GUARDS, text, range.start, range.end)) return
  const value: Amount =
    nearly === undefined ? amount : { ...amount, fields: { ...amount.fields, mod: 'approx' } }
  const members = near
    ? [{ start: verbStart, name: near.name }]
    : (membersAlike(text, range.start, range.end, alike !== undefined) ?? [{ start: range.start, name }])
  for (const member of members)
    emit(state, sentence, {
      name: tidyName(member.name),
      start: member.start,
      amount: value,
      read: {
        ...readHead(text, from, nameEnd),
        change: 'increase',
        verb: '持平',
        verbStart,
        basis: 'time',
        ...(against === undefined ? {} : { versus: against }),
      },
      change: 'increase',
      rule: 'indicator/steady',
      area: near ? near.area : range.area,
      ...(near ? { carried: near.period } : {}),
    })
}
