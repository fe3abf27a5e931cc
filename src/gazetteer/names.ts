/** The tables that names are read by, indexed for look-up by character. */
import * as z from 'zod'
import partsText from '../../dict/given-parts.tsv'
import leadersText from '../../dict/leaders.tsv'
import charactersText from '../../dict/name-characters.tsv'
import wordsText from '../../dict/name-words.tsv'
import titlesText from '../../dict/titles.tsv'
import { once } from '../lexicon/once.js'
import { type SurnameClass, surnameRows } from '../lexicon/surnames.js'
import { lazyTable } from '../lexicon/table.js'
import { Trie } from '../lexicon/trie.js'
import { wordsOf } from '../lexicon/words-by-role.js'

const characters = lazyTable(
  'name-characters.tsv',
  charactersText,
  z.object({ character: z.string(), use: z.enum(['given', 'foreign', 'both']) }),
)

/** A word that names stand beside: `any` before or after, the others on one side only. A `role` or a `task` is no post. */
export const titles = lazyTable(
  'titles.tsv',
  titlesText,
  z.object({
    title: z.string(),
    place: z.enum(['any', 'before', 'after']),
    strength: z.enum(['strong', 'weak', 'role', 'task']),
  }),
)

/** Words that Mongol, Tibetan and Turkic names are made of: 斯琴|高娃, 扎西|多吉, 库尔班|江; and Arabic ones of the Hui: 韩|舍木苏. */
export const givenParts = lazyTable(
  'given-parts.tsv',
  partsText,
  z.object({ part: z.string(), people: z.enum(['arabic', 'mongol', 'tibetan', 'turkic']) }),
)

/** Words that people are called by: 张扬, 高峰. */
const wordNames = lazyTable('name-words.tsv', wordsText, z.object({ word: z.string() }))

/** People whose name alone is enough (`bare: yes`), or enough beside a post (`no`: 汪洋, 万里 are words too). */
export const leaders = lazyTable(
  'leaders.tsv',
  leadersText,
  z.object({ name: z.string(), bare: z.enum(['yes', 'no']) }),
)

interface NameLexicon {
  readonly surnames: ReadonlyMap<string, SurnameClass>
  readonly given: ReadonlySet<string>
  readonly foreign: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  readonly titles: ReadonlyMap<string, { readonly place: string; readonly strength: string }>
  readonly leaders: ReadonlyMap<string, 'yes' | 'no'>
  /** Everyday words that people are called by. */
  readonly words: ReadonlySet<string>
}

let loaded: NameLexicon | undefined

export function nameLexicon(): NameLexicon {
  loaded ??= {
    surnames: new Map(surnameRows().map((row) => [row.surname, row.class])),
    given: new Set(characters().flatMap((row) => (row.use === 'foreign' ? [] : [row.character]))),
    foreign: new Set(characters().flatMap((row) => (row.use === 'given' ? [] : [row.character]))),
    // what only people do follows names too
    after: new Set([...wordsOf('person/after-name'), ...wordsOf('person/acts')]),
    titles: new Map(titles().map((row) => [row.title, row])),
    leaders: new Map(leaders().map((row) => [row.name, row.bare])),
    words: new Set(wordNames().map((row) => row.word)),
  }
  return loaded
}

/** Surnames by their first unit. */
export const surnamesByHead = once(() => new Trie(nameLexicon().surnames))

/** Posts and words for people by their last unit. */
export const titlesByEnd = once(() => new Trie(nameLexicon().titles, -1))

export { isCommonWord } from '../lexicon/common-words.js'
