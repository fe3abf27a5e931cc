/** Classes of UTF-16 units, as the canonical form of a text is decided by what stands on either side of a mark or a blank. */

export const OTHER = 0
export const HAN = 1
export const DIGIT = 2
export const LATIN = 3
/** ，。、；：！？… */
export const STOP = 4
export const OPEN = 5
export const CLOSE = 6
/** Signs behind a number: % ‰ ℃ */
export const PERCENT = 7
/** Space of any width, tab; not the ends of lines. */
export const BLANK = 8
/** The end of a line, and of the text. */
export const LINE = 9

const classes = new Uint8Array(65536)
const put = (first: number, last: number, type: number) => classes.fill(type, first, last + 1)
put(0x3400, 0x4dbf, HAN)
put(0x4e00, 0x9fff, HAN)
// both halves of a character beyond the basic plane, nearly all of which are Han in Chinese text
put(0xd840, 0xd88d, HAN)
put(0xdc00, 0xdfff, HAN)
put(0x30, 0x39, DIGIT)
put(0x41, 0x5a, LATIN)
put(0x61, 0x7a, LATIN)
put(0xc0, 0x24f, LATIN)
put(0x370, 0x52f, LATIN)
put(0x2000, 0x200a, BLANK)
const each = (units: string, type: number) => {
  for (let i = 0; i < units.length; i++) classes[units.charCodeAt(i)] = type
}
each('〇', HAN)
each('，。、；：！？…', STOP)
each('（《〈“‘「『【〖〔', OPEN)
each('）》〉”’」』】〗〕', CLOSE)
each('%‰℃', PERCENT)
each(' \t\u00a0\u1680\u202f\u205f\u3000', BLANK)
each('\n', LINE)

/** The class of the unit at `at`; `LINE` outside the text. */
export function classAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? LINE : (classes[text.charCodeAt(at)] as number)
}

/** The offset of the first unit at or behind `at` that is no blank. */
export function skipBlanks(text: string, at: number): number {
  let end = at
  while (classAt(text, end) === BLANK) end++
  return end
}

/** The offset of the last unit at or before `at` that is no blank; −1 at the beginning of the text. */
export function skipBlanksBack(text: string, at: number): number {
  let start = at
  while (start >= 0 && classAt(text, start) === BLANK) start--
  return start
}

/** Whether a class is one of Chinese text: characters and their punctuation. */
export const isChinese = (type: number): boolean =>
  type === HAN || type === STOP || type === OPEN || type === CLOSE
