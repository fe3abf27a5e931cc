/** Names without a surname, made of words: Mongol 斯琴|高娃, Tibetan 扎西|多吉. Words: `dict/given-parts.tsv`. */
import { givenParts } from '../../gazetteer/names.js'
import { once } from '../../lexicon/once.js'
import { Trie } from '../../lexicon/trie.js'

/** Longest word, and most words of a name. */
const LONGEST = 5
const MOST = 3

const peoples = once(() => new Trie(givenParts().map((row) => [row.part, row.people] as const)))

/** Where the name that begins at `start` ends, and how many words it is; `undefined` if none begins there. */
export function partsFrom(text: string, start: number): { end: number; parts: number } | undefined {
  let end = start
  let parts = 0
  let people: string | undefined
  while (parts < MOST) {
    // a single character ends a name, and begins none
    const accepts = (of: string, length: number) =>
      (length > 1 || parts > 0) && (people === undefined || of === people)
    let own: string | undefined
    const length = peoples().longest(text, end, LONGEST, (of, units) => {
      const accepted = accepts(of, units)
      if (accepted) own = of
      return accepted
    })
    people = own ?? people
    if (length === 0) break
    end += length
    parts++
  }
  return parts === 0 ? undefined : { end, parts }
}
