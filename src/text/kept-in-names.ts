/** 乾 of a name is not simplified: 黃炳乾 is 黄炳乾, though 餅乾 is 饼干. */

import { isCommonWord } from '../lexicon/common-words.js'
import { once } from '../lexicon/once.js'
import { surnameRows } from '../lexicon/surnames.js'
import { hasRole } from '../lexicon/words-by-role.js'

const HAN = /\p{Script=Han}/u
const KEPT = '乾'

const surnames = once(
  () =>
    new Set(
      surnameRows().flatMap((row) => (row.class === 'top' || row.class === 'plain' ? [row.surname] : [])),
    ),
)
const isMostlyGiven = hasRole('person/mostly-given')
const isOftenGiven = hasRole('person/often-given')
const isGiven = (character: string): boolean => isMostlyGiven(character) || isOftenGiven(character)

/** Whether the character at `at` of a simplified `text` stands in a name: behind a surname and a given character, or between them. */
function isInName(text: string, at: number): boolean {
  const before = text[at - 1] ?? ''
  const isLast =
    surnames().has(text[at - 2] ?? '') &&
    HAN.test(before) &&
    !isCommonWord(text, at - 2) &&
    (isGiven(before) || !HAN.test(text[at + 1] ?? ''))
  const isMiddle = surnames().has(before) && isMostlyGiven(text[at + 1] ?? '')
  return isLast || isMiddle
}

/** Characters beside it that are looked at. */
const REACH = 2

/** Where `text` has a character that is kept because it stands in a name, there or elsewhere; `simplified` gives a few characters simplified. */
export function keptInNames(text: string, simplified: (few: string) => string): number[] {
  const all: number[] = []
  const names = new Set<string>()
  for (let at = text.indexOf(KEPT); at >= 0; at = text.indexOf(KEPT, at + 1)) {
    all.push(at)
    const start = Math.max(0, at - REACH)
    const around = simplified(text.slice(start, at)) + KEPT + simplified(text.slice(at + 1, at + REACH))
    if (isInName(around, at - start)) names.add(text.slice(start, at + 1))
  }
  return all.filter((at) => names.has(text.slice(Math.max(0, at - REACH), at + 1)))
}
