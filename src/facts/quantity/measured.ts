/** The unit behind a figure with all that adds to it: 三斤半, 3斤5两, 五元六角, 三米九, 摄氏37度. */
import { chineseDigit, isNumeralCharacter, magnitudeValue } from '../numeral/characters.js'
import { readNumeral } from '../numeral/parse.js'
import { clauseBefore } from './clause.js'
import type { Figure, Prefix } from './figure.js'
import { type Unit, unitAt, unitEnd, unitNamed } from './units.js'

/** What stands behind the figure. */
export interface Measured {
  readonly row: Unit
  /** As written, without magnitude, with the lower half of a rate. */
  readonly unit: string
  readonly end: number
  readonly rate: boolean
  /** What the parts behind the unit add, in the unit: 0.5 of 三斤半. */
  readonly more: number
  /** Its parts, or the words around it, show that it is an amount and no word: 八角五分, 电价…三分. */
  readonly certain: boolean
}

const SPACE = 32
const HAN = /\p{Script=Han}/u

/** Words in front of a figure by which 度 is one of temperature or of an angle. */
const DEGREES = /(?:[温热冷寒]|零下|零上|北纬|南纬|东经|西经|坡度|倾角|仰角)/u
/** How far back they are looked for. */
const DEGREES_REACH = 16

/** 25度以上坡耕地, 30度角. */
const SLOPE = /(?:以[上下])?(?:的)?[陡缓]?[坡角]/uy

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
  SLOPE.lastIndex = pos + 1
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
  for (const at of text.charCodeAt(end) === SPACE ? [end, end + 1] : [end]) {
    const row = unitAt(text, at)
    if (row) return { row, start: at, end: at + row.unit.length }
  }
  const degree = degreeAt(text, end, prefix.start, arabic)
  return degree && { row: degree, start: end, end: end + 1 }
}

/** 半 before these is the beginning of a word: 半年, 半导体, 半径. */
const HALF_WORD = /[年月天日小导径成岛山圆]/u
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

/** Money by its tenths: 元, 角, 分, each with its names. */
const CHANGE: readonly (readonly string[])[] = [
  ['元', '圆', '块', '块钱'],
  ['角', '毛', '毛钱'],
  ['分', '分钱'],
]
/** The longest first: 分钱 before 分. */
const CHANGE_NAMES = CHANGE.flat().sort((a, b) => b.length - a.length)
const rankOf = (name: string) => CHANGE.findIndex((names) => names.includes(name))

interface Part {
  readonly value: number
  readonly end: number
}

/** The figure of a lower part: 6, 五, 零五. */
function partAt(text: string, at: number): Part | undefined {
  const start = text[at] === '零' || text[at] === '又' ? at + 1 : at
  const numeral = readNumeral(text, start)
  if (!numeral || numeral.value === null || numeral.mod || numeral.bare) return undefined
  return { value: numeral.value, end: numeral.end }
}

/** 六角, 五分 behind an amount of money whose unit has this rank: what they add, in 元. */
function changeBehind(text: string, at: number, rank: number): Part | undefined {
  let value = 0
  let end = at
  let above = rank
  while (above < 2) {
    const part = partAt(text, end)
    const name = part && CHANGE_NAMES.find((unit) => text.startsWith(unit, part.end))
    const own = name === undefined ? -1 : rankOf(name)
    if (!part || name === undefined || own <= above || part.value >= 100) break
    // 百分之五 behind 元 is no change, nor is 分之
    if (name === '分' && text.startsWith('之', part.end + 1)) break
    value += part.value / 10 ** own
    end = part.end + name.length
    above = own
  }
  // 五块七毛八
  const last = end > at && above === 1 ? shortAt(text, end) : undefined
  if (last) return { value: value + last.value / 100, end: last.end }
  return end > at ? { value, end } : undefined
}

/** Units whose tenths may stand behind them without a unit: 三米九, 一块二, 两毛五; 零 makes hundredths of them. */
const SHORTENED = new Set(['米', '块', '毛', '角'])

