/** What a worker takes from a document for its measures. */
import type { Fact } from '../../facts/registry.js'
import { type Part, rangesOf } from '../reading/parts.js'
import { outsideOf, type Reading, startingIn } from '../reading/reading.js'
import { bareText } from './grams.js'
import { measuresOf, type TextMeasures } from './text-measures.js'
import { countsOfWords } from './words.js'

/** What the stretches of one mode say, for the comparison with other documents. */
export interface Piece {
  readonly mode: 'review' | 'plan' | 'state'
  /** Letters and digits alone. */
  readonly bare: string
}

/** A document measured. */
export interface MeasuredDocument {
  readonly parts: readonly { readonly part: Part; readonly measures: TextMeasures }[]
  /** The text in order: the parts of two documents are compared piece by piece of one mode. */
  readonly pieces: readonly Piece[]
  /** The words of each mode with their counts. */
  readonly words: Readonly<Record<Piece['mode'], readonly (readonly [word: string, count: number])[]>>
}

/** What is asked of each document. */
export interface MeasureTask {
  readonly parts: readonly Part[]
}

function measurePart(reading: Reading, part: Part, facts: readonly Fact[]): TextMeasures {
  const { document } = reading
  const ranges = rangesOf(reading, part)
  const slice = ({ start, end }: { readonly start: number; readonly end: number }) =>
    document.text.slice(start, end)
  const indicators = startingIn(
    facts.flatMap((fact) => (fact.kind === 'indicator' ? [{ ...fact, start: fact.cleanStart }] : [])),
    ranges,
  )
  return measuresOf({
    text: ranges.map(slice).join('\n'),
    sentences: startingIn(document.sentences, ranges).map(slice),
    tokens: startingIn(reading.tokens(), ranges),
    indicators,
  })
}

/** The measures of one document, and what others are compared with. */
export function measureReading({ parts }: MeasureTask): (reading: Reading) => MeasuredDocument {
  return (reading) => {
    const { document, away } = reading
    const facts = reading.facts(['indicator'])
    const { stretches } = reading.discourse()
    const tokensOf = (mode: Piece['mode']) =>
      startingIn(
        reading.tokens(),
        stretches.filter((stretch) => stretch.mode === mode),
      )
    return {
      parts: parts.map((part) => ({ part, measures: measurePart(reading, part, facts) })),
      pieces: stretches.map(({ mode, start, end }) => ({
        mode,
        bare: bareText(
          outsideOf(away, start, end)
            .map((range) => document.text.slice(range.start, range.end))
            .join(''),
        ),
      })),
      words: {
        review: countsOfWords(tokensOf('review')),
        plan: countsOfWords(tokensOf('plan')),
        state: countsOfWords(tokensOf('state')),
      },
    }
  }
}
