/** One word of a text. Offsets are UTF-16 units of the text that was segmented. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Part of speech in ICTCLAS tags (n, v, m, q, …). */
  readonly pos: string
}

/** A word segmenter. `segment` covers the text without gaps. */
export interface Segmenter {
  readonly name: string
  segment(text: string): Token[]
}
