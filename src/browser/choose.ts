/**
 * In a browser words are found by its own `Intl.Segmenter` (no dictionary is loaded, and tags are those of our own words), or
 * by the jieba-wasm that one is given.
 */
import { GongbaoError } from '../errors.js'
import { segmenterOn } from '../segment/engine.js'
import { createJiebaWasm, type JiebaWasmOptions } from '../segment/jieba-wasm.js'
import type { Segmenter } from '../segment/segmenter.js'

export const ENGINES = ['intl', 'jieba-wasm'] as const
export type EngineName = (typeof ENGINES)[number]

export interface JiebaOptions extends JiebaWasmOptions {
  readonly engine?: EngineName | undefined
}

/** @throws GongbaoError `E_OPTION` */
export function checkEngine(engine: string): EngineName {
  const known = ENGINES.find((name) => name === engine)
  if (known !== undefined) return known
  throw new GongbaoError('E_OPTION', {
    where: 'engine',
    message: `expected one of ${ENGINES.join(', ')}, got \`${engine}\``,
  })
}

export const missing = (): undefined => undefined

/** A segmenter on the jieba-wasm that is given as `module`, else on `Intl.Segmenter`. */
export function createJieba({ engine, module, ...options }: JiebaOptions = {}): Segmenter {
  const chosen = engine === undefined ? undefined : checkEngine(engine)
  if (chosen === 'jieba-wasm' || (module !== undefined && chosen !== 'intl'))
    return createJiebaWasm({ ...options, module })
  return segmenterOn('intl', options, ({ words }) => {
    const tags = new Map(words.map((w) => [w.word, w.pos ?? 'n']))
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
    const tagOf = (word: string) => tags.get(word) ?? (/\p{L}|\p{N}/u.test(word) ? 'n' : 'x')
    return {
      cut: (piece) =>
        [...segmenter.segment(piece)].map(({ segment }) => ({ word: segment, tag: tagOf(segment) })),
      tagOf,
    }
  })
}
