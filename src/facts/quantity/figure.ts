/** The figure of an amount: a numeral with what may stand directly before it (a sign, a currency, 零下, 摄氏). */

import { COUNTER, HALF_MARK, LOWER, UPPER } from '../../calendar/marks.js'
import { endsLeading, leadingUnit, type Unit, unitAt, unitNamed } from '../../gazetteer/units.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import {
  BOTH_MARK,
  FRACTION_MARK,
  FRACTION_OF,
  HUNDRED,
  isArabicDigit,
  isNumeralCharacter,
  LARGE_PLACES,
  MINUS_MARK,
  magnitudeValue,
  ODD_MARKS,
  placeValue,
  SEVERAL_MARKS,
  SIMPLIFIED_FORMAL_THREE,
  ZERO,
} from '../../numeral/characters.js'
import { type Numeral, readNumeral } from '../../numeral/parse.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { standsBefore } from '../../text/ranges.js'
import { clauseBefore, opensLine } from './clause.js'

const PER_PARTS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' }

const OUT_OF = `${FRACTION_MARK}${FRACTION_OF}`
/** 百分之, 千分之, 万分之 at `at`: the unit they stand for. */
export function perParts(text: string, at: number): string | undefined {
  const unit = PER_PARTS[text.charAt(at)]
  return unit !== undefined && text.startsWith(OUT_OF, at + 1) ? unit : undefined
}

/** A numeral as the amount means it. */
export interface Figure {
  readonly numeral: Numeral
  readonly end: number
  readonly low: number
  readonly high: number
  /** 两个亿: money, unless a unit follows. */
  readonly pieces?: boolean
  /** 百分之 before it. */
  readonly parts?: string
}

/** 两个亿, 3个多亿: the piece and the magnitude behind a figure. */
const PIECES = lazyPattern(
  () =>
    `${COUNTER}(?<odd>[${ODD_MARKS}])?${LARGE_PLACES[1]}(?!${anyOf('quantity/after-odd-hundred-million')})`,
  'uy',
)

/** What stands before 三、四百 where it belongs to a longer list, a rank or a session. */
const IN_LIST = lazyPattern(() => `[、.0-9${charactersOf('quantity/before-listed-figure')}]`)
/** 分别有三、四人: one for each, and no guess. */
export const EACH_OWN = lazyPattern(() => anyOf('quantity/each-its-own'))
const EACH_REACH = 24
/** Things of which one says that there are three or four; 三、四期 and 一、二类 are numbered. */
const isGuessed = hasRole('quantity/guessed-at')

/** Reasons for which two digits side by side are two numbers and no guess. */
const GUESS_GUARDS = defineGuards<[text: string, at: number, end: number]>(
  'quantity/guess',
  [
    {
      id: 'longer-list',
      because: 'a longer list, a rank or a session: 二、三、四个',
      example: '一、二、三个项目',
      unless: (text, at, end) => text[end] === '、' || IN_LIST.test(text.charAt(at - 1)),
    },
    {
      id: 'opens-line',
      because: 'at the beginning of a line the first is the number of an item',
      example: '三、四个项目开工',
      unless: opensLine,
    },
    {
      id: 'one-for-each',
      because: 'one value for each: 分别有三、四人',
      example: '两处分别有三、四人参加。',
      unless: (text, at) => EACH_OWN.test(clauseBefore(text, at, EACH_REACH)),
    },
  ],
  (_, at) => at,
)

/** 三、四百人, 七、八个, 十三、四岁: two digits side by side that guess at one figure. */
function guessAt(text: string, at: number, first: Numeral): Figure | undefined {
  const { value } = first
  if (text[first.end] !== '、' || first.mod || value === null || value > 19 || value % 10 === 0)
    return undefined
  const second = readNumeral(text, first.end + 1)
  if (!second || second.value !== ((value % 10) + 1) * second.scale) return undefined
  if ((first.script === 'arabic') !== isArabicDigit(text.charCodeAt(first.end + 1))) return undefined
  const unit = unitAt(text, second.end)
  if (!unit || unit.type === 'time' || unit.numerals === 'level') return undefined
  if (second.scale === 1 && !isGuessed(unit.unit)) return undefined
  if (refusedBy(GUESS_GUARDS, text, at, second.end + unit.unit.length)) return undefined
  const [low, high] = [value * second.scale, (value + 1) * second.scale]
  const numeral = { ...second, start: at, value: null, min: low, max: high }
  return { numeral, end: second.end, low, high }
}

