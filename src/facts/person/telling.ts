/** How much the given characters of a name say by themselves that somebody is named. */

import { isCommonWord } from '../../gazetteer/names.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { isOnlyName, type NameReading, surnameLength } from './name.js'

const isMostlyGiven = hasRole('person/mostly-given')
const isOftenGiven = hasRole('person/often-given')

/** 芳 is seldom met elsewhere (2), 国 often (1), others say nothing. */
export const tells = (character: string): number =>
  isMostlyGiven(character) ? 2 : isOftenGiven(character) ? 1 : 0

/** What two given characters must say. */
const TOLD = 2

/** 执行法官|成雪芹|递: three characters and more that only a name is made of, whatever follows that begins no word with them. */
export function isToldByCharacters(text: string, name: NameReading): boolean {
  const given = name.start + surnameLength(text, name.start)
  return (
    name.end - given === 2 &&
    isOnlyName(text, name) &&
    !isCommonWord(text, given) &&
    tells(text[given]!) + tells(text[given + 1]!) >= TOLD
  )
}
