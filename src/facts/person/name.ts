/**
 * Han names without a segmenter: surname, characters that are given, what follows, and whether everyday words
 * would be cut. A score, so that each context can ask for as much as it needs.
 */

import { isCommonWord, nameLexicon, surnamesByHead } from '../../gazetteer/names.js'
import type { SurnameClass } from '../../lexicon/surnames.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { behindSurname, ofArabicUpTo } from './behind-surname.js'
import { cutEnd, cutStart, endScore, isHan, isLeftOver, isSpeechGiven, startScore } from './edges.js'
import { tells } from './given-characters.js'
import { belongsBehind, endsInVerb, isUntold } from './last-character.js'
import { partsFrom } from './parts.js'
import { postBegins } from './post-begins.js'

/** A name at `[start, end)` and how sure it is; see the thresholds of the callers. */
export interface NameReading {
  readonly start: number
  readonly end: number
  readonly score: number
}

/** Surnames that are prepositions too: in 于李强 the name is 李强. */
const isAlsoPreposition = hasRole('person/also-preposition')

/** Length of the surname at `at`, 0 if there is none. */
export function surnameLength(text: string, at: number): number {
  return surnamesByHead().longest(
    text,
    at,
    4,
    (known, length) => length === 1 || known === 'double' || known === 'clan',
  )
}

/** How usual it is that a name begins with a character of this class. */
function ownScore(surname: SurnameClass | undefined): number {
  if (surname === 'rare') return -1.5
  return surname === 'word' ? -0.5 : 0.5
}

/** Whether a surname that is no word begins at `at`. */
function isUsualSurname(text: string, at: number): boolean {
  const known = nameLexicon().surnames.get(text[at] ?? '')
  return surnameLength(text, at) > 1 || known === 'top' || known === 'plain'
}

/**
 * Whether a name may begin with a particle or a word that few are called by: two given characters, a verb behind, and
 * nothing that 和 could join: in 书记和|王明 it is 王明 who is meant.
 */
function isRareName(text: string, start: number, end: number): boolean {
  const { after, given } = nameLexicon()
  return (
    end - start === 3 &&
    given.has(text[start + 1]!) &&
    given.has(text[start + 2]!) &&
    // 副省长|和丽川、: nobody is called by what 和 would join
    (after.has(text.slice(end, end + 2)) ||
      text[end] === '说' ||
      // 领队|化文龙、: what both characters tell, before a mark or another's post
      (!isAlsoPreposition(text[start]!) &&
        !isParticle(text[start]!) &&
        tells(text[start + 1]!) + tells(text[start + 2]!) >= RARE_TOLD &&
        (!isHan(text[end]) || (isJoint(text[end]!) && postBegins(text, end + 1, true)))) ||
      (text[start] === '和' && !isHan(text[end]) && surnameLength(text, start + 1) === 0)) &&
    !isCommonWord(text, end - 1) &&
    !(isParticle(text[start]!) && isUsualSurname(text, start + 1)) &&
    (!isCommonWord(text, start + 1) || isGivenWord(text.slice(start + 1, end)))
  )
}

const RARE_TOLD = 2

/** 陆有|为, 杨志|和: the last character of a name is a particle elsewhere, but none stands before a mark or a verb. */
function isLastParticle(text: string, at: number, end: number): boolean {
  if (!isParticle(text[at]!) || at !== end - 1) return false
  const next = text[end]
  return (
    // 王丽|为“…”: what is done for something
    (!isHan(next) && next !== '“' && next !== '《') ||
    next === '等' ||
    (nameLexicon().after.has(text.slice(end, end + 2)) && isCommonWord(text, end))
  )
}
const isParticle = hasRole('person/last-particle')

/** Surnames that are verbs too, with an object of one word behind them. */
const isVerbToo = hasRole('person/surname-and-verb')

/**
 * How well `[start, end)` reads as surname and given name, whatever stands around it. Between a post and a verb
 * (`bounded`) a word may begin a name: 队长|蓝海波|带领.
 */
