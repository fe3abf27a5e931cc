/** The names joined by 、 that end before a word. */

import { isCommonWord } from '../../gazetteer/names.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { IN_LIST, LONGEST_LIST } from './list.js'
import { type NameReading, nameUpTo, surnameLength } from './name.js'
import { isOnlyName, isWordToo } from './plain-name.js'

/** What is done to the one who is named. */
export const DONE_TO = lazyPattern(() => `(?:${anyOf('person/done-to')})$`)

const isJoint = hasRole('joins/and')

/** The names joined by 、 that end at `end`, in order; `closed`: only people do what is told behind them. */
export function namesUpTo(text: string, end: number, closed: boolean): NameReading[] {
  const names: NameReading[] = []
  for (let at = end; names.length < LONGEST_LIST; ) {
    const name = nameUpTo(text, at)
    const sure =
      name && (name.score >= IN_LIST || (closed && names.length > 0 && isDoneTo(text, name)))
        ? name
        : closed
          ? itemUpTo(text, at, names.length > 0)
          : undefined
    if (!sure) break
    names.unshift(sure)
    const joint = text[sure.start - 1] ?? ''
    // 冉启兵、代维|和|佘春红: the last is joined by a word
    if (joint !== '、' && !(names.length === 1 && isJoint(joint))) break
    at = sure.start - 1
  }
  const [first] = names
  return first === undefined ||
    text[first.start - 1] === '、' ||
    !names.some((name) => name.score > ITEM_SCORE)
    ? []
    : names
}

/** 授予|滕玉兰、展大鹏: the first of those to whom something is done. */
const isDoneTo = (text: string, name: NameReading): boolean =>
  name.score >= FIRST_SCORE && isOnlyName(text, name) && DONE_TO.test(charsBefore(text, name.start, 2))
const FIRST_SCORE = 2.5

/** Items of lists count less than names: a list of nothing else is none. */
const ITEM_SCORE = 3.4
const ITEM = /\p{Script=Han}{2,4}$/u

/** 李措毛 of 马占奎、李措毛、赵鼎新等出席: a whole item between marks, whatever its characters, where `listed` names follow. */
function itemUpTo(text: string, end: number, listed: boolean): NameReading | undefined {
  const item = ITEM.exec(charsBefore(text, end, 5))?.[0]
  if (!item || (!listed && text[end] !== '等')) return undefined
  const start = end - item.length
  const surname = surnameLength(text, start)
  const given = item.length - surname
  const fits =
    surname > 0 &&
    given > 0 &&
    given < 3 &&
    !isWordToo(item[0]!) &&
    !isCommonWord(text, start) &&
    !isCommonWord(text, end - 2)
  return fits ? { start, end, score: ITEM_SCORE } : undefined
}
