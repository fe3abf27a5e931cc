/** The parts behind a unit that add to it: 三米九, 一米七五, 3斤5两, 2亩3分. */

import { type Unit, unitAt, unitNamed } from '../../gazetteer/units.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { chineseDigit, isNumeralCharacter } from '../../numeral/characters.js'
import { readNumeral } from '../../numeral/parse.js'

const HAN = /\p{Script=Han}/u

/** A part: what it is worth, and where it ends. */
export interface Part {
  readonly value: number
  readonly end: number
}

/** The figure of a lower part: 6, 五, 零五. */
export function partAt(text: string, at: number): Part | undefined {
  const start = text[at] === '零' || text[at] === '又' ? at + 1 : at
  const numeral = readNumeral(text, start)
  if (!numeral || numeral.value === null || numeral.mod || numeral.bare) return undefined
  return { value: numeral.value, end: numeral.end }
}

/** Units whose tenths may stand behind them without a unit: 三米九, 一块二, 两毛五; 零 makes hundredths of them. */
const SHORTENED = new Set(['米', '块', '毛', '角'])
/** Units whose tenths stand so where all is told in words: 两元五, 三斤二. */
const isSpokenShort = hasRole('quantity/short-in-words')

export function tenthsBehind(text: string, at: number, row: Unit): Part | undefined {
  // spoken, it has no figures in it
  const spoken =
    isSpokenShort(row.unit) && [at, at - 2].every((i) => chineseDigit(text.charCodeAt(i)) !== undefined)
  if (!SHORTENED.has(row.unit) && !spoken) return undefined
  // 1米75
  CENTIMETRES.regexp.lastIndex = at
  const centimetres = row.unit === '米' ? CENTIMETRES.exec(text) : null
  if (centimetres && !unitAt(text, at + 2)) return { value: Number(centimetres[0]) / 100, end: at + 2 }
  if (row.unit === '米') {
    const two = twoDigitsAt(text, at)
    if (two) return { value: two.value / 100, end: two.end }
  }
  const zero = text[at] === '零'
  const part = shortAt(text, zero ? at + 1 : at)
  return part && { value: part.value / (zero ? 100 : 10), end: part.end }
}

const CENTIMETRES = lazyPattern(
  () => `[1-9][0-9](?![0-9.：:${charactersOf('quantity/calendar-figure')}]|[*×xX])`,
  'uy',
)

/** 一米|七五: two Chinese digits in a row, if nothing that they might count follows. */
function twoDigitsAt(text: string, at: number): Part | undefined {
  const [tens, ones] = [chineseDigit(text.charCodeAt(at)), chineseDigit(text.charCodeAt(at + 1))]
  if (!tens || ones === undefined) return undefined
  if (isNumeralCharacter(text.charCodeAt(at + 2)) || unitAt(text, at + 2)) return undefined
  return { value: tens * 10 + ones, end: at + 2 }
}

/** The one digit at `pos`, if nothing that it might count follows. */
export function shortAt(text: string, pos: number): Part | undefined {
  const numeral = readNumeral(text, pos)
  if (numeral?.end !== pos + 1 || numeral.value === null || numeral.bare || numeral.value === 0)
    return undefined
  const next = text.charAt(numeral.end)
  if (HAN.test(next) && !FOLLOWS_SHORT.test(next)) return undefined
  return { value: numeral.value, end: numeral.end }
}
/** What may follow a figure that was cut short: 一米八左右, 三米九高. */
const FOLLOWS_SHORT = lazyPattern(() => anyOf('quantity/follows-short-figure'))

/** 两 and 分 are words of their own elsewhere: 3斤5两, 2亩3分. */
function smallerUnit(text: string, at: number, row: Unit): Unit | undefined {
  if (ACRES.has(row.unit) && text[at] === '分') return TENTH_OF_ACRE
  return unitAt(text, at) ?? (text[at] === '两' ? unitNamed('两') : undefined)
}
const ACRES = new Set(['亩', '市亩'])
const TENTH_OF_ACRE: Unit = {
  unit: '分',
  type: 'measure',
  dimension: 'area',
  base: 'm2',
  factor: 66.6666667,
}

/** 3斤5两, 5公里300米: parts in smaller units of one dimension, in the first unit. */
export function smallerBehind(text: string, at: number, row: Unit): Part | undefined {
  if ((row.type !== 'measure' && row.type !== 'currency') || !row.factor || row.base === undefined)
    return undefined
  let end = at
  let value = 0
  let { factor } = row
  for (;;) {
    const part = partAt(text, end)
    const next = part && smallerUnit(text, part.end, row)
    if (!part || !next?.factor || next.base !== row.base || next.factor >= factor) break
    if (part.value * next.factor >= factor * 0.999999) break
    // the table's factors of old units are rounded: 10 寸 are one 尺
    value += part.value * Number((next.factor / row.factor).toPrecision(7))
    factor = next.factor
    end = part.end + next.unit.length
  }
  return end > at ? { value, end } : undefined
}
