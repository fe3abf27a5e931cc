/** The bytes that a character was read from, by the encoding that it was read in. */

/** What Windows-1252 shows for the bytes 80 to 9F; a NUL where it shows nothing of its own. */
const WINDOWS = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

const latin = new Uint8Array(65536)
for (let byte = 0x80; byte < 0x100; byte++) latin[byte] = byte
for (let i = 0; i < WINDOWS.length; i++) if (WINDOWS[i] !== '\0') latin[WINDOWS.charCodeAt(i)] = 0x80 + i

/** The byte that Latin-1 or Windows-1252 reads as `unit`, ASCII aside; 0 if there is none. */
export function latinByte(unit: number): number {
  return latin[unit] ?? 0
}

/** A two-byte encoding, user-defined pairs and all: what a decoding shows for a pair, and the pair of what it shows. */
export interface PairTable {
  readonly unitOf: Uint16Array
  readonly pairOf: Uint16Array
}

const tables = new Map<string, PairTable>()

/** The pairs of `label`, made on the first call. */
export function pairTable(label: 'gb18030' | 'big5'): PairTable {
  const known = tables.get(label)
  if (known !== undefined) return known
  const unitOf = new Uint16Array(65536)
  const pairOf = new Uint16Array(65536)
  const decoder = new TextDecoder(label)
  const pair = new Uint8Array(2)
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      pair[0] = lead
      pair[1] = trail
      const shown = decoder.decode(pair)
      const unit = shown.charCodeAt(0)
      if (shown.length !== 1 || unit === 0xfffd || unit < 0x80) continue
      unitOf[(lead << 8) | trail] = unit
      if (pairOf[unit] === 0) pairOf[unit] = (lead << 8) | trail
    }
  const table = { unitOf, pairOf }
  tables.set(label, table)
  return table
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** `bytes` as UTF-8, or `undefined` if they are none. */
export function asUtf8(bytes: readonly number[]): string | undefined {
  try {
    return utf8.decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}

/** `bytes` as pairs of `table` and ASCII, or `undefined` if some are neither. */
export function asPairs(bytes: readonly number[], table: PairTable): string | undefined {
  let out = ''
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte < 0x80) {
      out += String.fromCharCode(byte)
      continue
    }
    const unit = table.unitOf[(byte << 8) | (bytes[++i] ?? 0)] as number
    // a pair that is shown for another one would not give back the same bytes
    if (unit === 0 || (unit >= 0xe000 && unit < 0xf900)) return undefined
    out += String.fromCharCode(unit)
  }
  return out
}
