/** Nouns that make a name an undertaking: `dict/type-nouns.tsv`. */
import * as z from 'zod'
import typeNounsText from '../../../dict/type-nouns.tsv'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'

const words = z.string().transform((cell) => cell.split('|'))

/** See `dict/README.md`. */
export const typeNounSchema = z.object({
  noun: z.string(),
  quoted: z.string().optional(),
  inside: z.literal('y').optional(),
  bare: z.enum(['open', 'verb', 'named']).optional(),
  not_before: words.optional(),
})
export type TypeNoun = z.infer<typeof typeNounSchema>

export const typeNouns = lazyTable('type-nouns.tsv', typeNounsText, typeNounSchema)

/** Nouns of which some rules speak apart. */
export const WORK = '工程'
export const STRATEGY = '战略'
export const PROJECT = '项目'
export const ACTIVITY = '活动'
export const ACTION = '行动'
export const PLAN = '计划'
export const REVOLUTION = '革命'
export const PILOT = '试点'
export const EDUCATION = '教育'
export const CREATION = '创建'

let index: ReadonlyMap<string, TypeNoun> | undefined

export function typeNoun(noun: string): TypeNoun | undefined {
  index ??= new Map(typeNouns().map((n) => [n.noun, n]))
  return index.get(noun)
}

/** Whether the word that begins at `offset` goes on with what makes another word of `noun` (战略 in 战略性). */
export function goesOn(noun: TypeNoun, text: string, offset: number): boolean {
  return noun.not_before?.some((word) => text.startsWith(word, offset)) ?? false
}

/** An alternation of those type nouns that `pick` picks. */
export function nounAlternation(pick: (noun: TypeNoun) => boolean): string {
  return alternation(
    typeNouns()
      .filter(pick)
      .map((n) => n.noun),
  )
}
