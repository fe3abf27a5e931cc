/** How odd a character would be at a place of a text: the price of assuming that it stood there. */

import { once } from '../../lexicon/once.js'
import { SIMPLIFIED, scriptClasses } from '../script.js'
import { simplifiedTable } from '../script-tables.js'
import { neighbourShares } from './neighbours.js'
import { charactersOf, type Usage } from './usage.js'
import { countOf, wordWeights } from './words.js'

/** Price of a character at one place. */
export type Behind = (unit: number) => number

/** Prices in nats: the negative logarithm of how likely a character is. */
export interface LanguageModel {
  /** By itself, by the word list: 3 for the commonest, 16 for what no word holds. */
  readonly unit: Float32Array
  /** Price of `unit` behind `two one`; a 0 is a place that is not known. */
  cost(two: number, one: number, unit: number): number
  /** The same for many characters. */
  behind(two: number, one: number): Behind
}

const MARKS: Readonly<Record<string, number>> = {
  '，': 0.06,
  '、': 0.03,
  '。': 0.02,
  '0': 0.04,
  '\n': 0.01,
  a: 0.01,
}
const OTHER_MARKS = '；：“”‘’《》（）—…·！？　%(),:;.'
const OTHER = 0.003
/** A mark that ends something hardly ever stands behind one of these. */
const ENDING = unitsOf('，。、；：！？,;:!?')
const BEGINNING = unitsOf('，。、；：！？,;:!?（《“‘(·')
const TWICE = 0.01
/** What no word holds. */
const UNKNOWN = 1e-7
/** A spinner leaves no character that only simplified script has. */
const LEFT_SIMPLIFIED = 4

/** How many occurrences the next shorter context weighs against those of a longer one. */
const TO_UNIT = 400
const TO_PAIR = 12
/** More by so much for each different character that was found behind the first. */
const TO_FOLLOWERS = 0.5
const TO_TRIPLE = 7
/** What the word list says of a pair, against what it says of its second character alone. */
const WITHIN_WORD = 0.55
/** What the table of neighbours says, against the word list. */
const TO_TABLE = 0.85
/** What it does not list behind a character has so much of the whole at least. */
const UNLISTED = 2
/** Of a character that the list counts less often than that, it says little. */
const RARE = 500

function unitsOf(marks: string): ReadonlySet<number> {
  return new Set(Array.from(marks, (c) => c.charCodeAt(0)))
}

interface Base {
  /** How likely each character is by itself. */
  readonly share: Float64Array
  readonly price: Float32Array
  readonly penalty: Float32Array
  /** Counts by logarithmic weight. */
  readonly counts: Float64Array
}

const makeBase = once((): Base => {
  const { unit: weight } = wordWeights()
  const simplified = simplifiedTable()
  const classes = scriptClasses()
  const counts = new Float64Array(256)
  for (let w = 1; w < 256; w++) counts[w] = countOf(w)
  let total = 0
  for (let unit = 0x3400; unit < 0xa000; unit++) total += counts[weight[unit] as number] as number
  const share = new Float64Array(65536).fill(UNKNOWN)
  const price = new Float32Array(65536)
  const penalty = new Float32Array(65536)
  for (let unit = 0x3400; unit < 0xa000; unit++) {
    const count = counts[weight[unit] as number] as number
    if (count > 0 && total > 0) share[unit] = Math.max(UNKNOWN, (0.8 * count) / total)
  }
  for (const mark of OTHER_MARKS) share[mark.charCodeAt(0)] = OTHER
  for (const [mark, part] of Object.entries(MARKS)) share[mark.charCodeAt(0)] = part
  for (let unit = 0; unit < 65536; unit++) {
    price[unit] = -Math.log(share[charactersOf(unit)] as number)
    if (simplified[unit] === 0 && classes[unit] === SIMPLIFIED) penalty[unit] = LEFT_SIMPLIFIED
  }
  return { share, price, penalty, counts }
})

/** The model of a text with this usage, over that of the word list, which takes a tenth of a second to load. */
export function languageModel(usage: Usage): LanguageModel {
  const { share, price, penalty, counts } = makeBase()
  const words = wordWeights()
  const neighbours = neighbourShares()
  const behind = (two: number, one: number): Behind => {
    const before = charactersOf(one)
    const farther = charactersOf(two)
    const seen = one !== 0 && two !== 0 ? usage.pair(farther, before) : 0
    const inWords = before >= 0x3400 ? RARE + (counts[words.unit[before] as number] as number) : 0
    const uses = one === 0 ? 0 : usage.unit(before)
    const least = usage.total + TO_UNIT
    const weight = TO_PAIR + TO_FOLLOWERS * usage.followers(before)
    const opens = BEGINNING.has(before)
    const most = neighbours.least(before)
    const rest = one === 0 ? 1 : neighbours.rest(before)
    return (raw) => {
      const unit = charactersOf(raw)
      const used = usage.unit(unit)
      let likely = (used + TO_UNIT * (share[unit] as number)) / least
      if (inWords > 0 && unit >= 0x3400)
        likely += WITHIN_WORD * (Math.min(1, (counts[words.pair(before, unit)] as number) / inWords) - likely)
      if (rest < 1) {
        const listed = neighbours.share(before, unit)
        likely =
          TO_TABLE * (listed > 0 ? listed : Math.min(most, UNLISTED * rest * likely)) +
          (1 - TO_TABLE) * likely
      }
      if (opens && ENDING.has(unit)) likely *= TWICE
      if (uses > 0) {
        const pair = used > 0 ? usage.pair(before, unit) : 0
        likely = (pair + weight * likely) / (uses + weight)
        if (seen > 0) {
          const triple = pair > 0 ? usage.triple(farther, before, unit) : 0
          likely = (triple + TO_TRIPLE * likely) / (seen + TO_TRIPLE)
        }
      }
      return -Math.log(Math.min(1, likely)) + (used > 1 ? 0 : (penalty[raw] as number))
    }
  }
  return { unit: price, behind, cost: (two, one, unit) => behind(two, one)(unit) }
}
