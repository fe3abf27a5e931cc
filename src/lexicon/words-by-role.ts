/**
 * What words do beside a name, a date or a value: `dict/words-by-role.tsv`, a row a word with all its roles, so that a word
 * is written down once and everybody who asks for a role has the same list.
 */
import { GongbaoError } from '../errors.js'
import { once } from './once.js'
import { alternation } from './pattern.js'
import { WORDS_OF_ROLES } from './words-of-roles.baked.js'

/** The lines of the table by their roles; one that is asked for is parted into words, and kept so. */
const byRole = once(
  () =>
    new Map<string, string | readonly string[]>(
      WORDS_OF_ROLES.split('\n').map((line) => {
        const end = line.indexOf('\t')
        return [line.slice(0, end), line.slice(end + 1)] as const
      }),
    ),
)

/** The words that have `role`, in the order of the table. A role that no word has is a slip of the pen. */
export function wordsOf(role: string): readonly string[] {
  const words = byRole().get(role)
  if (typeof words === 'string') {
    const parted = words.split('\t')
    byRole().set(role, parted)
    return parted
  }
  if (words) return words
  throw new GongbaoError('E_DICTIONARY', {
    where: 'words-by-role.tsv',
    message: `expected words with the role \`${role}\`, got none`,
  })
}

/** The words of all `roles` as the body of an alternation, longest first. */
export const anyOf = (...roles: readonly string[]): string => alternation(roles.flatMap(wordsOf))

/** The single characters that have one of `roles`, as they stand in a class: `[${charactersOf('joins/and')}、]`. */
export const charactersOf = (...roles: readonly string[]): string =>
  [...new Set(roles.flatMap(wordsOf))].join('')

/** What tells whether a word has `role`; made on first use. */
export function hasRole(role: string): (word: string) => boolean {
  let words: ReadonlySet<string> | undefined
  return (word) => {
    words ??= new Set(wordsOf(role))
    return words.has(word)
  }
}
