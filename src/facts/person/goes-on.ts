/** What stands behind a post as a name, and is only the beginning of one. */

import { nameLexicon } from '../../gazetteer/names.js'
import { defineGuards } from '../../rules/guard.js'
import { endScore, isHan } from './edges.js'
import { tells } from './given-characters.js'
import type { NameReading } from './name.js'
import { partsFrom } from './parts.js'

/** 部长施利安|奴·林: whether the part of a dotted name goes on at `at`, or ends there. */
export function isBeforeDot(text: string, at: number): boolean {
  let end = at
  while (end < at + LONGEST_REST && nameLexicon().foreign.has(text[end] ?? '')) end++
  return text[end] === '·'
}
const LONGEST_REST = 3

/** 涂三|省设立: two characters of which the second says nothing, and behind them what begins no word and follows no name. */
const isHalf = (text: string, { start, end }: NameReading): boolean =>
  end - start === 2 && tells(text[end - 1]!) === 0 && isHan(text[end]) && endScore(text, end) === 0

/** 才让措|腹痛: whether a word of names and one character more stand before what begins no word. */
const isPartAndHalf = (text: string, { start, end }: NameReading): boolean =>
  end - start === 3 && isHan(text[end]) && endScore(text, end) === 0 && partsFrom(text, start)?.parts === 2

/** 张天明|诺说: whether a character stands at `at` that follows no name, and the next does. */
const isBeforeLast = (text: string, at: number): boolean =>
  isHan(text[at]) && endScore(text, at) === 0 && isHan(text[at + 1]) && endScore(text, at + 1) >= FOLLOWS
const FOLLOWS = 2.5

/** What is only the beginning of a name. */
export const goesOn = defineGuards<[string, NameReading]>(
  'person/behind-post',
  [
    {
      id: 'dotted',
      unless: (text, { end }) => isBeforeDot(text, end),
      because: 'a name that goes on behind a dot is read as a whole',
      example: '部长罗斯·林',
    },
    {
      id: 'half-a-name',
      unless: (text, name) => isHalf(text, name),
      because: 'two characters behind which nothing ends a name: there may be a third',
      example: '校长涂三省设立基金',
    },
    {
      id: 'part-and-half',
      unless: (text, name) => isPartAndHalf(text, name),
      because: 'a word of names and one character more, behind which no word begins',
      example: '副乡长才让措腰疼多年',
    },
    {
      id: 'one-more',
      unless: (text, { start, end }) => end - start > 2 && isBeforeLast(text, end),
      because: 'one character, which follows no name, stands between it and what does',
      example: '村委会主任张天明诺说：',
    },
  ],
  (_, { start }) => start,
)
