/** Segmentation around names that something else has found. */
import type { Segmenter, Token } from './segmenter.js'

/** A name at `[start, end)`. */
export interface NameSpan {
  readonly start: number
  readonly end: number
  /** ICTCLAS tag of the name. */
  readonly pos: string
  /** One word, or as many as it has: no word reaches over its edges in either case. */
  readonly whole: boolean
}

/** The spans that are no part of another, in order; of two that overlap the one that begins first. */
function outermost(spans: readonly NameSpan[]): NameSpan[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: NameSpan[] = []
  let end = 0
  for (const span of sorted) {
    if (span.start < end || span.end <= span.start) continue
    kept.push(span)
    end = span.end
  }
  return kept
}

/** The words of `text`, none of which reaches over the edge of a span. */
export function segmentAround(text: string, spans: readonly NameSpan[], segmenter: Segmenter): Token[] {
  const tokens: Token[] = []
  const words = (start: number, end: number): void => {
    if (end <= start) return
    for (const token of segmenter.segment(text.slice(start, end)))
      tokens.push({ ...token, start: token.start + start, end: token.end + start })
  }
  let at = 0
  for (const { start, end, pos, whole } of outermost(spans)) {
    words(at, start)
    if (whole) tokens.push({ text: text.slice(start, end), start, end, pos })
    else words(start, end)
    at = end
  }
  words(at, text.length)
  return tokens
}
