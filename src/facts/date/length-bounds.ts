/** What bounds a length of time: 不得少于5个工作日, 三年以上七年以下, 30日内, 三年后. Words as for quantities. */
import { boundBefore, boundBehind, PLAIN_FIGURE } from '../quantity/bounds.js'
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
const WITHIN = /(?:之|期)?内(?![部容需外在涵设陆地销河蒙资径阁政环])/uy
/** 三年后, 30日之后; not 两年后劲, 三天后天. */
const LATER = /(?:[之以]后|后(?![期续来勤者面方台半劲备盾世代人天年卫果门腰]))/uy

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** The bound that begins at `at`; a note in brackets may stand before it. */
export function lengthBoundBehind(text: string, at: number): LengthBound | undefined {
  const noted = matchAt(INCLUDED, text, at)
  const behind = boundBehind(text, noted < 0 ? at : noted)
  if (behind) return { mod: behind.mod, at: behind.at }
  const within = matchAt(WITHIN, text, at)
  if (within >= 0) return { mod: 'less', at: within }
  const later = matchAt(LATER, text, at)
  return later < 0 ? undefined : { mod: 'after', at: later }
}
