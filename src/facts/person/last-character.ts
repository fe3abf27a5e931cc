/** Whether the last character of a name belongs to what follows: 县长杨光|曾到, 校长元旦|向调研组, 局长王立|先讲话. */

import { isCommonWord } from '../../gazetteer/names.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { endScore, endsInPreposition, isHan } from './edges.js'

/** 曾, 又, 再: nobody's name ends so where something follows. */
export const endsNoName = hasRole('person/ends-no-name')
/** 海来|正在, 王立|先后: a word that begins with the last character. */
const isAdverbWord = hasRole('person/adverb-word')
/** 先, 均: some are called so, and it is said of what somebody does. */
const isEither = hasRole('person/name-or-adverb')
const isFirst = hasRole('person/done-first')

/** Score of an end behind which a preposition is the last character all the same: 李志向|主持. */
const CLOSED = 2

/** Whether the last character before `end` stands before what somebody does, or governs it. */
export function belongsBehind(text: string, end: number): boolean {
  if (!isHan(text[end])) return false
  if (endsNoName(text[end - 1]!) || isAdverbWord(text.slice(end - 1, end + 1))) return true
  return (
    endsInPreposition(text, end) &&
    (endScore(text, end) < CLOSED || (!isParticle(text[end - 1]!) && !isCommonWord(text, end - 2)))
  )
}
/** 为 of 李有为: it ends names, as it governs. */
const isParticle = hasRole('person/last-particle')

/** 先…，再…: what is done first, and what is done then. */
const SEQUEL = lazyPattern(() => `^[^。！？\\n]{2,30}(?:${anyOf('person/done-then')})`)
const SEQUEL_REACH = 40

/** 王立先|讲话，再…: whether the name of `[start, end)` may end one character before, and nothing else in the text tells. */
export function isUntold(text: string, start: number, end: number): boolean {
  if (!isEither(text[end - 1]!) || !isHan(text[end])) return false
  if (isFirst(text[end - 1]!) && !SEQUEL.regexp.test(text.slice(end, end + SEQUEL_REACH))) return false
  const whole = text.slice(start, end)
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1))
    if (at !== start && !isHan(text[at + whole.length])) return false
  return true
}

/** 艾力|开了: what stands before 了 is a verb, and no name. */
const isBehindVerb = hasRole('person/behind-verb-alone')
export const endsInVerb = (text: string, end: number): boolean => isBehindVerb(text[end] ?? '')
