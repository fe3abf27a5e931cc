/** Texts as bytes in the four encodings that are read, whole, cut in the middle of a character, with bits flipped. */
import fc from 'fast-check'
import iconv from 'iconv-lite'

const encoding = fc.constantFrom('utf8', 'utf16le', 'utf16be', 'gb18030', 'big5')

/** `text` in bytes that may be damaged. */
export const bytes = (text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      text,
      encoding,
      mark: fc.boolean(),
      from: fc.constantFrom(0, 0, 0, 1, 2, 3),
      lost: fc.constantFrom(0, 0, 0, 1, 2, 3),
      flips: fc.array(fc.tuple(fc.nat(100_000), fc.nat(7)), { maxLength: 3 }),
    })
    .map(({ text, encoding, mark, from, lost, flips }) => {
      const whole = iconv.encode(text, encoding, { addBOM: mark && encoding.startsWith('utf') })
      const part = Uint8Array.from(whole.subarray(from, Math.max(from, whole.length - lost)))
      for (const [at, bit] of part.length > 0 ? flips : []) part[at % part.length]! ^= 1 << bit
      return part
    })
