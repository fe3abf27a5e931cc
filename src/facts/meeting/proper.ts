/** Where the proper name of a conference begins. */

import {
  ACCOUNT_MARK,
  MONTH_MARK,
  ORDINAL_MARK,
  TERM_MARK,
  TIMES_MARK,
  YEAR_MARK,
} from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { HUNDRED } from '../../numeral/characters.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { SMALL } from '../phrase/numerals.js'

/** How far a name reaches to the left of its head, in characters. */
const REACH = 32

/** Words that hold or attend a meeting, or lead to it: no name reaches over them. */
const OUTSIDE = lazyPattern(() => `(?:${anyOf('meeting/outside-name')})`, 'gu')

/** A name may not hold these: a clause ends here. Quotation marks, brackets and dashes it may. */
const CLAUSE = /[，。；：！？:\n、《》【】|]/gu

/** 第三届, 第12次. */
const NTH = `${ORDINAL_MARK}[${SMALL}${HUNDRED}\\d]{1,4}[${TERM_MARK}${TIMES_MARK}]`

/** What a proper name begins with: a year, an ordinal, an edition, a quotation, a body or a part of the world. */
const starters = (): string => {
  const month = `${ORDINAL_MARK}?[${SMALL}\\d]{1,2}${MONTH_MARK}`
  const year = `(?:20|19)\\d{2}${YEAR_MARK}?(?!${ACCOUNT_MARK}|\\d|${anyOf('meeting/after-year')}|${month})`
  return `${year}|${NTH}|G20|APEC|RCEP|WTO|[“"][^”"]{1,16}[”"]|${anyOf('meeting/begins-name')}`
}
const STARTER = lazyPattern(() => `(?:${starters()})`, 'gu')
const STARTS_PROPER = lazyPattern(() => `(?:${starters()})`, 'uy')

/** Meetings of every week, whoever holds them. */
const GENERIC = lazyPattern(() => `(?:${anyOf('meeting/of-every-week')})(?:${anyOf('meeting/common-head')})$`)

/** Nothing of its own between the first word and the head: 国际会议, 全国大会, 第三届年会. */
const BARE = lazyPattern(() => {
  const edition = `(?:19|20)\\d{2}${YEAR_MARK}?|${NTH}|${anyOf('meeting/first-edition')}|[“"][^”"]{0,60}[”"]`
  return `^(?:${edition}|${anyOf('meeting/says-who')})*(?:${anyOf('meeting/says-how')})?(?:${anyOf('meeting/head')})$`
})

/** Of a meeting called simply 会议, only these are names. */
const NAMED_SITTING = lazyPattern(() => {
  const working = `(?:${anyOf('meeting/body-with-sittings')}).{2,16}(?:${anyOf('meeting/working')})`
  const worldwide = `(?:${NTH}|${anyOf('meeting/first-edition', 'meeting/of-the-world')}|(?:20|19)\\d{2}).{3,24}${SITTING}`
  return `^${working}$|^${worldwide}$`
})

/** Of talks, those with a number, of the nation or of the centre. */
const NAMED_TALK = lazyPattern(
  () =>
    `^(?:${anyOf('meeting/of-the-nation')}|${NTH}(?:${anyOf('meeting/of-centre-or-nation')})?).{4,24}${TALK}$|^(?:[“"].{2,20}[”"]).{2,16}${TALK}$`,
)

/** A verb right before the name makes an unmarked forum or summit one: 办好|崇礼论坛. */
const HELD = lazyPattern(() => `(?:${anyOf('meeting/holds')})(?:${anyOf('text/perfective')})?$`)
const UNMARKED = lazyPattern(() => {
  const inviting = anyOf('meeting/before-merchants-in-word')
  return String.raw`^\p{Script=Han}{2,10}(?:${anyOf('meeting/forum')})$|^(?!${inviting})\p{Script=Han}{1,2}(?<!${inviting})(?:${anyOf('meeting/of-merchants')})$`
})
const COMMON_TOPIC = lazyPattern(
  () => `^(?:${anyOf('meeting/common-topic')})+(?:${anyOf('meeting/forum', 'meeting/assembly')})$`,
)

/** How far a name held may stand before its first certain word: 办好|黄河三角洲合作|第二届年会. */
const LEAD = 12
const LEAD_NAME = /^\p{Script=Han}{2,12}$/u

