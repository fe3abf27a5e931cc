/** People called by surname and post alone: 卢市长, 习总书记. */

import { divisionStart } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft, RuleContext } from '../../rules/rule.js'
import { type PersonFields, person } from './fields.js'
import { surnameLength, wholeName } from './name.js'
import { isWordToo } from './plain-name.js'

/** Known by surname and post wherever they stand. */
const isRevered = hasRole('person/revered')
/** Posts that people are called by with their surname: 卢市长, 欧阳局长. */
export const CALLED_BY = lazyPattern(
  () =>
    `^(?:副?(?:(?:${anyOf('person/called-head')})长|${anyOf('person/called-by')})|${anyOf('person/called-by-alone')})$`,
)
/** Surnames that are prepositions, verbs or parts of other words before a post: 任局长, 和市长, 原主任. */
const isNotCalled = hasRole('person/not-called')

/** 卢市长: who the text names in full elsewhere, or a surname that is no word, where nothing else runs into it. */
export function surnameAndPost(match: RegExpExecArray, context: RuleContext): Draft<PersonFields> | null {
  const { text } = context
  const post = match[1]!
  const end = match.index + post.length
  const revered = match.index - 1
  if (text[revered - 1] !== '学' && isRevered(text.slice(Math.max(0, revered), end)))
    return person(context, revered, end, post, false)
  if (!CALLED_BY.test(post)) return null
  const double = match.index > 1 && surnameLength(text, match.index - 2) === 2
  const start = match.index - (double ? 2 : 1)
  if (start < 0 || surnameLength(text, start) !== match.index - start) return null
  return refusedBy(notCalled, text, { start, post: match.index, end })
    ? null
    : person(context, start, end, post, false)
}

interface Called {
  readonly start: number
  /** Where the post begins. */
  readonly post: number
  readonly end: number
}
const isDoubtful = (text: string, called: Called): boolean =>
  called.post - called.start === 1 && isWordToo(text[called.start]!) && !isNamedInFull(text, called)

/** 老支书|席宝善 of 席支书: whether the text names one of that surname directly behind the post. */
function isNamedInFull(text: string, { start, post, end }: Called): boolean {
  const told = text.slice(post, end) + text.slice(start, post)
  for (let at = text.indexOf(told); at >= 0; at = text.indexOf(told, at + 1)) {
    const from = at + end - post
    if (!isCommonWord(text, from) && wholeName(text.slice(from, from + FULL))) return true
  }
  return false
}

/** Characters of such a full name. */
const FULL = 3

const isCalledAlone = hasRole('person/called-by-alone')

/** What looks like surname and post, and is none. */
const notCalled = defineGuards<[string, Called]>(
  'person/called',
  [
    {
      id: 'no-surname',
      unless: (text, called) =>
        called.post - called.start === 1 &&
        isNotCalled(text[called.start]!) &&
        !isNamedInFull(text, called) &&
        !isCalledSo(text, called.start),
      because: 'a preposition, a verb or the end of a word',
      example: '“任局长，手续办好了！”',
    },
    {
      id: 'words-before',
      unless: (text, called) =>
        !opensPhrase(text, called.start) &&
        !isCalledSo(text, called.start) &&
        (isDoubtful(text, called) || !endsWord(text, called.start)),
      because: 'other words run into it',
      example: '小王主任',
    },
    {
      id: 'nickname',
      unless: (text, { start, post, end }) =>
        text[start - 1] === '“' && text[end] === '”' && isCalledAlone(text.slice(post, end)),
      because: 'what one is nicknamed for what one does, in quotation marks',
      example: '大家叫他“牛博士”，',
    },
    {
      id: 'cut-word',
      unless: (text, { post, end }) => isCommonWord(text, post - 1) || isCommonWord(text, end - 1),
      because: 'a word of everyday runs over an edge of the post',
      example: '，高校长',
    },
    {
      id: 'of-a-division',
      unless: (text, { start, post }) => divisionStart(text, post + 1) <= start,
      because: "a division's name ends where the post has begun",
      example: '和田市长',
    },
    {
      id: 'word-of-address',
      unless: (text, called) =>
        isDoubtful(text, called) &&
        !isSpokenTo(text, called.start, called.end) &&
        !isCalledSo(text, called.start),
      because: 'the surname is a word elsewhere, and nobody is spoken to',
      example: '，成主任说，',
    },
  ],
  (_, { start }) => start,
)

/** 都喊他|单书记: whether what somebody is called by follows. */
const isCalledSo = (text: string, start: number): boolean =>
  isSomebody(text[start - 1] ?? '') && isCalling(text[start - 2] ?? '')
const isSomebody = hasRole('person/called-somebody')
const isCalling = hasRole('person/calls')

/** “谈科长，: called by it in speech, a surname may be a word elsewhere. */
const isSpokenTo = (text: string, start: number, end: number) =>
  /[“‘]/u.test(text[start - 1] ?? '') && /[，！。？]/u.test(text[end] ?? '')

/** Whether a phrase begins at `start`: after a mark, or a preposition that is no part of a word. */
function opensPhrase(text: string, start: number): boolean {
  const before = text[start - 1] ?? ''
  if (!/\p{Script=Han}/u.test(before)) return !/[\d·—\p{L}]/u.test(before)
  return isPreposition(before) && !isCommonWord(text, start - 2) && !isCommonWord(text, start - 1)
}

/** 提起|蔡支书, 报给了|龙站长: whether a whole word, or one that tells that something was done, ends at `start`. */
function endsWord(text: string, start: number): boolean {
  if (isCommonWord(text, start - 1)) return false
  return isCommonWord(text, start - 2) || isDone(text[start - 1] ?? '')
}
const isDone = hasRole('person/done-mark')

const isPreposition = hasRole('person/before-called')
