/** The name that a post, or a word for who somebody is, stands before. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { ofHui } from './behind-surname.js'
import { isSpeaker, isUncut, repeatedName } from './beside-role.js'
import { dottedFrom } from './dotted.js'
import { endScore, isHan } from './edges.js'
import { FOREIGN_POST, foreignFrom } from './foreign.js'
import { goesOn, isBeforeDot } from './goes-on.js'
import { spacedName } from './list.js'
import { isOnlyGiven, type NameReading, nameFrom, surnameLength } from './name.js'
import { noNames } from './no-names.js'
import { partsFrom } from './parts.js'
import { isOnlyName, isPlainName, isWordToo } from './plain-name.js'
import { elseTold } from './post-guards.js'
import { isWholePost, slotName } from './slot.js'
import { isToldByCharacters, isToldShort } from './telling.js'
import { wholeRun } from './whole-run.js'
import { nameWithoutSurname } from './without-surname.js'
import { wordName } from './word-name.js'

/** Scores a name needs: beside a post; beside a word that seldom is one; further down a list. */
export const BESIDE_POST = 1.5
const BESIDE_WEAK = 3.5

/** Behind these, names stand in a row with spaces between. */
const BYLINE = lazyPattern(() => `(?:${anyOf('person/byline-post')})$`)
/** Whether names stand behind `word` between blanks, so that a word is one too: 编辑：|安然. */
export const isByline = (word: string) => BYLINE.test(word) || isTask(word)
/** Work done on a page is no post: 审核：, 摄影：. */
export const isTask = (word: string) => nameLexicon().titles.get(word)?.strength === 'task'

/** The first name behind the post `word` that ends at `at`; `spaced`: blanks or a colon stand between. */
export function firstName(text: string, word: string, at: number, spaced: boolean): NameReading | undefined {
  const read = readFirst(text, word, at, spaced)
  if (spaced) return read
  const whole = isByline(word) ? undefined : runBehind(text, word, at)
  // 许鸿|图、, 沙吾列|提通报: what ends where nothing closes it is the beginning of the whole
  if (read && whole && whole.end > read.end && isPartOf(text, read, whole)) return whole
  const own = ofPeoples(text, word, at)
  // 伊力哈|木江碰头
  if (read && own && own.end > read.end && endScore(text, read.end) < CLOSED) return own
  return (
    read ?? slotName(text, word, at) ?? whole ?? again(text, word, at) ?? own ?? notedName(text, word, at)
  )
}

/** 市长|果果|（藏族）: behind a post, who is a woman or of which people is told of nothing but a name. */
const NOTED = /\p{Script=Han}{2,5}(?=（(?:[男女]|\p{Script=Han}{1,5}族)[，、）])/uy
function notedName(text: string, word: string, at: number): NameReading | undefined {
  NOTED.lastIndex = at
  const name = NOTED.exec(text)?.[0]
  return name && nameLexicon().titles.get(word)?.strength === 'strong' && !nameLexicon().titles.has(name)
    ? { start: at, end: at + name.length, score: BESIDE_WEAK }
    : undefined
}
const CLOSED = 2

/** 局长|俄金, 牧民|赛力克: behind a word that is seldom a post the characters must say more. */
function ofPeoples(text: string, word: string, at: number): NameReading | undefined {
  const strength = nameLexicon().titles.get(word)?.strength
  if (strength === 'task' || refusedBy(elseTold, text, { word, at, spaced: false })) return undefined
  return nameWithoutSurname(text, at, strength === 'strong' ? 0 : 1) ?? ofHui(text, at)
}

/** The whole run behind a post that is none but one, or behind who belongs to a family. */
function runBehind(text: string, word: string, at: number): NameReading | undefined {
  const strong = nameLexicon().titles.get(word)?.strength === 'strong'
  if (!strong && !KIN.test(word) && !isForWholeName(word)) return undefined
  if (refusedBy(elseTold, text, { word, at, spaced: false })) return undefined
  const whole = wholeRun(text, at)
  // 由议长|中西敏夫: behind a short word for a post only what is nothing else
  return whole && (!strong || whole.end - whole.start > 3 || isWholePost(text, word, at)) ? whole : undefined
}
/** 队员|么俊才, 学生|…: who is seldom spoken of without a name where a verb of persons follows. */
const isForWholeName = hasRole('person/before-whole-name')