/** The figure that begins at `at`, 百分之 before it counted in. */
export function figureAt(text: string, at: number): Figure | undefined {
  const parts = perParts(text, at)
  const start = parts === undefined ? at : at + 3
  const sign = parts !== undefined && text[start] === '负' ? -1 : 1
  const numeral = readNumeral(text, sign < 0 ? start + 1 : start)
  if (!numeral) return undefined
  const guess = parts === undefined ? guessAt(text, at, numeral) : undefined
  if (guess) return guess
  const low = sign * (numeral.value ?? numeral.min ?? 0)
  const high = sign * (numeral.value ?? numeral.max ?? low)
  PIECES.regexp.lastIndex = numeral.end
  const pieces = numeral.magnitude === 1 && !numeral.bare ? PIECES.exec(text) : null
  if (!pieces) return { numeral, end: numeral.end, low, high, ...(parts === undefined ? {} : { parts }) }
  const odd = pieces.groups?.odd === undefined ? {} : ({ mod: 'more' } as const)
  return {
    numeral: { ...numeral, ...odd, magnitude: 1e8 },
    end: PIECES.regexp.lastIndex,
    low: low * 1e8,
    high: high * 1e8,
    pieces: true,
  }
}

/** Where the numeral that holds `at` begins: 几十, 数百, 上千, 参拾 begin one character to the left of the trigger. */
export function numeralStart(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if ((placeValue(unit) ?? magnitudeValue(unit)) === undefined) return at
  const before = text.charAt(at - 1)
  if (isPartBefore(before)) return at - 1
  // 半百 is fifty
  if (before === HALF_MARK) return text[at] === HUNDRED ? at - 1 : at
  if (before === SEVERAL_MARKS[1]) return NUMBER_NOUN.test(text.charAt(at - 2)) ? at : at - 1
  if (before === UPPER) return BEFORE_UP_TO.test(text.charAt(at - 2)) ? at : at - 1
  return at
}

const isPartBefore = (c: string) => c === SEVERAL_MARKS[0] || c === SIMPLIFIED_FORMAL_THREE || c === BOTH_MARK

/** 人数, 户数, 指数: what 数 belongs to. */
const NUMBER_NOUN = lazyPattern(() => anyOf('quantity/number-noun'))
/** 以上, 网上, 规上, 马上: what 上 belongs to. */
const BEFORE_UP_TO = lazyPattern(() => anyOf('quantity/before-up-to'))

/** What stands before the numeral and belongs to the figure. */
export interface Prefix {
  /** Where it begins; the numeral's own start if there is none. */
  readonly start: number
  readonly negative?: boolean
  /** 零下 or 零上: the unit must be one of temperature. */
  readonly thermal?: boolean
  /** 摄氏 or 华氏 before the figure, 度 behind it: the unit they make. */
  readonly scale?: Unit
  /** ￥, 人民币: the currency where no unit follows, and where it begins. */
  readonly money?: { readonly unit: Unit; readonly start: number }
}

const MINUS = /-/u
const HAN = /\p{Script=Han}/u
/** What may stand before 负: nothing, a mark, or a word after which a value comes. 减负10亿元 has no sign. */
const BEFORE_NEGATIVE = lazyPattern(() => String.raw`[^\p{Script=Han}]|${anyOf('quantity/before-negative')}`)
const BEFORE_MINUS = /[\p{Script=Han}\s（|：:，、。；]/u
const SCALES: readonly (readonly [string, string])[] = [
  ['摄氏温度', '摄氏度'],
  ['华氏温度', '华氏度'],
  ['摄氏', '摄氏度'],
  ['华氏', '华氏度'],
]
/** What a sign may end with; a blank may follow one. */
const SIGN_ENDS = [MINUS_MARK, '-', LOWER, UPPER, ' ']
const SPACE = 32
const ENDS_CODE = /[A-Za-z.]/u

type Sign = 'minus' | 'spaced' | 'below' | 'above'

