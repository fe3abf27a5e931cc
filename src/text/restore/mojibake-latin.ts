/** Bytes that were read as Latin-1 or Windows-1252, one to a character: of UTF-8 (`å¸‚æ”¿`), GBK (`ÊÐÕþ`) or Big5. */
import { asPairs, asUtf8, latinByte, pairTable } from './bytes.js'
import { isUnshown, readUnshown } from './mojibake-lossy.js'
import type { Passage } from './passage.js'
import { isPlausible, priceOf } from './plausible.js'

/** Share of the pairs that no word of Latin script would have. */
const MOSTLY = 0.4
/** From so many passages on, single characters are taken along. */
const MANY = 5
/** Most times that bytes were read wrongly one upon another. */
const ROUNDS = 4
const CHINESE = /[\p{Script=Han}\u2010-\u2027\u3000-\u301f\uff00-\uff5e·×°\ufffd\ufeff]/u
const OTHER_LETTER = /(?!\p{Script=Han}|\p{Script=Latin}|[\uff00-\uff5e])\p{L}/u

/** Whether a code unit may be a byte of a Chinese character: what such a passage cannot be without. */
export function isLatinLead(unit: number): boolean {
  return unit >= 0xb2 && unit < 0x100 && unit !== 0xb7 && unit !== 0xd7 && unit !== 0xf7
}

const isAscii = (unit: number): boolean => (unit >= 0x20 && unit < 0x7f) || unit === 0x09
const isHigh = (unit: number): boolean => unit >= 0xa1 && unit < 0x100
const isAny = (unit: number): boolean => latinByte(unit) !== 0

/** `text`, all of it bytes, as UTF-8, as often as it gives such again; `undefined` if it is none of Chinese. */
function readUtf8(text: string): string | undefined {
  let meant = text
  for (let round = 0; round < ROUNDS; round++) {
    const bytes = Array.from(meant, (c) => latinByte(c.charCodeAt(0)) || c.charCodeAt(0))
    if (bytes.some((byte) => byte > 0xff)) break
    const next = asUtf8(bytes)
    if (next === undefined || next === meant) break
    meant = next
  }
  return meant !== text && CHINESE.test(meant) && !OTHER_LETTER.test(meant) ? meant : undefined
}

/** Whether a byte that is not shown may stand at `at`, behind one that wants another. */
function mayBeUnshown(text: string, at: number): boolean {
  return (
    isUnshown(text.charCodeAt(at)) && (isAny(text.charCodeAt(at - 1)) || isUnshown(text.charCodeAt(at - 1)))
  )
}

/** The passages of UTF-8: a run of bytes whole, or without the marks of the text around it. */
function findUtf8(text: string): Passage[] {
  const found: Passage[] = []
  for (let start = 0; start < text.length; start++) {
    if (!isAny(text.charCodeAt(start))) continue
    let end = start
    let opens = false
    let unshown = false
    for (; isAny(text.charCodeAt(end)) || mayBeUnshown(text, end); end++) {
      if (isLatinLead(text.charCodeAt(end))) opens = true
      unshown ||= isUnshown(text.charCodeAt(end))
    }
    if (!opens) {
      start = end
      continue
    }
    let [from, to] = [start, end]
    let meant = unshown ? readUnshown(text.slice(from, to)) : readUtf8(text.slice(from, to))
    if (meant === undefined && !unshown) {
      while (from < end && latinByte(text.charCodeAt(from)) < 0xc2) from++
      while (to > from && text.charCodeAt(to - 1) > 0xff) to--
      meant = readUtf8(text.slice(from, to))
    }
    const certainty = unshown ? 'likely' : 'proved'
    if (meant !== undefined) found.push({ start: from, end: to, text: meant, certainty })
    start = end
  }
  return found
}

/** The stretches of one line whose characters are all bytes, from the first that `isByte` takes to the last. */
function regions(text: string, isByte: (unit: number) => boolean): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isByte(text.charCodeAt(at))) continue
    const start = at
    let end = at + 1
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (isByte(unit)) end = at + 1
      else if (!isAscii(unit)) break
    }
    found.push({ start, end })
  }
  return found
}

/** The bytes of `text[start, end)` as pairs, with one more that may belong to the last; the likelier of GBK and Big5. */
function asDoubleBytes(text: string, start: number, end: number): Passage | undefined {
  let best: { passage: Passage; price: number } | undefined
  for (const label of ['gb18030', 'big5'] as const)
    for (const to of [end, end + 1]) {
      if (to > end && !(text.charCodeAt(end) >= 0x40 && text.charCodeAt(end) < 0x7f)) continue
      const bytes = Array.from(text.slice(start, to), (c) => latinByte(c.charCodeAt(0)) || c.charCodeAt(0))
      const meant = isForeign(bytes) ? asPairs(bytes, pairTable(label)) : undefined
      if (meant === undefined || !isPlausible(meant)) continue
      const { price, characters } = priceOf(meant)
      const each = price / characters
      if (best === undefined || each < best.price)
        best = { passage: { start, end: to, text: meant, certainty: 'proved' }, price: each }
    }
  return best?.passage
}

/**
 * Whether most pairs are of two high bytes, as in GB 2312, or some stand for no letters: words of Latin script have few
 * letters beyond ASCII side by side, and no signs in them.
 */
function isForeign(bytes: readonly number[]): boolean {
  let pairs = 0
  let dense = 0
  let signs = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte < 0x80) continue
    pairs++
    const next = bytes[++i] ?? 0
    if (next >= 0x80) dense++
    if (byte < 0xc0 || (next >= 0x80 && next < 0xc0)) signs++
  }
  return dense >= pairs * MOSTLY || signs >= pairs * MOSTLY
}

function holdsLead(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isLatinLead(text.charCodeAt(i))) return true
  return false
}

/** The passages of GBK or Big5. Those of GB 2312 hold no byte below A1: quotation marks around one are no part of it. */
function findDoubleBytes(text: string): Passage[] {
  const found: Passage[] = []
  const single: Passage[] = []
  let done = 0
  for (const whole of regions(text, isAny)) {
    if (whole.end - whole.start < 2 || !holdsLead(text, whole.start, whole.end)) continue
    const entire = asDoubleBytes(text, whole.start, whole.end)
    const inner = entire === undefined ? regions(text.slice(whole.start, whole.end), isHigh) : []
    const read = inner.map((part) => asDoubleBytes(text, whole.start + part.start, whole.start + part.end))
    for (const passage of entire === undefined ? read : [entire]) {
      if (passage === undefined || passage.start < done) continue
      done = passage.end
      if (passage.end - passage.start < 4) single.push(passage)
      else found.push(passage)
    }
  }
  return found.length >= MANY ? [...found, ...single].sort((a, b) => a.start - b.start) : found
}

/** The passages of `text` that were read as Latin-1 or Windows-1252, in order. */
export function findLatin(text: string): Passage[] {
  const utf8 = findUtf8(text)
  return utf8.length > 0 ? utf8 : findDoubleBytes(text)
}
