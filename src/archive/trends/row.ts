/** The rows of trends. */
import type { Group } from '../group.js'
import type { NamedKind } from './named.js'

/** One thing in one group of documents. */
export interface TrendRow extends Group {
  /** Slogan, campaign, term … or topic, for words. */
  readonly kind: NamedKind | 'topic' | (string & {})
  /** The name in general use where it is known, else as the texts have it; a topic's id. */
  readonly name: string
  /** The word, where each word of a topic has its row. */
  readonly term: string | null
  /** The year the dictionaries have for its first use. */
  readonly coined: number | null
  /** How many documents of the group tell it, of how many, and the quotient. */
  readonly documents: number
  /** Documents of the group. */
  readonly total: number
  /** Share of regions. */
  readonly share: number
  /** How often it is told. */
  readonly mentions: number
  /** All words of the group's documents, and mentions by words: the attention paid. For topics only. */
  readonly words: number | null
  /** Mentions by words. */
  readonly attention: number | null
  /** The characters of the group's documents without blanks, and mentions by 10,000 of them. For topics only. */
  readonly characters: number | null
  /** Mentions by 10,000 characters. */
  readonly per_10k_characters: number | null
  /** Mentions by 1,000 words. For topics only. */
  readonly per_1k_words: number | null
  /** For topics only. */
  readonly sentences: number | null
}
