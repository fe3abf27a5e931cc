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

/** What is measured in a text alone. */
export interface TextMeasures {
  /** Characters of the article without blanks, marks included. */
  readonly characters: number
  /** Chinese characters. */
  readonly han: number
  /** Words; marks are none. */
  readonly words: number
  /** Sentences that 。, ？ or ！ ends; headings are none. */
  readonly sentences: number
  /** How long a sentence is. */
  readonly mean_sentence: number | null
  /** How long a clause is. */
  readonly mean_clause: number | null
  /** Words that are numerals: those that begin with a digit, and Chinese ones of two characters or more. */
  readonly numerals: number
  /** Numerals by 1,000 characters. */
  readonly numerals_per_1k: number | null
  /** Indicators told as targets. */
  readonly targets: number
  /** Targets by 1,000 characters. */
  readonly targets_per_1k: number | null
  /** Targets that are promised firmly (确保, 保证, 必须). */
  readonly ensure_share: number | null
  /** Targets that are expected (预期, 安排, 计划). */
  readonly expect_share: number | null
  /** Targets that are striven for (力争, 争取, 努力). */
  readonly strive_share: number | null
  /** Lexical diversity, from 0 to 1; empty for fewer than 500 words. */
  readonly mattr: number | null
  /** Lexical diversity, in words; empty for fewer than 50 words. */
  readonly mtld: number | null
  /** Words of success and progress by 1,000 words. */
  readonly tone_positive: number | null
  /** Words of faults, losses and wrongs by 1,000 words. */
  readonly tone_negative: number | null
  /** Words of prudence, prevention and reservation by 1,000 words. */
  readonly tone_caution: number | null
  /** Words of pressing circumstances by 1,000 words. */
  readonly tone_pressure: number | null
  /** From −1 to 1. */
  readonly tone_balance: number | null
}

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
