/** Names of more than two characters behind a surname of one: the Hui and Salar 韩|舍木苏 and 马|五十八, the Yi 马海|伍支莫, 杨|扎西次尔. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { endScore, isHan } from './edges.js'
import { partsFrom } from './parts.js'

/** A name at `[start, end)`, and how sure it is. */
interface Reading {
  readonly start: number
  readonly end: number
  readonly score: number
}

/** How sure such a name is. */
const SURE = 7
const LIKELY = 4

/** 杨|扎西次尔: a surname before a name of two words. */
function surnameAndParts(text: string, start: number): Reading | undefined {
  const made = partsFrom(text, start + 1)
  if (!made || made.parts < 2 || made.end - start < 5) return undefined
  return endScore(text, made.end) >= 2 ? { start, end: made.end, score: 4 } : undefined
}

/** 马|五十八: a child called by the age of the grandfather, as among the Hui. */
const AGE = lazyPattern(() => {
  const digits = charactersOf('person/digit')
  return `[${digits}]十[${digits}]?`
}, 'uy')

function nameOfNumber(text: string, at: number): Reading | undefined {
  AGE.regexp.lastIndex = at
  const end = at + (AGE.regexp.exec(text)?.[0].length ?? 0)
  return end > at && endScore(text, end) >= 2 ? { start: at - 1, end, score: 4 } : undefined
}

/** 马海|伍支莫: among the Yi the names of daughters end so, behind their clan. */
const isDaughter = hasRole('person/daughter-of-clan')
function nameOfDaughter(text: string, start: number, surname: number): Reading | undefined {
  const end = start + surname + 3
  const clan = nameLexicon().surnames.get(text.slice(start, start + surname)) === 'clan'
  return clan && isDaughter(text[end - 1] ?? '') && !isCommonWord(text, end - 1)
    ? { start, end, score: SURE }
    : undefined
}

/** Characters of the shortest and the longest name of a surname and an Arabic word. */
const SHORTEST_ARABIC = 3
const LONGEST_ARABIC = 6
/** Score of an end behind which two characters are an Arabic name. */
const WORD_BEHIND = 1.5

/** Surnames that most of those peoples have. */
const isOfHui = hasRole('person/surname-of-hui')

/** Whether what stands behind the surname at `start` is an Arabic word, and where it ends. */
function arabicEnd(text: string, start: number): number | undefined {
  const known = nameLexicon().surnames.get(text[start] ?? '')
  if (known === undefined || known === 'rare') return undefined
  const made = partsFrom(text, start + 1)
  // 马|阿卜杜: what Turkic names are made of too
  const isArabic = made?.people === 'arabic' || (made?.people === 'turkic' && isOfHui(text[start]!))
  return made && isArabic && made.end - start >= SHORTEST_ARABIC ? made.end : undefined
}

/** 韩|舍木苏: the Hui, Salar, Bonan and Dongxiang have surnames, and names from the Arabic. */
function nameOfArabic(text: string, start: number): Reading | undefined {
  const end = arabicEnd(text, start)
  if (end === undefined || (end - start === SHORTEST_ARABIC && endScore(text, end) < WORD_BEHIND))
    return undefined
  return { start, end, score: SURE }
}

/** The name of a surname and an Arabic word of three characters and more that ends at `end`. */
export function ofArabicUpTo(text: string, end: number): Reading | undefined {
  if (!nameLexicon().foreign.has(text[end - 1] ?? '')) return undefined
  for (let start = end - LONGEST_ARABIC; start < end - SHORTEST_ARABIC; start++)
    if (start >= 0 && arabicEnd(text, start) === end) return { start, end, score: SURE }
  return undefined
}

/** Given characters of such a name. */
const GIVEN = 3

/** 马|热姑亚: behind a surname of theirs, three characters that foreign names are written with, before what closes a name. */
export function ofHui(text: string, start: number): Reading | undefined {
  const end = start + 1 + GIVEN
  const { foreign } = nameLexicon()
  if (!isOfHui(text[start] ?? '') || ![...text.slice(start + 1, end)].every((c) => foreign.has(c)))
    return undefined
  for (let at = start - 1; at < end; at++) if (isCommonWord(text, at)) return undefined
  return end <= text.length && endScore(text, end) >= 2 && text[end] !== '·' && isHan(text[end - 1])
    ? { start, end, score: LIKELY }
    : undefined
}

/** The name of more than two characters behind the surname of length `surname` at `start`. */
export const behindSurname = (text: string, start: number, surname: number): Reading | undefined =>
  nameOfDaughter(text, start, surname) ??
  nameOfNumber(text, start + surname) ??
  surnameAndParts(text, start) ??
  nameOfArabic(text, start)