const isPartOf = (text: string, read: NameReading, whole: NameReading): boolean =>
  whole.end - whole.start > 3 || endScore(text, read.end) === 0 || !isHan(text[whole.end])

const again = (text: string, word: string, at: number): NameReading | undefined =>
  nameLexicon().titles.get(word)?.strength === 'strong' ? repeatedName(text, at) : undefined

/** 主讲人|杨春生|今年: who does the work of a page is named without a mark only where nothing but a name can stand. */
const isWhoWorks = hasRole('person/who-works')
function plainFrom(text: string, at: number): NameReading | undefined {
  const name = nameFrom(text, at)
  return name && isPlainName(text, name) && endScore(text, name.end) >= 1.5 ? name : undefined
}

/** What begins behind a post as names do, and is something else. */
const elseBegun = defineGuards<[string, NameReading]>(
  'person/behind-post',
  [
    {
      id: 'preposition',
      unless: (text, name) =>
        isWordToo(text[name.start]!) &&
        surnameLength(text, name.start) === 1 &&
        !isOnlyGiven(text, name) &&
        !partsFrom(text, name.start),
      because: 'a particle or a verb, and what nobody is given',
      example: '总书记向第6届',
    },
  ],
  (_, { start }) => start,
)

function readFirst(text: string, word: string, at: number, spaced: boolean): NameReading | undefined {
  if (!spaced && isTask(word)) return isWhoWorks(word.slice(-1)) ? plainFrom(text, at) : undefined
  const own = spaced ? spacedName(text, at, isByline(word)) : undefined
  if (own) return own
  for (const length of [4, 3, 2]) {
    const known = text.slice(at, at + length)
    // 诸葛亮|亮 is another
    if (nameLexicon().leaders.has(known) && !runsOn(text, at, known.length))
      return { start: at, end: at + known.length, score: 4 }
  }
  const post = nameLexicon().titles.get(word)
  const called = wordName(text, at, post?.strength !== 'strong') ?? wordOfKin(text, word, at)
  if (called) return isBeforeDot(text, called.end) ? undefined : called
  if (refusedBy(elseTold, text, { word, at, spaced })) return undefined
  const abroad = post?.strength === 'strong' ? japaneseName(text, at) : undefined
  if (abroad) return abroad
  const name = nameFrom(text, at)
  const weak =
    post?.strength !== 'strong' &&
    post?.strength !== 'task' &&
    !(name && (isPlainName(text, name) || hasCompany(text, name) || isUncut(text, name)))
  const least = weak ? BESIDE_WEAK : BESIDE_POST
  if (name && refusedBy(goesOn, text, name)) return undefined
  // 梅德韦|杰夫: where all of it is written as foreign names are, the first characters are no name
  const foreign = isJoint(text[at]!) ? undefined : foreignFrom(text, at)
  const usual = FOREIGN_POST.test(word) || !isCommonWord(text, at)
  const made = name !== undefined && (partsFrom(text, at)?.parts ?? 0) > 1
  // 许昆林|作政府工作报告: a plain name before a verb
  const plain = name !== undefined && isPlainName(text, name) && endScore(text, name.end) >= 2.5
  // 曲木日且|和: the joint is no part of a name that ends before it
  const joined = name !== undefined && isJoint(text[name.end] ?? '') && foreign?.end === name.end + 1
  // 江白|列席
  const acts = name !== undefined && nameLexicon().after.has(text.slice(name.end, name.end + 2))
  if (
    foreign &&
    usual &&
    !made &&
    !plain &&
    !joined &&
    !acts &&
    foreign.end - at > 3 &&
    foreign.end > (name?.end ?? at)
  )
    return foreign
  if (name && refusedBy(elseBegun, text, name)) return undefined
  if (name && refusedBy(noNames, text, name)) return undefined
  if (name && name.score >= least + (spaced ? 1 : 0)) return name
  if (name && (isToldByCharacters(text, name) || isToldShort(text, name) || isSpeaker(text, name)))
    return name
  // 女儿|亓乐|小时候, 其子|霍于轩，: who belongs to a family is named
  if (name && weak && KIN.test(word) && name.score >= BESIDE_KIN && isCalled(text, name)) return name
  // 其妻|乌云|是: a word that names are made of, before what somebody does
  if (
    name &&
    weak &&
    partsFrom(text, at)?.end === name.end &&
    name.score >= BESIDE_PART &&
    !isCommonWord(text, name.end - 1)
  )
    return name
  // 学生|满福|等11人
  if (name && weak && COUNTED.test(text.slice(name.end, name.end + 4)) && name.score >= BESIDE_POST)
    return name
  if (foreign && weak && isShortForeign(text, foreign)) return foreign
  return FOREIGN_POST.test(word) ? foreign : undefined
}

