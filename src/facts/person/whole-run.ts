/** Names read whole behind a post, up to a mark or to what only somebody in office does: no table need have their surname. */

import { divisionEnd, isShortName } from '../../gazetteer/divisions.js'
import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { isNationName, nationBegins } from '../../gazetteer/nations.js'
import { organWordBefore } from '../../gazetteer/organs.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { isHan, isLeftOver, isSpeechGiven } from './edges.js'
import { joinsNames } from './foreign.js'
import { tells } from './given-characters.js'
import { belongsBehind, endsNoName, isUntold } from './last-character.js'
import { type NameReading, nameFrom, surnameLength } from './name.js'
import { isPlainName } from './plain-name.js'
import { titleWordBefore } from './title.js'

/** How sure such a name is. */
const WHOLE_SCORE = 3.5
const LONGEST = 6

const closesAlone = hasRole('person/closes-whole')
const endsOffice = hasRole('person/ends-office')
const isJoint = hasRole('joins/and')
const isGivenWord = hasRole('person/given-word')
const isThingEnd = hasRole('person/ends-thing')

/** What stands whole between a post and an edge, and is no name. */
const noWhole = defineGuards<[string, NameReading]>(
  'person/whole-run',
  [
    {
      id: 'holds-word',
      unless: (text, { start, end }) => holdsWord(text, start, end),
      because: 'a word of everyday is part of it, or runs over an edge',
      example: '常务副县长排列芳，',
    },
    {
      id: 'verb-last',
      unless: (text, { start, end }) =>
        isClosing(text, end) ||
        belongsBehind(text, end) ||
        isUntold(text, start, end) ||
        holdsAdverb(text, { start, end, score: 0 }),
      because: 'its last character is a word that follows names',
      example: '常务副县长板国向，',
    },
    {
      id: 'a-place',
      unless: (text, { start, end }) =>
        isShortName(text.slice(start, end)) ||
        divisionEnd(text, start, text.length) > start ||
        nationBegins(text, start),
      because: 'a division or a state is called so, or begins there',
      example: '县文联主席克拉玛依出席会议',
    },
  ],
  (_, { start }) => start,
)

const holdsWord = (text: string, start: number, end: number): boolean => {
  // 中西|敏夫, 阿苏|木呷: a known surname of two characters may be a word, or run into one
  const clan = nameLexicon().surnames.get(text.slice(start, start + 2)) === 'clan'
  const behindSurname = clan || isJapanese(text, start, end)
  // 副县长|沙吾列提: of 长沙 the first ends the post, where no word but a name can begin
  const from = behindSurname
    ? start + 2
    : endsOffice(text[start - 1] ?? '') && isForeign(text, start, end)
      ? start
      : start - 1
  for (let at = from; at < end; at++) {
    if (isCommonWord(text, at) && !(at === end - 2 && isGivenWord(text.slice(at, end)))) return true
    // 巴赫|访华: what somebody does
    if (at > start + 1 && nameLexicon().after.has(text.slice(at, at + 2))) return true
  }
  return false
}

/** 陈浩|再作: what is said of an act, behind a surname. */
const holdsAdverb = (text: string, { start, end }: NameReading): boolean =>
  surnameLength(text, start) > 0 && [...text.slice(start + 2, end)].some(endsNoName)

/** 板|国良, 么|俊才: any character, and two that people are given. */
function isOfSurname(text: string, start: number, end: number): boolean {
  const { given } = nameLexicon()
  const surname = surnameLength(text, start) || 1
  if (end - start - surname !== 2) return false
  const own = [...text.slice(start + surname, end)]
  const told = own.reduce((sum, character) => sum + tells(character), 0)
  const known = nameLexicon().surnames.get(text.slice(start, start + surname))
  // 的日|哈什
  if (known === 'clan') return own.every((character) => nameLexicon().foreign.has(character))
  // 彭|展图，: one of the two is seldom given
  if ((known === 'top' || known === 'plain') && !isHan(text[end])) return own.some((c) => given.has(c))
  if (known) return told > 0 || own.every((character) => given.has(character))
  return (
    told > 0 &&
    own.every((character) => given.has(character)) &&
    !nameLexicon().after.has(text[start]!) &&
    !isCommonWord(text, start + 1)
  )
}

