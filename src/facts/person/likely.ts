/** Names told by their own characters: a surname that is no word and characters that few words are made of: 芮小芳从包里…. */

import { divisionEnd, isShortName } from '../../gazetteer/divisions.js'
import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { once } from '../../lexicon/once.js'
import { hasRole, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft } from '../../rules/rule.js'
import { endScore, endsInPreposition, isHan, startScore } from './edges.js'
import { guessed, type PersonFields, person } from './fields.js'
import { untilRefused } from './first.js'
import { tells } from './given-characters.js'
import { listedNames } from './list.js'
import { isOnlyGiven, type NameReading, nameUpTo, surnameLength } from './name.js'
import { carriesName } from './named-again.js'
import { isWordToo } from './plain-name.js'
import { titleOf, titleWordBefore } from './title.js'

const isGivenWord = hasRole('person/given-word')
const isPlaceEnd = hasRole('person/ends-place')
/** 看望了|岑德明: what is done to somebody has been told. */
const isDone = hasRole('person/done-mark')
const isLandEnd = hasRole('person/ends-land')

/** What the given characters must say in all: where both sides are closed, where a word follows, behind a surname that is a word. */
const CLOSED = 2
const OPEN = 3
const SURE = 4

/** What looks like a name by its characters, and is none. */
const elseWritten = defineGuards<[string, NameReading & { readonly surrounded: boolean }]>(
  'person/likely',
  [
    {
      id: 'may-be-words',
      unless: (_, { surrounded }) => !surrounded,
      because: 'what stands around is not enough for what its characters say',
      example: '选举冮云龙参加',
    },
    {
      id: 'word-there',
      unless: (text, { start, end }) =>
        isCommonWord(text, start - 1) ||
        isCommonWord(text, end - 1) ||
        // 司徒 is a word and a surname
        (surnameLength(text, start) === 1 && isCommonWord(text, start)),
      because: 'a word of everyday begins there or runs over an edge',
      example: '，温馨丽告诉记者',
    },
    {
      id: 'word-given',
      unless: (text, { start, end }) =>
        isCommonWord(text, start + 1) && !isGivenWord(text.slice(start + 1, end)),
      because: 'the two characters are a word that nobody is given',
      example: '，白先进负责',
    },
    {
      id: 'preposition-last',
      unless: (text, { end }) => endsInPreposition(text, end),
      because: 'its last character governs what follows: 夏侯平|向大家',
      example: '会上，夏侯平向任命人员颁发证书',
    },
    {
      id: 'of-a-place',
      unless: (text, { start, end }) =>
        isPlaceEnd(text[end - 1]!) || isLandEnd(text[end - 1]!) || isShortName(text.slice(start, end)),
      because: 'a division, or what ends as places do',
      example: '，柳秀园负责',
    },
    {
      id: 'begins-division',
      unless: (text, { start, end }) =>
        ['', '县', '市', '区', '州'].some((unit) => isShortName(text.slice(start, start + 2) + unit)) ||
        divisionEnd(text, start, text.length) > end,
      because: 'a division begins there',
      example: '，吴忠英负责',
    },
    {
      id: 'known-one',
      unless: (text, { start, end }) =>
        [2, 3].some((length) => nameLexicon().leaders.has(text.slice(start, start + length))) && end > start,
      because: 'one known by name alone, who is read elsewhere, or not at all',
      example: '，毛泽东思想、邓小平理论',
    },
    {
      id: 'quoted-whole',
      unless: (text, { start, end }) =>
        /[“《]/u.test(text[start - 1] ?? '') && /[”》]/u.test(text[end] ?? ''),
      because: 'a brand or a title stands in quotation marks',
      example: '推广“惠蓉保”，',
    },
    {
      id: 'says-too-little',
      unless: (text, { start, end, score }) =>
        score < OPEN &&
        !isHan(text[end]) &&
        !isDone(text[start - 1] ?? '') &&
        nameLexicon().surnames.get(text[start]!) !== 'top',
      because: 'characters that are often met, behind a surname that is not, between marks: a dam, a product',
      example: '建成，柴东明、水库',
    },
    {
      id: 'post-ends',
      unless: (text, { start }) => surnameLength(text, start) > 1 && titleWordBefore(text, start + 1) > 2,
      because: 'the first character ends a post: 理事长|孙桂珍',
      example: '合作社理事长孙桂珍说',
    },
    {
      id: 'called-by-name',
      unless: (text, { end }) => carriesName(text, end),
      because: 'a body or a prize is called by the name',
      example: '，佟丽娜体育基金会成立',
    },
  ],
  (_, { start }) => start,
)

/** Length of the surname at `start`, 0 if it is seldom one or a preposition too. */
function ownSurname(text: string, start: number): number {
  const length = surnameLength(text, start)
  const known = nameLexicon().surnames.get(text.slice(start, start + length))
  return known === undefined || known === 'rare' || known === 'clan' || isAlsoPreposition(text[start]!)
    ? 0
    : length
}
const isAlsoPreposition = hasRole('person/also-preposition')

/** How surely a name begins at `start`; 以, 从 and 在 stand before everything, and need a name that tells more. */
function startOf(text: string, start: number, told: number): number {
  const last = text[start - 1] ?? ''
  if (isDone(last)) return 2
  return told < OPEN && isBeforeAll(last) ? 0 : startScore(text, start)
}
const isBeforeAll = hasRole('person/before-all')

