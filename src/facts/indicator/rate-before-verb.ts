/** 以年均12%的速度增长: the verb stands behind the value. */
import type { Amount } from './amounts.js'
import { emit } from './candidate.js'
import { readHead } from './head.js'
import { isBare, isNamelike, stripLeft, tidyName } from './name.js'
import { stripAdverbs } from './reading.js'
import { lastTold, type ReadingState, type Sentence } from './reading-state.js'

const OPENING = /(?:以|按)(年均|平均每年|每年平均|每年|年)?$/u
/** 实现29%的快速增长. */
const REACHING = /(?:实现|保持|取得|达到|呈现|获得|出现|有)了?(年均|平均每年|每年|年)?$/u
const GROWTH =
  /^的?\p{Script=Han}{0,6}?(负增长|增长|增幅|涨幅|上涨|提升|回升|递增|下降|降幅|跌幅|递减)(?:速度|率|幅度)?(?=[，。；、！？：）\s]|$)/u
const CLOSING =
  /^的(?:速度|幅度|增速|速率)(?:在)?(?:持续|快速|稳定|不断|向前)?(递增|增长|增加|提高|上升|发展|递减|下降|减少)/u

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
  const change = /减|降|跌|负/u.test(closing[1] as string) ? 'decrease' : 'increase'
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
