/** Names written with a dot, whatever their parts: 若昂·费雷拉·平托, 古丽米热·艾山. */

import { isShortName } from '../../gazetteer/divisions.js'
import { isCommonWord, nameLexicon, titlesByEnd } from '../../gazetteer/names.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { isHan, isLeftOver, isSpeechGiven } from './edges.js'
import type { NameReading } from './name.js'
import { postBegins } from './post-begins.js'
import { titleWordBefore } from './title.js'

const DOT = '·'
/** Longest part, and most parts of a name. */
const LONGEST = 8
const MOST = 4
/** What joins a name to what stands before or after it. */
const isJoint = hasRole('person/beside-dotted')

const isMostly = hasRole('person/mostly-foreign')
const joinsNames = hasRole('joins/and')
const isPreposition = hasRole('person/no-dotted-beginning')

/** Whether a name may end before `end`: at a mark, a word that follows names, or where another word begins. */
export function isEnd(text: string, end: number): boolean {
  if (!isHan(text[end]) || isJoint(text[end]!)) return true
  // 哈德尔别克|作安排部署
  if (isSpeechGiven(text, end)) return true
  if (isSpeechGiven(text, end - 1)) return false
  // 范德森|日前来访: 日 is no part of the name
  if (isCommonWord(text, end - 1)) return false
  // 麦提尼亚孜|塞给: a verb has begun
  if (nameLexicon().after.has(text.slice(end - 1, end + 1))) return false
  return (
    nameLexicon().after.has(text.slice(end, end + 2)) ||
    nameLexicon().after.has(text[end]!) ||
    (text[end] === '说' && !isHan(text[end + 1])) ||
    isCommonWord(text, end)
  )
}

/** 棉农|买买提, 会计|阿曼古丽: whether a post, or a word for what somebody is, ends at `at`. */
export const isAfterRole = (text: string, at: number): boolean =>
  titlesByEnd().longest(text, at - 1, LONGEST, (_, length) => length > 1) > 0

/** Whether a name may begin at `start`: after a mark, a post, a joint or a whole word. */
function isBeginning(text: string, start: number): boolean {
  const before = text[start - 1]
  if (!isHan(before) || isJoint(before!) || before === '的') return true
  return isAfterRole(text, start) || (isCommonWord(text, start - 2) && !isCommonWord(text, start - 1))
}

/** How many characters from `at` on are such as foreign names are written with. */
function foreignRun(text: string, at: number, step: 1 | -1): number {
  const { foreign } = nameLexicon()
  let length = 0
  for (let i = step > 0 ? at : at - 1; length < LONGEST && foreign.has(text[i] ?? ''); i += step) length++
  return length
}

/** Longest first part behind a post that is not all of such characters. */
const LONGEST_BEHIND_POST = 6

/** Longest part that ends in a character of no such name, where a mark or a verb follows: 热依汗·库尔班. */
const LONGEST_MIXED = 4

/** 铁力瓦尔|地。: the last character before a mark is of no such name elsewhere, but begins nothing here. */
const toMark = (text: string, end: number): number =>
  isLeftOver(text, end) && !isCommonWord(text, end - 1) ? end + 1 : end

/** 罗斯·|林|来访, 罗伯特·|曼|偕夫人: one character, and what follows names. */
function isLonePart(text: string, at: number): boolean {
  const { foreign, after } = nameLexicon()
  if (!foreign.has(text[at] ?? '')) return false
  return (
    after.has(text.slice(at + 1, at + 3)) || (after.has(text[at + 1] ?? '') && isCommonWord(text, at + 2))
  )
}

/** Where the last part that begins at `at` ends, which is of `fewest` characters at least; `at` if none does. */
function lastEnd(text: string, at: number, fewest: number): number {
  if (isLonePart(text, at)) return at + 1
  const run = beforeCompany(text, at, foreignRun(text, at, 1))
  const whole = toMark(text, at + run)
  if (run > 2 && whole > at + run) return whole
  for (let end = at + run; end >= at + fewest; end--)
    // 塔武阿|和联合国: a joint before another is no part of the name
    if (isEnd(text, end) && !(end > at + 2 && isHan(text[end]) && joinsNames(text[end - 1]!))) return end
  for (let end = at + Math.max(run + 1, 2); end <= at + LONGEST_MIXED && isHan(text[end - 1]); end++)
    if (!isHan(text[end]) || nameLexicon().after.has(text.slice(end, end + 2))) return end
  // 高德|曼|偕夫人: what is seldom written elsewhere, and no word that it begins
  const closes =
    !isHan(text[at + run]) || (isMostly(text[at + run - 1]!) && !isCommonWord(text, at + run - 1))
  return run > 2 && closes ? at + run : at
}

/** 哈德尔|和法官助理: how much of a run of `length` characters at `at` stands before a joint and another's post. */
function beforeCompany(text: string, at: number, length: number): number {
  for (let end = at + 2; end < at + length; end++)
    if (joinsNames(text[end]!) && postBegins(text, end + 1)) return end - at
  return length
}