function innerScore(text: string, start: number, end: number, surname: number, bounded = false): number {
  const { given, foreign, surnames } = nameLexicon()
  let score = ownScore(surnames.get(text[start]!))
  const clan = surname > 1 && surnames.get(text.slice(start, start + surname)) === 'clan'
  // most given names of the Yi are two characters: 吉克|阿牛
  if (surname > 1) score = clan && end - start - surname === 2 && !isCommonWord(text, start + surname) ? 3 : 1
  let known = 0
  for (let i = start + surname; i < end; i++)
    if (given.has(text[i]!) || (clan && foreign.has(text[i]!)) || isLastParticle(text, i, end)) known++
  const length = end - start - surname
  // 余|未未: a character that is doubled is given
  if (length === 2 && text[end - 1] === text[end - 2]) known = length
  score += known === length ? 1 : known - length
  if (text[start + surname] === '某') return 3
  // 高度, 全体, 文明: a word is no name; where more follows, only its beginning was a word
  if (surname === 1 && isCommonWord(text, start)) {
    const usual = surnames.get(text[start]!) === 'top'
    const closed = bounded && known === length
    // 古|国栋 between a post and a verb: what is given is no word, so that 古国 is none
    const alike = isCommonWord(text, start + 1) ? 1.5 : 1
    score -= end - start === 2 ? 3.5 : closed ? alike : usual ? 1.5 : 3
  }
  // 区领导|包街道: a verb and its object
  if (surname === 1 && isVerbToo(text[start]!) && isCommonWord(text, start + 1)) score -= 2
  if (length === 2 && isCommonWord(text, start + surname) && known < 2) score -= 1
  return score
}

function better(a: NameReading | undefined, b: NameReading): NameReading {
  return !a || b.score > a.score || (b.score === a.score && b.end - b.start > a.end - a.start) ? b : a
}

/** 斯琴高娃, 扎西多吉: two words that such names are made of, or one where the end is sure. */
function nameOfParts(text: string, start: number): NameReading | undefined {
  const made = partsFrom(text, start)
  if (!made) return beforePart(text, start)
  if (text[made.end] === '·') return undefined
  const behind = endScore(text, made.end) + cutEnd(text, made.end)
  if (made.parts > 1) return { start, end: made.end, score: Math.max(3.5, 2.5 + behind) }
  // 牧民|巴特尔|患: a word of three characters is nothing else
  if (made.end - start > 2 && !isCommonWord(text, made.end - 1))
    return { start, end: made.end, score: Math.max(3.5, 0.5 + behind) }
  if (behind >= 2) return { start, end: made.end, score: 0.5 + behind }
  // 才让|当周: the second word is in no table, but two characters end where a mark stands
  for (const end of [made.end + 1, made.end + 2]) {
    if (!isHan(text[end - 1]) || isCommonWord(text, made.end) || belongsBehind(text, end)) break
    const { foreign, given } = nameLexicon()
    const isWritten = (c: string) => foreign.has(c) || given.has(c)
    const own =
      end - made.end === 2 ? [...text.slice(made.end, end)].every(isWritten) : foreign.has(text[end - 1]!)
    if (own && endScore(text, end) >= 2.5) return { start, end, score: 3 }
  }
  return undefined
}

/** 呷绒|扎西: the first word is in no table, but the last is, and ends before a mark or a verb. */
function beforePart(text: string, start: number): NameReading | undefined {
  const { foreign } = nameLexicon()
  const made = partsFrom(text, start + 2)
  const own = foreign.has(text[start] ?? '') && foreign.has(text[start + 1] ?? '')
  if (!made || !own || made.end - start < 4 || isCommonWord(text, start) || isCommonWord(text, start + 1))
    return undefined
  return endScore(text, made.end) >= 2.5 ? { start, end: made.end, score: 3 } : undefined
}

const isJoint = hasRole('joins/and')
const isAspect = hasRole('person/aspect')
const isGivenWord = hasRole('person/given-word')
const postBegan = hasRole('person/post-began')
const SAYS_NOTHING = 0.25

/** 阮文|读、: what is left before a mark is the last character of the name, unless it is a verb by itself. */
const lostLast = (text: string, end: number): number => (isLeftOver(text, end) ? -2 : 0)

