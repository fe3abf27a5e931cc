/** Spellings of one phrase: 帐户 and 账户, 统筹和协调 and 统筹与协调, 山水林田湖 with 之 and without. */
import { LevenshteinDistance } from 'natural/lib/natural/distance/index.js'
import { loadPackage } from '../../packages.js'
import { joinPhrases, LINKS, type Phrase } from './ngrams.js'

const SHORTEST = 4

/** Where two texts of the same length differ. */
function differences(a: string, b: string): [string, string][] {
  return [...a].flatMap((character, i): [string, string][] =>
    character === b[i] ? [] : [[character, b[i] ?? '']],
  )
}

let read: ((character: string) => readonly string[]) | undefined

/** Whether two characters can be read alike. The tables for it take a tenth of a second, which only new phrases cost. */
function soundAlike(a: string, b: string): boolean {
  if (read === undefined) {
    const { pinyin } = loadPackage<typeof import('pinyin-pro')>('pinyin-pro')
    read = (c) => pinyin(c, { multiple: true, type: 'array', toneType: 'num' })
  }
  const others = read(b)
  return read(a).some((reading) => others.includes(reading))
}

/** Whether two phrases are one: a link more, another link, or one character written by another of the same sound. */
export function isVariant(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || LevenshteinDistance(a, b) !== 1) return false
  if (a.length === b.length)
    return differences(a, b).every(([x, y]) => (LINKS.has(x) && LINKS.has(y)) || soundAlike(x, y))
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const at = [...short].findIndex((character, i) => character !== long[i])
  return at > 0 && LINKS.has(long[at] ?? '')
}

/** `phrases` with each one that spells another in another way counted with the commoner of the two. */
export function mergeVariants(phrases: readonly Phrase[]): Phrase[] {
  const sorted = [...phrases].sort((a, b) => b.mentions - a.mentions || (a.text < b.text ? -1 : 1))
  const kept = new Map<string, Phrase>()
  // a single difference leaves the first two characters alone, or the last two
  const buckets = new Map<string, string[]>()
  for (const phrase of sorted) {
    const keys = [`${phrase.text.slice(0, 2)}…`, `…${phrase.text.slice(-2)}`]
    const main = keys.flatMap((key) => buckets.get(key) ?? []).find((text) => isVariant(text, phrase.text))
    const known = main === undefined ? undefined : kept.get(main)
    if (known) {
      const joined = joinPhrases(known, phrase.places, phrase.mentions, phrase.first)
      kept.set(known.text, { ...joined, variants: [...known.variants, phrase.text] })
      continue
    }
    kept.set(phrase.text, phrase)
    for (const key of keys) {
      const bucket = buckets.get(key)
      if (bucket) bucket.push(phrase.text)
      else buckets.set(key, [phrase.text])
    }
  }
  return [...kept.values()]
}
