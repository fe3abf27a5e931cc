/** What the characters beside a name say of its beginning and its end. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'

const HAN = /\p{Script=Han}/u

export function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN.test(character)
}

const isAlsoPreposition = hasRole('person/also-preposition')

/** 夏侯平|向代表: whether the last character before `end` governs what follows. */
export const endsInPreposition = (text: string, end: number): boolean =>
  isAlsoPreposition(text[end - 1]!) && isHan(text[end])

/** 作|安排部署, 致|开幕词: whether somebody's speech is told at `at`. */
const SPEECH = lazyPattern(
  () => `(?:${anyOf('person/gives-speech')})[\\p{Script=Han}、]{0,8}?(?:${anyOf('person/speech-given')})`,
  'uy',
)
export function isSpeechGiven(text: string, at: number): boolean {
  SPEECH.regexp.lastIndex = at
  return SPEECH.regexp.test(text)
}

/** What the text behind a name says about its end: 3 nothing follows, 2 a word that follows names, else 0. */
export function endScore(text: string, end: number): number {
  if (!isHan(text[end])) return 3
  const { after } = nameLexicon()
  if (after.has(text.slice(end, end + 2)) || isSpeechGiven(text, end)) return 2.5
  // 关山月|说: nothing but a speaker stands before it
  if (text[end] === '说' && !isCommonWord(text, end)) return 2.5
  if (after.has(text[end]!) && closesCredit(text, end) && !mayEndName(text, end)) return 2
  // 法图麦|抢着, 巴图|办起: somebody does something
  if (isAspect(text[end + 1] ?? '') && !isCommonWord(text, end - 1) && isHan(text[end])) return 2
  return isCommonWord(text, end) ? 1.5 : 0
}

/** 文, 图, 摄: what somebody did on a page. */
const isCredit = hasRole('person/credit-after-blank')
/** （王强|文图）, 王强|摄于当天, not 吴昌|文跑: whether a credit that begins at `at` ends at a mark or goes on with when and where. */
function closesCredit(text: string, at: number): boolean {
  let end = at
  while (isCredit(text[end] ?? '')) end++
  return end === at || !isHan(text[end]) || /[于自]/u.test(text[end]!)
}

/** 蒙正|刚腿脚不便: people are called so, and behind it no word begins that it could be said of. */
const isGivenToo = hasRole('person/given-or-adverb')
const mayEndName = (text: string, end: number): boolean =>
  isGivenToo(text[end]!) &&
  !isCommonWord(text, end + 1) &&
  !nameLexicon().after.has(text.slice(end + 1, end + 3))

/** What the text before a name says about its beginning, by the same scale. */
export function startScore(text: string, start: number): number {
  if (start === 0 || !isHan(text[start - 1])) return 3
  if (isBefore(text[start - 1]!)) return 2
  return isBodyEnd(text[start - 1]!) || isCommonWord(text, start - 2) ? 1.5 : 0
}

/** Ends of bodies a person belongs to: 州委|赵瑞君书记. */
const isBodyEnd = hasRole('person/body-ends')
/** What follows verbs of one character. */
const isAspect = hasRole('person/aspect')
const isBefore = hasRole('person/before-name')
/** Whether a word runs over the beginning of the name: 贯|彻李. */
export function cutStart(text: string, start: number): number {
  if (!isHan(text[start - 1]) || !isCommonWord(text, start - 1)) return 0
  return isCommonWord(text, start - 2) || isBefore(text[start - 1]!) ? -0.5 : -2
}

/** Whether a word runs over the end of the name: 张国|家. */
export function cutEnd(text: string, end: number): number {
  if (!isHan(text[end])) return 0
  // 王海涛|随同: the word that follows names has begun; but 徐有才|回忆, where another follows
  if (nameLexicon().after.has(text.slice(end - 1, end + 1)))
    return nameLexicon().after.has(text.slice(end, end + 2)) ? -0.5 : -2
  if (!isCommonWord(text, end - 1)) return 0
  return isCommonWord(text, end) || nameLexicon().after.has(text[end]!) ? -0.5 : -2
}

const standsAlone = hasRole('person/alone-after-name')
const CLOSING = /^[，。、；：！？）\n]?$/u

/** Whether one character is left before a mark that is no word by itself: 阮文|读、, 铁力瓦尔|地。, not 阿祖莱|为“. */
export const isLeftOver = (text: string, end: number): boolean => {
  const last = text[end]
  if (last === undefined || !isHan(last) || !CLOSING.test(text[end + 1] ?? '')) return false
  return !standsAlone(last) && !nameLexicon().after.has(last)
}