/** The part of the clause before the head in which the name must lie. */
function clauseStart(text: string, head: number): number {
  const from = Math.max(0, head - REACH)
  const window = text.slice(from, head)
  let cut = 0
  for (const mark of window.matchAll(CLAUSE)) cut = mark.index + 1
  for (const word of window.matchAll(OUTSIDE.regexp))
    if (word.index >= cut && !insideQuotes(window, word.index)) cut = word.index + word[0].length
  return from + cut
}

function insideQuotes(window: string, at: number): boolean {
  return window.lastIndexOf('“', at) > window.lastIndexOf('”', at) && window.indexOf('”', at) >= 0
}

const CLAUSE_GUARDS = defineGuards<[clause: string, from: number]>(
  'meeting/clause',
  [
    {
      id: 'of-every-week',
      example: '全国动员大会',
      because: 'a meeting of every week, whoever holds it',
      unless: (clause) => GENERIC.test(clause),
    },
  ],
  (_, from) => from,
)
const HELD_GUARDS = defineGuards<[clause: string, from: number]>(
  'meeting/held',
  [
    {
      id: 'common-topic',
      example: '举办经济发展论坛',
      because: 'a forum on a common topic bears no name',
      unless: (clause) => COMMON_TOPIC.test(clause),
    },
  ],
  (_, from) => from,
)

/** Where the proper name before the head at `head` begins, −1 if the meeting bears none. */
export function properStart(text: string, head: number, headWord: string): number {
  const end = head + headWord.length
  const from = clauseStart(text, head)
  const clause = text.slice(from, end)
  if (refusedBy(CLAUSE_GUARDS, clause, from)) return -1
  const held = HELD.test(charsBefore(text, from, 4))
  for (const starter of clause.matchAll(STARTER.regexp)) {
    const name = clause.slice(starter.index)
    const join = lastJoin(name)
    if (join > 0) return properStartIn(name.slice(join), end)
    if (!isNamed(name, headWord)) return -1
    const whole = held && starter.index <= LEAD && LEAD_NAME.test(clause.slice(0, starter.index))
    return whole ? from : from + starter.index
  }
  return held && UNMARKED.test(clause) && !refusedBy(HELD_GUARDS, clause, from) ? from : -1
}

const JOINS = lazyPattern(() => `${anyOf('joins/and-together')}`, 'gu')

/** Behind the last 和 that another proper name follows: 省委全会|和|中央经济工作会议. */
function lastJoin(name: string): number {
  let at = -1
  for (const join of name.matchAll(JOINS.regexp)) {
    const rest = name.slice(join.index + join[0].length)
    if (matchAt(STARTS_PROPER, rest, 0) || /[”"]$/u.test(name.slice(0, join.index)))
      at = join.index + join[0].length
  }
  return at
}

const HEAD = lazyPattern(() => `(?:${anyOf('meeting/head')})$`)

function properStartIn(name: string, end: number): number {
  const headWord = HEAD.exec(name)?.[0] ?? ''
  return isNamed(name, headWord) ? end - name.length : -1
}

/** Two meetings that share a word are read as two: 全国和省教育工作会议, 市委七届六次全会暨经济工作会议. */
const TWO_IN_ONE = lazyPattern(
  () =>
    `^.{2,5}[、${charactersOf('meeting/joins-two-sessions')}](?:${anyOf('meeting/level-of-second')})|${anyOf('meeting/plenum')}|${TERM_MARK}.{1,3}${TIMES_MARK}`,
)

/** Reasons for which what stands before the head of a meeting makes no name with it. */
const NAME_GUARDS = defineGuards<[name: string, head: string]>('meeting/proper-name', [
  {
    id: 'bare',
    example: '全国大会',
    because: 'nothing of its own between the first word and the head: 全国大会',
    unless: (name) => BARE.test(name),
  },
  {
    id: 'two-in-one',
    example: '全国和省教育工作会议',
    because: 'two meetings that share a word are read as two',
    unless: (name, head) => head === SITTING && TWO_IN_ONE.test(name),
  },
  {
    id: 'common-sitting',
    example: '全省教育会议',
    because: 'only working meetings of certain bodies and meetings of the world are names',
    unless: (name, head) => head === SITTING && !NAMED_SITTING.test(name),
  },
  {
    id: 'common-talk',
    example: '全省教育座谈会',
    because: 'only numbered talks and those of the nation or the centre are names',
    unless: (name, head) => head === TALK && !NAMED_TALK.test(name),
  },
])
const SITTING = '会议'
const TALK = '座谈会'

const isNamed = (name: string, head: string): boolean => refusedBy(NAME_GUARDS, name, head) === undefined
