/** The unit behind a figure with all that adds to it: 三斤半, 3斤5两, 五元六角, 三米九, 摄氏37度. */

import { type Unit, unitAt, unitEnd, unitNamed } from '../../gazetteer/units.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { chineseDigit, isNumeralCharacter, magnitudeValue } from '../../numeral/characters.js'
import { clauseBefore } from './clause.js'
import type { Figure, Prefix } from './figure.js'
import { changeBehind, foreignMoney, isPriced, moneyRow, rankOf, speaksOfPrices, wholeEnd } from './money.js'
import { smallerBehind, tenthsBehind } from './parts.js'

/** What stands behind the figure. */
export interface Measured {
  readonly row: Unit
  /** As written, without magnitude, with the lower half of a rate. */
  readonly unit: string
  readonly end: number
  readonly rate?: boolean | undefined
  /** What the parts behind the unit add, in the unit: 0.5 of 三斤半. */
  readonly more: number
  /** Its parts, or the words around it, show that it is an amount and no word: 八角五分, 电价…三分. */
  readonly certain?: boolean | undefined
}

const SPACE = 32
const HAN = /\p{Script=Han}/u

/** Words in front of a figure by which 度 is one of temperature or of an angle. */
const DEGREES = lazyPattern(() => anyOf('quantity/told-in-degrees'))
/** How far back they are looked for. */
const DEGREES_REACH = 16

/** 25度以上坡耕地, 30度角. */
const SLOPE = lazyPattern(() => `(?:${anyOf('quantity/before-slope')})?(?:${anyOf('quantity/slope')})`, 'uy')

const speaksOfDegrees = (text: string, at: number) => DEGREES.test(clauseBefore(text, at, DEGREES_REACH))

/** 370亿度 can only be kilowatt-hours; 气温15度 is warm, and so is a bare 45度 in digits; 三度 and 2019年度 count nothing. */
function degreeAt(text: string, pos: number, start: number, arabic: boolean): Unit | undefined {
  const c = text[pos]
  if (c === '°') return arabic && !/[0-9A-Z]/u.test(text.charAt(pos + 1)) ? unitNamed('°') : undefined
  if (c !== '度') return undefined
  if (magnitudeValue(text.charCodeAt(pos - 1)) !== undefined) return unitNamed('度')
  const next = text.charAt(pos + 1)
  if (next === '假' || next === '电') return undefined
  if (speaksOfDegrees(text, start) || (arabic && !HAN.test(next))) return unitNamed('°')
  SLOPE.regexp.lastIndex = pos + 1
  return SLOPE.test(text) ? unitNamed('°') : undefined
}

/** 摄氏37度, 华氏70°. */
const DEGREE = /[度°]/u

function unitBehind(
  text: string,
  figure: Figure,
  prefix: Prefix,
): { row: Unit; start: number; end: number } | undefined {
  const { end } = figure
  if (prefix.scale && DEGREE.test(text.charAt(end))) return { row: prefix.scale, start: end, end: end + 1 }
  const arabic = figure.numeral.script === 'arabic'
  const near = unitAt(text, end)
  if (near) return { row: near, start: end, end: end + near.unit.length }
  const start = end + 1
  const spaced = text.charCodeAt(end) === SPACE ? unitAt(text, start) : undefined
  if (spaced) return { row: spaced, start, end: start + spaced.unit.length }
  const degree = degreeAt(text, end, prefix.thermal ? end : prefix.start, arabic)
  return degree && { row: degree, start: end, end: end + 1 }
}

/** 半 before these is the beginning of a word: 半年, 半导体, 半径. */
const HALF_WORD = lazyPattern(() => anyOf('quantity/half-makes-word'))
const HALVED = new Set(['multiple', 'measure', 'currency'])

/** 一番半, 三斤半, 九成五. */
function moreBehind(text: string, at: number, row: Unit): number {
  const isTenths = row.unit === '成'
  if (text[at] === '半' && (isTenths || HALVED.has(row.type)))
    return HALF_WORD.test(text.charAt(at + 1)) ? 0 : 0.5
  if (!isTenths) return 0
  const digit = chineseDigit(text.charCodeAt(at)) ?? 0
  return isNumeralCharacter(text.charCodeAt(at + 1)) || unitAt(text, at + 1) ? 0 : digit / 10
}

const isLetter = (unit: number) => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)

/** US$ 500 |million: two letters, after a blank or none. */
function isEnglish(text: string, at: number): boolean {
  const from = text.charCodeAt(at) === SPACE ? at + 1 : at
  return isLetter(text.charCodeAt(from)) && isLetter(text.charCodeAt(from + 1))
}

/** 一个半百分点: the one unit that holds its half. */
const HALF_POINT = '个半百分点'
/** What may follow 两个半 where it is a count: it is then no amount that states what it counts. */
const AFTER_HALF = lazyPattern(() => String.raw`[^\p{Script=Han}]|${anyOf('quantity/after-half')}|^$`)

/** What `figure`, whose prefix is `prefix`, is measured in; `undefined` without a unit. */
export function readMeasured(text: string, figure: Figure, prefix: Prefix): Measured | undefined {
  if (figure.parts !== undefined) return undefined
  const points = text.startsWith(HALF_POINT, figure.end) ? unitNamed('个百分点') : undefined
  if (points) {
    const end = figure.end + HALF_POINT.length
    return { row: points, unit: points.unit, end, more: 0.5 }
  }
  if (text.startsWith('个半', figure.end) && AFTER_HALF.test(text.charAt(figure.end + 2))) return undefined
  const found = unitBehind(text, figure, prefix)
  if (!found) {
    // US$ 500 million: its figure is not all read
    if (isEnglish(text, figure.end)) return undefined
    const lone = figure.pieces ? unitNamed('元') : prefix.money?.unit
    return lone && { row: lone, unit: lone.unit, end: figure.end, more: 0 }
  }
  const { row } = found
  const foreign = foreignMoney(text, found, prefix)
  if (foreign) return { ...foreign, more: 0 }
  const whole = unitEnd(text, found.end, row)
  const unit = row === prefix.scale ? row.unit : text.slice(found.start, whole.end)
  const base = { row, unit, rate: whole.rate }
  const half = moreBehind(text, whole.end, row)
  if (half > 0) return { ...base, end: whole.end + 1, more: half }
  const rank = rankOf(row.unit)
  const priced =
    isPriced(row.unit) &&
    (!Number.isInteger(figure.low) || speaksOfPrices(text, prefix.start, row.unit, whole.end))
  const change = rank < 0 ? undefined : changeBehind(text, whole.end, rank)
  if (change)
    return {
      ...base,
      row: moneyRow(row, true),
      end: wholeEnd(text, change.end, row),
      more: change.value * 10 ** rank,
      certain: true,
    }
  const rest = tenthsBehind(text, whole.end, row) ?? smallerBehind(text, whole.end, row)
  if (rest) return { ...base, row: moneyRow(row, true), end: rest.end, more: rest.value, certain: true }
  return {
    ...base,
    row: moneyRow(row, priced),
    end: wholeEnd(text, whole.end, row),
    more: 0,
    certain: priced,
  }
}
