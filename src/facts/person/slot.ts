/** A slot that is certain on both sides, whatever the name: between a post and what only people are followed by. */

import { divisionEnd } from '../../gazetteer/divisions.js'
import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { isNationName } from '../../gazetteer/nations.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { isHan } from './edges.js'
import { belongsBehind, isUntold } from './last-character.js'
import { isOnlyGiven, type NameReading, surnameLength, wholeName } from './name.js'
import { titleStart, titleWordBefore } from './title.js'

/** Least length of a post that is none but one, where no body stands before it. */
const WHOLE_POST = 3
/** Longest and shortest such name. */
const LENGTHS = [3, 2, 4]
/** How sure such a name is. */
const SLOT_SCORE = 3

const isGivenWord = hasRole('person/given-word')
const isSlotVerb = hasRole('person/closes-slot')
/** 到, 赴: whoever goes somewhere. */
const goesTo = hasRole('person/goes-to')

const isAlsoPreposition = hasRole('person/also-preposition')
const isRare = (surname: string): boolean => nameLexicon().surnames.get(surname) === 'rare'

/** Words behind which there is no such slot. */
const noSlot = defineGuards<[string, string, number]>(
  'person/slot',
  [
    {
      id: 'weak-post',
      unless: (_, word) => nameLexicon().titles.get(word)?.strength !== 'strong',
      because: 'the word is seldom a post',
      example: '代表药恒主持',
    },
    {
      id: 'part-of-post',
      unless: (text, word, at) => !isWholePost(text, word, at),
      because: 'a short word for a post, without a body or a mark before it',
      example: '有局长药恒主持会议',
    },
  ],
  (_, __, at) => at,
)

/** What stands in such a slot, and is no name. */
const noSlotNames = defineGuards<[string, NameReading]>(
  'person/slot',
  [
    {
      id: 'nothing-closes',
      unless: (text, name) => !closesSlot(text, name.end) && !isMarkedName(text, name),
      because: 'no verb of somebody in office follows, and no other name',
      example: '副市长药恒的家',
    },
    {
      id: 'word-there',
      unless: (text, { start, end }) =>
        isCommonWord(text, start) ||
        isCommonWord(text, start - 1) ||
        (end - start > 2 && isCommonWord(text, start + 1) && !isGivenWord(text.slice(start + 1, end))) ||
        // 吉好|组成
        (end - start > 3 && isCommonWord(text, start + 2) && !isGivenWord(text.slice(start + 2, end))),
      because: 'a word begins there',
      example: '副市长应邀出席会议',
    },
    {
      id: 'word-over-end',
      unless: (text, { start, end }) =>
        isCommonWord(text, end - 1) || belongsBehind(text, end) || isUntold(text, start, end),
      because: 'a word runs over the end of the name, or begins before it',
      example: '副市长应宣传达标创建',
    },
    {
      id: 'a-state',
      unless: (text, { start, end }) => isNationName(text.slice(start, end)),
      because: 'a state is called so',
      example: '副总理阿富汗出席会议',
    },
    {
      id: 'preposition',
      unless: (text, name) =>
        (isRare(text[name.start]!) || isAlsoPreposition(text[name.start]!)) && !isOnlyGiven(text, name),
      because: 'a particle or a verb, and what nobody is given',
      example: '副市长向其介绍情况',
    },
  ],
  (_, { start }) => start,
)

/** Whether a post with its body, or a mark before it, ends at `at`. */
export const isWholePost = (text: string, word: string, at: number): boolean =>
  word.length >= WHOLE_POST || titleStart(text, at) < at - word.length || !isHan(text[at - word.length - 1])

