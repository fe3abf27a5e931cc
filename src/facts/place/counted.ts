/** Lists of divisions that close with how many they name: 山丹、民乐、临泽三县. Pieces of patterns. */
import { charactersOf } from '../../lexicon/words-by-role.js'

/** Up to `most` further names of a list. */
export const furtherNames = (most: number): string =>
  `(?:[、${charactersOf('joins/and')}]\\p{Script=Han}{2,4}?){0,${most}}`
/** How many they are. */
export const howMany = (): string => `[${charactersOf('figure/two-to-ten')}\\d]{1,2}`
/** What is counted. */
export const countedUnit = (): string =>
  `[${charactersOf('place/counted-unit')}](?![${charactersOf('place/not-counted')}])`
