/** Names without a surname, made of words: Mongol 斯琴|高娃, Tibetan 扎西|多吉, Uyghur 库尔班|江; Arabic ones stand behind a surname: 韩|舍木苏. Words: `dict/given-parts.tsv`. */
import { givenParts, isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { once } from '../../lexicon/once.js'
import { Trie } from '../../lexicon/trie.js'

/** Longest word, and most words of a name. */
const LONGEST = 5
const MOST = 3

const peoples = once(() => new Trie(givenParts().map((row) => [row.part, row.people] as const)))

/** Where the name that begins at `start` ends, and how many words of which people it is; `undefined` if none begins there. */
export function partsFrom(
  text: string,
  start: number,
): { end: number; parts: number; people: string } | undefined {
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
  return parts === 0 || people === undefined ? undefined : { end, parts, people }
}

/** Shortest name that its last word alone tells. */
const LAST_TELLS = 4

/** 更登群培, 额尔敦陶克陶, 降央泽仁: whether all of `name` is such words, or the characters of foreign names stand beside one. */
export function isNameOfParts(name: string): boolean {
  const { foreign } = nameLexicon()
  const first = partsFrom(name, 0)
  if (first?.end === name.length) return first.parts > 1 || name.length > 2
  if (first) return [...name].every((character) => foreign.has(character))
  return (
    name.length === LAST_TELLS &&
    partsFrom(name, 2)?.end === name.length &&
    !isCommonWord(name, 0) &&
    !isCommonWord(name, 1)
  )
}
