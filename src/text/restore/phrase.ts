/** How well a stretch of text reads: its likeliest division into words, and the phrases that the text itself repeats. */
import { simplifiedTable } from '../script.js'
import type { Usage } from './usage.js'
import { wordWeights } from './words.js'

const LONGEST_WORD = 6
/** Marks are no words of the list; the comma is as common as 的. */
const MARKS = '，。、；：“”《》（）—…·！？‘’'
const MARK = 125
/** Weight of a character that is no word. */
const STRAY = -10
const PER_WEIGHT = 1 / 14

/** Price of `units` (either script) as a phrase of the text with this usage; lower is likelier. */
export function phrasePrice(units: readonly number[], usage: Usage): number {
  const simplified = simplifiedTable()
  const weights = wordWeights()
  const short = units.map((unit) => (simplified[unit] as number) || unit)
  const best = new Float64Array(short.length + 1).fill(Number.POSITIVE_INFINITY)
  best[0] = 0
  for (let from = 0; from < short.length; from++) {
    const most = Math.min(short.length, from + LONGEST_WORD)
    for (let to = from + 1; to <= most; to++) {
      const mark = to === from + 1 && MARKS.includes(String.fromCharCode(short[from] as number))
      const known = mark ? MARK : weights.word(short, from, to)
      if (known === 0 && to > from + 1) continue
      const price = (best[from] as number) + (weights.total - (known || STRAY)) * PER_WEIGHT
      if (price < (best[to] as number)) best[to] = price
    }
  }
  let repeated = 0
  for (let i = 1; i < units.length; i++) {
    const count = usage.pairs(units[i - 1] as number, units[i] as number)
    if (count > 0) repeated += Math.min(3, 0.8 + 0.5 * Math.log2(count))
  }
  return (best[short.length] as number) - repeated
}
