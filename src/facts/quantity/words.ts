/** Word lists that decide whether a numeral counts anything: set words, ranks' scopes, words for people. */

import * as z from 'zod'
import lexical from '../../../dict/lexical-numbers.tsv'
import people from '../../../dict/people.tsv'
import scopes from '../../../dict/rank-scopes.tsv'
import { lazyTable } from '../../lexicon/table.js'
import { isNumeralCharacter } from '../../numeral/characters.js'
import { standsBefore } from '../../text/ranges.js'

const lexicalTable = lazyTable('lexical-numbers.tsv', lexical, z.object({ word: z.string().min(2) }))
const scopeTable = lazyTable('rank-scopes.tsv', scopes, z.object({ scope: z.string().min(2) }))
const peopleTable = lazyTable(
  'people.tsv',
  people,
  z.object({ word: z.string().min(2), place: z.enum(['any', 'before']) }),
)

/** `words` under their first or last character, the longest first. */
function group(words: readonly string[], end: 'first' | 'last'): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const key = (end === 'first' ? word[0] : word.at(-1)) as string
    const list = map.get(key)
    if (list) list.push(word)
    else map.set(key, [word])
  }
  return map
}

/** A set word with a numeral at `at` characters from its beginning. */
interface Held {
  readonly word: string
  readonly at: number
}

/** The set words under each numeral that they hold. */
function byNumeral(words: readonly string[]): ReadonlyMap<string, readonly Held[]> {
  const map = new Map<string, Held[]>()
  for (const word of words)
    for (let at = 0; at < word.length; at++) {
      if (!isNumeralCharacter(word.charCodeAt(at))) continue
      const list = map.get(word.charAt(at))
      if (list) list.push({ word, at })
      else map.set(word.charAt(at), [{ word, at }])
    }
  return map
}

let held: ReadonlyMap<string, readonly Held[]> | undefined

/** Whether the numeral at `at` belongs to a set word that begins there or before: 三番|五次, 一成不变. */
export function standsInLexical(source: string, at: number): boolean {
  held ??= byNumeral(lexicalTable().map((row) => row.word))
  return (
    held
      .get(source.charAt(at))
      ?.some((entry) => at >= entry.at && source.startsWith(entry.word, at - entry.at)) ?? false
  )
}

type Groups = Readonly<
  Record<'lexical' | 'scopes' | 'people' | 'involved', ReadonlyMap<string, readonly string[]>>
>
let groups: Groups | undefined

function load(): Groups {
  groups ??= {
    lexical: group(
      lexicalTable().map((r) => r.word),
      'first',
    ),
    scopes: group(
      scopeTable().map((r) => r.scope),
      'last',
    ),
    people: group(
      peopleTable()
        .filter((r) => r.place === 'any')
        .map((r) => r.word),
      'last',
    ),
    involved: group(
      peopleTable().map((r) => r.word),
      'first',
    ),
  }
  return groups
}

/** Whether a set word with a numeral in it begins at `at`: 千家万户, 第一产业, 三公经费. */
export function isLexical(source: string, at: number): boolean {
  return (
    load()
      .lexical.get(source.charAt(at))
      ?.some((word) => source.startsWith(word, at)) ?? false
  )
}

/** The scope of a rank that ends at `end` (全国, 世界), or `undefined`. */
export function scopeBefore(source: string, end: number): string | undefined {
  return load()
    .scopes.get(source.charAt(end - 1))
    ?.find((scope) => standsBefore(source, scope, end))
}

/** Whether `noun` names people: its last word is one for people (残疾人, 贫困群众). */
export function namesPeople(noun: string): boolean {
  return (
    load()
      .people.get(noun.charAt(noun.length - 1))
      ?.some((word) => noun.endsWith(word)) ?? false
  )
}

/** Whether `clause` holds a word that shows people to be counted (就业, 人口, 用户). */
export function speaksOfPeople(clause: string): boolean {
  const { involved } = load()
  for (let i = 0; i < clause.length; i++)
    if (involved.get(clause.charAt(i))?.some((word) => clause.startsWith(word, i))) return true
  return false
}
