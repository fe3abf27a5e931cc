/** UTF-8 that was read as GBK: `鏈哄叧` for 机关, `甯傛斂搴?` for 市政府, whose last byte is lost. */

import { once } from '../../lexicon/once.js'
import { asUtf8, pairTable } from './bytes.js'
import { isHan } from './han.js'
import type { Passage } from './passage.js'
import { isPlausible, priceOf, proseModel } from './plausible.js'
import { isLoss } from './straddle.js'

/** By how many nats the other reading must be likelier. */
const CLEARLY = 8
const EURO = 0x20ac

/** What the first two bytes of a Chinese character or sign show: E2 to E9 or EF, and a byte that follows. */
const openingUnits = once((): Uint8Array => {
  const made = new Uint8Array(65536)
  const decoder = new TextDecoder('gb18030')
  for (const lead of [0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef])
    for (let trail = 0x80; trail <= 0xbf; trail++)
      made[decoder.decode(Uint8Array.of(lead, trail)).charCodeAt(0)] = 1
  return made
})

/** A run of bytes that are UTF-8, and what is still open. */
interface Run {
  readonly bytes: number[]
  /** How many bytes the last character still wants. */
  wanted: number
}

/** Takes `byte` into `run`; whether it may stand there. */
function take(run: Run, byte: number): boolean {
  if (run.wanted > 0) {
    if (byte < 0x80 || byte > 0xbf) return false
    run.wanted--
  } else if (byte >= 0xf0 && byte <= 0xf4) run.wanted = 3
  else if (byte >= 0xe1 && byte <= 0xef) run.wanted = 2
  else if (byte >= 0xc2 && byte <= 0xdf) run.wanted = 1
  else if (byte >= 0x80) return false
  run.bytes.push(byte)
  return true
}

/** The longest stretch from `start` on that is UTF-8 read as GBK, whether or not it reads well. */
function runAt(text: string, start: number): Passage | undefined {
  const { pairOf } = pairTable('gb18030')
  const run: Run = { bytes: [], wanted: 0 }
  let meant = ''
  let found: Passage | undefined
  let certainty: Passage['certainty'] = 'proved'
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isLoss(unit) && run.wanted === 1 && run.bytes.length > 1) {
      const whole = lastCharacter(run.bytes, meant, text.charCodeAt(i + 1) || 0x0a)
      if (whole === undefined) break
      meant += whole
      run.bytes.length = run.wanted = 0
      certainty = 'likely'
    } else {
      if (unit < 0x80 ? unit < 0x20 && unit !== 0x0a && unit !== 0x0d : false) break
      const pair = pairOf[unit] as number
      const bytes = unit < 0x80 ? [unit] : unit === EURO ? [0x80] : pair === 0 ? [] : [pair >> 8, pair & 0xff]
      if (bytes.length === 0 || !bytes.every((byte) => take(run, byte))) break
    }
    if (run.wanted > 0) continue
    meant += asUtf8(run.bytes) ?? ''
    run.bytes.length = 0
    // what is ASCII at the end is as it was
    if (unit >= 0x80 || isLoss(unit)) found = { start, end: i + 1, text: meant, certainty }
    else if (meant.charCodeAt(meant.length - 1) !== unit)
      found = { start, end: i + 1, text: meant, certainty }
  }
  return found
}

/** `meant` continued by the likeliest character before `next` that begins with `bytes` and wants one more. */
function lastCharacter(bytes: readonly number[], meant: string, next: number): string | undefined {
  const { behind, cost: after } = proseModel()
  const one = meant.charCodeAt(meant.length - 1) || 0
  const cost = behind(meant.charCodeAt(meant.length - 2) || 0, one)
  const readings: { text: string; price: number }[] = []
  for (let last = 0x80; last <= 0xbf; last++) {
    const text = asUtf8([...bytes, last])
    const character = text?.slice(-1) ?? ''
    if (text === undefined || character === '') continue
    const unit = character.charCodeAt(0)
    readings.push({ text, price: cost(unit) + after(one, unit, next) })
  }
  return readings.sort((a, b) => a.price - b.price)[0]?.text
}

function isBetter(text: string, { start, end, text: meant }: Passage): boolean {
  let characters = 0
  for (let i = 0; i < meant.length; i++) if (meant.charCodeAt(i) >= 0x2000) characters++
  if (characters < 2 || !isHanAtAll(meant) || !isPlausible(meant)) return false
  return priceOf(text.slice(start, end)).price - priceOf(meant).price >= CLEARLY
}

function isHanAtAll(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) return true
  return false
}

/** Whether a code unit may begin such a passage. */
export function opensUtf8AsGbk(unit: number): boolean {
  return openingUnits()[unit] === 1
}

/** The passages of UTF-8 read as GBK, in order. */
export function findUtf8AsGbk(text: string): Passage[] {
  const opens = openingUnits()
  const found: Passage[] = []
  for (let i = 0; i < text.length; i++) {
    if (opens[text.charCodeAt(i)] !== 1) continue
    const passage = runAt(text, i)
    if (passage === undefined) continue
    if (isBetter(text, passage)) found.push(passage)
    i = passage.end - 1
  }
  return found
}
