/** Names of divisions that are everyday words too. */
import { hasRole } from '../lexicon/words-by-role.js'

const BY_SORT = {
  county: hasRole('place/county-is-word'),
  district: hasRole('place/district-is-word'),
  full: hasRole('place/full-name-is-word'),
  part: hasRole('place/part-of-every-town'),
  short: hasRole('place/short-name-is-word'),
} as const

/** Whether `word` is a name of this sort that is a word too. */
export const isPlaceWord = (word: string, sort: keyof typeof BY_SORT): boolean => BY_SORT[sort](word)
