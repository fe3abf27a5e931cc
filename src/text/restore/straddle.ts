/**
 * Tears without a gloss: the bytes were cut at every pair that spells a sign, across two characters too, and each piece
 * was decoded by itself. The bytes of 海基 (BA A3 BB F9) hold those of ； (A3 BB): BA is left alone and shows as `?`, and
 * what follows is read one byte out of step, until a single byte brings it back, or the next sign: `上?；鶎狱h建` is 上海基層黨建.
 */
import { gbk } from '../gbk.js'

/** Where bytes are in step again as a rule. The other signs may be held by two characters once more. */
const CUTS = new Set('。，、,\n')
/** What tells a piece that is out of step: its last byte alone, or a second byte below 80. */
const TRACE = /[@-Z[\]^_`a-z{|}~€?\ufffd]/u
/** No clause is looked through any farther. */
const LONGEST = 200

/** Whether a code unit is what a careless decoding puts for a byte that is no character. */
export function isLoss(unit: number): boolean {
  return unit === 0x3f || unit === 0xfffd
}

/** The GBK pair of a sign (，。；：“《 …; of ASCII the one of full width), or 0 for what is none. */
export function signPair(unit: number): number {
  if (unit < 0x80) {
    const isSign = (unit > 0x20 && unit < 0x30) || (unit > 0x39 && unit < 0x40)
    return isSign ? 0xa300 | (unit + 0x80) : 0
  }
  const isSign = (unit >= 0x2010 && unit < 0x2030) || (unit >= 0x3001 && unit < 0x3012 && unit !== 0x3007)
  const isWide = (unit > 0xff00 && unit < 0xff10) || (unit > 0xff19 && unit < 0xff20) || unit === 0xb7
  return isSign || isWide ? (gbk().pairOf[unit] as number) : 0
}

/** The sign behind the lone byte at `at` of `text`, as the pair it is, if two characters may hold it between them; else 0. */
export function straddleAt(text: string, at: number): number {
  if (!isLoss(text.charCodeAt(at))) return 0
  const next = text.charCodeAt(at + 2)
  // a row of question marks is one
  if (isLoss(next) && (isLoss(text.charCodeAt(at + 1)) || isLoss(text.charCodeAt(at + 3)))) return 0
  const mayFollow = next >= 0x80 ? (gbk().pairOf[next] as number) !== 0 || isLoss(next) : next >= 0x3f
  return mayFollow ? signPair(text.charCodeAt(at + 1)) : 0
}

/** Whether what follows the sign at `at + 1` shows traces of bytes out of step before its clause ends. */
function isOutOfStep(text: string, at: number): boolean {
  for (let i = at + 2; i < text.length && i - at < LONGEST; i++) {
    const c = text.charAt(i)
    if (TRACE.test(c)) return true
    if (CUTS.has(c)) return false
  }
  return false
}

/** Where tears without a gloss may lie in `text`. */
export function findStraddles(text: string): number[] {
  const found: number[] = []
  for (const loss of ['?', '\ufffd'])
    for (let at = text.indexOf(loss); at >= 0; at = text.indexOf(loss, at + 1))
      if (straddleAt(text, at) !== 0 && isOutOfStep(text, at)) found.push(at)
  return found.sort((a, b) => a - b)
}

/** Where the clause ends that follows the sign at `at + 1`. */
export function clauseEnd(text: string, at: number): number {
  let end = at + 2
  while (end < text.length && end - at < LONGEST && !CUTS.has(text.charAt(end))) end++
  return end
}
