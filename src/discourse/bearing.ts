/** Whether a month or a day without a year lies ahead, by the words next to it and by what the document is. */
import type { Range } from '../text/document.js'
import { cuesIn } from './cues.js'
import type { Stretch } from './stretches.js'

/** How far from the date words are looked at, within its sentence. */
const REACH = 60
/** Told without any mark it is over. */
const TOLD = -1
/** In orders, notices and plans what is dated is to come. */
const PLANNED = 6
const WORDS = 3
const DONE = -4
const UP_TO = 1

/** Words that say of a figure or a deed that it was reached by then. */
const ENDED = new Set(['了', '已', '累计'])

const isMark = (c: string) => c === '，' || c === ',' || c === '；' || c === ';' || c === '。'

/** The clause around `place`, within `sentence`. */
function clauseAround(text: string, { start, end }: Range, sentence: Range): Range {
  let from = start
  const low = Math.max(sentence.start, start - REACH)
  while (from > low && !isMark(text.charAt(from - 1))) from--
  let to = end
  const high = Math.min(sentence.end, end + REACH)
  // 9月底前，完成…: the clause behind is meant too
  while (to < high && !(isMark(text.charAt(to)) && to > end)) to++
  return { start: from, end: to }
}

/** Above 0 where the date at `place` is to come, below 0 where it is over; 5 and more is sure. */
export function bearingOf(text: string, place: Range, sentence: Range, { mode }: Stretch): number {
  let bearing = TOLD
  if (mode === 'plan') bearing += PLANNED
  if (text.charAt(place.start - 1) === '到') bearing += UP_TO
  const clause = clauseAround(text, place, sentence)
  let ahead = false
  let done = false
  for (const { row } of cuesIn(text, clause.start, clause.end, 'clause')) {
    if (row.tells === 'will' || row.tells === 'strive' || row.tells === 'ensure' || row.tells === 'expect')
      ahead = true
    else if (row.tells === 'done' || (row.tells === 'review' && ENDED.has(row.cue))) done = true
  }
  if (ahead) bearing += WORDS
  if (done) bearing += DONE
  return bearing
}
