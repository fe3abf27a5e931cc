/** Names in a row: behind one post, in a by-line, beside a known name. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { dottedFrom } from './dotted.js'
import { endScore } from './edges.js'
import { tells } from './given-characters.js'
import { isOnlyGiven, type NameReading, nameFrom, surnameLength, wholeName } from './name.js'
import { isOnlyName, isPlainName } from './plain-name.js'
import { shortRun, wholeRun } from './whole-run.js'
import { nameWithoutSurname } from './without-surname.js'
import { WOMAN } from './woman.js'
import { wordName } from './word-name.js'

/** Score a name needs further down a list. */
export const IN_LIST = 3.5
/** Where the name can be nothing else: 段冬梅、|景志远|分别. */
const CLOSED_LIST = 3
/** Most names read in a row. */
export const LONGEST_LIST = 30

/** What parts two names: a joint or a mark, after who is a woman or of which people. */
const SEPARATOR = new RegExp(`(?:${WOMAN})?(?:[和与及]|[ 　]{0,3}[、，]?[ 　]{0,3})`, 'uy')
const TOKEN = /\p{Script=Han}{1,4}(?!\p{Script=Han})/uy
const SPACES = /[ 　]{1,3}/uy

function tokenAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** What stands behind a reporter without a name: 记者 报道. */
const NO_REPORTER = lazyPattern(() => `^(?:${anyOf('person/no-reporter')}|[文图摄]$)`)

/** A token of a by-line, where a word may be a name too: 记者 高峰. */
function reporterName(token: string): boolean {
  const given = token.length - surnameLength(token, 0)
  return token.length > 1 && given < token.length && given < 3 && given > 0 && !NO_REPORTER.test(token)
}

/**
 * A name that stands by itself between spaces or marks; 张　伟 is written with a space for balance. In a by-line
 * (`byline`) a word of everyday is a name where a bracket, the line or another name ends it.
 */
export function spacedName(text: string, at: number, byline?: boolean): NameReading | undefined {
  const token = tokenAt(TOKEN, text, at)
  if (!token) return undefined
  const end = at + token.length
  if (wholeName(token)) return { start: at, end, score: 9 }
  if (byline && reporterName(token) && closesByline(text, end)) return { start: at, end, score: 9 }
  if (token.length !== 1) return undefined
  const gap = tokenAt(SPACES, text, end)
  const given = gap && tokenAt(TOKEN, text, end + gap.length)
  if (!gap || given?.length !== 1) return undefined
  // 记者 束　缚: a word with a blank inside is written as a name
  if (!wholeName(token + given) && !(byline && reporterName(token + given))) return undefined
  return { start: at, end: end + gap.length + 1, score: 9 }
}

/** 记者 阿依江·叶尔肯 程芳|报道: the last name of a by-line, and what they did. */
function reporting(text: string, at: number): NameReading | undefined {
  const name = nameFrom(text, at)
  return name && isOnlyName(text, name) && nameLexicon().after.has(text.slice(name.end, name.end + 2))
    ? { ...name, score: IN_LIST }
    : undefined
}

/** Whether a by-line ends at `end`, or goes on with a name or another's post. */
function closesByline(text: string, end: number): boolean {
  const gap = tokenAt(SPACES, text, end)
  if (!gap) return /[\n）、，；。]/u.test(text[end] ?? '\n')
  const at = end + gap.length
  const next = tokenAt(TOKEN, text, at)
  return next === undefined
    ? /[\n）]/u.test(text[at] ?? '\n')
    : wholeName(next) ||
        reporterName(next) ||
        // （通讯员 厉害 |记者 …
        nameLexicon().titles.has(next) ||
        /[：:]/u.test(text[at + next.length] ?? '')
}

/** A whole item of a list between its marks: where names stand on both sides, a rare character is one of a name. */
const ITEM = /\p{Script=Han}{2,4}?(?=[、，。；等及]|$)/uy

function itemName(text: string, at: number): NameReading | undefined {
  const token = (text[at - 1] === '、' ? tokenAt(ITEM, text, at) : undefined)?.replace(/等$/u, '')
  // 龙大为: what begins like a word is a name where three characters stand between marks
  if (
    !token ||
    token.length < 2 ||
    (isCommonWord(text, at) && token.length !== 3 && !nameLexicon().words.has(token))
  )
    return undefined
  const given = token.length - surnameLength(token, 0)
  // 令录民 of 郭远、令录民、王京生: a surname that no table has
  const rare = given === token.length && token.length === 3 && isBetweenNames(text, at + token.length)
  return rare || (given < token.length && given > 0 && given < 3)
    ? { start: at, end: at + token.length, score: IN_LIST }
    : undefined
}

/** A word that people are called by too, whole between its marks. */
const WORD_ITEM = /\p{Script=Han}{2}(?=、)/uy

