/** Words of topics and lists in a text, counted as whole words or wherever their characters stand. */
import * as z from 'zod'
import topicsText from '../../../dict/topics.tsv'
import { GongbaoError } from '../../errors.js'
import { lazyTable } from '../../lexicon/table.js'
import type { Segmenter, Token } from '../../segment/segmenter.js'
import { sizeOfText } from '../count/size.js'
import { countSubstrings } from '../count/substring.js'
import { countTerms, countWords, termsOf } from '../count/terms.js'
import type { Mention } from './named.js'

/** Topic → its words. */
export type Lexicon = Readonly<Record<string, readonly string[]>>

/** See `dict/README.md`. */
export const topicEntrySchema = z.object({
  topic: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/u),
  word: z.string().min(2),
})

const topicEntries = lazyTable('topics.tsv', topicsText, topicEntrySchema)

function lexiconOf(entries: readonly { readonly topic: string; readonly word: string }[]) {
  const lexicon: Record<string, string[]> = Object.create(null)
  for (const { topic, word } of entries) {
    lexicon[topic] ??= []
    lexicon[topic].push(word)
  }
  return lexicon
}

/** The topics of `dict/topics.tsv` and their words. */
export function topicLexicons(): Record<string, string[]> {
  return lexiconOf(topicEntries())
}

/**
 * The topics that `ids` ask for, `all` for all of them.
 * @throws GongbaoError `E_OPTION`
 */
export function checkTopics(ids: readonly string[], lexicon: Lexicon = topicLexicons()): Lexicon {
  const wanted = ids.includes('all') ? Object.keys(lexicon) : ids
  const unknown = wanted.filter((id) => !Object.hasOwn(lexicon, id))
  if (unknown.length > 0 || wanted.length === 0)
    throw new GongbaoError('E_OPTION', {
      where: 'topics',
      message: `expected ${Object.keys(lexicon).join(', ')} or all, got \`${unknown.join(',')}\``,
    })
  return Object.fromEntries(wanted.map((id) => [id, lexicon[id] ?? []]))
}

/** How a word is counted: `token`: where it is a word of the text; `substring`: wherever its characters stand. */
export const COUNTING = ['token', 'substring'] as const
/** How words are counted. */
export type Counting = (typeof COUNTING)[number]

/** What one document tells of the words asked for, and how long it is. */
export interface TextCounts {
  /** What was found, a count each. */
  readonly mentions: readonly Mention[]
  /** Words of the text. */
  readonly words: number
  /** Its characters that are no blanks. */
  readonly characters: number
  /** Its sentences. */
  readonly sentences: number
}

/** A text that has been cut into words, or will be. */
export interface CountedText {
  readonly text: string
  readonly tokens: readonly Token[]
}

/** How the words of topics are counted. */
export interface CountingOptions {
  readonly count: Counting
  /** A row for each word, instead of one for all words of a topic. */
  readonly byTerm: boolean
}

/**
 * A function that counts the words of `lexicon` in a text: by topic, or by word. What is not there counts zero. As
 * substrings each word is counted for itself, so that a topic with 经济 and 数字经济 has both in 数字经济.
 */
export function topicCounter(
  lexicon: Lexicon,
  { count: counting, byTerm }: CountingOptions,
): (text: CountedText) => TextCounts {
  const indexed = Object.entries(lexicon).map(([topic, words]) => ({
    topic,
    words: [...new Set(words)],
    terms: termsOf(words),
  }))
  return ({ text, tokens }) => {
    const mentions = indexed.flatMap(({ topic, words, terms }): Mention[] => {
      const counts = counting === 'token' ? countTerms(tokens, terms) : countSubstrings(text, words)
      const mention = (term: string | null, count: number): Mention => ({
        kind: 'topic',
        key: topic,
        name: topic,
        term,
        coined: null,
        count,
      })
      if (byTerm) return words.map((word) => mention(word, counts.get(word) ?? 0))
      let all = 0
      for (const count of counts.values()) all += count
      return [mention(null, all)]
    })
    const { characters, sentences } = sizeOfText(text)
    return { mentions, words: countWords(tokens), characters, sentences }
  }
}

/** The same for a text that `segmenter` is to cut first. */
export function topicMentions(lexicon: Lexicon, segmenter: Segmenter, options: CountingOptions) {
  const count = topicCounter(lexicon, options)
  return (text: string): TextCounts => count({ text, tokens: segmenter.segment(text) })
}
