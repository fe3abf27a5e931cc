/** Segmentation in one call. */
import { createJieba, type JiebaOptions } from './choose.js'
import type { Segmenter, Token } from './segmenter.js'

/** Options of segmentation. */
export interface SegmentOptions extends JiebaOptions {
  /** A segmenter of your own; the other options then have no say. Default: the first jieba that is there, with the built-in words. */
  readonly segmenter?: Segmenter
}

let shared: Segmenter | undefined

/** The segmenter all callers share who name none. Loads its dictionary at its first use. */
export function defaultSegmenter(): Segmenter {
  shared ??= createJieba()
  return shared
}

/**
 * The segmenter that `options` ask for.
 * @throws `E_OPTION` for words that cannot be taken
 */
export function segmenterFor({ segmenter, ...options }: SegmentOptions): Segmenter {
  if (segmenter) return segmenter
  const own = options.words || options.quantities || options.names === false || options.engine !== undefined
  return own ? createJieba(options) : defaultSegmenter()
}

/**
 * The words of `text` by the dictionaries alone, with offsets and parts of speech.
 * @throws `E_OPTION` for words that cannot be taken, `E_SEGMENTER` where the engine cannot be loaded
 */
export function segment(text: string, options: SegmentOptions = {}): Token[] {
  return segmenterFor(options).segment(text)
}
