/**
 * A bit for each of 65,536 numbers as a string of 16,384 signs of ASCII: it is read where it stands, with nothing to unpack
 * when the program starts.
 */
const SIGN = 0x40

/** The string that has the bits of `numbers`. */
export function bitsOf(numbers: Iterable<number>): string {
  const signs = new Uint8Array(0x4000).fill(SIGN)
  for (const n of numbers) signs[n >> 2]! |= 1 << (n & 3)
  return new TextDecoder('latin1').decode(signs)
}

/** Whether `bits` have that of `n`. */
export const hasBit = (bits: string, n: number): boolean => ((bits.charCodeAt(n >> 2) >> (n & 3)) & 1) === 1

/** A number for two units; other two may have the same. */
export const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xffff