function signBefore(text: string, at: number, from: number): Sign | undefined {
  if (at <= from) return undefined
  const c = text.charAt(at - 1)
  if (from > 0 && at - 1 === from) return c === MINUS_MARK || MINUS.test(c) ? 'minus' : undefined
  if (c === LOWER || c === UPPER) return text[at - 2] === ZERO ? (c === LOWER ? 'below' : 'above') : undefined
  // 负 1200吨, 为- 3.5%: spaced type; a dash that opens a line is no sign
  if (c === ' ' && at - 1 > from && (text[at - 2] === MINUS_MARK || HAN.test(text.charAt(at - 3))))
    return signBefore(text, at - 1, from) === 'minus' ? 'spaced' : undefined
  if (c === MINUS_MARK) return at === 1 || BEFORE_NEGATIVE.test(text.charAt(at - 2)) ? 'minus' : undefined
  if (c === '' || !MINUS.test(c)) return undefined
  return at === 1 || BEFORE_MINUS.test(text.charAt(at - 2)) ? 'minus' : undefined
}

const PREFIX_ENDS = new Set(
  [...SIGN_ENDS, ...SCALES.map(([word]) => word.at(-1)!)].map((c) => c.charCodeAt(0)),
)

/** Whether a prefix may end with this character. */
const mayBelong = (unit: number) => PREFIX_ENDS.has(unit) || endsLeading(unit)

/**
 * What belongs to the figure before the numeral at `at`, behind `from`: at most a sign, a temperature scale and a
 * currency. A `from` above 0 is where a joining mark ends: a sign there cannot be that mark.
 */
export function readPrefix(text: string, at: number, from = 0): Prefix {
  if (!mayBelong(text.charCodeAt(at - 1))) return { start: at }
  let start = at
  let negative = false
  let thermal = false
  let scale: Unit | undefined
  let money: { unit: Unit; start: number } | undefined
  for (let parts = 0; parts < 3; parts++) {
    const sign: Sign | undefined = negative || thermal ? undefined : signBefore(text, start, from)
    if (sign) {
      start -= sign === 'minus' ? 1 : 2
      negative = sign !== 'above'
      thermal = sign === 'below' || sign === 'above'
      continue
    }
    const [word, name] = SCALES.find(([w]) => standsBefore(text, w, start)) ?? []
    if (word !== undefined && name !== undefined && !scale) {
      start -= word.length
      scale = unitNamed(name)
      continue
    }
    // ￥ 300: spaced type
    const edge = text.charCodeAt(start - 1) === SPACE ? start - 1 : start
    const lead = money || scale ? undefined : leadingUnit(text, edge)
    if (!lead || edge - lead.unit.length < from) break
    // 5亿美元3项: the currency of the amount before
    const outer = text.charAt(edge - lead.unit.length - 1)
    if (isNumeralCharacter(outer.charCodeAt(0)) || ENDS_CODE.test(outer)) break
    start = edge - lead.unit.length
    money = { unit: lead, start }
  }
  return { start, negative, thermal, ...(scale ? { scale } : {}), ...(money ? { money } : {}) }
}

/** Whether a figure at `at` is the later part of something that was begun before it: a ratio, a code, a path. */
export function continues(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  // >=60% is bounded, x=60 is no amount
  if (before === '=' && COMPARING.test(text.charAt(at - 2))) return false
  if (INSIDE_CODE.test(before))
    return leadingUnit(text, at) === undefined && !NAMED_IN_LATIN.test(charsBefore(text, at, 4))
  // １$1.$2％: what a failed replacement left of a figure
  if (before === '$' && (CODE_MARK.test(text.charAt(at - 2)) || text.startsWith('.$', at + 1))) return true
  // 3万|4元: what the numeral before could not take in is no amount of its own
  if (TAKEN.test(charsBefore(text, at, 2)) && CODE_DIGIT.test(text.charAt(at))) return true
  if (!PART_MARK.test(before)) return false
  // 三：2万元 stands apart, 2:3 does not
  return CODE_DIGIT.test(text.charAt(at - 2))
}

const COMPARING = /[<>]/u
const INSIDE_CODE = /[A-Za-zＡ-Ｚａ-ｚ_\\@#=&Ⅰ-Ⅻ]/u
/** GDP1960亿元: the name of a statistic, and no code. */
const NAMED_IN_LATIN = /(?<![A-Za-z])(?:GDP|GNP|CPI|PPI)$/u
const PART_MARK = /[.,:：/]/u
const CODE_DIGIT = /[0-9]/u
const TAKEN = lazyPattern(
  () => `[0-9${charactersOf('figure/below-ten-thousand')}][${charactersOf('numeral/large-place')}]$`,
)
const CODE_MARK = /[0-9.]/u
