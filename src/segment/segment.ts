/** Segmentation in one call. */
import { createJieba, type SegmenterOptions } from './nodejieba.js'
import type { Segmenter, Token } from './segmenter.js'

/** Options of `segment`. */
export interface SegmentOptions extends SegmenterOptions {
  /** The engine to use; `words` then has no say. Default: nodejieba with the built-in words. */
  readonly segmenter?: Segmenter
}

let shared: Segmenter | undefined

/** The segmenter all callers share who name none. Loads its dictionary at its first use. */
export function defaultSegmenter(): Segmenter {
  shared ??= createJieba()
  return shared
}

/**
 * The words of `text` with offsets and parts of speech. The tokens cover the text without gaps, spaces and line breaks
 * included. Clean simplified text is expected: the dictionaries hold no other.
 *
 * @throws `E_OPTION` for words that cannot be taken, `E_SEGMENTER` where the engine cannot be loaded
 *
 * @example
 * segment('深化放管服改革').map((t) => `${t.text}/${t.pos}`) // ['深化/v', '放管服/n', '改革/vn']
 */
export function segment(text: string, options: SegmentOptions = {}): Token[] {
  const segmenter = options.segmenter ?? (options.words ? createJieba(options) : defaultSegmenter())
  return segmenter.segment(text)
}