/** Whether what stands at `end` follows nothing but somebody: 主持, 列席, 到宝鸡, 、副秘书长…. */
function closesSlot(text: string, end: number): boolean {
  if (isSlotVerb(text.slice(end, end + 2))) return true
  if (goesTo(text[end] ?? '') && divisionEnd(text, end + 1, text.length) > 0) return true
  if (!/[、，]/u.test(text[end] ?? '')) return false
  // 副主任药恒、|酆玉珍，: another name between marks
  if (text[end] === '、' && isNameItem(text, end + 1)) return true
  // 副主任药恒、|秘书长: another's post follows
  for (let to = end + 3; to <= end + POST_REACH; to++)
    if (isHan(text[to - 1])) {
      if (titleWordBefore(text, to) >= 2 && isHan(text[to])) return true
    } else break
  return false
}
const POST_REACH = 12

/** 市政府秘书长|药志远，: a mark closes what can be nothing but a surname with two characters that people are given. */
const isMarkedName = (text: string, name: NameReading): boolean =>
  name.end - name.start === 3 &&
  /[，。；、]/u.test(text[name.end] ?? '') &&
  nameLexicon().surnames.has(text[name.start]!) &&
  isOnlyGiven(text, name)

const ITEM = /(?<item>\p{Script=Han}{2,3})[、，。]/uy
/** Whether a whole item that reads as a name stands at `at`. */
function isNameItem(text: string, at: number): boolean {
  ITEM.lastIndex = at
  const item = ITEM.exec(text)?.groups?.item
  return item !== undefined && !isCommonWord(text, at) && wholeName(item)
}

/** Posts in villages, where names without a surname are not rare. */
const OF_VILLAGE = lazyPattern(() => `村\\p{Script=Han}{0,4}(?:${anyOf('person/village-post')})$`)
const VILLAGE_REACH = 9

/** What stands where one without a surname is named, and is no name. */
const noNameThere = defineGuards<[string, NameReading]>(
  'person/without-surname',
  [
    {
      id: 'other-characters',
      unless: (text, { start, end }) =>
        [...text.slice(start, end)].filter((character) => nameLexicon().foreign.has(character)).length < 3,
      because: 'such names are written with other characters',
      example: '村党支部书记窗这凳那告诉记者',
    },
    {
      id: 'holds-word',
      unless: (text, { start, end }) =>
        [start - 1, start, start + 1, start + 2, end - 1].some((at) => isCommonWord(text, at)),
      because: 'a word of everyday is part of it',
      example: '村党支部书记特别阿洛告诉记者',
    },
    {
      id: 'has-surname',
      unless: (text, { start }) => surnameLength(text, start) > 0,
      because: 'it begins with a surname',
      example: '村党支部书记马的阿洛告诉记者',
    },
  ],
  (_, { start }) => start,
)

/** 村党支部书记|俄的阿且|告诉: four characters without a surname that are no words, before a verb. */
function nameWithoutSurname(text: string, at: number): NameReading | undefined {
  const end = at + 4
  if (!OF_VILLAGE.test(charsBefore(text, at, VILLAGE_REACH)) || !isSlotVerb(text.slice(end, end + 2)))
    return undefined
  const name = { start: at, end, score: SLOT_SCORE }
  return refusedBy(noNameThere, text, name) ? undefined : name
}

/** The name in the slot behind the post `word` that ends at `at`. */
export function slotName(text: string, word: string, at: number): NameReading | undefined {
  if (refusedBy(noSlot, text, word, at)) return undefined
  for (const length of LENGTHS) {
    const name = { start: at, end: at + length, score: SLOT_SCORE }
    const given = length - surnameLength(text, at)
    if (given === length || given < 1 || given > 2) continue
    if (![...text.slice(at, name.end)].every(isHan)) continue
    if (!refusedBy(noSlotNames, text, name)) return name
  }
  return nameWithoutSurname(text, at)
}

/** 囊玉香, 排勒弄: where 同志 or 职务 leaves nothing but a name, one whose surname no table has. */
export const holdsNoWord = (name: string): boolean =>
  name.length > 2 &&
  name.length < 5 &&
  // 以|胡锦涛, 驻村队
  !isLed(name.charAt(0)) &&
  !isPlaceEnd(name.at(-1)!) &&
  ![...name].some((_, at) => isCommonWord(name, at))
const isLed = hasRole('person/before-somebody')
const isPlaceEnd = hasRole('person/ends-place')
