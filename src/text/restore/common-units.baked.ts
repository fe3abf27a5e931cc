/** The characters that show no wrong encoding, as bits. */
import { bitsOf } from '../../lexicon/bits.js'
import { simplifiedTable } from '../script-tables.js'
import { isHan } from './han.js'

/** 1 for the characters of everyday use, in both scripts, and for all that neither encoding shows for another character. */
function commonUnits(): Uint8Array {
  const made = new Uint8Array(65536)
  const bytes: number[] = []
  for (let lead = 0xb0; lead <= 0xd7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail)
  const everyday = new TextDecoder('gb18030').decode(Uint8Array.from(bytes))
  for (let i = 0; i < everyday.length; i++) made[everyday.charCodeAt(i)] = 1
  const simplified = simplifiedTable()
  for (let unit = 0; unit < 65536; unit++) {
    const other = simplified[unit] as number
    if (!isSuspect(unit) || (other !== 0 && made[other] === 1)) made[unit] = 1
  }
  return made
}

/** Han, kana, bopomofo, box drawing, Greek, Cyrillic, private use: what a wrong reading of two bytes shows. */
function isSuspect(unit: number): boolean {
  return (
    isHan(unit) ||
    (unit >= 0x3040 && unit < 0x3130) ||
    (unit >= 0x2500 && unit < 0x2580) ||
    (unit >= 0x0370 && unit < 0x0500) ||
    (unit >= 0xe000 && unit < 0xf900) ||
    (unit >= 0xfe30 && unit < 0xfe70)
  )
}

export const COMMON_UNITS: string = bitsOf([...commonUnits()].flatMap((is, unit) => (is === 1 ? [unit] : [])))
