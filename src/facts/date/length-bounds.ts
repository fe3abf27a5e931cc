/** What bounds a length of time: 不得少于5个工作日, 三年以上七年以下, 30日内, 三年后. Words as for quantities. */

import { boundBefore, boundBehind, PLAIN_FIGURE } from '../../gazetteer/bounds.js'
import { type LazyPattern, lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import type { DateMod } from './schema.js'

/** A bound, and the outer end of its word. */
export interface LengthBound {
  readonly mod: DateMod
  readonly at: number
}

/** 近三年 and 过去 anchor a length; 上百年 is the numeral's own. */
const ANCHORS = new Set(['近', '过', '上'])

/** The bound that ends at `end`. */
export function lengthBoundBefore(text: string, end: number): LengthBound | undefined {
  const found = boundBefore(text, end, PLAIN_FIGURE)
  return found && !ANCHORS.has(found.word) ? { mod: found.mod, at: found.at } : undefined
}

/** 两年（含）以上: the note changes nothing. */
const INCLUDED = /（含[^）\n]{0,4}）/uy
/** 15日内, 三年之内, 期内 of 五年期内. */
const WITHIN = lazyPattern(() => `(?:之|期)?内(?!${anyOf('date/after-nei-in-word')})`, 'uy')
/** 三年后, 30日之后; not 两年后劲, 三天后天. */
const LATER = lazyPattern(() => `(?:[之以]后|后(?!${anyOf('date/after-hou-in-word')}))`, 'uy')

function endAt(pattern: RegExp | LazyPattern, text: string, at: number): number {
  const match = matchAt(pattern, text, at)
  return match ? at + match[0].length : -1
}

/** The bound that begins at `at`; a note in brackets may stand before it. */
export function lengthBoundBehind(text: string, at: number): LengthBound | undefined {
  const noted = endAt(INCLUDED, text, at)
  const behind = boundBehind(text, noted < 0 ? at : noted)
  if (behind) return { mod: behind.mod, at: behind.at }
  const within = endAt(WITHIN, text, at)
  if (within >= 0) return { mod: 'less', at: within }
  const later = endAt(LATER, text, at)
  return later < 0 ? undefined : { mod: 'after', at: later }
}
