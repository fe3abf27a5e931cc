/** In a browser words are found by its own `Intl.Segmenter`: no dictionary is loaded, and tags are those of our own words. */
import { GongbaoError } from '../errors.js'
import { type SegmenterOptions, segmenterOn } from '../segment/engine.js'
import type { Segmenter } from '../segment/segmenter.js'

export const ENGINES = ['intl'] as const
export type EngineName = (typeof ENGINES)[number]

export interface JiebaOptions extends SegmenterOptions {
  readonly engine?: EngineName | undefined
}

/** @throws GongbaoError `E_OPTION` */
export function checkEngine(engine: string): EngineName {
  if (engine === 'intl') return engine
  throw new GongbaoError('E_OPTION', {
    where: 'engine',
    message: `expected one of ${ENGINES.join(', ')}, got \`${engine}\``,
  })
}

export const missing = (): undefined => undefined

/** A segmenter on `Intl.Segmenter`. */
export function createJieba({ engine: _, ...options }: JiebaOptions = {}): Segmenter {
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