/** The best reading of a Han name that begins at `start`, where something else told that one may begin. */
export function nameFrom(text: string, start: number): NameReading | undefined {
  const surname = surnameLength(text, start)
  const { surnames } = nameLexicon()
  let best = nameOfParts(text, start)
  if (surname === 0) return best
  best ??= behindSurname(text, start, surname)
  // 处长|江大桥, 女儿|童: the first character belongs to a word that began before
  const joint = isHan(text[start - 1]) && isCommonWord(text, start - 1) ? -1 : 0
  for (let given = 1; given <= 2; given++) {
    const end = start + surname + given
    if (!isHan(text[end - 1])) break
    // 主任纪凡|正带着: so somebody is at work
    if (given === 2 && text[end - 1] === '正' && /^.着/u.test(text.slice(end, end + 2))) break
    // 欧阳岱|致开幕词
    if (given === 2 && isSpeechGiven(text, end - 1)) break
    // 王立|和|副市长: the joint between two people and their posts
    if (given === 2 && isJoint(text[end - 1]!) && postBegins(text, end, true)) break
    if (end - start > 2 && (belongsBehind(text, end) || (given === 2 && endsInVerb(text, end)))) continue
    // 吉好|组成
    if (given === 2 && isCommonWord(text, end - 2) && surnames.get(text.slice(start, end - 2)) === 'clan')
      break
    if (given === 2 && isUntold(text, start, end)) return undefined
    const behind = endScore(text, end)
    // 贾某|拘传
    if (given === 2 && text[end - 2] === '某' && text[end - 1] !== '某') break
    if (surnames.get(text[start]!) === 'rare' && surname === 1 && !isRareName(text, start, end)) continue
    const bounded = behind >= 2.5 || (behind === 2 && given === 2 && !isCommonWord(text, end - 2))
    const score =
      innerScore(text, start, end, surname, bounded) +
      behind +
      cutEnd(text, end) +
      joint +
      lostLast(text, end) -
      // 窦燕|流转了: at a tie the character that says nothing belongs to the verb
      (given === 2 && isAspect(text[end + 1] ?? '') && tells(text[end - 1]!) === 0 ? SAYS_NOTHING : 0)
    best = better(best, { start, end, score: score + wholeScore(text, start + surname, end) })
  }
  return best
}

/** 徐有|才回忆, 徐有才|回忆: where a word follows either, one character that says nothing is no given name; 彭真|会见 is cut by the word. */
function wholeScore(text: string, given: number, end: number): number {
  const { after } = nameLexicon()
  const next = text[end] ?? ''
  return end - given === 1 &&
    (tells(text[given]!) === 0 || isGivenWord(text.slice(given, given + 2))) &&
    tells(next) > 0 &&
    after.has(text.slice(end, end + 2)) &&
    !isCommonWord(text, end) &&
    after.has(text.slice(end + 1, end + 3))
    ? -1
    : 0
}

/** Whether all that stands behind the surname is what people are given for a name. */
export function isOnlyGiven(text: string, { start, end }: NameReading): boolean {
  const { given } = nameLexicon()
  for (let at = start + surnameLength(text, start); at < end; at++)
    if (!given.has(text[at]!) && !isLastParticle(text, at, end)) return false
  return true
}

/** The best reading of a Han name that ends at `end`, before a post or a verb of saying. */
export function nameUpTo(text: string, end: number): NameReading | undefined {
  const { surnames } = nameLexicon()
  let best: NameReading | undefined
  // 伍亮副|市长, 李强任|局长: the post, or that it is held, began before
  if (!isHan(text[end - 1]) || postBegan(text[end - 1]!)) return undefined
  const arabic = ofArabicUpTo(text, end)
  if (arabic) return arabic
  for (let length = 2; length <= 4; length++) {
    const start = end - length
    if (start < 0 || !isHan(text[start])) break
    const surname = surnameLength(text, start)
    const given = length - surname
    if (surname === 0 || given < 1 || given > 2 || surnames.get(text[start]!) === 'rare') continue
    // 王立|和|副市长: the joint is no part of the name where the post is a deputy's
    if (given === 2 && isJoint(text[end - 1]!) && postBegins(text, end, true)) continue
    const preposition = isAlsoPreposition(text[start]!) && length > 2 ? -1.5 : 0
    const score =
      innerScore(text, start, end, surname) + startScore(text, start) + cutStart(text, start) + preposition
    best = better(best, { start, end, score })
  }
  return best
}

/** A token that is nothing but a name, as in a by-line: 2 to 4 characters. */
export function wholeName(token: string): boolean {
  const surname = surnameLength(token, 0)
  const given = token.length - surname
  if (surname === 0 || given < 1 || given > 2) return false
  // alone between marks even 方志军 is a name, though 方志 is a word
  const grace = given === 2 ? 2 : 0
  return innerScore(token, 0, token.length, surname) + grace >= 0.5
}
