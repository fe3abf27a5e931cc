/**
 * What an amount counts: the noun phrase that directly follows it.
 *
 * Its left edge is given; its right edge is found by walking over the words with a role of a noun, longest match
 * first. They tell what ends a phrase (verbs, adverbs, particles) and what only looks as if it did (国有企业
 * holds 有); characters of neither sort belong to the phrase. Cutting a segmenter's words by part of speech found the edge
 * less often, at nine times the cost and a second's loading.
 */

import { type Bounded, boundBefore, boundBehind, PLAIN_FIGURE } from '../../gazetteer/bounds.js'
import { unitAt } from '../../gazetteer/units.js'
import { Edge } from '../../lexicon/edge.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { isArabicDigit, isChineseNumeral, isNumeralCharacter } from '../../numeral/characters.js'
import { readNumeral } from '../../numeral/parse.js'
import { namesPeople } from './words.js'

/**
 * Words that end the phrase, that may only begin it (新建), that are one word, whatever they hold; an event is left off at the
 * end of a phrase where a thing stands before it (六大体系|建设), and a property cannot be counted (203个断面|水质优良率).
 */
const ROLES = [
  'noun/ends-phrase',
  'noun/begins-phrase',
  'noun/one-word',
  'noun/event',
  'noun/thing',
  'noun/property',
] as const
type Role = (typeof ROLES)[number]
const edge = new Edge(ROLES)
const things = new Edge(['noun/thing'])
const totals = new Edge(['value/total'])

/** Longest word for a thing at the end of a phrase. */
const LONGEST_THING = 5
/** Longest phrase that is looked for. */
const REACH = 28
const LONGEST_QUOTED = 20
const HAN = /\p{Script=Han}/u
const BREAK = /[^\p{Script=Han}“”‘’A-Za-z0-9+·Ⅰ-Ⅻ.]/u
const QUOTE_CLOSERS: Readonly<Record<string, string>> = { '“': '”', '‘': '’' }
/** 县（市、区）. */
const PLACE_KINDS = lazyPattern(() => `（[、${charactersOf('quantity/place-kind')}]{1,9}）`, 'uy')
/** 3000万级集装箱码头, 5G基站, 4A级景区: figures that belong to the name of a thing. */
const FIGURE_OF_NAME = lazyPattern(
  () =>
    String.raw`[0-9]+(?:\.[0-9]+)?(?:(?:${anyOf('numeral/large-place')})*(?:${anyOf('quantity/rated-noun')})|千伏|[A-Z]+级?|(?:[-—至][0-9]+)?(?:${anyOf('quantity/age')}))`,
  'uy',
)
const LOCATIVE = lazyPattern(() => `[${charactersOf('quantity/locative')}]$`)
const THING_ENDING = lazyPattern(() => `[）${charactersOf('quantity/thing-ending')}]$`)

/** What ends a description rather than a thing: 高水平的实验室, 前景广阔、附加值高的成果. */
const DESCRIPTION = lazyPattern(() => `(?:${anyOf('quantity/description-ending')})$`)
const LATER_OF = lazyPattern(
  () => `^、[^，。；：！？、0-9${charactersOf('figure/one-to-ten-counting')}]{1,14}的`,
)

/** Whether `phrase` describes what comes later: it reads like a description, and 的 follows, at once or in the next item. */
function describes(source: string, at: number, end: number): boolean {
  if (!DESCRIPTION.test(source.slice(at, end))) return false
  return source[end] === '的' || LATER_OF.test(source.slice(end, end + 18))
}

interface Word {
  readonly end: number
  readonly role: Role | 'other'
}

function wordAt(source: string, at: number): Word {
  const word = edge.after(source, at, source.length, ...ROLES)
  const role = ROLES.find((one) => edge.has(word, one))
  return role === undefined ? { end: at + 1, role: 'other' } : { end: at + word.length, role }
}

/** Whether `phrase` ends in a word for something that is counted (项目, 会议, 困难群众). */
export function isThing(phrase: string): boolean {
  if (THING_ENDING.test(phrase) || namesPeople(phrase)) return true
  return things.before(phrase, phrase.length, phrase.length - LONGEST_THING, 'noun/thing') !== ''
}

interface Amount {
  readonly bounded: Bounded
  /** Where it ends, with 以上 and the like. */
  readonly end: number
  readonly isLevel: boolean
}

/** The amount in Chinese at `at`, after another noun: 两个市场|两种资源, 三所学校|四百名师生; not 三个|一流. */
function amountAt(source: string, at: number): Amount | undefined {
  const numeral = isChineseNumeral(source.charCodeAt(at)) ? readNumeral(source, at) : undefined
  const unit = numeral && unitAt(source, numeral.end)
  if (!unit || (numeral.end === at + 1 && unit.type !== 'count')) return undefined
  const closes = numeral.end + unit.unit.length
  const behind = boundBehind(source, closes)
  return {
    bounded: { bare: numeral.bare, large: (numeral.value ?? 0) >= LARGE, step: false },
    end: behind?.at ?? closes,
    isLevel: behind !== undefined,
  }
}
const LARGE = 10_000

