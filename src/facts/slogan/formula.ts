/** The shape of a numeral abbreviation: 三服务, 四讲四有, “1+6+N”, 一老一小, 双创. */

import * as z from 'zod'
import numeralWordsText from '../../../dict/numeral-words.tsv'
import { COUNTER, POINT_MARK, SPOKEN_DAY_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { numberOf } from '../../numeral/calendar.js'
import {
  COUNTING_TWO,
  COUNTS,
  FRACTION_OF,
  HUNDRED,
  LARGE_PLACES,
  ONE,
  ONES,
  PLACES,
  TEN,
  THOUSAND,
  TO_TEN,
  TWO,
} from '../../numeral/characters.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { COUNT, PAIR, SMALL } from '../phrase/numerals.js'

/** A numeral of a formula and what follows it: 比 in 三比, 大行动 in 五大行动. */
export interface FormulaPart {
  readonly count: number
  /** The classifier, where one stands: 个, 大, 项 … */
  readonly classifier: string
  readonly noun: string
}

/** What a numeral abbreviation promises. */
export interface Formula {
  readonly parts: readonly FormulaPart[]
  /** How many members it has; `null` where the form does not tell (“1+6+N”, 百千万). */
  readonly total: number | null
}

const NUMERAL = `[${COUNTS}${PAIR}]`
const DIGIT = `[${ONES}${COUNTING_TWO}${PAIR}]`
const classifiers = () => `[${charactersOf('slogan/formula-classifier')}]`
const PART = lazyPattern(() => {
  const inWord = `(?<![${charactersOf('slogan/before-numeral-in-word')}])(?!一[${charactersOf('slogan/after-one-no-count')}])`
  const numeral = `\\d{1,2}|[${ONES.slice(1, 6)}]?${TEN}[${ONES}]?|${DIGIT}`
  return `${inWord}(${numeral})(${classifiers()}?)`
}, 'gu')

/** 1+6+N, 3+N, 7+1. */
const SUMMAND = String.raw`(?:\d{1,4}|[NnXx]|[${TO_TEN}]{1,2})`
const SUM = new RegExp(`^${SUMMAND}(?:[+＋×]${SUMMAND}){1,5}$`, 'u')
/** 1+2+乡村振兴: figures, and at last a word. */
const SUM_TO_WORD = /^\d{1,2}(?:[+＋]\d{1,2})+[+＋]\p{Script=Han}{2,6}$/u
/** 五加三. */
const SPOKEN_SUM = new RegExp(`^([${COUNTS}])加([${COUNTS}])$`, 'u')
/** 十百千, 万亩千亿, 千村万户: two or more round numerals. */
const ROUND_NUMERALS = `${PLACES}${LARGE_PLACES}`
const ROUND = new RegExp(
  String.raw`^(?=(?:.{0,6}?[${ROUND_NUMERALS}]){2})[${ROUND_NUMERALS}${PAIR}]\p{Script=Han}{1,7}$`,
  'u',
)
/** 千名干部联千企, but not 百乡万户惠民工程: a long one ends with what is counted. */
const isRound = (text: string) => ROUND.test(text) && (text.length <= 6 || ROUND_AT_END.test(text))
const ROUND_AT_END = new RegExp(String.raw`[${ROUND_NUMERALS}]\p{Script=Han}{1,2}$`, 'u')
/** 个十百千: the places of a numeral alone. */
const PLACES_ALONE = new RegExp(`^${COUNTER}[${ROUND_NUMERALS}]{3,5}$`, 'u')
/** 一三五, 一二三四五: digits alone; five-year plans are two. */
const DIGIT_STRING = new RegExp(`^[${ONES}]{3,7}$`, 'u')
/** See `dict/README.md`. */
export const numeralWordSchema = z.object({ word: z.string() })
const numeralWords = lazyTable('numeral-words.tsv', numeralWordsText, numeralWordSchema)

let excluded: RegExp | undefined

/** The word that merely begins with a numeral and opens `text`: festivals, plan periods, streaks, places. */
export function numeralWord(text: string): string | undefined {
  excluded ??= new RegExp(`^(?:${alternation(numeralWords().map((w) => w.word))})`, 'u')
  return excluded.exec(text)?.[0]
}

const SPAN = lazyPattern(() => {
  const point = `${POINT_MARK}(?!${anyOf('slogan/point-of-words')})`
  return `^(?:[${COUNT}${HUNDRED}${THOUSAND}]+(?:${anyOf('slogan/span-unit')}|${point}|级$|字$|连(?![${charactersOf('slogan/streak')}])))`
})
const NOUN_TAIL = lazyPattern(() => `(?:${anyOf('slogan/institution')}|[${SMALL}]${SPOKEN_DAY_MARK})$`)

/** 合一, 一体 and the like say what becomes of the members; they count none. */
const UNION = lazyPattern(
  () => `(?:${anyOf('slogan/becomes-one')}|(?<![${charactersOf('slogan/before-union-counted')}])一体化?)$`,
)

const partsOf = (text: string): FormulaPart[] => {
  const counted = text.replace(UNION.regexp, '')
  const found = [...counted.matchAll(PART.regexp)].filter((m, i, all) => {
    // 五个一批, 四个一样, 四个三: the second numeral is of the noun
    const before = all[i - 1]
    const atEnd = m.index + m[0].length === counted.length
    return !((m[1] === '一' || atEnd) && before?.[2] && before.index + before[0].length === m.index)
  })
  return found.map((m, i) => {
    const from = m.index + m[0].length
    const to = found[i + 1]?.index ?? counted.length
    return { count: countOf(m[1] ?? ''), classifier: m[2] ?? '', noun: counted.slice(from, to) }
  })
}

const TWO_OF = new RegExp(`[${PAIR}${COUNTING_TWO}]`, 'u')
/** How each clause of a formula begins. */
const BEGINS_CLAUSE = lazyPattern(() => `^(?:\\d{1,2}(?=${classifiers()})|${NUMERAL})`)

const countOf = (numeral: string): number => numberOf(numeral.replace(TWO_OF, ONES.charAt(1)))

/** What a formula may begin with; marks and blanks are taken off it. */
const FIRST = new Set(`${COUNTS}${PAIR}${COUNTER}${PLACES}${LARGE_PLACES}0123456789NnXx ‘“*`)

/** Reasons for which a phrase that begins with a numeral is a word or a name. */
const WORD_GUARDS = defineGuards<[text: string, counts: boolean]>('slogan/numeral-phrase', [
  {
    id: 'word',
    example: '“三都澳人才”',
    because: 'a word that merely begins with a numeral: festivals, plan periods, places',
    unless: (text, counts) => !counts && numeralWord(text) !== undefined,
  },
  {
    id: 'span',
    example: '“三年大变样”',
    because: 'a time, a measure or a level: 三年行动, 十分钟',
    unless: (text, counts) => !counts && SPAN.test(text),
  },
  {
    id: 'institution',
    example: '“三农大学”',
    because: 'the name of a house, a body or a number of something',
    // 一会一节: a house, a body or a feast in each half
    unless: (text) => NOUN_TAIL.test(text) && !IN_HALVES.test(text),
  },
])
/** 一村一校: one of each of two. */
const IN_HALVES = new RegExp(String.raw`^(?:${ONE}\p{Script=Han}){2}$`, 'u')
/** 百日千项: a second round numeral makes a formula of what is a word alone. */
const TWICE = lazyPattern(
  () =>
    `^[${charactersOf('slogan/round-numeral')}]\\p{Script=Han}{1,2}[${charactersOf('slogan/round-numeral')}]\\p{Script=Han}$`,
)

/** Reasons for which the parts of a phrase are none of a formula. */
const PARTS_GUARDS = defineGuards<[text: string, parts: readonly FormulaPart[]]>('slogan/numeral-parts', [
  {
    id: 'signs',
    example: '“三A企业”',
    because: 'letters, a rate or the marks of a sentence stand in it',
    unless: (text) => FOREIGN.test(text),
  },
  {
    id: 'enumeration',
    example: '“一要开源，二要节流”',
    because: 'its numerals number the clauses',
    unless: (text) => NUMBERED.test(text),
  },
  {
    id: 'no-noun',
    example: '“二十二”',
    because: 'numerals alone',
    unless: (text, parts) => parts.every((p) => p.noun === '') && !AS_ONE.test(text) && !SO_MANY.test(text),
  },
])
const NUMBERED = lazyPattern(() => `^${ONE}([${charactersOf('slogan/numbers-clause')}]).{1,8}[，、]${TWO}\\1`)
/** 四大, 五项: the noun is told elsewhere. */
const SO_MANY = new RegExp(`^[${ONES.slice(2)}][大项]$`, 'u')
/** 三位一体, 四位一体. */
const AS_ONE = lazyPattern(() => `(?:${anyOf('slogan/as-one')})$`)
const FOREIGN = /[A-Za-z%·。！？：]/u

/** Reasons for which a phrase of one clause is no formula. */
const ONE_GUARDS = defineGuards<[text: string, parts: readonly FormulaPart[]]>('slogan/single-formula', [
  {
    id: 'one',
    example: '“一碗水”',
    because: '一 is an article, or begins a word',
    unless: (_, parts) => parts.length < 2 && parts[0]?.count === 1,
  },
  {
    id: 'saying',
    example: '“一名党员一面旗”',
    because: 'a classifier of its own with each 一 makes a saying of it: 一座堡垒, 一面旗',
    unless: (text, parts) =>
      parts.length > 1 &&
      !/[、，]/u.test(text) &&
      parts.every((p) => p.count === 1) &&
      parts.some((p) => p.noun.length > 1 && isOfSaying(p.noun.charAt(0))),
  },
  {
    id: 'amount',
    example: '“十企”',
    because: 'a lone ten or hundred thousand of something is an amount',
    unless: (text, parts) =>
      ROUND_FIRST.test(text) && parts.length < 2 && parts[0]?.classifier === '' && !STREAK.test(text),
  },
  {
    id: 'long',
    example: '“三优秀青年干部工作”',
    because: 'without a second numeral a formula stays short: 三服务, not 三年级学生座谈会',
    unless: (_, parts) =>
      parts.length === 1 && parts[0]!.noun.length > (parts[0]!.classifier ? LONGEST_COUNTED : LONGEST_NOUN),
  },
  {
    id: 'classifier-alone',
    example: '“五个十工程”',
    because: 'its first numeral has a classifier and no noun',
    unless: (text, [first]) =>
      first?.noun === '' && first.classifier !== '' && first.classifier !== GREAT && !SO_MANY.test(text),
  },
])
const GREAT = '大'
const isOfSaying = hasRole('slogan/classifier-of-saying')
const ROUND_FIRST = lazyPattern(() => `^[${charactersOf('slogan/round-numeral')}${TEN}]`)
/** 十二连增. */
const STREAK = lazyPattern(() => `连[${charactersOf('slogan/streak')}]$`)
const LONGEST_COUNTED = 7
const LONGEST_NOUN = 5

/** `quoted`, the text between quotation marks, as a numeral abbreviation; `null` if it is none. */
export function readFormula(quoted: string): Formula | null {
  if (!FIRST.has(quoted.charAt(0))) return null
  const marked = quoted.replace(/[‘’“”「」『』*]/gu, '').trim()
  // 双 百: two characters set apart
  const text = marked.length === 3 ? marked.replace(/ /u, '') : marked
  if (text.length < 2 || text.length > 24) return null
  if (SAME_FIGURE.test(text)) {
    const count = Number(text.charAt(0)) || countOf(text.charAt(0))
    return { parts: [{ count, classifier: COUNTER, noun: text.slice(2) }], total: count }
  }
  if ([SUM, SUM_TO_WORD, PLACES_ALONE, MANY, CHARACTERS].some((shape) => shape.test(text)))
    return { parts: [], total: null }
  const spoken = SPOKEN_SUM.exec(text)
  if (spoken)
    return {
      parts: [1, 2].map((i) => ({ count: countOf(spoken[i] ?? ''), classifier: '', noun: '' })),
      total: null,
    }
  // a streak counts how often, whatever word its numeral begins: 十五|连涨
  if (refusedBy(WORD_GUARDS, text, TWICE.test(text) || STREAK.test(text))) return null
  if (DIGIT_STRING.test(text) || isRound(text)) return { parts: [], total: null }
  if (TWO_OF_NUMERAL.test(text)) return { parts: [], total: null }
  const clauses = text.split(/[、，；\s]+/u)
  if (clauses.length > 1 && clauses.every((c) => MANY_EACH.test(c))) return { parts: [], total: null }
  if (!clauses.every((c) => BEGINS_CLAUSE.test(c)) || clauses.some((c) => c.length < 2 || c.length > 9))
    return null
  const parts = partsOf(text)
  if (refusedBy(PARTS_GUARDS, text, parts)) return null
  if (clauses.length > 1) return allFormulas(clauses) ? { parts, total: sum(parts) } : null
  return refusedBy(ONE_GUARDS, text, parts) ? null : { parts, total: sum(parts) }
}

/** 三个100%, 四个500强, 5个100: so many of one figure. */
const SAME_FIGURE = lazyPattern(
  () => `^[${COUNTING_TWO}${ONES.slice(2)}2-9]${COUNTER}\\d{2,4}(?:%|${anyOf('slogan/after-same-figure')})?$`,
)
/** 双三十, 双50: two of one numeral. */
const TWO_OF_NUMERAL = lazyPattern(() => `^${PAIR}(?:[${COUNT}]{1,3}|\\d{2,3})${classifiers()}?$`)
/** 百店焕新、千巷提质: each clause tells how many. */
const MANY_EACH = lazyPattern(
  () => `^[${ROUND_NUMERALS}][${charactersOf('slogan/counted-in-hundreds')}]\\p{Script=Han}{1,6}$`,
)
/** 千企转型: so many houses, and what becomes of them. */
const MANY = lazyPattern(
  () =>
    `^[${charactersOf('slogan/round-numeral')}][${charactersOf('slogan/house-counted')}][^${FRACTION_OF}${ROUND_NUMERALS}\\P{Script=Han}]\\p{Script=Han}$`,
)
/** 十六字, 八字: a principle by the number of its characters. */
const CHARACTERS = lazyPattern(
  () =>
    `^(?:[${ONES.slice(1, 4)}]?${TEN}[${ONES}]?|${ONES[7]})[${charactersOf('slogan/counted-characters')}]$`,
)
/** Whether `phrase` tells of many and what becomes of them; as the name of an undertaking it is no formula. */
export const tellsOfMany = (phrase: string): boolean => MANY.test(phrase)

function sum(parts: readonly FormulaPart[]): number {
  return parts.reduce((all, p) => all + p.count, 0)
}

/** Several clauses make one formula where each begins with a numeral and stays short. */
function allFormulas(clauses: readonly string[]): boolean {
  return clauses.every((c) => c.length <= 8)
}