function tenthsBehind(text: string, at: number, row: Unit): Part | undefined {
  if (!SHORTENED.has(row.unit)) return undefined
  // 1米75
  CENTIMETRES.lastIndex = at
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

const CENTIMETRES = /[1-9][0-9](?![0-9.年月日：:]|[*×xX])/uy

/** 一米|七五: two Chinese digits in a row, if nothing that they might count follows. */
function twoDigitsAt(text: string, at: number): Part | undefined {
  const [tens, ones] = [chineseDigit(text.charCodeAt(at)), chineseDigit(text.charCodeAt(at + 1))]
  if (!tens || ones === undefined) return undefined
  if (isNumeralCharacter(text.charCodeAt(at + 2)) || unitAt(text, at + 2)) return undefined
  return { value: tens * 10 + ones, end: at + 2 }
}

/** The one digit at `pos`, if nothing that it might count follows. */
function shortAt(text: string, pos: number): Part | undefined {
  const numeral = readNumeral(text, pos)
  if (numeral?.end !== pos + 1 || numeral.value === null || numeral.bare || numeral.value === 0)
    return undefined
  const next = text.charAt(numeral.end)
  if (HAN.test(next) && !FOLLOWS_SHORT.test(next)) return undefined
  return { value: numeral.value, end: numeral.end }
}
/** What may follow a figure that was cut short: 一米八左右, 三米九高. */
const FOLLOWS_SHORT = /[左以上到至的高宽长深多]/u

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
function smallerBehind(text: string, at: number, row: Unit): Part | undefined {
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

/** 伍仟元整: only money says that nothing follows; 整合 and 正式 are words. */
function wholeEnd(text: string, at: number, row: Unit): number {
  const c = text.charAt(at)
  if (row.type !== 'currency' || (c !== '整' && c !== '正')) return at
  return OF_WHOLE.test(text.charAt(at + 1)) ? at : at + 1
}
const OF_WHOLE = /[个体合治改顿理齐修数式常在好值确规向当面]/u

/** Words for prices: behind them 分 is money and no score. */
const PRICES =
  /[电油气票单房水均]价|价格|[0-9一二三四五六七八九][元角]|补贴|工钱|花费|售价|每(?:度|千瓦时|斤|公斤|吨|立方米)/u
const SCORES = /[评得考计总满]分|成绩|考核|平均分/u
/** What may stand before a bare 三分 or 五角 that is money: nothing Chinese, or a word that leads to an amount. */
const BEFORE_PRICE = /[^\p{Script=Han}]|[为达到降涨贴补提调加减少高低收付给了至是约近]/u
const PRICES_REACH = 16

function speaksOfPrices(text: string, at: number, unit: string, end: number): boolean {
  const piece = unit === '块'
  if (!piece && at > 0 && !BEFORE_PRICE.test(text.charAt(at - 1))) return false
  // 十分 is very
  if (text.startsWith('十分', at)) return false
  // 三块 may be pieces of what follows
  if (piece && HAN.test(text.charAt(end))) return false
  const clause = clauseBefore(text, at, PRICES_REACH)
  return PRICES.test(clause) && !SCORES.test(clause)
}

/** The row of 分, 角 and 块 where they are money. */
function moneyRow(row: Unit, certain: boolean): Unit {
  const rank = rankOf(row.unit)
  return rank < 0 || !certain || row.type === 'currency'
    ? row
    : (unitNamed(MONEY_ROWS[rank] as string) ?? row)
}
/** Units that are money only where a price is spoken of. */
const PRICED = new Set(['分', '角', '毛', '块'])
const MONEY_ROWS = ['块钱', '角', '分钱']

/** 港币2000万元, 500万元港币, 500万元（港币）: 元 is of the money that stands beside it. */
function foreignMoney(
  text: string,
  { row, end }: { row: Unit; end: number },
  { money }: Prefix,
): Measured | undefined {
  if (row.unit !== '元' && row.unit !== '圆') return undefined
  const base = { rate: false, more: 0, certain: true }
  if (money && money.unit.code !== row.code) return { ...base, row: money.unit, unit: money.unit.unit, end }
  const open = OPEN.test(text.charAt(end)) ? 1 : 0
  const name = unitAt(text, end + open)
  if (!name?.leads || name.code === row.code) return undefined
  const close = end + open + name.unit.length
  if (open === 1 && !CLOSE.test(text.charAt(close))) return undefined
  return { ...base, row: name, unit: name.unit, end: close + open }
}
const OPEN = /[（(]/u
const CLOSE = /[）)]/u

const ENGLISH = /^ ?[A-Za-z]{2}/u

/** 一个半百分点: the one unit that holds its half. */
const HALF_POINT = '个半百分点'
/** What may follow 两个半 where it is a count: it is then no amount that states what it counts. */
const AFTER_HALF = /[^\p{Script=Han}]|[的左以多]|^$/u

/** What `figure`, whose prefix is `prefix`, is measured in; `undefined` without a unit. */
export function readMeasured(text: string, figure: Figure, prefix: Prefix): Measured | undefined {
  if (figure.parts !== undefined) return undefined
  const points = text.startsWith(HALF_POINT, figure.end) ? unitNamed('个百分点') : undefined
  if (points) {
    const end = figure.end + HALF_POINT.length
    return { row: points, unit: points.unit, end, rate: false, more: 0.5, certain: true }
  }
  if (text.startsWith('个半', figure.end) && AFTER_HALF.test(text.charAt(figure.end + 2))) return undefined
  const found = unitBehind(text, figure, prefix)
  if (!found) {
    // US$ 500 million: its figure is not all read
    if (ENGLISH.test(text.slice(figure.end, figure.end + 3))) return undefined
    const lone = figure.pieces ? unitNamed('元') : prefix.money?.unit
    return lone && { row: lone, unit: lone.unit, end: figure.end, rate: false, more: 0, certain: true }
  }
  const { row } = found
  const foreign = foreignMoney(text, found, prefix)
  if (foreign) return foreign
  const whole = unitEnd(text, found.end, row)
  const unit = row === prefix.scale ? row.unit : text.slice(found.start, whole.end)
  const base = { row, unit, rate: whole.rate }
  const half = moreBehind(text, whole.end, row)
  if (half > 0) return { ...base, end: whole.end + 1, more: half, certain: false }
  const rank = rankOf(row.unit)
  const priced =
    PRICED.has(row.unit) &&
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
