/** The states of the world and what their bodies are called: `dict/nations.tsv`, `dict/foreign-organs.tsv`. */

import * as z from 'zod'
import organsText from '../../dict/foreign-organs.tsv'
import nationsText from '../../dict/nations.tsv'
import { charsBefore } from '../lexicon/chars-before.js'
import { once } from '../lexicon/once.js'
import { lazyTable } from '../lexicon/table.js'
import { organTypeSchema } from './organs.js'

/** See `dict/README.md`. */
export const nationSchema = z.object({
  name: z.string(),
  /** Longer and other names: 俄罗斯联邦. */
  full: z
    .string()
    .optional()
    .transform((cell) => cell?.split('|') ?? []),
  /** The one character that stands for it before a ministry: 美|国防部. */
  short: z.string().optional(),
})

/** See `dict/README.md`. */
export const foreignOrganSchema = z.object({
  word: z.string(),
  type: organTypeSchema,
  /** Characters of its own that it needs between the nation and the word: 柬埔寨公共工程和运输|部. */
  least: z.coerce.number().int(),
})
export type ForeignOrgan = z.infer<typeof foreignOrganSchema>

const nations = lazyTable('nations.tsv', nationsText, nationSchema)
const organs = lazyTable('foreign-organs.tsv', organsText, foreignOrganSchema)

/** All names of states of two characters and more. */
export const nationNames = (): string[] => nations().flatMap(({ name, full }) => [name, ...full])

const named = once(() => new Set(nationNames()))
/** Whether `name` is that of a state. */
export const isNationName = (name: string): boolean => named().has(name)

/** Lengths of the names of states that may stand where a person's could. */
const LENGTHS = [2, 3, 4, 5, 6, 7]
/** Whether the name of a state begins at `at`. */
export const nationBegins = (text: string, at: number): boolean =>
  LENGTHS.some((length) => isNationName(text.slice(at, at + length)))

/** The characters that stand for a state. */
export const nationLetters = (): string[] => [
  ...new Set(nations().flatMap(({ short }) => (short === undefined ? [] : [short]))),
]

/** 外交部, 国务院: what a single character may stand before. */
export const ministryWords = (): string[] =>
  organs().flatMap(({ word, least }) => (least === 0 && /(?:..部|国务院)$/u.test(word) ? [word] : []))

let byLast: ReadonlyMap<string, readonly ForeignOrgan[]> | undefined

/** The longest word for a body of a state that ends at `end`. */
export function foreignOrganBefore(text: string, end: number): ForeignOrgan | undefined {
  if (!byLast) {
    const map = new Map<string, ForeignOrgan[]>()
    for (const row of [...organs()].sort((a, b) => b.word.length - a.word.length))
      map.set(row.word.at(-1)!, [...(map.get(row.word.at(-1)!) ?? []), row])
    byLast = map
  }
  return byLast.get(text[end - 1] ?? '')?.find((row) => text.startsWith(row.word, end - row.word.length))
}

let pair: RegExp | undefined

/** Whether two states stand before `start`, each by its character: 中俄|外交部 is no body of one of them. */
export function areStatesBefore(text: string, start: number): boolean {
  pair ??= new RegExp(`[中${nationLetters().join('')}][${nationLetters().join('')}]$`, 'u')
  return pair.test(charsBefore(text, start, 2))
}
