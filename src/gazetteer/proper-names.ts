/** Where a proper name begins that ends before a known head (圣泉|集团, 厅创建工作|领导小组). */
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf } from '../lexicon/words-by-role.js'

/** Words that stand before a name and are no part of it. */
const CUT = lazyPattern(() => anyOf('organization/before-name'), 'gu')
const HAN_RUN = /[\p{Script=Han}A-Za-z0-9]{0,16}$/u

/** Longest proper name looked for, in characters. */
const REACH = 16

/** Where the proper name that ends at `end` begins; `end` itself if there is none. */
export function nameStart(text: string, end: number): number {
  const from = Math.max(0, end - REACH)
  const run = HAN_RUN.exec(text.slice(from, end))![0]
  let cut = 0
  for (const match of run.matchAll(CUT.regexp)) cut = match.index + match[0].length
  return end - run.length + cut
}
