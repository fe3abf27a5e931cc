/** What more than its score tells a name behind a post or a word for who somebody is. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { endScore, isHan } from './edges.js'
import { type NameReading, surnameLength } from './name.js'
import { isWordToo } from './plain-name.js'

const holdsWord = (text: string, { start, end }: NameReading): boolean =>
  [start - 1, start, start + 1, end - 1].some((at) => isCommonWord(text, at))

/** 绣娘|杨再美|坐在: three characters behind a surname that is no word, none of them part of a word, before what closes a name. */
const CLOSED = 2.5
export const isUncut = (text: string, name: NameReading): boolean =>
  name.end - name.start === 3 &&
  surnameLength(text, name.start) === 1 &&
  !isWordToo(text[name.start]!) &&
  !holdsWord(text, name) &&
  isHan(text[name.end]) &&
  endScore(text, name.end) >= CLOSED

/** 税清|说，, 操敏|告诉记者, 税清|含泪说：: somebody speaks, and how. */
const SPEAKS = lazyPattern(
  () => `^(?:\\p{Script=Han}{2,4})?(?:${anyOf('person/speaks')})(?:${anyOf('person/spoken-to')})?[，。：“]`,
)
const SPEAKS_REACH = 10
/** Score that such a name needs. */
const SPOKEN = 1.5
export const isSpeaker = (text: string, name: NameReading): boolean =>
  name.score >= SPOKEN &&
  !holdsWord(text, name) &&
  [...text.slice(name.start + surnameLength(text, name.start), name.end)].every((c) =>
    nameLexicon().given.has(c),
  ) &&
  endScore(text, name.end) >= SPOKEN &&
  SPEAKS.test(text.slice(name.end, name.end + SPEAKS_REACH))

/** Characters of a surname and two given. */
const WHOLE = 3

/**
 * 校长|涂三省|设立…涂三省辞去: the same three characters stand elsewhere before something else, and no word is among them,
 * so that they are a name and end there.
 */
export function repeatedName(text: string, start: number): NameReading | undefined {
  const end = start + WHOLE
  const name = { start, end, score: REPEATED }
  const whole = text.slice(start, end)
  if (surnameLength(text, start) !== 1 || ![...whole].every(isHan) || holdsWord(text, name)) return undefined
  if (nameLexicon().surnames.get(text[start]!) === 'rare' || !isHan(text[end])) return undefined
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + WHOLE))
    if (
      at !== start &&
      text[at + WHOLE] !== text[end] &&
      !isCommonWord(text, at - 1) &&
      !isCommonWord(text, at + 2)
    )
      return name
  return undefined
}
const REPEATED = 3