/** 尕玛文扎, 吾拉孜提: four characters and more, of which all but one are such as these names are written with. */
function isForeign(text: string, start: number, end: number): boolean {
  const { foreign } = nameLexicon()
  const own = [...text.slice(start, end)]
  const others = own.filter((character) => !foreign.has(character))
  return (
    own.length >= 4 &&
    others.length <= 1 &&
    !own.some((_, at) => joinsNames(text, start, start + at)) &&
    foreign.has(own.at(-1)!) &&
    !others.some((character) => nameLexicon().after.has(character))
  )
}

const JAPANESE = lazyPattern(() => `^(?:${anyOf('person/surname-of-japan')})(?<given>\\p{Script=Han}{1,3})$`)
/** 中西|敏夫. */
function isJapanese(text: string, start: number, end: number): boolean {
  const given = JAPANESE.exec(text.slice(start, end))?.groups?.given
  return given !== undefined && [...given].every((c) => nameLexicon().given.has(c))
}

/** 李明|将: whether the last character follows names rather than ends one; 图 of 许鸿图 does so only on a page. */
const isClosing = (text: string, end: number): boolean => {
  const last = text[end - 1]!
  if (isCredit(last)) return false
  return (
    nameLexicon().after.has(last) || (!isHan(text[end]) && text[end] !== '“' && !isLeftOver(text, end - 1))
  )
}
const isCredit = hasRole('person/credit-after-blank')

/** Whether nothing but somebody ends at `end`. */
function isEdge(text: string, end: number): boolean {
  if (!isHan(text[end])) return !/[·《0-9A-Za-z]/u.test(text[end] ?? '')
  if (nameLexicon().after.has(text.slice(end, end + 2)) || isSpeechGiven(text, end)) return true
  if (closesAlone(text[end]!)) return true
  // 71岁的阿苏木牛|老人
  if (nameLexicon().titles.get(text.slice(end, end + 2))?.strength === 'role') return true
  if (!isJoint(text[end]!)) return false
  const next = nameFrom(text, end + 1)
  return next !== undefined && isPlainName(text, next)
}

/** 马占彪、|拉毛|担任, 惠小芸、|拓军|代表: two characters behind a name in its row. */
export function shortRun(text: string, at: number): NameReading | undefined {
  const { foreign, given, surnames, after } = nameLexicon()
  const end = at + 2
  const [first = '', second = ''] = text.slice(at, end)
  const known = surnames.get(first)
  const whole =
    (foreign.has(first) && foreign.has(second)) ||
    (known !== undefined && known !== 'rare' && given.has(second) && tells(second) > 0)
  return whole &&
    isEdge(text, end) &&
    !holdsWord(text, at, end) &&
    !after.has(first) &&
    !isClosing(text, end) &&
    !isShortName(text.slice(at, end)) &&
    !isNationName(text.slice(at, end)) &&
    divisionEnd(text, at, text.length) <= end
    ? { start: at, end, score: WHOLE_SCORE }
    : undefined
}

/** The name that is all of what stands between `at` and the next edge. */
export function wholeRun(text: string, at: number): NameReading | undefined {
  if (!isHan(text[at]) || !isHan(text[at + 1])) return undefined
  for (let end = at + 3; end <= at + LONGEST && isHan(text[end - 1]); end++) {
    if (!isEdge(text, end)) continue
    if (!isOfSurname(text, at, end) && !isForeign(text, at, end) && !isJapanese(text, at, end))
      return undefined
    if (isThingEnd(text[end - 1]!) || organWordBefore(text, end) || titleWordBefore(text, end) > 0)
      return undefined
    const name = { start: at, end, score: WHOLE_SCORE }
    return refusedBy(noWhole, text, name) ? undefined : name
  }
  return undefined
}
