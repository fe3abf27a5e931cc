/**
 * A byte too many, or one too few, in a text of two bytes to a character: all that follows is read one byte out of step,
 * up to the next that stands by itself. The place where the text falls back into step is told by how the halves read:
 * `百分弥愣钦` is 百分, a stray byte, 之六点.
 */
import { charsetScore } from './charset.js'
import { proseModel } from './restore/plausible.js'

/** What stands for a byte that belongs to nothing. */
const LOST = '\ufffd'
/** The euro sign of Windows, before a number. */
const EURO = 0x80
/** Bytes below are no second half of a character: digits, marks and ends of lines. */
const ALONE = 0x40
/** Longer stretches without such a byte are not looked into. */
const LONGEST = 4000
/** What a pair that spells nothing costs, and by how much the mended reading must be likelier. */
const PRICE_BROKEN = 20
const CLEARLY = 12

const decoder = () => new TextDecoder('gb18030')

interface Walk {
  /** Where each character begins. */
  readonly at: readonly number[]
  readonly text: readonly string[]
}

/** The characters of `bytes` from `from` on, one or two bytes each; a pair that is nothing is lost by its first byte. */
function walk(bytes: Uint8Array, from: number): Walk {
  const at: number[] = []
  const text: string[] = []
  const read = decoder()
  for (let i = from; i < bytes.length; ) {
    const byte = bytes[i] as number
    at.push(i)
    if (byte < 0x80) {
      text.push(String.fromCharCode(byte))
      i++
      continue
    }
    if (byte === EURO) {
      text.push((bytes[i + 1] ?? 0) < 0x80 ? '€' : LOST)
      i++
      continue
    }
    const pair = i + 1 < bytes.length && byte < 0xff ? read.decode(bytes.subarray(i, i + 2)) : LOST
    const isWhole = pair.length === 1 && pair !== LOST
    text.push(isWhole ? pair : LOST)
    i += isWhole ? 2 : 1
  }
  return { at, text }
}

/** What the characters cost up to each of them. */
function prices({ text }: Walk): Float64Array {
  const { cost } = proseModel()
  const sums = new Float64Array(text.length + 1)
  let one = 0
  let two = 0
  text.forEach((c, i) => {
    const unit = c.charCodeAt(0)
    sums[i + 1] = (sums[i] as number) + (c === LOST ? PRICE_BROKEN : cost(two, one, unit))
    two = one
    one = unit
  })
  return sums
}

/** `bytes` with one of them taken for a stray one, where that reads far better. */
function mendStretch(bytes: Uint8Array): string {
  const plain = walk(bytes, 0)
  const asIs = plain.text.join('')
  if (!asIs.includes(LOST) || bytes.length > LONGEST) return asIs
  const shifted = walk(bytes, 1)
  const before = prices(plain)
  const after = prices(shifted)
  const whole = after[shifted.text.length] as number
  const behind = new Map(shifted.at.map((at, i) => [at, i]))
  let best: { readonly price: number; readonly text: string } | undefined
  plain.at.forEach((at, i) => {
    if ((bytes[at] as number) < 0x80) return
    const next = at + 1 === bytes.length ? shifted.text.length : behind.get(at + 1)
    if (next === undefined) return
    const price = (before[i] as number) + PRICE_BROKEN + whole - (after[next] as number)
    if (best !== undefined && price >= best.price) return
    best = { price, text: plain.text.slice(0, i).join('') + LOST + shifted.text.slice(next).join('') }
  })
  const cost = before[plain.text.length] as number
  return best !== undefined && cost - best.price >= CLEARLY ? best.text : asIs
}

/** A character of four bytes, each shown as Windows-1252 has it: two are digits, and 80 is the euro sign. */
const FOUR_BYTES = /[^\0-\x7f€]\d[^\0-\x7f€]\d/u

/** Whether a character of four bytes stands in `bytes`, which only a rare one has. */
const holdsLong = (bytes: Uint8Array) => FOUR_BYTES.test(new TextDecoder('windows-1252').decode(bytes))

/** The text of GB18030 `bytes`, stray bytes as U+FFFD and what follows them in step again. */
export function readStrayed(bytes: Uint8Array): string {
  const plain = decoder().decode(bytes)
  if (holdsLong(bytes)) return plain
  let out = ''
  for (let start = 0; start < bytes.length; ) {
    let end = start
    while (end < bytes.length && (bytes[end] as number) >= ALONE) end++
    out += mendStretch(bytes.subarray(start, end))
    for (start = end; start < bytes.length && (bytes[start] as number) < ALONE; start++)
      out += String.fromCharCode(bytes[start] as number)
  }
  return charsetScore(out) >= charsetScore(plain) ? out : plain
}