/** What stands around a name, by the scale of `endScore`, is enough for what its characters say. */
function isSurrounded(told: number, before: number, behind: number, word: boolean): boolean {
  if (word) return told >= SURE ? before >= 2 && behind >= 1.5 : told >= OPEN && before > 2 && behind >= 2
  if (told < OPEN) return before >= 2 && behind >= 2
  return before >= 2 ? behind >= 1.5 : before >= 1.5 && behind >= 2
}

/** The name of surname and two given characters that begins at `start`, if its characters and what stands around tell it. */
export function likelyFrom(text: string, start: number): NameReading | undefined {
  const surname = ownSurname(text, start)
  if (surname === 0) return undefined
  const end = start + surname + 2
  const { given } = nameLexicon()
  const first = text[end - 2] ?? ''
  const second = text[end - 1] ?? ''
  if (!given.has(first) || !given.has(second)) return undefined
  const told = tells(first) + tells(second) + (surname > 1 ? 1 : 0)
  if (told < CLOSED) return undefined
  const before = startOf(text, start, told)
  const word = surname === 1 && isWordToo(text[start]!)
  const surrounded = isSurrounded(told, before, endScore(text, end), word)
  const name = { start, end, score: told }
  return refusedBy(elseWritten, text, { ...name, surrounded }) ? undefined : name
}

/** What a character may be in a name of this kind: given (`tells` above it), the first of a surname. */
const GIVEN = 1
const SURNAME = 2
const TELLS = 2

/** By UTF-16 unit, what it may be: most places where a telling character stands are told apart by three looks. */
const parts = once(() => {
  const { given, surnames } = nameLexicon()
  const of = new Uint8Array(0x10000)
  for (const character of given) of[character.charCodeAt(0)]! |= GIVEN | (tells(character) << TELLS)
  for (const [surname, known] of surnames)
    if (known !== 'rare' && known !== 'clan') of[surname.charCodeAt(0)]! |= SURNAME
  return of
})

/** Whether the character at `at` and one beside it could both be given, behind a surname. */
function mayBeGiven(text: string, at: number): boolean {
  const of = parts()
  const partAt = (place: number) => (place < 0 || place >= text.length ? 0 : of[text.charCodeAt(place)]!)
  const here = partAt(at)
  if ((here & GIVEN) === 0) return false
  const next = partAt(at + 1)
  const before = partAt(at - 1)
  const isFirst = (next & GIVEN) !== 0
  if (isFirst && (here >> TELLS) + (next >> TELLS) >= CLOSED && before & SURNAME) return true
  const isSecond = (before & GIVEN) !== 0 && before >> TELLS === 0
  return (isFirst || isSecond) && ((partAt(at - 2) | partAt(at - 3)) & SURNAME) !== 0
}

/** The likely name whose first telling character stands at `at`. */
function likelyAround(text: string, at: number): NameReading | undefined {
  if (!mayBeGiven(text, at)) return undefined
  for (let back = 1; back <= 3; back++) {
    const start = at - back
    const surname = ownSurname(text, start)
    if (surname === 0 || back < surname || back > surname + 1) continue
    // told by the character before
    if (back === surname + 1 && tells(text[at - 1]!) > 0) continue
    const name = likelyFrom(text, start)
    if (name) return name
  }
  return undefined
}

const telling = once(() => [...wordsOf('person/mostly-given'), ...wordsOf('person/often-given')])

const likely = defineRule({
  id: 'person/likely',
  kind: 'person',
  get trigger() {
    return telling()
  },
  opens: ({ text }, at) => likelyAround(text, at) !== undefined,
  pattern: /\p{Script=Han}/u,
  produce: (match, context) => {
    const { text } = context
    const name = likelyAround(text, match.index)
    if (!name) return null
    const names = [name, ...untilRefused(text, listedNames(text, name.end))]
    // 孙倩、|李晓东: who stands in the row before
    const before = text[name.start - 1] === '、' ? nameUpTo(text, name.start - 1) : undefined
    if (before && (before.score >= BESIDE || isWholeBefore(text, before))) names.unshift(before)
    return names
      .map(({ start, end }) =>
        guessed(person(context, start, end, titleOf(text, start, end), end - start > 2)),
      )
      .filter((draft): draft is Draft<PersonFields> => draft !== null)
  },
  examples: [
    {
      text: '，芮小芳从包里掏出车票',
      facts: [{ text: '芮小芳' }],
      unframed: 'the clause begins with the name',
    },
    { text: '，綦慧琴的瓜棚', facts: [{ text: '綦慧琴' }], unframed: 'the clause begins with the name' },
    { text: '把奖金交给裴志强。', facts: [{ text: '裴志强' }] },
    { text: '看望岑德明、戚秀兰等老党员', facts: [{ text: '岑德明' }, { text: '戚秀兰' }] },
  ],
  nearMisses: ['，金丽温高速公路', '，温馨的家', '，林业英才计划', '向全市人民学习'],
})
/** Score a name needs that a likely one follows in its row. */
const BESIDE = 3
/** 为|祁连芳、|邬小军: whole and given, though it begins like a word. */
const isWholeBefore = (text: string, name: NameReading): boolean =>
  name.end - name.start === 3 && isOnlyGiven(text, name) && startScore(text, name.start) >= 2

export const likelyRules = [likely]
