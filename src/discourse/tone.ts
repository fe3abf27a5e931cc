/** Whether the words around a place look ahead or back, where no stretch tells. */
import type { Range } from '../text/document.js'
import { type Cue, cuesIn } from './cues.js'

/** How far from the place words are weighed, in UTF-16 units. */
const REACH = 200
/** Reviews are told with fewer marks than plans. */
const BIAS = -1
const OPENING = 24
/** How far into a paragraph its opening may begin: 全市上下，一年来… */
const AHEAD = 4
const BACK = -6

function wayOf({ row }: Cue): number {
  if (row.tells === 'plan') return row.weight
  return row.tells === 'review' ? -row.weight : 0
}

function weigh(text: string, from: number, to: number): number {
  return cuesIn(text, from, to, 'clause').reduce((sum, cue) => sum + wayOf(cue), 0)
}

/** What the opening of a paragraph says: 一年来, 过去五年 look back; 今年, 今后 look ahead. */
function opens(text: string, { start, end }: Range): number {
  const [cue] = cuesIn(text, start, Math.min(end, start + OPENING), 'opening').filter(
    ({ row }) => !row.tells.startsWith('type-'),
  )
  if (!cue || /[。\n]/u.test(text.slice(start, cue.start))) return 0
  return cue.row.tells === 'last-year' || cue.row.tells === 'term-back' ? BACK : AHEAD
}

/**
 * Above 0 where the text around `offset` looks ahead, below 0 where it looks back. The sentence counts once more
 * by half. `paragraph` and `sentence` hold `offset`.
 */
export function toneAt(text: string, offset: number, paragraph: Range, sentence: Range): number {
  const [from, to] = [offset - REACH, offset + REACH]
  const around = weigh(text, Math.max(paragraph.start, from), Math.min(paragraph.end, to))
  const within = weigh(text, Math.max(sentence.start, from), Math.min(sentence.end, to))
  return around + within / 2 + opens(text, paragraph) + BIAS
}
