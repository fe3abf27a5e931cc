/**
 * The texts the bench runs over, made of the corpus: reports and articles apart, as long and as dense in facts as real
 * ones, which the articles of the corpus are not (they are short, and chosen for their facts).
 */
import { readCorpus } from '../corpus/read.js'

/** Facts that are read in a thousand characters of real reports and of real articles: much the same. */
export const FACTS_A_THOUSAND = 40
/** The same in facts that the corpus annotates: not of every kind, nor is the plain prose without any. */
const ANNOTATED = { report: 17, article: 11 }

/** A small generator of whole numbers, the same on every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

interface Line {
  readonly text: string
  readonly facts: number
}

type Genre = 'report' | 'article'
const REPORTS = /^(?:province|city|county-(?:1983|plan))/u

/** Sentences of the corpus by genre, with the number of facts that a careful reader finds in each. */
function sentencesOf(genre: Genre): Line[] {
  return readCorpus()
    .filter(({ id }) => REPORTS.test(id) === (genre === 'report'))
    .flatMap(({ clean, gold }) => {
      const surfaces = gold.map(({ ctx, text }) => ctx + text)
      return (clean.match(/[^。！？\n]+[。！？]/gu) ?? []).map((text) => ({
        text,
        facts: surfaces.filter((surface) => text.includes(surface)).length,
      }))
    })
}

/** Clauses of sentences without a fact, in another order each time: prose between the facts that repeats nothing. */
function plainSentence(clauses: readonly string[], next: (below: number) => number): string {
  return `${Array.from({ length: 2 + next(3) }, () => clauses[next(clauses.length)]).join('，')}。`
}

/** Another number each time. */
const vary = (text: string, next: (below: number) => number) =>
  text.replace(/(?<!\d)[1-9]\d{0,11}(?:\.\d{1,4})?(?=[%项个名人万亿元户公亩家件])/gu, (n) =>
    n.replace(/\d/gu, (_, at: number) => String(at === 0 ? 1 + next(9) : next(10))),
  )

/** A text of about `length` characters, of sentences of `genre` with plain prose between them; another for each `seed`. */
export function benchText(genre: Genre, length: number, seed: number): string {
  const next = numbersFrom(seed)
  const sentences = sentencesOf(genre)
  const clauses = sentences
    .filter(({ facts }) => facts === 0)
    .flatMap(({ text }) => text.slice(0, -1).split(/[，；：、]/u))
    .filter((clause) => clause.length > 4 && !/\d/u.test(clause))
  const told = sentences.filter(({ facts }) => facts > 0)
  const parts: string[] = []
  let [characters, facts] = [0, 0]
  while (characters < length) {
    const wanted = facts <= (characters / 1000) * ANNOTATED[genre]
    const line = wanted ? told[next(told.length)] : undefined
    const text = line ? vary(line.text, next) : plainSentence(clauses, next)
    facts += line?.facts ?? 0
    characters += text.length
    parts.push(text, next(5) === 0 ? '\n' : '')
  }
  return parts.join('').slice(0, length)
}

/** `count` texts, each of about `length` characters. */
export const benchTexts = (genre: Genre, length: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => benchText(genre, length, i + 1))
