/** Where the proper name of a conference begins. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { SMALL } from '../phrase/numerals.js'

/** How far a name reaches to the left of its head, in characters. */
const REACH = 32

/** Words that hold or attend a meeting, or lead to it: no name reaches over them. */
const OUTSIDE = lazyPattern(() => `(?:${anyOf('meeting/outside-name')})`, 'gu')

/** A name may not hold these: a clause ends here. Quotation marks, brackets and dashes it may. */
const CLAUSE = /[，。；：！？:\n、《》【】|]/gu

/** 第三届, 第12次. */
const NTH = `第[${SMALL}百\\d]{1,4}[届次]`

/** What a proper name begins with: a year, an ordinal, an edition, a quotation, a body or a part of the world. */
const starters = (): string => {
  const month = `第?[${SMALL}\\d]{1,2}月`
  const year = `(?:20|19)\\d{2}年?(?!度|\\d|以|来|底|初|末|前|后|${month})`
  return `${year}|${NTH}|G20|APEC|RCEP|WTO|[“"][^”"]{1,16}[”"]|${anyOf('meeting/begins-name')}`
}
const STARTER = lazyPattern(() => `(?:${starters()})`, 'gu')
const STARTS_PROPER = lazyPattern(() => `(?:${starters()})`, 'uy')

/** Meetings of every week, whoever holds them. */
const GENERIC = lazyPattern(
  () => `(?:${anyOf('meeting/of-every-week')})(?:会议|大会|论坛|座谈会|研讨会|年会|峰会)$`,
)

/** Nothing of its own between the first word and the head: 国际会议, 全国大会, 第三届年会. */
const BARE = lazyPattern(() => {
  const edition = `(?:19|20)\\d{2}年?|${NTH}|首届|[“"][^”"]{0,60}[”"]`
  return `^(?:${edition}|${anyOf('meeting/says-who')})*(?:${anyOf('meeting/says-how')})?(?:${anyOf('meeting/head')})$`
})

/** Of a meeting called simply 会议, only these are names. */
const NAMED_SITTING = lazyPattern(() => {
  const working = `(?:${anyOf('meeting/body-with-sittings')}).{2,16}工作会议`
  const worldwide = `(?:${NTH}|首届|${anyOf('meeting/of-the-world')}|(?:20|19)\\d{2}).{3,24}会议`
  return `^${working}$|^${worldwide}$`
})

/** Of talks, those with a number, of the nation or of the centre. */
const NAMED_TALK = lazyPattern(
  () =>
    `^(?:${anyOf('meeting/of-the-nation')}|${NTH}(?:中央|全国)?).{4,24}座谈会$|^(?:[“"].{2,20}[”"]).{2,16}座谈会$`,
)

/** A verb right before the name makes an unmarked forum or summit one: 办好|崇礼论坛. */
const HELD = lazyPattern(() => `(?:${anyOf('meeting/holds')})了?$`)
const UNMARKED = /^\p{Script=Han}{2,10}(?:论坛|峰会)$|^(?!招)\p{Script=Han}{1,2}(?<!招)商大会$/u
const COMMON_TOPIC = lazyPattern(() => `^(?:${anyOf('meeting/common-topic')})+(?:论坛|峰会|大会)$`)

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

/** Where the proper name before the head at `head` begins, −1 if the meeting bears none. */
export function properStart(text: string, head: number, headWord: string): number {
  const end = head + headWord.length
  const from = clauseStart(text, head)
  const clause = text.slice(from, end)
  if (GENERIC.test(clause)) return -1
  const held = HELD.test(text.slice(Math.max(0, from - 4), from))
  for (const starter of clause.matchAll(STARTER.regexp)) {
    const name = clause.slice(starter.index)
    const join = lastJoin(name)
    if (join > 0) return properStartIn(name.slice(join), end)
    if (!isNamed(name, headWord)) return -1
    const whole = held && starter.index <= LEAD && LEAD_NAME.test(clause.slice(0, starter.index))
    return whole ? from : from + starter.index
  }
  if (held && UNMARKED.test(clause) && !COMMON_TOPIC.test(clause)) return from
  return -1
}

/** Behind the last 和 that another proper name follows: 省委全会|和|中央经济工作会议. */
function lastJoin(name: string): number {
  let at = -1
  for (const join of name.matchAll(/以及|和|与|及|暨/gu)) {
    const rest = name.slice(join.index + join[0].length)
    STARTS_PROPER.regexp.lastIndex = 0
    if (STARTS_PROPER.test(rest) || /[”"]$/u.test(name.slice(0, join.index))) at = join.index + join[0].length
  }
  return at
}

const HEAD = lazyPattern(() => `(?:${anyOf('meeting/head')})$`)

function properStartIn(name: string, end: number): number {
  const headWord = HEAD.exec(name)?.[0] ?? ''
  return isNamed(name, headWord) ? end - name.length : -1
}

/** Two meetings that share a word are read as two: 全国和省教育工作会议, 市委七届六次全会暨经济工作会议. */
const TWO_IN_ONE = /^.{2,5}[和及、](?:[省市县区州]|自治区)|全会|届.{1,3}次/u

function isNamed(name: string, headWord: string): boolean {
  if (BARE.test(name) || (headWord === '会议' && TWO_IN_ONE.test(name))) return false
  if (headWord === '会议') return NAMED_SITTING.test(name)
  if (headWord === '座谈会') return NAMED_TALK.test(name)
  return true
}
