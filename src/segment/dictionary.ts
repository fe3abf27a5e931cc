/**
 * What is added to jieba's dictionary, and what is taken out of it. jieba chooses the likeliest way to cut a sentence
 * by the frequency of each word alone, so everything hangs on what counts as a word:
 *
 * - the names of the project's tables, each just so frequent that it wins over its own parts;
 * - not the phrases of jieba's dictionary that are two words which meet no oftener than such words do (信息技术).
 */
import { dictionaryNames } from './names.js'
import type { Word } from './words.js'

/** A jieba dictionary: word → count, and the sum of all counts. */
export interface Frequencies {
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
  /** Tag of each of the words asked for. */
  readonly tags: ReadonlyMap<string, string>
}

/** The whole number that stands at `at`. */
function numberAt(text: string, at: number): number {
  let value = 0
  for (
    let i = at, digit = text.charCodeAt(i) - 48;
    digit >= 0 && digit <= 9;
    digit = text.charCodeAt(++i) - 48
  )
    value = value * 10 + digit
  return value
}

/** Read a jieba dictionary (`word count tag` a line), with the tags of those words that `wanted` has. */
export function parseFrequencies(text: string, wanted: { has(word: string): boolean }): Frequencies {
  const counts = new Map<string, number>()
  const tags = new Map<string, string>()
  let total = 0
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const stop = end < 0 ? text.length : end
    const first = text.indexOf(' ', at)
    if (first > at && first < stop) {
      const word = text.slice(at, first)
      const count = numberAt(text, first + 1) || 1
      counts.set(word, count)
      total += count
      if (wanted.has(word)) tags.set(word, text.slice(text.indexOf(' ', first + 1) + 1, stop).trim() || 'n')
    }
    at = stop + 1
  }
  return { counts, total, tags }
}

/** Parts of two characters and more that meet e⁵ times as often as by chance, and less, make two words. */
const LOOSE = 5
/** The same for a word of three characters, one of whose parts is a single one: suffixes hold faster. */
const LOOSE_SHORT = 2

/** Words of `frequencies` that are two words which happen to meet. */
export function loosePhrases({ counts, total }: Frequencies): Set<string> {
  const loose = new Set<string>()
  const bounds = [Math.exp(LOOSE_SHORT) / total, Math.exp(LOOSE) / total] as const
  for (const [word, count] of counts) {
    const { length } = word
    if (length < 3) continue
    const shortest = length > 3 ? 2 : 1
    // the product of the parts' counts that makes them meet by chance
    const least = count / bounds[shortest - 1]!
    for (let cut = shortest; cut <= length - shortest; cut++) {
      const before = counts.get(word.slice(0, cut))
      const after = before === undefined ? undefined : counts.get(word.slice(cut))
      if (before === undefined || after === undefined || before * after <= least) continue
      loose.add(word)
      break
    }
  }
  return loose
}

/** What a character costs that the dictionary does not have. */
const RARE = 0.5

/** Logarithm of the probability of the likeliest way to cut `word` in two and more. */
function partsWeight(word: string, { counts, total }: Frequencies, loose: ReadonlySet<string>): number {
  const best = new Float64Array(word.length + 1)
  for (let from = word.length - 1; from >= 0; from--) {
    best[from] = Number.NEGATIVE_INFINITY
    for (let to = from + 1; to <= word.length; to++) {
      const part = word.slice(from, to)
      if (part.length === word.length || loose.has(part)) continue
      const count = counts.get(part) ?? (to === from + 1 ? RARE : undefined)
      if (count === undefined) continue
      best[from] = Math.max(best[from] as number, Math.log(count / total) + (best[to] as number))
    }
  }
  return best[0] as number
}

/** A name of four characters and more is never an accident: it wins where a part would fit its neighbour as well. */
const MARGIN = 20
const LONG = 4
const LEAST_LONG = 100

/** How often `name` has to be counted to win over its parts. */
function frequencyOf(name: string, frequencies: Frequencies, loose: ReadonlySet<string>): number {
  const alike = Math.exp(partsWeight(name, frequencies, loose)) * frequencies.total
  const wanted = name.length < LONG ? alike + 1 : Math.max(alike * MARGIN, LEAST_LONG)
  return Math.min(2_000_000_000, Math.ceil(Math.max(wanted, frequencies.counts.get(name) ?? 0)) + 1)
}

/** What a segmenter's dictionary has beside jieba's. */
export interface Content {
  readonly words: readonly Word[]
  /** Whether the names of the project's tables are among its words. */
  readonly names: boolean
}

/** Equal contents have equal keys. */
export const contentKey = ({ words, names }: Content): string =>
  [String(names), ...words.map((w) => `${w.word} ${w.freq} ${w.pos}`)].join('\n')

const NO_NAMES: ReadonlyMap<string, string> = new Map()

/** Lines for a jieba user dictionary; a count of 0 takes a word out. */
export function dictionaryLines(jiebaDictionary: string, content: Content): string {
  const names = content.names ? dictionaryNames() : NO_NAMES
  const frequencies = parseFrequencies(jiebaDictionary, names)
  const loose = loosePhrases(frequencies)
  const lines: string[] = []
  const own = new Set(content.words.map((w) => w.word))
  for (const word of loose) if (!own.has(word) && !names.has(word)) lines.push(`${word} 0 x\n`)
  for (const [name, tag] of names)
    if (!own.has(name))
      lines.push(`${name} ${frequencyOf(name, frequencies, loose)} ${frequencies.tags.get(name) ?? tag}\n`)
  for (const { word, freq, pos } of content.words) lines.push(`${word} ${freq} ${pos}\n`)
  return lines.join('')
}
