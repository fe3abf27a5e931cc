/** Money: its tenths and hundredths, the words by which 分 and 块 are money, and a foreign currency beside 元. */

import { type Unit, unitAt, unitNamed } from '../../gazetteer/units.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { FRACTION_MARK, FRACTION_OF } from '../../numeral/characters.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { clauseBefore } from './clause.js'
import type { Prefix } from './figure.js'
import { type Part, partAt, shortAt } from './parts.js'

const HAN = /\p{Script=Han}/u

/** Money by its tenths: 元, 角, 分, each with its names. */
const CHANGE: readonly (readonly string[])[] = [
  ['元', '圆', '块', '块钱'],
  ['角', '毛', '毛钱'],
  ['分', '分钱'],
]
/** The longest first: 分钱 before 分. */
const CHANGE_NAMES = CHANGE.flat().sort((a, b) => b.length - a.length)
/** 0 for 元 and its names, 1 for 角, 2 for 分; −1 for what is none of them. */
export const rankOf = (name: string): number => RANKS.get(name) ?? -1
const RANKS = new Map(CHANGE.flatMap((names, rank) => names.map((name) => [name, rank] as const)))

/** 六角, 五分 behind an amount of money whose unit has this rank: what they add, in 元. */
export function changeBehind(text: string, at: number, rank: number): Part | undefined {
  let value = 0
  let end = at
  let above = rank
  while (above < 2) {
    const part = partAt(text, end)
    const name = part && CHANGE_NAMES.find((unit) => text.startsWith(unit, part.end))
    const own = name === undefined ? -1 : rankOf(name)
    if (!part || name === undefined || own <= above || part.value >= 100) break
    // 百分之五 behind 元 is no change, nor is 分之
    if (name === FRACTION_MARK && text.startsWith(FRACTION_OF, part.end + 1)) break
    value += part.value / 10 ** own
    end = part.end + name.length
    above = own
  }
  // 五块七毛八
  const last = end > at && above === 1 ? shortAt(text, end) : undefined
  if (last) return { value: value + last.value / 100, end: last.end }
  return end > at ? { value, end } : undefined
}

/** 伍仟元整: only money says that nothing follows; 整合 and 正式 are words. */
export function wholeEnd(text: string, at: number, row: Unit): number {
  const c = text.charAt(at)
  if (row.type !== 'currency' || !saysWhole(c)) return at
  return OF_WHOLE.test(text.charAt(at + 1)) ? at : at + 1
}
const saysWhole = hasRole('quantity/says-whole')
const OF_WHOLE = lazyPattern(() => anyOf('quantity/whole-makes-word'))

/** Words for prices: behind them 分 is money and no score. */
const PRICES = lazyPattern(
  () =>
    `${anyOf('quantity/price')}|[0-9${charactersOf('figure/one-to-nine')}][${charactersOf('quantity/unit-of-small-price')}]|${anyOf('quantity/price-of-each')}`,
)
const SCORES = lazyPattern(() => anyOf('quantity/score'))
/** What may stand before a bare 三分 or 五角 that is money: nothing Chinese, or a word that leads to an amount. */
const BEFORE_PRICE = lazyPattern(() => String.raw`[^\p{Script=Han}]|${anyOf('quantity/before-price')}`)
const PRICES_REACH = 16

const PIECE = '块'
const VERY = lazyPattern(() => anyOf('quantity/very'), 'uy')
/** Reasons for which 分, 角, 毛 and 块 are no money. */
const PRICE_GUARDS = defineGuards<[text: string, at: number, piece: boolean, end: number]>(
  'quantity/small-price',
  [
    {
      id: 'after-word',
      because: 'a word that leads to no amount stands before it',
      example: '每斤价格多三分。',
      unless: (text, at, piece) => !piece && at > 0 && !BEFORE_PRICE.test(text.charAt(at - 1)),
    },
    {
      id: 'very',
      because: '十分 is very',
      example: '每斤价格为十分。',
      unless: (text, at) => matchAt(VERY, text, at) !== null,
    },
    {
      id: 'pieces',
      because: 'pieces of what follows: 三块地',
      example: '价格为三块地',
      unless: (text, _, piece, end) => piece && HAN.test(text.charAt(end)),
    },
  ],
  (_, at) => at,
)

export function speaksOfPrices(text: string, at: number, unit: string, end: number): boolean {
  if (refusedBy(PRICE_GUARDS, text, at, unit === PIECE, end)) return false
  const clause = clauseBefore(text, at, PRICES_REACH)
  return PRICES.test(clause) && !SCORES.test(clause)
}

/** The row of 分, 角 and 块 where they are money. */
export function moneyRow(row: Unit, certain: boolean): Unit {
  const rank = rankOf(row.unit)
  return rank < 0 || !certain || row.type === 'currency'
    ? row
    : (unitNamed(MONEY_ROWS[rank] as string) ?? row)
}
/** Units that are money only where a price is spoken of. */
export const isPriced = hasRole('quantity/money-if-priced')
const MONEY_ROWS = ['块钱', '角', '分钱']

/** 港币2000万元, 500万元港币, 500万元（港币）: 元 is of the money that stands beside it. */
export function foreignMoney(
  text: string,
  { row, end }: { row: Unit; end: number },
  { money }: Prefix,
): { row: Unit; unit: string; end: number } | undefined {
  if (row.unit !== '元' && row.unit !== '圆') return undefined
  if (money && money.unit.code !== row.code) return { row: money.unit, unit: money.unit.unit, end }
  const open = OPEN.test(text.charAt(end)) ? 1 : 0
  const name = unitAt(text, end + open)
  if (!name?.leads || name.code === row.code) return undefined
  const close = end + open + name.unit.length
  if (open === 1 && !CLOSE.test(text.charAt(close))) return undefined
  return { row: name, unit: name.unit, end: close + open }
}
const OPEN = /（/u
const CLOSE = /）/u
