/**
 * The proof of a repair: the spinner's own steps over the repaired passage must give back the damaged one. A lost pair
 * may show as `?` or as nothing.
 */
import { gbk, spell } from '../gbk.js'
import { halfWidth } from '../width.js'
import { variants } from './evidence.js'
import { readingFit } from './pinyin.js'
import { isLoss, straddleAt } from './straddle.js'
import { glossEnd, type TornContext, type TornUnit, tornGlossAt } from './torn-state.js'

/** What the byte 80 is by itself. */
const EURO = 0x20ac

/** Repaired characters, and where the damaged passage ends. */
interface Passage {
  readonly units: readonly TornUnit[]
  readonly end: number
}

function bytesOf(reading: Passage, last: number): number[] {
  const bytes = [last]
  for (const { unit } of reading.units) {
    const pair = gbk().pairOf[unit] as number
    if (unit < 0x80) bytes.push(unit)
    else bytes.push(pair >> 8, pair & 0xff)
  }
  return bytes
}

function reads(lead: number, trail: number, syllable: string): boolean {
  const unit = spell(lead, trail)
  return unit !== 0 && readingFit(variants(unit), syllable) > 0
}

/** Whether what is left of the bytes shows as nothing, as lost pairs do. */
function isLost(bytes: readonly number[], from: number): boolean {
  for (let k = from; k < bytes.length; k += 2)
    if (spell(bytes[k]!, bytes[k + 1] ?? 0) !== 0 || bytes[k]! < 0x80) return false
  return true
}

/**
 * Whether spinning the repaired passage gives `text[start, reading.end)`: every gloss stands behind a pair that it
 * reads, no pair that is glossed elsewhere goes without, and the rest decodes to what stands there.
 * `last` is the last byte of the character before.
 */
export function proves(
  { text, glossed }: Pick<TornContext, 'text' | 'glossed'>,
  start: number,
  last: number,
  reading: Passage,
): boolean {
  const bytes = bytesOf(reading, last)
  let d = start
  let k = 1
  let excused = false
  while (d < reading.end) {
    const whole = glossEnd(text, d)
    if (whole > d) {
      if (!reads(bytes[k - 2] ?? 0, bytes[k - 1] ?? 0, text.slice(d + 1, whole - 1))) return false
      d = whole
      excused = true
      continue
    }
    const lead = bytes[k]
    if (lead === undefined) return false
    const torn = tornGlossAt(text, d)
    if (torn !== undefined && reads(bytes[k - 1] ?? 0, lead, text.slice(torn.syllable, torn.close))) {
      d = torn.close + 1
      k++
      excused = true
      continue
    }
    // the straddling pair, then the pair itself: had either been in the table, its gloss would stand here
    if (!excused && lead >= 0x81 && glossed.has(spell(bytes[k - 1] ?? 0, lead)) && k > 1) return false
    excused = false
    const shown = text.charCodeAt(d)
    if (lead <= 0x80) {
      if (lead !== shown && !(lead === 0x80 && (isLoss(shown) || shown === EURO))) return false
      d++
      k++
      continue
    }
    const sign = straddleAt(text, d)
    if (sign !== 0 && bytes[k + 1] === sign >> 8 && bytes[k + 2] === (sign & 0xff)) {
      d += 2
      k += 3
      continue
    }
    const trail = bytes[k + 1] ?? 0
    const unit = spell(lead, trail)
    if (
      unit !== 0 &&
      (unit === shown || halfWidth(unit) === shown || (unit >= 0xff00 && unit - 0xfee0 === shown))
    )
      d++
    else if (unit !== 0) return false
    else if (isLoss(shown)) d++
    k += 2
  }
  return d === reading.end && isLost(bytes, k)
}
