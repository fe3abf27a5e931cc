/** 以年均12%的速度增长: the verb stands behind the value. */
import type { Amount } from './amounts.js'
import { type Desk, lastTold, type Sentence } from './desk.js'
import { emit } from './emit.js'
import { readHead } from './head.js'
import { isBare, isNamelike, stripLeft, tidyName } from './name.js'

const OPENING = /(?:以|按)(年均|平均每年|每年平均|每年|年)?$/u
const CLOSING =
  /^的(?:速度|幅度|增速|速率)(?:在)?(?:持续|快速|稳定|不断|向前)?(递增|增长|增加|提高|上升|发展|递减|下降|减少)/u

/** Reads a value that is told as a pace. */
export function readPace(desk: Desk, sentence: Sentence, from: number, amount: Amount): boolean {
  const { text } = desk
  const closing = CLOSING.exec(text.slice(amount.end, amount.end + 12))
  const opening = closing && OPENING.exec(text.slice(Math.max(from, amount.start - 6), amount.start))
  if (!closing || !opening) return false
  const verbStart = amount.start - opening[0].length
  const range = stripLeft(text, from, verbStart, desk.moments)
  const own = tidyName(text.slice(range.start, range.end))
  const named = isNamelike(own) && !isBare(text, range.start, range.end)
  const name = named ? own : lastTold(sentence)?.name
  if (name === undefined) return false
  const change = /减|降/u.test(closing[1] as string) ? 'decrease' : 'increase'
  const read = {
    ...readHead(text, from, verbStart),
    change,
    verbStart,
    average: opening[1] !== undefined,
  } as const
  emit(desk, sentence, {
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