const isJoint = hasRole('joins/and')
const KIN = lazyPattern(() => `(?:${anyOf('person/kin')})$`)
const BESIDE_KIN = 2
const BESIDE_PART = 2.5

/** 其女|高洁|操办: a word that people are called by, after one for a relation and before a verb. */
function wordOfKin(text: string, word: string, at: number): NameReading | undefined {
  const end = at + 2
  if (!KIN.test(word) || !nameLexicon().words.has(text.slice(at, end)) || isCommonWord(text, end - 1))
    return undefined
  return isCommonWord(text, end) || isLeaving(text[end] ?? '')
    ? { start: at, end, score: BESIDE_PART }
    : undefined
}
/** 儿子|周全|从东莞: where somebody comes from. */
const isLeaving = hasRole('person/leaves')
const COUNTED = lazyPattern(() => `^等[\\d${charactersOf('person/digit')}]{1,3}[人名位]`)

/** Whether it is a name beside a word for a relation: whole before a mark, or nothing but what people are given. */
const isCalled = (text: string, name: NameReading): boolean =>
  isOnlyName(text, name) ||
  (name.end - name.start === 3 && isOnlyGiven(text, name) && !isCommonWord(text, name.end - 1)) ||
  (!isCommonWord(text, name.start) &&
    name.end - name.start === 3 &&
    !/\p{Script=Han}/u.test(text[name.end] ?? ''))

/** 儿媳|法图麦|抢着: three characters of foreign names and a verb. */
export const isShortForeign = (text: string, { start, end }: NameReading): boolean =>
  end - start < 6 &&
  ![start - 1, start, start + 1, end - 1].some((at) => isCommonWord(text, at)) &&
  endScore(text, end) >= 2

/** The names of a row up to the first that is none: 部长卢胡特、|文莱苏丹. */
export function untilRefused(text: string, names: readonly NameReading[]): readonly NameReading[] {
  const end = names.findIndex((name) => refusedBy(noNames, text, name) !== undefined)
  return end < 0 ? names : names.slice(0, end)
}

/** 学生|方子轩|和|蔡小蔓: though it begins like a word, a plain name is joined to it. */
function hasCompany(text: string, name: NameReading): boolean {
  if (!/[、和与]/u.test(text[name.end] ?? '') || !isOnlyGiven(text, name)) return false
  if (dottedFrom(text, name.end + 1)) return true
  const next = nameFrom(text, name.end + 1)
  return next !== undefined && isPlainName(text, next)
}

/** 日本驻青岛总领事|斋藤宪二: surnames of Japan are in no table, so the end alone tells the name of one who came from there. */
function japaneseName(text: string, at: number): NameReading | undefined {
  if (!FROM_JAPAN.test(charsBefore(text, at, FROM_JAPAN_REACH))) return undefined
  const { after } = nameLexicon()
  const length = [5, 4, 3].find((n) => {
    const end = at + n
    if (!ALL_HAN.test(text.slice(at, end)) || isCommonWord(text, at + 1)) return false
    if (!ALL_HAN.test(text[end] ?? '') || after.has(text.slice(end, end + 2))) return true
    return after.has(text[end]!) && !isCommonWord(text, end - 1)
  })
  return length === undefined ? undefined : { start: at, end: at + length, score: BESIDE_WEAK }
}
const FROM_JAPAN = /日本(?!国?留学)[^，。；、\n和与同]{0,16}$/u
const FROM_JAPAN_REACH = 20
const ALL_HAN = /^\p{Script=Han}+$/u

/** Score that a name needs to run on over a known one: 诸葛亮|亮|主持. */
const RUNS_ON = 4

/** Whether a name of one character more than the known one of `length` at `at` ends before a mark or a verb. */
function runsOn(text: string, at: number, length: number): boolean {
  const name = nameFrom(text, at)
  if (name?.end !== at + length + 1) return false
  // 万里|红|参加
  if (length === 2) return name.score >= BESIDE_POST && isOnlyGiven(text, name)
  return name.score >= RUNS_ON || !/\p{Script=Han}/u.test(text[name.end] ?? '')
}
