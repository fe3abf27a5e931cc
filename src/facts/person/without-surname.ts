/** Names of peoples that have no surnames, behind who somebody is: 局长|俄金, 牧民|赛力克|和别克波拉. Told by the characters that they are written with. */

import { divisionEnd, isShortName } from '../../gazetteer/divisions.js'
import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { nationBegins } from '../../gazetteer/nations.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { endScore, isHan, startScore } from './edges.js'
import { type NameReading, nameFrom } from './name.js'
import { partsFrom } from './parts.js'
import { isPlainName } from './plain-name.js'
import { postBegins } from './post-begins.js'

const isJoint = hasRole('joins/and')
const isMostly = hasRole('person/mostly-foreign')
const isOften = hasRole('person/often-foreign')
const isSeldom = hasRole('person/seldom-foreign')
/** 也, 又, 再: what stands before a verb, behind whoever acts. */
const isAdverb = hasRole('person/adverb-behind')

/** How much a character says that such a name is written: 嘎 is seldom met elsewhere (2), 沙 often (1), 布 says nothing; `undefined`: it is in none. */
function weight(character: string): number | undefined {
  if (isMostly(character)) return 2
  if (isOften(character)) return 1
  if (isJoint(character)) return undefined
  return isSeldom(character) || nameLexicon().foreign.has(character) ? 0 : undefined
}

const SHORTEST = 2
const LONGEST = 6
/** How sure such a name is. */
const SCORE = 3.5

/** What the characters must say in all; of four and more, which are no words, the same behind all posts. */
const NEEDED = 1
const LONG = 4
const NEEDED_OF_LONG = 2
/** What the text behind must say, see `endScore`, and how much more the characters where it says less. */
const CLOSED = 2
const WORD_BEHIND = 1.5
const MORE = 2
/** What they must say where nothing but the run of such characters ends: the more of them, the less, as they stand together in nothing else. */
const BY_THEMSELVES = [9, 9, 9, 4, 3, 2, 2]
/** 加尔|恒|别克: what a character says that Han people are given and such names are not written with; one of a long name may be such. */
const HAN_GIVEN = -1

/** What is written with such characters behind a post, and is nobody. */
const elseWritten = defineGuards<[string, NameReading]>(
  'person/of-people',
  [
    {
      id: 'holds-word',
      unless: (text, { start, end }) => {
        // 老人|马依布拉: no word but a name begins and goes on so long
        for (let at = end - start < LONG ? start - 1 : start; at < end; at++)
          // 加尔恒|别克: a word that names are made of
          if (isCommonWord(text, at) && !(at > start && partsFrom(text, at)?.end === at + 2)) return true
        return false
      },
      because: 'a word of everyday is part of it, or runs over an edge',
      example: '局长坦克，',
    },
    {
      id: 'a-place',
      unless: (text, { start, end }) =>
        isShortName(text.slice(start, end)) ||
        divisionEnd(text, start, text.length) > start ||
        nationBegins(text, start),
      because: 'a division or a state is called so, or begins there',
      example: '局长拉萨，',
    },
    {
      id: 'dotted',
      unless: (text, { end }) => /^\p{Script=Han}{0,3}·/u.test(text.slice(end, end + 4)),
      because: 'a name that goes on behind a dot is read as a whole',
      example: '局长尼卓·海，',
    },
  ],
  (_, { start }) => start,
)

/** What is said of the end of a name at `end`, by the scale of `endScore`: a joint closes it where another's name or post follows. */
function closing(text: string, end: number): number {
  const next = text[end] ?? ''
  if (next === '“' || next === '《') return 0
  if (isAdverb(next)) return CLOSED
  if (!isJoint(next)) return endScore(text, end)
  const other = nameFrom(text, end + 1)
  return postBegins(text, end + 1) || (other && isPlainName(text, other)) || told(text, end + 1) ? CLOSED : 0
}

/** Whether the two characters at `at` could begin such a name. */
const told = (text: string, at: number): boolean => {
  const first = weight(text[at] ?? '')
  const second = weight(text[at + 1] ?? '')
  return first !== undefined && second !== undefined && first + second > 0 && !isCommonWord(text, at)
}

/** 胡吉尔|台乡: a town is named. */
const PLACE_BEHIND = lazyPattern(() => `^\\p{Script=Han}{0,2}(?:${anyOf('person/town-ends')})`)

const isHanGiven = (character: string): boolean =>
  nameLexicon().given.has(character) && !isJoint(character) && !isAdverb(character)

/** Whether no such name goes on at `end`, nor one with what people are given. */
const isWholeRun = (text: string, start: number, end: number): boolean =>
  weight(text[end] ?? '') === undefined && (end - start > LONG || !nameLexicon().given.has(text[end] ?? ''))

/** The name without a surname that begins at `start`; `more`: how much more than behind a post its characters must say. */
export function nameWithoutSurname(text: string, start: number, more = 0): NameReading | undefined {
  let best: (NameReading & { readonly closed: number }) | undefined
  let said = 0
  let others = 0
  for (let end = start + 1; end <= start + LONGEST; end++) {
    const own = weight(text[end - 1] ?? '')
    if (own === undefined && (others > 0 || !isHanGiven(text[end - 1] ?? ''))) break
    if (own === undefined) others++
    said += own ?? HAN_GIVEN
    if (end - start < (others > 0 ? LONG : SHORTEST)) continue
    const behind = closing(text, end)
    // 巴特那|生，: the last may be such a one before a mark alone
    if (own === undefined && isHan(text[end])) continue
    // 伊力哈木江|碰头: all of the run
    const byItself = isWholeRun(text, start, end) && said >= BY_THEMSELVES[end - start]!
    const closed = byItself ? Math.max(behind, WORD_BEHIND) : behind
    const needed = end - start < LONG ? NEEDED + more : behind > CLOSED ? NEEDED : NEEDED_OF_LONG
    const isTold =
      closed >= CLOSED
        ? said >= needed
        : !PLACE_BEHIND.regexp.test(text.slice(end, end + 3)) &&
          (byItself || (closed >= WORD_BEHIND && said >= needed + MORE))
    const name = { start, end, score: SCORE, closed }
    if (isTold && (!best || closed >= best.closed) && !refusedBy(elseWritten, text, name)) best = name
  }
  return best && isHan(text[best.start]) ? { start, end: best.end, score: SCORE } : undefined
}

/** Whether all of `name` is written as such names are: 嘎玛 of 嘎玛为副县长, where a line or an office leaves nothing but a name. */
export function isOfPeople(name: string): boolean {
  let said = 0
  for (const character of name) {
    const own = weight(character)
    if (own === undefined) return false
    said += own
  }
  const whole = { start: 0, end: name.length, score: SCORE }
  const made = partsFrom(name, 0)?.end === name.length
  return (
    name.length >= SHORTEST &&
    name.length <= LONGEST &&
    (made || said >= NEEDED) &&
    !refusedBy(elseWritten, name, whole)
  )
}

/** The name without a surname that ends at `end`, before a post, and begins where nothing runs into it: 桑杰|主任. */
export function withoutSurnameUpTo(text: string, end: number): NameReading | undefined {
  for (let start = end - LONGEST; start <= end - SHORTEST; start++) {
    const name = { start, end, score: SCORE }
    if (start < 0 || startScore(text, start) < CLOSED || !isOfPeople(text.slice(start, end))) continue
    if (!refusedBy(elseWritten, text, name)) return name
  }
  return undefined
}
