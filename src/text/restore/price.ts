/** How odd a character would be at a place of an official text: the price of assuming that it stood there. */
import { gbk } from '../gbk.js'
import { SIMPLIFIED, scriptClasses, simplifiedTable } from '../script.js'
import type { Usage } from './usage.js'
import { wordWeights } from './words.js'

/** Prices of a character by itself, and behind another. About 0 for what is common, 9 for what prose does not hold. */
export interface Prices {
  readonly unit: Float32Array
  pair(first: number, second: number): number
}

const PUNCTUATION = '、。，；：“”‘’《》（）—…·！？　'
const PRICE_NEW_PAIR = 1.5

/** Price of a pair that the text itself holds so often: a phrase that it repeats is worth more than a dictionary's. */
function usedPrice(count: number): number {
  return count === 0 ? PRICE_NEW_PAIR : Math.max(0, 0.6 - 0.3 * Math.log2(count))
}

let byClass: Float32Array | undefined
let byWords: Float32Array | undefined

/** GB 2312 level 1: the 3755 most used characters. */
function isCommon(pair: number): boolean {
  return pair >= 0xb0a1 && pair <= 0xd7f9 && (pair & 0xff) >= 0xa1
}

function isRarer(pair: number): boolean {
  return pair >= 0xd8a1 && pair <= 0xf7fe && (pair & 0xff) >= 0xa1
}

/** Prices by the classes of GB 2312 alone. */
function classPrices(): Float32Array {
  if (byClass !== undefined) return byClass
  const made = new Float32Array(65536).fill(9)
  const { pairOf } = gbk()
  const simplified = simplifiedTable()
  const classes = scriptClasses()
  for (let unit = 0x80; unit < 65536; unit++) {
    const pair = pairOf[unit] as number
    const short = simplified[unit] as number
    if (pair === 0) continue
    const plain = short === 0 ? pair : (pairOf[short] as number)
    const price = isCommon(plain) ? 1 : isRarer(plain) ? 3 : pair >> 8 === 0xa3 ? 6 : unit < 0x4e00 ? 9 : 7
    // a spinner leaves no character that only simplified script has
    made[unit] = price + (short === 0 && classes[unit] === SIMPLIFIED ? 4 : 0)
  }
  for (const mark of PUNCTUATION) made[mark.charCodeAt(0)] = 0.5
  byClass = made
  return made
}

/** Prices by how often the words of the word list hold a character. */
function wordPrices(): Float32Array {
  if (byWords !== undefined) return byWords
  const made = classPrices().slice()
  const simplified = simplifiedTable()
  const classes = scriptClasses()
  const { unit: weight } = wordWeights()
  for (let unit = 0x3400; unit < 0xa000; unit++) {
    const short = simplified[unit] as number
    const weighs = weight[short === 0 ? unit : short] as number
    if (weighs === 0) continue
    const price = Math.max(0, (112 - weighs) / 14)
    made[unit] = price + (short === 0 && classes[unit] === SIMPLIFIED ? 4 : 0)
  }
  byWords = made
  return made
}

/** Prices by the word list, which takes a tenth of a second to load, and by what the text itself uses. */
export function dictionaryPrices(usage: Usage): Prices {
  const simplified = simplifiedTable()
  const unit = wordPrices()
  const weights = wordWeights()
  const short = (unit: number) => (simplified[unit] as number) || unit
  const pair = (first: number, second: number): number => {
    const used = usedPrice(usage.pairs(first, second))
    if (first < 0x3400 || second < 0x3400 || first >= 0xa000 || second >= 0xa000) return Math.min(used, 0.7)
    const weighs = weights.pair(short(first), short(second))
    const inWords = weighs === 0 ? 2.4 : Math.max(0, (85 - weighs) / 35)
    return used < PRICE_NEW_PAIR ? Math.min(used, inWords) : inWords
  }
  return { unit, pair }
}
