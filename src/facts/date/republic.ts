/**
 * Years that count from 1912 and do not say so: where a text tells such a year with its era (民国101年), as those of Taiwan
 * do, its bare 101年 is a year too.
 */

import { YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { charactersOf } from '../../lexicon/words-by-role.js'
import { isLengthByWords } from './short-year.js'

/** The republic's own years on the mainland end here: a later one tells that the text counts by it. */
const LAST_ON_MAINLAND = 38
/** Of the years told so: fewer are told with their era, or are lengths. */
const LEAST = 60
const MOST = 149

const TOLD = new RegExp(`民国([0-9]{2,3})${YEAR_MARK}`, 'gu')
const BARE = lazyPattern(() => `(1?[0-9]{2})${YEAR_MARK}(?![${charactersOf('date/after-era-year')}])`, 'uy')

let last = { text: '', counts: false }

/** Whether `text` tells a year of the republic after those of the mainland. The answer for the last text is kept. */
export function countsByRepublic(text: string): boolean {
  if (last.text !== text) {
    const counts = [...text.matchAll(TOLD)].some(([, number]) => Number(number) > LAST_ON_MAINLAND)
    last = { text, counts }
  }
  return last.counts
}

/** Whether `[at, end)` is a bare year of the republic in a text that counts by it. */
export function isYearOfRepublic(text: string, at: number, end: number): boolean {
  const number = Number(matchAt(BARE, text, at)?.[1])
  return number >= LEAST && number <= MOST && countsByRepublic(text) && !isLengthByWords(text, at, end)
}
