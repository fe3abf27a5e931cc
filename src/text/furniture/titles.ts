/** The title of an article printed more than once above its text: the shortest printing stays, the others are of the page. */
import { cutSite } from '../metadata/title.js'
import { readOpening } from '../structure/heading-marks.js'

/** Titles stand among so many first lines. */
const HEAD = 40
const LENGTH = 8
const LONGEST = 120

const bare = (line: string) => line.replace(/[\s\p{P}\p{S}]+/gu, '')

/** Indices of the lines before `prose`, no furniture otherwise, that print a title again. */
export function findRepeatedTitles(
  sorts: readonly (string | undefined)[],
  prose: number,
  lineOf: (i: number) => string,
): Set<number> {
  const best = new Map<string, number>()
  const again = new Set<number>()
  for (let i = 0; i < Math.min(prose, HEAD); i++) {
    if (sorts[i] !== undefined) continue
    const line = lineOf(i)
    if (line.length < LENGTH || line.length > LONGEST || /[。；]$/u.test(line) || line.startsWith('|'))
      continue
    // a heading stands in the table of contents too, and a caption is no title
    if (readOpening(line, 0).sort || /^[#—―─－-]/u.test(line)) continue
    const key = bare(cutSite(line))
    if (key.length < LENGTH) continue
    const known = best.get(key)
    if (known === undefined) best.set(key, i)
    else if (lineOf(known).length > line.length) {
      again.add(known)
      best.set(key, i)
    } else again.add(i)
  }
  return again
}
