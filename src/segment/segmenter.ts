/** One word of a text. Offsets are UTF-16 units of the text that was segmented. */
export interface Token {
  /** The word. */
  readonly text: string
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number
  /** Where it ends. */
  readonly end: number
  /** Part of speech in ICTCLAS tags (n, v, m, q, …). */
  readonly pos: string
}

/** A word segmenter. `segment` covers the text without gaps. */
export interface Segmenter {
  /** The package that finds the words. */
  readonly name: string
  /** The words of `text`; they cover it without gaps. */
  segment(text: string): Token[]
}
