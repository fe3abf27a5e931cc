/** How much the given characters of a name say by themselves that somebody is named. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { endScore } from './edges.js'
import { isMostlyGiven, tells } from './given-characters.js'
import { type NameReading, surnameLength } from './name.js'
import { isOnlyName, isWordToo } from './plain-name.js'

/** What two given characters must say; behind a surname that is a word elsewhere. */
const TOLD = 2
const TOLD_OF_WORD = 3
const isGivenWord = hasRole('person/given-word')
const isAlsoPreposition = hasRole('person/also-preposition')

/** 执行法官|成雪芹|递: three characters and more that only a name is made of, whatever follows that begins no word with them. */
export function isToldByCharacters(text: string, name: NameReading): boolean {
  const surname = surnameLength(text, name.start)
  const given = name.start + surname
  // 欧阳|昊: one character behind a surname of two
  if (name.end - given === 1) return surname === 2 && isMostlyGiven(text[given]!) && isOnlyName(text, name)
  // 教导员|操建国|迎上: a word that people are given
  if (name.end - given === 2 && isGivenWord(text.slice(given, name.end)))
    return surname === 1 && isOnlyName(text, name) && !isAlsoPreposition(text[name.start]!)
  return (
    name.end - given === 2 &&
    isOnlyName(text, name) &&
    !isCommonWord(text, given) &&
    !isAlsoPreposition(text[name.start]!) &&
    tells(text[given]!) + tells(text[given + 1]!) >= (isWordToo(text[name.start]!) ? TOLD_OF_WORD : TOLD)
  )
}

/** 支教队员|麻昱|给: two characters, of which the second is seldom met outside of names, before what closes a name. */
export const isToldShort = (text: string, { start, end }: NameReading): boolean =>
  end - start === 2 &&
  isMostlyGiven(text[start + 1]!) &&
  !isAlsoPreposition(text[start]!) &&
  isOnlyName(text, { start, end, score: 0 }) &&
  (endScore(text, end) >= 2 || !nameLexicon().given.has(text[end]!))
