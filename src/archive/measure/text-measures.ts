/** What is measured in one text alone. */
import type { Indicator } from '../../facts/indicator/schema.js'
import type { Token } from '../../segment/segmenter.js'
import { sizeOf } from '../count/size.js'
import { countWords, IS_WORD } from '../count/terms.js'
import { mattr, mtld } from './diversity.js'
import { countNumerals } from './numerals.js'
import { countTones } from './tone.js'

/** A text, or a part of one. */
export interface Measured {
  readonly text: string
  readonly sentences: readonly string[]
  readonly tokens: readonly Token[]
  /** The indicators told in it. */
  readonly indicators: readonly Pick<Indicator, 'status' | 'commitment'>[]
}

const ratio = (count: number, of: number): number | null => (of > 0 ? count / of : null)

/** The measures of a text; what cannot be told of so little text is `null`. */
export function measuresOf({ text, sentences, tokens, indicators }: Measured) {
  const size = sizeOf(text, sentences)
  const { characters, han } = size
  const words = countWords(tokens)
  const numerals = countNumerals(tokens)
  const targets = indicators.filter(({ status }) => status === 'target')
  const committed = (to: Indicator['commitment']) =>
    ratio(targets.filter(({ commitment }) => commitment === to).length, targets.length)
  const spoken = tokens.flatMap((token) => (IS_WORD.test(token.text) ? [token.text] : []))
  const { positive, negative, caution, pressure } = countTones(tokens)
  const per1k = (count: number) => ratio(count * 1000, words)
  return {
    characters,
    han,
    words,
    sentences: size.sentences,
    mean_sentence: ratio(size.sentenceCharacters, size.sentences),
    mean_clause: ratio(size.sentenceCharacters, size.clauses),
    numerals,
    numerals_per_1k: ratio(numerals * 1000, characters),
    targets: targets.length,
    targets_per_1k: ratio(targets.length * 1000, characters),
    ensure_share: committed('ensure'),
    expect_share: committed('expect'),
    strive_share: committed('strive'),
    mattr: mattr(spoken),
    mtld: mtld(spoken),
    tone_positive: per1k(positive),
    tone_negative: per1k(negative),
    tone_caution: per1k(caution),
    tone_pressure: per1k(pressure),
    tone_balance: ratio(positive - negative, positive + negative),
  }
}
/** What `measuresOf` gives. */
export type TextMeasures = ReturnType<typeof measuresOf>