/** Where the first part that ends at `end` begins; `end` if none does. */
function firstStart(text: string, end: number): number {
  const run = foreignRun(text, end, -1)
  if (isLoneFirst(text, end)) return end - 1
  // 果农|努尔麦麦提: who somebody is may be written with such characters too
  for (let start = end - 2; start > end - run; start--) if (isAfterRole(text, start)) return start
  for (let start = end - run; start <= end - 2; start++)
    // 于|古丽: a preposition is no beginning
    if (isBeginning(text, start) && !isPreposition(text[start]!)) return start
  // 校长|热孜万古丽: a post before, and one character of no such name within
  for (let start = end - run - 1; start >= end - LONGEST_BEHIND_POST && isHan(text[start]); start--)
    if (run > 1 && isAfterRole(text, start) && !isPreposition(text[start]!)) return start
  if (run > 1) return end - run
  // ，艾山|·买买提: a clause begins with it, and one character is of no such name
  for (let start = end - LONGEST_MIXED; start <= end - 2; start++)
    if (!isHan(text[start - 1]) && text[start - 1] !== DOT && isMixed(text, start, end)) return start
  // 老人|买买提艾山: behind who somebody is, the last character alone is of no such name
  for (let start = end - LONGEST_BEHIND_POST; start < end - 2; start++)
    if (isAfterRole(text, start) && foreignRun(text, start, 1) >= end - start - 1) return start
  // 专家|大卫: a post before, whatever the characters
  for (let start = end - 2; start >= end - LONGEST_MIXED && isHan(text[start]); start--)
    if (titleWordBefore(text, start) > 0) return start
  return end
}

/** 中埃·泰达苏伊|士: whether the run of such characters from `at` ends where a name may. */
const isClosedAfter = (text: string, at: number): boolean => {
  const run = foreignRun(text, at, 1)
  return run > 2 && isEnd(text, at + run)
}

/** Whether all but one of the characters are such as foreign names are written with, and no word is among them. */
function isMixed(text: string, start: number, end: number): boolean {
  const own = [...text.slice(start, end)]
  return (
    own.every(isHan) &&
    own.filter((character) => !nameLexicon().foreign.has(character)).length === 1 &&
    !own.slice(1).some((_, at) => isCommonWord(text, start + at)) &&
    isClosedAfter(text, end + 1)
  )
}

/** 扬|·范德梅尔, 研究员|齐|·满都拉: one character, behind a mark or a post, before two and more that foreign names are written with. */
function isLoneFirst(text: string, end: number): boolean {
  const { foreign } = nameLexicon()
  const start = end - 1
  return (
    foreign.has(text[start] ?? '') &&
    (!isHan(text[start - 1]) || isAfterRole(text, start)) &&
    text[start - 1] !== DOT &&
    foreignRun(text, end + 1, 1) > 1 &&
    !isCommonWord(text, end + 1) &&
    !isCommonWord(text, end + 2)
  )
}

/** 幸福家园: two words of everyday. */
const isOfWords = (part: string): boolean =>
  part.length === 4 && isCommonWord(part, 0) && isCommonWord(part, 2)

/** The name whose first dot stands at `dot`. */
export function dottedName(
  text: string,
  dot: number,
): (NameReading & { readonly length: number }) | undefined {
  const start = firstStart(text, dot)
  if (start === dot) return undefined
  let at = dot + 1
  for (let parts = 2; ; parts++) {
    const next = text.indexOf(DOT, at)
    const inner = next - at
    if (next < 0 || inner < 1 || inner > LONGEST || parts >= MOST || foreignRun(text, at, 1) < inner) break
    at = next + 1
  }
  // 阿里·汗: behind two parts and more one character is enough
  const last = lastEnd(text, at, text.slice(dot + 1, at).includes(DOT) ? 1 : 2)
  // 吐尔洪|家盖起: whose house it is
  const end = text[last - 1] === '家' && last - at > 2 ? last - 1 : last
  if (end === at) return undefined
  const parts = text.slice(start, end).split(DOT)
  // 西藏·阿里 is a place; of three parts one may be called so: 穆罕默德·阿里·汗
  if (parts.some((part) => (parts.length === 2 && isShortName(part)) || isOfWords(part))) return undefined
  // “古镇林海·画乡鲤都”: a motto
  if (text[end] === '”') return undefined
  return { start, end, score: end - start - parts.length + 1, length: parts.join('').length }
}

/** The dotted name that begins at `at`, in a row of names. */
export function dottedFrom(text: string, at: number): NameReading | undefined {
  const dot = text.indexOf(DOT, at)
  if (dot < at + 1 || dot > at + LONGEST) return undefined
  const name = dottedName(text, dot)
  return name?.start === at && isEnd(text, name.end) ? { start: at, end: name.end, score: LISTED } : undefined
}
const LISTED = 4
