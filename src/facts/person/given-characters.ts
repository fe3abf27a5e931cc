/** How much a character says by itself that somebody is named. */

import { hasRole } from '../../lexicon/words-by-role.js'

export const isMostlyGiven = hasRole('person/mostly-given')
const isOftenGiven = hasRole('person/often-given')

/** 芳 is seldom met elsewhere (2), 国 often (1), others say nothing. */
export const tells = (character: string): number =>
  isMostlyGiven(character) ? 2 : isOftenGiven(character) ? 1 : 0
