/** The administrative divisions of China by name: `dict/divisions.tsv` (codes: GB/T 2260). */

import { hasBit, pairOf } from '../../lexicon/bits.js'
import { type DivisionRow, divisionRows } from '../../lexicon/divisions.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { DIVISION_BEGINNINGS } from './division-beginnings.baked.js'

/** One division, by whatever name it was found. */
export type Division = Pick<DivisionRow, 'code' | 'name' | 'level'>

const index = once((): Map<string, Division[]> => {
  const byName = new Map<string, Division[]>()
  for (const { code, name, level, short, former } of divisionRows())
    for (const key of [name, ...short, ...former]) {
      const known = byName.get(key)
      if (known) known.push({ code, name, level })
      else byName.set(key, [{ code, name, level }])
    }
  return byName
})

/**
 * The division called `name` (in full, short or formerly), or undefined. Of several the highest is meant;
 * of several counties the one in `within` (a code), and none if that does not tell.
 */
export function findDivision(name: string, within?: string): Division | undefined {
  // most names are none, which the first two characters tell without the table
  if (!hasBit(DIVISION_BEGINNINGS, pairOf(name.charCodeAt(0), name.charCodeAt(1)))) return undefined
  const found = index().get(name)
  if (!found) return undefined
  const [first] = found
  if (first && first.level !== 'county') return first
  if (found.length === 1) return first
  const parent = within?.replace(/(?:0000|00)$/u, '')
  const inside = parent ? found.filter((d) => d.code.startsWith(parent)) : []
  return inside.length === 1 ? inside[0] : undefined
}

/** Characters of the longest name of a division: 积石山保安族东乡族撒拉族自治县. */
const LONGEST = 15

/** The division that `text` ends with, e.g. 厦门市 of 福建省厦门市. */
export function divisionAtEnd(text: string, within?: string): Division | undefined {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const division = findDivision(text.slice(-length), within)
    if (division) return division
  }
  return undefined
}

/** The division that `text` begins with, e.g. 东莞市 of 东莞市政府工作报告; of 福建省福州市鼓楼区 the innermost. */
export function divisionAtStart(text: string, within?: string): Division | undefined {
  let found: Division | undefined
  let at = 0
  while (at < text.length) {
    const next = longestAt(text, at, found?.code ?? within)
    // a second name counts only if it lies in the first
    if (!next || (found && !isWithin(next.division, found))) break
    found = next.division
    at += next.length
  }
  return found
}

const KIND = lazyPattern(() => `[${charactersOf('metadata/division-mark')}]$`)

function longestAt(text: string, at: number, within: string | undefined) {
  for (let length = Math.min(LONGEST, text.length - at); length >= 2; length--) {
    const name = text.slice(at, at + length)
    const division = findDivision(name, within)
    // 朝阳 of 朝阳区 is another place
    if (!division || (!KIND.test(name) && KIND.test(text.charAt(at + length)))) continue
    return { division, length }
  }
  return undefined
}

/** Whether `inner` is a part of `outer`, by their codes. */
function isWithin(inner: Division, outer: Division): boolean {
  return inner.code !== outer.code && inner.code.startsWith(outer.code.replace(/(?:00){1,3}$/u, ''))
}

/** The organ that governs a division: 厦门市人民政府, 国务院. */
export function governmentOf(division: Pick<Division, 'name'> & Partial<Division>): string {
  if (division.level === 'nation') return wordsOf('metadata/state-council')[0]!
  return `${division.name}${wordsOf('metadata/peoples-government')[0]}`
}
