/** The terms of one document, counted. */
import { createJieba } from '../../segment/choose.js'
import type { Segmenter, Token } from '../../segment/segmenter.js'
import type { UserWord } from '../../segment/words.js'
import { createNameSegmenter } from '../../tokenize.js'
import { countTerms, IS_WORD, termsOf } from '../count/terms.js'
import { type Part, rangesOf } from '../reading/parts.js'
import { type Reading, startingIn } from '../reading/reading.js'

/** What a term is. */
export interface TermOptions {
  /** Words that are no terms, and that no n-gram holds. */
  readonly stopWords: readonly string[]
  /** Words of one character to `ngrams[1]` words that stand side by side. */
  readonly ngrams: readonly [least: number, most: number]
  /** Fewest characters of a word. */
  readonly shortest: number
  /** Whether numerals are words. */
  readonly numerals: boolean
  /** Only these are terms, each as one word of the text or several. */
  readonly dictionary?: readonly string[] | undefined
  /** Words that the segmenter must not take apart. */
  readonly userWords?: readonly UserWord[] | undefined
  readonly part: Part
}

/** The terms of one document, and how many words it has. */
export interface TermCounts {
  readonly terms: readonly (readonly [term: string, count: number])[]
  readonly words: number
}

const OPENS_WITH_DIGIT = /^\p{N}/u
/** What joins the words of an n-gram. */
const JOINT = '_'

const isNumeral = ({ text, pos }: Token): boolean => pos === 'm' || OPENS_WITH_DIGIT.test(text)

function countGrams(
  tokens: readonly Token[],
  isTerm: (token: Token) => boolean,
  [least, most]: TermOptions['ngrams'],
): Map<string, number> {
  const counts = new Map<string, number>()
  let run: string[] = []
  for (const token of tokens) {
    if (!isTerm(token)) {
      run = []
      continue
    }
    run.push(token.text)
    if (run.length > most) run.shift()
    for (let n = least; n <= run.length; n++) {
      const gram = run.slice(run.length - n).join(JOINT)
      counts.set(gram, (counts.get(gram) ?? 0) + 1)
    }
  }
  return counts
}

/** A function that counts the terms of a document. */
export function termCounter(options: TermOptions): (reading: Reading) => TermCounts {
  const { dictionary, userWords, ngrams, part, shortest, numerals } = options
  const stopped = new Set(options.stopWords)
  const wanted = dictionary && termsOf(dictionary)
  const segmenter: Segmenter | undefined =
    userWords && createNameSegmenter(createJieba({ words: userWords }), { phrases: 'parts' })
  const isTerm = (token: Token) =>
    IS_WORD.test(token.text) &&
    [...token.text].length >= shortest &&
    !stopped.has(token.text) &&
    (numerals || !isNumeral(token))
  return (reading) => {
    const tokens = startingIn(reading.tokens(segmenter), rangesOf(reading, part))
    const counts = wanted ? countTerms(tokens, wanted) : countGrams(tokens, isTerm, ngrams)
    return {
      terms: [...counts],
      words: tokens.reduce((count, { text }) => count + (IS_WORD.test(text) ? 1 : 0), 0),
    }
  }
}
