/** The text the bench runs over: the corpus, over and over, with other numbers each time. */
import { readCorpus } from '../corpus/read.js'

/** A small generator of whole numbers, the same on every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Articles as scraped (`source`) and as they read (`clean`), together about `characters` long each. */
export function benchTexts(characters: number): { source: string[]; clean: string[] } {
  const corpus = readCorpus()
  const source: string[] = []
  const clean: string[] = []
  let length = 0
  for (let round = 0; length < characters; round++) {
    for (const document of corpus) {
      // both forms of an article get the same numbers
      const vary = (text: string): string => {
        const next = numbersFrom(round + 1)
        return text.replace(/(?<!\d)[1-9]\d{0,11}(?:\.\d{1,4})?(?=[%项个名人万亿元户公亩家件])/gu, (n) =>
          n.replace(/\d/gu, (_, at: number) => String(at === 0 ? 1 + next(9) : next(10))),
        )
      }
      source.push(vary(document.source))
      clean.push(vary(document.clean))
      length += document.clean.length
      if (length >= characters) break
    }
  }
  return { source, clean }
}
