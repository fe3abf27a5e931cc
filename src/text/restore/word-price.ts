/** What a stretch costs as a row of words: the cheapest way to cut it into words of the list, marks and odd characters. */
import { isHan } from './han.js'
import { charactersOf } from './usage.js'
import { countOf, wordWeights } from './words.js'

/** Longest word that is looked up. */
const LONGEST = 6
/** All occurrences that the word list counts, in round numbers. */
const TOTAL = 6e7
const PRICE_MARK = 3.5
const PRICE_OTHER = 5
/** Few clauses end in a word of one character. */
const PRICE_ALONE = 3
/** A character that the list has as no word by itself. */
const PRICE_ODD = 14

/** Price in nats of `units` as words. */
export function wordPrice(units: readonly number[]): number {
  const row = units.map(charactersOf)
  const { word } = wordWeights()
  const best = new Float64Array(row.length + 1).fill(Number.POSITIVE_INFINITY)
  // 1 where the cheapest way ends in a word of one character
  const single = new Uint8Array(row.length + 1)
  best[0] = 0
  for (let from = 0; from < row.length; from++) {
    const before = best[from] as number
    const reach = (to: number, price: number) => {
      if (before + price >= (best[to] as number)) return
      best[to] = before + price
      single[to] = to === from + 1 ? 1 : 0
    }
    const unit = row[from] as number
    if (!isHan(unit)) {
      const isMark = unit === 0xff0c || unit === 0x3002 || unit === 0x3001
      reach(from + 1, (isMark ? PRICE_MARK : PRICE_OTHER) + (isMark && single[from] === 1 ? PRICE_ALONE : 0))
      continue
    }
    reach(from + 1, PRICE_ODD)
    for (let to = from + 1; to <= row.length && to - from <= LONGEST && isHan(row[to - 1] as number); to++) {
      const weight = word(row, from, to)
      if (weight > 0) reach(to, Math.log(TOTAL / countOf(weight)))
    }
  }
  return best[row.length] as number
}
