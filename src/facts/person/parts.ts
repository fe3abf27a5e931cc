/** Names without a surname, made of words: Mongol 斯琴|高娃, Tibetan 扎西|多吉. Words: `dict/given-parts.tsv`. */
import { givenParts } from '../../gazetteer/names.js'

/** Longest word, and most words of a name. */
const LONGEST = 5
const MOST = 3

let peoples: ReadonlyMap<string, string> | undefined

/** Where the name that begins at `start` ends, and how many words it is; `undefined` if none begins there. */
export function partsFrom(text: string, start: number): { end: number; parts: number } | undefined {
  peoples ??= new Map(givenParts().map((row) => [row.part, row.people]))
  let end = start
  let parts = 0
  let people: string | undefined
  while (parts < MOST) {
    let length = LONGEST
    for (; length > 0; length--) {
      // a single character ends a name, and begins none
      if (length === 1 && parts === 0) continue
      const found = peoples.get(text.slice(end, end + length))
      if (found !== undefined && (people === undefined || found === people)) {
        people = found
        break
      }
    }
    if (length === 0) break
    end += length
    parts++
  }
  return parts === 0 ? undefined : { end, parts }
}
