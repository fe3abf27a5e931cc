/**
 * Words that no dictionary has, out of the single characters they are left in. jieba's own guess (a hidden Markov
 * model) joins 和习 in 和习总书记 as readily as a name, and is not asked.
 */

import * as z from 'zod'
import charactersText from '../../dict/name-characters.tsv'
import { surnameRows } from '../lexicon/surnames.js'
import { lazyTable } from '../lexicon/table.js'
import { hasRole } from '../lexicon/words-by-role.js'
import type { TaggedWord } from './tokens.js'

const characterRows = lazyTable(
  'name-characters.tsv',
  charactersText,
  z.object({ character: z.string(), use: z.enum(['given', 'foreign', 'both']) }),
)

interface NameCharacters {
  readonly surnames: ReadonlySet<string>
  readonly doubleSurnames: ReadonlySet<string>
  readonly given: ReadonlySet<string>
  readonly foreign: ReadonlySet<string>
}

let loaded: NameCharacters | undefined

function nameCharacters(): NameCharacters {
  loaded ??= {
    // 和, 于 and other everyday words begin a name only where more is known than the characters
    surnames: new Set(surnameRows().flatMap((row) => (row.class === 'word' ? [] : [row.surname]))),
    doubleSurnames: new Set(surnameRows().flatMap((row) => (row.class === 'double' ? [row.surname] : []))),
    given: new Set(characterRows().flatMap((row) => (row.use === 'foreign' ? [] : [row.character]))),
    foreign: new Set(characterRows().flatMap((row) => (row.use === 'given' ? [] : [row.character]))),
  }
  return loaded
}

/** Fewer characters of foreign names in a row are no name yet. */
const FEWEST_FOREIGN = 3

/** What stands for a given name that is not told. */
const isUnnamed = hasRole('segment/unnamed')

/** Where the name of a person that begins at `at` ends; `undefined` if none does. */
function personEnd(words: readonly TaggedWord[], at: number): number | undefined {
  const { surnames, doubleSurnames, given } = nameCharacters()
  const { word } = words[at]!
  if (!surnames.has(word) && !doubleSurnames.has(word)) return undefined
  if (isUnnamed(words[at + 1]?.word ?? '')) return at + (isUnnamed(words[at + 2]?.word ?? '') ? 3 : 2)
  let stop = at + 1
  while (stop < words.length && stop - at < 3 && given.has(words[stop]!.word)) stop++
  return stop - at >= 2 ? stop : undefined
}

/** Where the foreign name that begins at `at` ends; `undefined` if none does. */
function foreignEnd(words: readonly TaggedWord[], at: number): number | undefined {
  const { foreign } = nameCharacters()
  let stop = at
  while (stop < words.length && foreign.has(words[stop]!.word)) stop++
  return stop - at >= FEWEST_FOREIGN ? stop : undefined
}

/** `words` with names of persons and foreign names put together. */
export function joinNames(words: readonly TaggedWord[]): TaggedWord[] {
  const out: TaggedWord[] = []
  for (let at = 0; at < words.length; ) {
    const foreign = foreignEnd(words, at)
    const stop = foreign ?? personEnd(words, at)
    if (stop === undefined) {
      out.push(words[at++]!)
      continue
    }
    let word = ''
    for (; at < stop; at++) word += words[at]!.word
    out.push({ word, tag: foreign === undefined ? 'nr' : 'nrt' })
  }
  return out
}
