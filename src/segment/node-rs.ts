/** The second engine: @node-rs/jieba, prebuilt and quicker to load; installed by whoever wants it. */
import { checkKnown } from '../errors.js'
import { nodeRequire } from '../packages.js'
import { loadError } from './cannot-load.js'
import { type Content, dictionaryLines } from './dictionary.js'
import { type Engine, type SegmenterOptions, segmenterOn } from './engine.js'
import type { Segmenter } from './segmenter.js'

function loadJieba(content: Content): Engine {
  try {
    const { Jieba } = nodeRequire('@node-rs/jieba') as typeof import('@node-rs/jieba')
    const { dict } = nodeRequire('@node-rs/jieba/dict') as { dict: Uint8Array }
    const jieba = Jieba.withDict(dict)
    jieba.loadDict(Buffer.from(dictionaryLines(Buffer.from(dict).toString(), content)))
    const tags = new Map<string, string>()
    return {
      cut: (piece) => jieba.tag(piece, false),
      tagOf(word) {
        let tag = tags.get(word)
        if (tag === undefined) {
          tag = jieba.tag(word, false)[0]?.tag ?? 'x'
          tags.set(word, tag)
        }
        return tag
      },
    }
  } catch (cause) {
    throw loadError('@node-rs/jieba', cause)
  }
}

/**
 * A segmenter on `@node-rs/jieba`, an optional peer. Its dictionary is its own, loaded at the first call of `segment`.
 *
 * @throws `E_OPTION` for words that cannot be taken; `segment` throws `E_SEGMENTER` where the package is not installed
 */
export function createNodeRsJieba(options: SegmenterOptions = {}): Segmenter {
  checkKnown(options, ['words', 'names', 'quantities'])
  return segmenterOn('@node-rs/jieba', options, loadJieba)
}
