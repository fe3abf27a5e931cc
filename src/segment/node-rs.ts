/** The second engine: @node-rs/jieba, prebuilt and quicker to load; installed by whoever wants it. */
import { createRequire } from 'node:module'
import { GongbaoError } from '../errors.js'
import type { SegmenterOptions } from './nodejieba.js'
import type { Segmenter } from './segmenter.js'
import { tokenize } from './tokens.js'
import { dictionaryLines } from './words.js'

type Jieba = import('@node-rs/jieba').Jieba

const nativeRequire = createRequire(import.meta.url)

function loadJieba(words: string): Jieba {
  try {
    const { Jieba } = nativeRequire('@node-rs/jieba') as typeof import('@node-rs/jieba')
    const { dict } = nativeRequire('@node-rs/jieba/dict') as { dict: Uint8Array }
    const jieba = Jieba.withDict(dict)
    jieba.loadDict(Buffer.from(words))
    return jieba
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] as string) : String(cause)
    throw new GongbaoError(
      'E_SEGMENTER',
      { where: '@node-rs/jieba', message: `${reason}; install it: npm install @node-rs/jieba` },
      { cause },
    )
  }
}

/**
 * A segmenter on `@node-rs/jieba`, an optional peer. Its dictionary is its own, loaded at the first call of `segment`.
 *
 * @throws `E_OPTION` for words that cannot be taken; `segment` throws `E_SEGMENTER` where the package is not installed
 */
export function createNodeRsJieba(options: SegmenterOptions = {}): Segmenter {
  const words = dictionaryLines(options.words)
  let jieba: Jieba | undefined
  return {
    name: '@node-rs/jieba',
    segment(text) {
      jieba ??= loadJieba(words)
      const engine = jieba
      return tokenize(text, (piece) => engine.tag(piece, true))
    },
  }
}
