/** Where the name of a township, a village or a station begins, which no table has: a scored choice of boundaries. */

import { hasRole } from '../lexicon/words-by-role.js'
import { standsBefore } from '../text/ranges.js'
import { divisionStart } from './divisions.js'
import { isCommonWord, nameLexicon } from './names.js'
import { isOwnName } from './organ-tails.js'

const HAN = /\p{Script=Han}/u
/** What stands before a name and is no part of it. */
const isBefore = hasRole('place/before-locality')
/** 还有, 的有: the second character opens no name where the two stand together. */
const isWordBefore = hasRole('organization/before-name')
/** 向阳|镇: what many were called by in its time opens a name, with a preposition or not. */
const isOfItsTime = hasRole('organization/name-of-its-time')
/** What the name of a township ends in. */
const TOWN = new Set('镇乡')
/** Lengths of names, by how usual they are. */
const USUAL = [0, 0, 1, 1, 0, -1]
/** Score a boundary needs. */
const LEAST = 2

function boundary(text: string, start: number): number {
  const before = text[start - 1] ?? ''
  if (!HAN.test(before)) return 3
  // 安溪县|湖头派出所
  if (divisionStart(text, start) < start) return 3.5
  // 月河街道|红丰社区
  if (standsBefore(text, '街道', start)) return 3
  if (isCommonWord(text, start - 1)) return -2
  // 杨舍镇|农联村
  if (TOWN.has(before)) return 2
  if (isBefore(before) || isWordBefore(text.slice(start - 2, start))) return 2
  return isCommonWord(text, start - 2) ? 2 : 0
}

/** Where the own name of up to five characters begins that ends at `end`; `end` if nothing tells. */
export function localityStart(text: string, end: number): number {
  let best = { start: end, score: LEAST - 0.5 }
  for (let length = 1; length <= 5; length++) {
    const start = end - length
    if (!HAN.test(text[start] ?? '')) break
    if (length < 2 || !isOwnName(ownName(text.slice(start, end)), false)) continue
    const words = [start, start + 1].filter((at) => at + 1 < end && isCommonWord(text, at)).length
    const opensLate =
      (isBefore(text[start]!) && !(length > 1 && isOfItsTime(text.slice(start, start + 2)))) ||
      isWordBefore(text.slice(start - 1, start + 1))
    const score =
      boundary(text, start) +
      USUAL[length]! -
      words * 0.75 -
      (opensLate ? 2 : nameLexicon().after.has(text[start]!) ? 0.5 : 0)
    if (score > best.score) best = { start, score }
  }
  return best.start
}

/** 石门新|村: that a village was built anew is no verb. */
const BUILT_ANEW = /新$/u

/** 山都|村: a particle that ends a name of two characters is none. */
const ownName = (own: string) => (own.length === 2 ? own.replace(/都$/u, '') : own.replace(BUILT_ANEW, ''))
