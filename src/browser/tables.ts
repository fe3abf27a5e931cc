/** Tables of `dict/` in a browser: each is there when its part has been fetched, and is written in fewer bytes. */
import { want } from './wanted.js'

/** Coded texts by the names of their tables. */
const given = new Map<string, string>()
let alphabet: readonly string[] = []

/**
 * The signs that coded texts are written in: printable ASCII without what a string would have to escape, tab and line feed.
 * The first `SINGLE` stand for a character each, the last two begin a group of three, the others a group of two.
 */
export const SIGNS: readonly string[] = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
    (sign) => !'`\\$"'.includes(sign),
  ),
  '\t',
]
export const SINGLE = 40
const LONG = SIGNS.length - 2
const PAIRS = (LONG - SINGLE) * SIGNS.length

/** The code of the character that is the `rank`th most frequent. */
export function codeOf(rank: number): string {
  const size = SIGNS.length
  if (rank < SINGLE) return SIGNS[rank] as string
  const inPairs = rank - SINGLE
  if (inPairs < PAIRS) return `${SIGNS[SINGLE + Math.floor(inPairs / size)]}${SIGNS[inPairs % size]}`
  const inThrees = inPairs - PAIRS
  return `${SIGNS[LONG + Math.floor(inThrees / (size * size))]}${SIGNS[Math.floor(inThrees / size) % size]}${SIGNS[inThrees % size]}`
}

/** The text that is written as `coded`. */
function decode(coded: string): string {
  const size = SIGNS.length
  const values = new Map(SIGNS.map((sign, i) => [sign, i]))
  const at = (i: number) => values.get(coded.charAt(i)) ?? 0
  const out: string[] = []
  for (let i = 0; i < coded.length; ) {
    const first = at(i++)
    if (first < SINGLE) out.push(alphabet[first] as string)
    else if (first < LONG) out.push(alphabet[SINGLE + (first - SINGLE) * size + at(i++)] as string)
    else out.push(alphabet[SINGLE + PAIRS + ((first - LONG) * size + at(i++)) * size + at(i++)] as string)
  }
  return out.join('')
}

/** The characters of all tables, the most frequent first. */
export function giveAlphabet(characters: string): void {
  alphabet = [...characters]
}

/** Tells the text of a table; parts do, when they come. */
export function giveTable(name: string, coded: string): void {
  given.set(name, coded)
}

/** The text of table `name`, when it is asked for: `part` brings it. */
export function tableText(name: string, part: string): { toString(): string } {
  return {
    toString() {
      const coded = given.get(name)
      if (coded === undefined) throw want(part)
      return decode(coded)
    },
  }
}
