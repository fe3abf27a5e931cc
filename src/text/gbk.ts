/** GBK as arithmetic: two bytes to a character and back. The tables are made once, when first needed. */

/** Characters of GB 18030 since 2005 where GBK has none. */
const LATE = [0x9fb4, 0x9fbb] as const

interface GbkTables {
  /** `lead << 8 | trail` → code unit; 0 where the pair is no character (user-defined pairs count as none). */
  readonly unitOf: Uint16Array
  /** Code unit → `lead << 8 | trail`; 0 where GBK has no such character. */
  readonly pairOf: Uint16Array
}

let tables: GbkTables | undefined

function build(): GbkTables {
  const unitOf = new Uint16Array(65536)
  const pairOf = new Uint16Array(65536)
  // ICU's decoder of GBK leaves radicals and a few letters in the private area, where that of GB 18030 has them
  const decoder = new TextDecoder('gb18030')
  const pair = new Uint8Array(2)
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      pair[0] = lead
      pair[1] = trail
      const decoded = decoder.decode(pair)
      const unit = decoded.charCodeAt(0)
      const late = (unit >= LATE[0] && unit <= LATE[1]) || (unit >= 0xfe10 && unit < 0xfe20)
      const isCharacter = decoded.length === 1 && !late && unit !== 0xfffd && (unit < 0xe000 || unit > 0xf8ff)
      if (!isCharacter) continue
      unitOf[(lead << 8) | trail] = unit
      if (pairOf[unit] === 0) pairOf[unit] = (lead << 8) | trail
    }
  return { unitOf, pairOf }
}

/** The tables of GBK (two-byte part). */
export function gbk(): GbkTables {
  tables ??= build()
  return tables
}

/** Whether `byte` opens a two-byte character. */
export function isLead(byte: number): boolean {
  return byte >= 0x81 && byte <= 0xfe
}

/** The character that `lead` and `trail` spell, or 0. */
export function spell(lead: number, trail: number): number {
  return gbk().unitOf[(lead << 8) | trail] as number
}
