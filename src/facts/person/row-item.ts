/** Items of rows that may be names: behind a place, before an amount. */

import { divisionEnd, isShortName } from '../../gazetteer/divisions.js'
import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { isOnlyGiven, type NameReading, wholeName } from './name.js'
import { isOnlyName, isWordToo } from './plain-name.js'
import { titleWordBefore } from './title.js'

const isPlaceEnd = hasRole('person/ends-place')
const isThingEnd = hasRole('person/ends-thing')

/** Whether a whole item may be a name: surname and given, no word, place, body, post or thing. */
export function canBeItem(text: string, read: NameReading): boolean {
  const { start, end } = read
  const name = text.slice(start, end)
  return (
    wholeName(name) &&
    !isShortName(name) &&
    divisionEnd(text, start, end) < end &&
    !isPlaceEnd(name.at(-1)!) &&
    !isThingEnd(name.at(-1)!) &&
    organWordBefore(text, end) === undefined &&
    titleWordBefore(text, end) === 0 &&
    // 下庄村|史满仓: 村史 is a word
    ![...(isOnlyGiven(text, read) && end - start > 2 ? [] : [start - 1]), start, end - 1].some((at) =>
      isCommonWord(text, at),
    )
  )
}

/** Whether it is nothing but a name: all its characters are given, and a short one is no word. */
export const isSureItem = (text: string, name: NameReading): boolean =>
  isOnlyName(text, name) &&
  (name.end - name.start > 2 ||
    !(isWordToo(text[name.start]!) || nameLexicon().words.has(text.slice(name.start, name.end))))
