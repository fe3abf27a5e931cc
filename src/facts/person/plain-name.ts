/** Names that could hardly be anything else, for places where a word may stand too. */
import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { endScore } from './edges.js'
import { type NameReading, surnameLength } from './name.js'

const isAlsoPreposition = hasRole('person/also-preposition')

/** Whether a surname is a word elsewhere. */
export function isWordToo(surname: string): boolean {
  const known = nameLexicon().surnames.get(surname)
  return known === 'word' || known === 'rare'
}

/** Whether `[start, end)` looks like nothing but a name: a surname (a word only where a verb follows), two given characters, no word cut. */
export function isPlainName(text: string, { start, end }: NameReading): boolean {
  const { given } = nameLexicon()
  return (
    end - start === 3 &&
    (!isWordToo(text[start]!) || endScore(text, end) >= 2) &&
    given.has(text[start + 1]!) &&
    given.has(text[start + 2]!) &&
    ![start - 1, start, end - 1].some((at) => isCommonWord(text, at)) &&
    // 建国 is a word that people are given
    (!isCommonWord(text, start + 1) || isGivenWord(text.slice(start + 1, end)))
  )
}
const isGivenWord = hasRole('person/given-word')
const isRelative = hasRole('person/relative')

/** 马|大姐: a surname and what people are called. */
export const isAddressed = (text: string, { start, end }: NameReading): boolean =>
  isRelative(text.slice(start + 1, end))

/**
 * Whether `[start, end)` before a mark or a verb is a name where only a name can stand, behind a body: all its characters
 * are given, and neither all of it nor its beginning is a word.
 */
export function isOnlyName(text: string, { start, end }: NameReading): boolean {
  const { given } = nameLexicon()
  const surname = surnameLength(text, start)
  if (nameLexicon().surnames.get(text[start]!) === 'rare' && surname === 1) return false
  for (let at = start + surname; at < end; at++) if (!given.has(text[at]!)) return false
  // 市政府|向大会: a preposition before a word
  if (isAlsoPreposition(text[start]!) && isCommonWord(text, start + 1)) return false
  // 东方|敏: a surname of two characters may be a word
  if (
    (surname === 1 && isCommonWord(text, start)) ||
    isCommonWord(text, start - 1) ||
    isCommonWord(text, end - 1)
  )
    return false
  return end - start > 2 || !isWordToo(text[start]!)
}

/**
 * 廖八妹, 石发: a surname that is no word and two characters, of which one is given and no word is part, where a phrase
 * before and a verb behind leave nothing but somebody.
 */
export function isWholeName(text: string, { start, end }: NameReading): boolean {
  const { given, surnames } = nameLexicon()
  const known = surnames.get(text[start]!)
  return (
    end - start === 3 &&
    (known === 'top' || known === 'plain') &&
    (given.has(text[start + 1]!) || given.has(text[end - 1]!)) &&
    ![start - 1, start, start + 1, end - 1].some((at) => isCommonWord(text, at))
  )
}
