/** Text of any characters: what no report holds, and a text layer has to bear. */
import fc from 'fast-check'

const upTo = (last: number, first = 0) =>
  fc.integer({ min: first, max: last }).map((n) => String.fromCodePoint(n))

/** One character, the odd ones as often as the plain. */
const character = fc.oneof(
  { weight: 6, arbitrary: upTo(0x9fff, 0x4e00) },
  { weight: 2, arbitrary: upTo(0x7e, 0x20) },
  { weight: 2, arbitrary: fc.constantFrom(...'，。；：、？！“”‘’《》〈〉（）()[]【】〔〕—…·－/%％．.,:;') },
  { weight: 2, arbitrary: fc.constantFrom(...'0123456789０１９一二三十百千万亿两零〇半几') },
  { weight: 1, arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f') },
  { weight: 1, arbitrary: fc.constantFrom(' ', '\t', '\u3000', '\u00a0', '\u200b', '\ufeff', '\u00ad') },
  // half of a pair, alone
  { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((n) => String.fromCharCode(n)) },
  { weight: 1, arbitrary: upTo(0x323af, 0x20000) },
  { weight: 1, arbitrary: upTo(0x1faff, 0x1f300) },
  // marks that combine, variation selectors, marks of direction
  { weight: 1, arbitrary: upTo(0x36f, 0x300) },
  { weight: 1, arbitrary: fc.constantFrom('\ufe00', '\ufe0f', '\u{e0100}', '\u202e', '\u2067', '\u200d') },
  { weight: 1, arbitrary: upTo(0xffff, 0xf900) },
  { weight: 1, arbitrary: upTo(0x2fff, 0x2e80) },
  { weight: 1, arbitrary: upTo(0x17f, 0x80) },
  { weight: 1, arbitrary: upTo(0x1f) },
)

/** Any text of at most `length` characters. */
export const unicode = (length: number): fc.Arbitrary<string> =>
  fc.array(character, { maxLength: length }).map((parts) => parts.join(''))