/** 蔡文静、|苏醒|、凌云志: in a row of people a word is a name where a sure name follows. */
function wordAmongNames(text: string, at: number): NameReading | undefined {
  // 倪萍、|冷暖、|雷鸣|，: a word that people are called by, where the row ends or goes on
  const called = text[at - 1] === '、' ? wordName(text, at) : undefined
  if (called) return { ...called, score: IN_LIST }
  const token = tokenAt(WORD_ITEM, text, at)
  const surname = token && nameLexicon().surnames.get(token.charAt(0))
  if (!token || (surname !== 'top' && surname !== 'plain')) return undefined
  const end = at + token.length
  const next = nameFrom(text, end + 1)
  return next && next.score >= IN_LIST && isOnlyName(text, next)
    ? { start: at, end, score: IN_LIST }
    : undefined
}

/** Whether another whole name stands behind the mark at `end`. */
function isBetweenNames(text: string, end: number): boolean {
  const next = text[end] === '、' ? tokenAt(TOKEN, text, end + 1) : undefined
  return next !== undefined && next.length > 1 && wholeName(next) && !isCommonWord(text, end + 1)
}

/** 冉启兵、|代维|和佘春红: what stands between a list and a last name is a name. */
function lastButOne(text: string, at: number): NameReading | undefined {
  PAIR.lastIndex = at
  const first = PAIR.exec(text)?.groups?.first
  if (!first || surnameLength(first, 0) !== 1 || isCommonWord(text, at)) return undefined
  const last = nameFrom(text, at + first.length + 1)
  return last && last.score >= IN_LIST ? { start: at, end: at + first.length, score: IN_LIST } : undefined
}
const PAIR = /(?<first>\p{Script=Han}{2,3}?)[和与及]/uy

/** 么俊才和|佟树兰|上月: what is plain behind the joint. */
const isJoined = (text: string, name: NameReading): boolean =>
  isJointBefore(text[name.start - 1] ?? '') &&
  isPlainName(text, name) &&
  tells(text[name.start + 1]!) + tells(text[name.end - 1]!) > 1
const isJointBefore = hasRole('joins/and')

/** What a mark and an edge tell in a row: 马占彪、|拉毛|担任. */
const behindMark = (text: string, at: number): NameReading | undefined =>
  text[at - 1] === '、' ? (wholeRun(text, at) ?? shortRun(text, at)) : undefined

/** 钟敏、|叶青|驻点: two characters that are nothing else, and a third that nobody is called by. */
const isShortName = (text: string, name: NameReading): boolean =>
  name.end - name.start === 2 &&
  name.score >= CLOSED_LIST / 2 &&
  nameLexicon().surnames.get(text[name.start]!) === 'top' &&
  isOnlyName(text, name) &&
  !nameLexicon().given.has(text[name.end]!)

/** 安然、|关山月|出席: though a word begins it, three given characters between a mark and what people do. */
const isWholeItem = (text: string, name: NameReading): boolean =>
  text[name.start - 1] === '、' &&
  name.end - name.start === 3 &&
  isOnlyGiven(text, name) &&
  !isCommonWord(text, name.end - 1) &&
  endScore(text, name.end) >= CLOSED_ITEM
const CLOSED_ITEM = 2.5

/** Score of a last name of three characters before what the row does: 林子涵、|单依诺|在. */
const LAST_OF_ROW = 2.5

/** 关东生、|宫保玲|等: three characters that are nothing else, where a row goes on or who they are is counted. */
const isLastOfRow = (text: string, name: NameReading): boolean =>
  name.end - name.start === 3 && isOnlyName(text, name) && name.score >= LAST_OF_ROW

/** The further names of a list whose first ends at `from`. */
export function listedNames(text: string, from: number, spaced?: boolean, byline?: boolean): NameReading[] {
  const names: NameReading[] = []
  for (let at = from; names.length < LONGEST_LIST; ) {
    const separator = tokenAt(SEPARATOR, text, at)
    if (!separator || separator.trimEnd().endsWith('，')) break
    const next = at + separator.length
    const onlySpace = /^[ 　]+$/u.test(separator)
    const read =
      dottedFrom(text, next) ??
      (onlySpace && !spaced
        ? undefined
        : (spacedName(text, next, byline) ?? (onlySpace ? reporting(text, next) : nameFrom(text, next))))
    // 罗琪、龙大为、廖炎秋: an item is whole between its marks, though 为 may follow a name
    const item = separator.endsWith('、') && text[next - 1] === '、' ? itemName(text, next) : undefined
    const name = item && text[item.end] === '、' && item.end > (read?.end ?? 0) ? item : read
    const sure: NameReading | undefined =
      (name && (name.score >= IN_LIST || (name.score >= CLOSED_LIST && isOnlyName(text, name)))
        ? name
        : name &&
            (isJoined(text, name) ||
              isShortName(text, name) ||
              isLastOfRow(text, name) ||
              isWholeItem(text, name))
          ? name
          : names.length > 0
            ? (itemName(text, next) ??
              behindMark(text, next) ??
              lastButOne(text, next) ??
              wordAmongNames(text, next))
            : (wordAmongNames(text, next) ?? behindMark(text, next))) ??
      // 牧民文德和|赛力克骑马
      (onlySpace ? undefined : nameWithoutSurname(text, next))
    if (!sure) break
    names.push(sure)
    at = sure.end
  }
  return names
}
