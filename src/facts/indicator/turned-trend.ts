/** 由下降2%转为增长5%: a change that turned; only what it turned into is told of the time itself. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import type { Amount } from './amounts.js'
import { emit } from './candidate.js'
import { completeName, hasNounUse } from './carry.js'
import { readHead } from './head.js'
import { stripLeft, tidyName } from './name.js'
import { isBare, isNamelike } from './name-guards.js'
import { type ReadingState, remember, type Sentence } from './reading-state.js'
import type { Change } from './schema.js'
import { hasRole, wordBefore } from './words.js'

/** No origin stands farther before its value: 由上年同期的负增长. */
const ORIGIN_REACH = 14
const ORIGIN = /[由从](?<inner>[^，；。、：由从]{0,12})$/u
const TURNED = lazyPattern(
  () => `^(?:${anyOf('indicator/bound-behind')})?，?(?:${anyOf('indicator/turns-to')})[^，；。、：]{0,4}$`,
)

/** The word of growth or fall that ends at `end`, with where it begins. */
function changeBefore(
  text: string,
  from: number,
  end: number,
): { start: number; change: Exclude<Change, 'level'> } | undefined {
  const word = wordBefore(text, from, end)
  if (!word) return undefined
  const start = end - word.length
  if (word.roles.has('decrease')) return { start, change: 'decrease' }
  return word.roles.has('increase') ? { start, change: 'increase' } : undefined
}

/** Reads `a` and `b` as the change before the turn and the one after it. */
export function readTurnedTrend(
  state: ReadingState,
  sentence: Sentence,
  from: number,
  a: Amount,
  b: Amount,
): true | undefined {
  const { text } = state
  if (a.unit !== '%' || b.unit !== '%') return undefined
  const old = changeBefore(text, from, a.start)
  if (!old) return undefined
  const origin = ORIGIN.exec(text.slice(Math.max(from, old.start - ORIGIN_REACH), old.start))
  if (!origin) return undefined
  const now = changeBefore(text, a.end, b.start)
  const turned = now !== undefined && TURNED.test(text.slice(a.end, now.start))
  if (!turned) return undefined
  const nameEnd = old.start - origin[0].length
  remember(sentence.ignored, { start: nameEnd, end: a.end })
  const range = stripLeft(state, from, nameEnd)
  const raw = tidyName(text.slice(range.start, range.end)).replace(RATE.regexp, '')
  const last = raw === '' ? sentence.made.at(-1) : undefined
  const name = last?.name ?? raw
  if (!isNamelike(name) || (!last && isBare(text, range.start, range.end) && !hasNounUse(raw))) return true
  emit(state, sentence, {
    name: last ? name : completeName(sentence, name, hasRole(name, 'generic'), text, from, b),
    start: last ? now.start : range.start,
    amount: b,
    read: { ...readHead(text, a.end, b.start), basis: null, from },
    change: now.change,
    rule: last ? 'indicator/carried' : 'indicator/change',
    area: last ? last.area : range.area,
    carried: last?.period,
  })
  return true
}
const RATE = lazyPattern(() => String.raw`(?<=\p{Script=Han}{2})(?:${anyOf('indicator/rate-behind-name')})$`)
