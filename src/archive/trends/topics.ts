/** Words of topics in a text, counted as whole words. */
import * as z from 'zod'
import topicsText from '../../../dict/topics.tsv'
import { GongbaoError } from '../../errors.js'
import { lazyTable, parseTable } from '../../lexicon/table.js'
import type { Segmenter, Token } from '../../segment/segmenter.js'
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
 * A table like `dict/topics.tsv` (tab-separated, with the columns `topic` and `word`) as a lexicon.
 * @throws GongbaoError `E_DICTIONARY`
 */
export function parseLexicon(name: string, text: string): Lexicon {
  return lexiconOf(parseTable(name, text, z.object({ topic: z.string(), word: z.string() })))
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

/** Numbers, letters and Han make a word; punctuation and spaces make none. */
export const IS_WORD = /[\p{L}\p{N}]/u

/** Most tokens that one word of a lexicon may be cut into. */
const MOST_TOKENS = 6

/**
 * The words of `lexicon` among `tokens`. A word may be one token or several, but begins and ends where tokens do: the
 * 环保 of 环保局 is none. Of two at one place the longer counts.
 */
function countTerms(tokens: readonly Token[], terms: ReadonlySet<string>, starts: ReadonlySet<string>) {
  const counts = new Map<string, number>()
  for (let at = 0; at < tokens.length; ) {
    let run = tokens[at]!.text
    let next = at + 1
    if (starts.has(run.slice(0, 2))) {
      let found: string | undefined
      for (let end = at; end < Math.min(at + MOST_TOKENS, tokens.length); end++) {
        if (end > at) run += tokens[end]!.text
        if (!terms.has(run)) continue
        found = run
        next = end + 1
      }
      if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1)
    }
    at = next
  }
  return counts
}

/** A function that counts the words of `lexicon` in a text: by topic, or by word. What is not there counts zero. */
export function topicMentions(lexicon: Lexicon, segmenter: Segmenter, byTerm: boolean) {
  const indexed = Object.entries(lexicon).map(([topic, words]) => ({
    topic,
    words,
    terms: new Set(words),
    // a word may open with a token of one character
    starts: new Set(words.flatMap((word) => [word.slice(0, 1), word.slice(0, 2)])),
  }))
  return (text: string): { mentions: Mention[]; words: number } => {
    const tokens = segmenter.segment(text)
    const mentions = indexed.flatMap(({ topic, words, terms, starts }): Mention[] => {
      const counts = countTerms(tokens, terms, starts)
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
    return { mentions, words: tokens.reduce((n, token) => n + (IS_WORD.test(token.text) ? 1 : 0), 0) }
  }
}