/** Where the words before the figure at `at` begin that bound it or tell that it is a total: 学校|逾四百名, 村|共400人. */
function leadOf(source: string, at: number, from: number, bounded: Bounded): number {
  const bound = boundBefore(source, at, bounded)?.at ?? at
  const total = totals.before(source, bound, from, 'value/total')
  return Math.max(from, bound - total.length)
}

/** Where the phrase at `at` ends at the latest, the words it is made of, and whether a verb cut it off. */
function walk(source: string, at: number): { words: Word[]; end: number; cut?: boolean } {
  const words: Word[] = []
  const limit = Math.min(source.length, at + REACH)
  let pos = at
  while (pos < limit) {
    const c = source.charAt(pos)
    const closer = QUOTE_CLOSERS[c]
    if (closer !== undefined) {
      const close = source.slice(pos, pos + LONGEST_QUOTED).indexOf(closer) + pos
      if (close < pos || source.slice(pos, close).includes('\n')) break
      if (words.length > 0 && isThing(source.slice(at, pos))) break
      pos = close + 1
      words.push({ end: pos, role: 'other' })
      continue
    }
    if (c === '（' && words.length > 0) {
      PLACE_KINDS.regexp.lastIndex = pos
      if (!PLACE_KINDS.test(source)) break
      pos = PLACE_KINDS.regexp.lastIndex
      words.push({ end: pos, role: 'noun/thing' })
      continue
    }
    // the quotation began before the amount: what follows is part of a name
    if (c === '”' || c === '’') return { words: [], end: pos }
    if (BREAK.test(c) || c === '.') break
    const isDigit = isArabicDigit(source.charCodeAt(pos))
    FIGURE_OF_NAME.regexp.lastIndex = pos
    if (isDigit && FIGURE_OF_NAME.test(source)) {
      pos = FIGURE_OF_NAME.regexp.lastIndex
      words.push({ end: pos, role: 'other' })
      continue
    }
    // 31个省份|第5位
    if (words.length > 0 && c === '第' && isNumeralCharacter(source.charCodeAt(pos + 1))) break
    const amount = words.length > 0 ? amountAt(source, pos) : undefined
    if (isDigit || (amount && !(amount.isLevel && HAN.test(source.charAt(amount.end))))) {
      const end = leadOf(source, pos, at, amount?.bounded ?? PLAIN_FIGURE)
      return { words: words.filter((word) => word.end <= end), end }
    }
    const word = wordAt(source, pos)
    if (word.role === 'noun/ends-phrase' || (word.role === 'noun/begins-phrase' && words.length > 0)) {
      return { words, end: pos, cut: source[pos] !== '的' && source[pos] !== '和' }
    }
    // 投资|千万元以上|项目, 五千亿|级园区: it tells what sort of thing it is
    const figure =
      amount ?? (words.length === 0 && word.role === 'other' ? readNumeral(source, pos) : undefined)
    pos = figure?.end ?? word.end
    words.push(figure ? { end: pos, role: 'other' } : word)
  }
  return { words, end: pos }
}

/** The people that a phrase at `at` begins with (困难群众|基本生活底线), or `undefined`. */
export function peopleAt(source: string, at: number): string | undefined {
  const { words } = walk(source, at)
  return words.map((word) => source.slice(at, word.end)).find(namesPeople)
}

/** 跨越3个|千亿元: what was passed, and nothing that is counted. */
function isAmount(noun: string): boolean {
  let pos = 0
  while (isChineseNumeral(noun.charCodeAt(pos))) pos++
  return pos > 0 && pos < noun.length && unitAt(noun, pos)?.unit.length === noun.length - pos
}

/** 200万亩|高产、稳产、优质农田: the first of some qualities. */
const QUALITY = lazyPattern(() => `^(?:${anyOf('quantity/quality')})$`)

/** The noun that begins at `at`, without quotation marks if they enclose all of it; `undefined` if none does. */
export function nounAt(source: string, at: number): string | undefined {
  const { words, end, cut } = walk(source, at)
  if (describes(source, at, end)) return undefined
  if (source[end] === '、' && QUALITY.test(source.slice(at, end))) return undefined
  let count = words.length
  const endOf = (n: number) => (n > 0 ? words[n - 1]!.end : at)
  const phrase = (n: number) => source.slice(at, endOf(n))
  // 六大体系|建设, 222个场馆|开放服务: what happens to the thing is not counted
  let bare = count
  while (bare > 0 && words[bare - 1]!.role === 'noun/event') bare--
  if (bare < count && bare > 0 && isThing(phrase(bare))) count = bare
  else if (bare === 0 && cut) return undefined
  // 203个断面|水质优良率: the property belongs to the thing that is counted
  if (count > 0 && (words[count - 1]!.role === 'noun/property' || phrase(count).endsWith('率'))) {
    let first = 1
    while (first < count && !(words[first - 1]!.role === 'noun/thing' || namesPeople(phrase(first)))) first++
    if (first < count) count = first
    else if (cut) return undefined
  }
  let noun = phrase(count)
  if (noun.length > 2 && LOCATIVE.test(noun) && words[count - 1]?.role === 'other') noun = noun.slice(0, -1)
  if (noun.startsWith('“') && noun.indexOf('”') === noun.length - 1) noun = noun.slice(1, -1)
  return noun === '' || noun === '新' || isAmount(noun) ? undefined : noun
}
