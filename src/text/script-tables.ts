/** The characters that only one of the two scripts has, told by OpenCC and by what the national standards hold. */

import { characterSet } from '../lexicon/character-sets.js'
import { once } from '../lexicon/once.js'
import { correctionsInto } from './corrections.js'
import * as opencc from './opencc.js'
import { entriesOf } from './stage.js'

/** Classes of a code unit: signs of ASCII, so that the table of all units is a string. */
export const NEITHER = 0x30
export const TRADITIONAL = 0x31
export const SIMPLIFIED = 0x32
/** A character that has a simplified form, but that simplified text uses as well (乾 of 乾隆, 瞭望, 著名). */
export const EITHER = 0x33

function every(label: string, first: number, last: number, low: number, high: number): Set<string> {
  const bytes = new Uint8Array((last - first + 1) * (high - low + 1) * 2)
  let at = 0
  for (let lead = first; lead <= last; lead++)
    for (let trail = low; trail <= high; trail++) {
      bytes[at++] = lead
      bytes[at++] = trail
    }
  return new Set(new TextDecoder(label).decode(bytes))
}

/** Pairs of one UTF-16 unit each, traditional and simplified, that differ. */
function characterPairs(): (readonly [string, string])[] {
  const characters = opencc.Locale.to.cn?.[0]?.at(-1) ?? ''
  return [...entriesOf(characters)].filter(
    ([from, to]) => from !== to && from.length === 1 && to.length === 1,
  )
}

/**
 * Characters of the standards of Hong Kong and Taiwan (衞, 粧, 敍) that OpenCC's own traditional writes otherwise, with
 * the mainland form. Those that are mainland forms too (温, 税, 群) are none.
 */
export const variantPairs = once((): readonly (readonly [string, string])[] => {
  const pairs = new Map(characterPairs())
  const mainland = new Set(pairs.values())
  const gb2312 = every('gbk', 0xb0, 0xf7, 0xa1, 0xfe)
  const groups = ['hk', 'tw'].flatMap((standard) => opencc.Locale.from[standard] ?? [])
  const found = new Map<string, string>()
  for (const dictionary of groups.flat())
    for (const [from, standard] of entriesOf(dictionary)) {
      if (from.length !== 1 || pairs.has(from) || mainland.has(from) || gb2312.has(from)) continue
      const to = pairs.get(standard) ?? standard
      if (gb2312.has(to)) found.set(from, to)
    }
  return [...found]
})

/** Code unit of a traditional character → that of its simplified form; 0 where there is none. */
export const simplifiedTable = once((): Uint16Array => {
  const made = new Uint16Array(65536)
  for (const [from, to] of characterPairs()) made[from.charCodeAt(0)] = to.charCodeAt(0)
  return made
})

/** Class of each code unit: `NEITHER`, `TRADITIONAL`, `SIMPLIFIED` or `EITHER`. */
export function makeScriptClasses(): Uint8Array {
  const made = new Uint8Array(65536).fill(NEITHER)
  const gb2312 = every('gbk', 0xb0, 0xf7, 0xa1, 0xfe)
  const big5 = every('big5', 0xa4, 0xf9, 0x40, 0xfe)
  // characters with a simplified form that modern mainland text keeps in names and set words, beyond GB 2312
  const kept = new Set(characterSet('kept-traditional'))
  const pairs = characterPairs()
  for (const [, to] of pairs) if (!big5.has(to)) made[to.charCodeAt(0)] = SIMPLIFIED
  for (const [from] of [...pairs, ...variantPairs()])
    made[from.charCodeAt(0)] = gb2312.has(from) || kept.has(from) ? EITHER : TRADITIONAL
  for (const [from, to] of correctionsInto('stray'))
    for (const c of from)
      if (!to.includes(c) && made[c.charCodeAt(0)] !== TRADITIONAL) made[c.charCodeAt(0)] = EITHER
  // Taiwan writes the aspect marker with it, which OpenCC does not tell of
  made['著'.charCodeAt(0)] = EITHER
  return made
}
