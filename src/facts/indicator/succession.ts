/** 先后跨越3000亿、4000亿、5000亿元: of the levels that were passed the last is where it stands. */

import { emit } from './candidate.js'
import { readHead } from './head.js'
import { memberCount, rowLength } from './list.js'
import { stripLeft, tidyName } from './name.js'
import { isBare, isNamelike } from './name-guards.js'
import { withSurfaceVerb } from './reading.js'
import { type ReadingState, remember, type Sentence } from './reading-state.js'

const JOINTS = new Set('、和到与')
const NUMERAL = new Set('0123456789.一二三四五六七八九十百千两万亿多余')
/** No row of numerals is longer. */
const REACH = 40

/** Where the levels begin that leave their unit to the one at `start`: 3000亿、4000亿和|5000亿元; `start` if there are none. */
function elidedStart(text: string, from: number, start: number): number {
  const limit = Math.max(from, start - REACH)
  let begin = start
  for (let at = start; at > limit && JOINTS.has(text.charAt(at - 1)); begin = at) {
    const end = at - 1
    at = end
    while (at > limit && NUMERAL.has(text.charAt(at - 1))) at--
    if (at === end) break
  }
  return begin
}

/** Reads a row of levels passed one after another, from the amount `i` on; how many amounts it holds, 0 if none. */
export function readSuccession(state: ReadingState, sentence: Sentence, from: number, i: number): number {
  const { text, amounts } = state
  const first = amounts[i]!
  if (first.type !== 'currency' && first.type !== 'measure' && first.type !== 'count') return 0
  const begin = elidedStart(text, from, first.start)
  const elided = begin < first.start
  const length = rowLength(text, amounts, i, sentence.end)
  if (length < 2 && !elided) return 0
  const head = withSurfaceVerb(
    readHead(text, from, begin),
    { ...first, start: elided ? begin : first.start },
    text,
  )
  if (!head.crossing || head.each || head.alike) return 0
  const range = stripLeft(state, head.from, head.nameEnd)
  const name = tidyName(text.slice(range.start, range.end))
  if (!isNamelike(name) || isBare(text, range.start, range.end)) return 0
  if (memberCount(text, range.start, range.end) > 1) return 0
  const last = amounts[i + length - 1]!
  remember(sentence.ignored, { start: begin, end: last.start })
  emit(state, sentence, {
    name,
    start: range.start,
    amount: last,
    read: head,
    change: 'level',
    rule: 'indicator/level',
    area: range.area,
  })
  return length
}
