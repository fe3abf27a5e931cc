/** The whole row behind a label, where most of its members can be nothing but names: 成员：全有、卜卫星、郎咸. */

import { isShortName } from '../../gazetteer/divisions.js'
import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { type NameReading, surnameLength, wholeName } from './name.js'
import { isOfPeople } from './without-surname.js'
import { WOMAN } from './woman.js'

const ITEM = `\\p{Script=Han}{2,4}(?:${WOMAN})?`
const ROW = new RegExp(`${ITEM}(?:、${ITEM})+(?=等?[。；\\n]|等?$)`, 'uy')
const NAME = /(?<=^|、)\p{Script=Han}{2,4}/gu
/** How sure such a name is. */
const SCORE = 3

const isPlaceEnd = hasRole('person/ends-place')

/** What a member can be: a surname and one or two characters, or a name of a people without surnames. */
function canBeName(item: string): boolean {
  const given = item.length - surnameLength(item, 0)
  if (nameLexicon().titles.has(item) || isShortName(item) || isPlaceEnd(item.at(-1)!)) return false
  return (given > 0 && given < item.length && given < 3) || isOfPeople(item)
}

/** 卜卫星, 郎咸: a name, and no word. */
const isSure = (item: string): boolean =>
  isOfPeople(item) ||
  (wholeName(item) && !isCommonWord(item, 0) && (item.length > 2 || !isCommonWord(item, 1)))

/** The names of the row that begins at `at`; `undefined` where other things may be listed. */
export function labelledRow(text: string, at: number): NameReading[] | undefined {
  ROW.lastIndex = at
  const row = ROW.exec(text)?.[0].replace(/等$/u, '')
  if (row === undefined) return undefined
  const items = [...row.matchAll(NAME)]
  const isRow =
    items.every(([item]) => canBeName(item)) &&
    items.filter(([item]) => isSure(item)).length * 2 > items.length
  return isRow
    ? items.map(({ 0: item, index }) => ({ start: at + index, end: at + index + item.length, score: SCORE }))
    : undefined
}
