/** A segmenter on any jieba: the same dictionary and the same passes, whoever finds the words. */

import type { Content } from './dictionary.js'
import { dictionaryNames } from './names.js'
import { refine } from './refine.js'
import type { Segmenter } from './segmenter.js'
import { alignedWords, type TaggedWord, tokensOf } from './tokens.js'
import { allWords, type UserWord } from './words.js'

/** Options of a segmenter. */
export interface SegmenterOptions {
  /** Words to know beside the built-in ones. */
  readonly words?: readonly UserWord[]
  /** The names of this library's tables (terms, slogans, campaigns, organs, posts, divisions) as words. Default true. */
  readonly names?: boolean
  /** Amounts and dates as one word each: 1.39万亿斤, 2020年5月20日. Default false: 1.39万亿|斤, 2020年|5月|20日. */
  readonly quantities?: boolean
}

/** A jieba with its dictionary loaded. */
export interface Engine {
  /** The likeliest words of `piece` by the dictionary alone. */
  cut(piece: string): readonly TaggedWord[]
  /** The tag that the dictionary has for a word. */
  tagOf(word: string): string
}

/** The segmenter `name`, whose engine `load` makes at the first call of `segment`. */
export function segmenterOn(
  name: string,
  options: SegmenterOptions,
  load: (content: Content) => Engine,
): Segmenter {
  const words = allWords(options.words)
  const names = options.names ?? true
  const own = new Set(words.map((w) => w.word))
  const isFixed = (word: string) => own.has(word) || (names && dictionaryNames().has(word))
  let engine: Engine | undefined
  return {
    name,
    segment(text) {
      engine ??= load({ words, names })
      const { cut, tagOf } = engine
      const read = alignedWords(text, cut)
      return tokensOf(refine(read, { isFixed, tagOf, quantities: options.quantities ?? false }))
    },
  }
}
