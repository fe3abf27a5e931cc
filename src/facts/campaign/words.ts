/** Words that bound an unquoted name: `dict/campaign-words.tsv`, matched at a place of the text. */
import * as z from 'zod'
import wordsText from '../../../dict/campaign-words.tsv'
import { isCommonWord } from '../../lexicon/common-words.js'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'
import { Trie } from '../../lexicon/trie.js'

/** See `dict/README.md`. */
export const campaignWordSchema = z.object({
  word: z.string(),
  role: z.enum([
    'verb',
    'function',
    'weak',
    'inner',
    'strip',
    'opening',
    'generic',
    'plain',
    'manner',
    'routine',
    'whole',
    'deed',
  ]),
})
export type WordRole = z.infer<typeof campaignWordSchema>['role']

export const campaignWords = lazyTable('campaign-words.tsv', wordsText, campaignWordSchema)

const NUMBER = String.raw`(?:[一二三四五六七八九十两\d]+[大项个场年期批轮条类])`

/** The roles of a word as one number, a bit each. */
const BIT: Readonly<Record<WordRole, number>> = Object.fromEntries(
  campaignWordSchema.shape.role.options.map((role, i) => [role, 1 << i]),
) as Record<WordRole, number>

interface Index {
  readonly roles: ReadonlyMap<string, number>
  readonly from: Trie<number>
  readonly to: Trie<number>
  readonly generic: RegExp
  readonly plain: RegExp
  readonly manner: RegExp
  readonly routine: RegExp
  readonly whole: RegExp
}

let built: Index | undefined

function index(): Index {
  if (built) return built
  const roles = new Map<string, number>()
  for (const { word, role } of campaignWords()) roles.set(word, (roles.get(word) ?? 0) | BIT[role])
  const of = (...wanted: WordRole[]) =>
    alternation(campaignWords().flatMap((w) => (wanted.includes(w.role) ? [w.word] : [])))
  built = {
    roles,
    from: new Trie(roles),
    to: new Trie(roles, -1),
    generic: new RegExp(`^(?:${of('generic')}|${NUMBER})+$`, 'u'),
    plain: new RegExp(`^(?:${of('generic', 'plain')}|${NUMBER})+$`, 'u'),
    manner: new RegExp(`(?:${of('manner')})$`, 'u'),
    routine: new RegExp(`(?:${of('routine')})$`, 'u'),
    whole: new RegExp(`(?:${of('whole')})$`, 'u'),
  }
  return built
}

/** Whether `word` has `role` in the table. */
export const hasRole = (word: string, role: WordRole): boolean =>
  ((index().roles.get(word) ?? 0) & BIT[role]) !== 0

/** Particles of one character are parts of other words too: 如意, 了解. */
const isPart = (text: string, at: number) => isCommonWord(text, at - 1) || isCommonWord(text, at)

const bitsOf = (roles: readonly WordRole[]) => roles.reduce((bits, role) => bits | BIT[role], 0)

/** The longest word of one of `roles` that ends at `end` and begins at `from` or later; '' if there is none. */
export function wordBefore(text: string, end: number, from: number, ...roles: readonly WordRole[]): string {
  const bits = bitsOf(roles)
  const accepts = (own: number, length: number) =>
    (own & bits) !== 0 && (length > 1 || !isPart(text, end - 1))
  const length = index().to.longest(text, end - 1, end - from, accepts)
  return length === 0 ? '' : text.slice(end - length, end)
}

/** The longest word of one of `roles` that begins at `at` and ends at `to` or before; '' if there is none. */
export function wordAt(text: string, at: number, to: number, ...roles: readonly WordRole[]): string {
  const bits = bitsOf(roles)
  const accepts = (own: number, length: number) => (own & bits) !== 0 && (length > 1 || !isPart(text, at))
  const length = index().from.longest(text, at, to - at, accepts)
  return length === 0 ? '' : text.slice(at, at + length)
}

/** Whether `modifier` says only what any undertaking could be (重点, 三大); of works also their trade (水利, 供水). */
export const isGeneric = (modifier: string, works: boolean): boolean =>
  works ? index().plain.test(modifier) : index().generic.test(modifier)

/** Whether `modifier` is what bodies plan every year: 招生计划, 土地供应计划. */
export const endsInRoutine = (modifier: string): boolean => index().routine.test(modifier)

/** Whether `modifier` tells how something is done, so that the noun is a verb: 迅速行动. */
export const endsInManner = (modifier: string): boolean => index().manner.test(modifier)

/** Whether `word` is what is done in a work (保护, 建设, 治理). */
const isDeed = (word: string): boolean => hasRole(word, 'deed')

/**
 * Whether the joint at `at` joins two deeds of the undertaking whose words begin at `from`, and no two undertakings:
 * 生态保护|和|建设二期工程. A deed without its object is a verb: 建设|和|改造安居工程.
 */
export const joinsDeeds = (text: string, at: number, from: number): boolean =>
  at - from >= 4 && isDeed(text.slice(Math.max(0, at - 2), at)) && isDeed(text.slice(at + 1, at + 3))

/** Whether `item` of a list is complete in itself, so that it does not share the noun that follows: 意见, 机制. */
export const endsWhole = (item: string): boolean => index().whole.test(item)
