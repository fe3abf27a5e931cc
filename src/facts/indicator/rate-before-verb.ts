/** 以年均12%的速度增长: the verb stands behind the value. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import type { Amount } from './amounts.js'
import { emit } from './candidate.js'
import { readHead } from './head.js'
import { stripLeft, tidyName } from './name.js'
import { isBare, isNamelike } from './name-guards.js'
import { stripAdverbs } from './reading.js'
import { lastTold, type ReadingState, type Sentence } from './reading-state.js'

const OPENING = lazyPattern(() => `(?:以|按)(${anyOf('indicator/yearly-pace')})?$`)
/** 实现29%的快速增长. */
const REACHING = lazyPattern(
  () => `(?:${anyOf('indicator/reaches-growth')})了?(${anyOf('indicator/yearly-growth')})?$`,
)
const GROWTH = lazyPattern(
  () =>
    String.raw`^的?\p{Script=Han}{0,6}?(${anyOf('indicator/growth-noun')})(?:${anyOf('indicator/rate-noun')})?(?=[，。；、！？：）\s]|$)`,
)
const CLOSING = lazyPattern(
  () =>
    `^(?:${anyOf('indicator/of-pace')})(?:${anyOf('indicator/steadily')})?(${anyOf('indicator/grows-behind')})`,
)

/** Reads a value that is told as a pace. */
export function readPace(state: ReadingState, sentence: Sentence, from: number, amount: Amount): boolean {
  const { text } = state
  const before = text.slice(Math.max(from, amount.start - 8), amount.start)
  const after = text.slice(amount.end, amount.end + 14)
  const paced = OPENING.exec(before)
  const opening = paced ?? (amount.type === 'percent' ? REACHING.exec(before) : null)
  const closing = opening && (CLOSING.exec(after) ?? GROWTH.exec(after))
  if (!closing || !opening) return false
  const verbStart = amount.start - opening[0].length
  const range = stripLeft(state, from, stripAdverbs(text, from, verbStart))
  const own = tidyName(text.slice(range.start, range.end))
  const named = isNamelike(own) && !isBare(text, range.start, range.end)
  const name = named ? own : lastTold(sentence)?.name
  if (name === undefined) return false
  const change = FALLS.test(closing[1] as string) ? 'decrease' : 'increase'
  const read = {
    ...readHead(text, from, verbStart),
    change,
    verbStart,
    average: opening[1] !== undefined,
  } as const
  emit(state, sentence, {
    name,
    start: named ? range.start : verbStart,
    amount,
    read,
    change,
    rule: 'indicator/pace',
    area: range.area,
  })
  return true
}
const FALLS = lazyPattern(() => anyOf('indicator/falls'))
