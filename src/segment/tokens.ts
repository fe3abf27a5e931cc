/** From an engine's words to tokens that cover the text, whatever the engine dropped or changed. */
import type { Token } from './segmenter.js'

/** A word as an engine gives it. */
export interface TaggedWord {
  readonly word: string
  readonly tag: string
}

/** UTF-16 units an engine is given at once: jieba's lattice takes some hundred bytes a character. */
const PIECE = 8192

/** Jieba ends every word at these, so a cut behind them changes nothing. */
const SEPARATORS = new Set([...'\n\t ，。'].map((c) => c.charCodeAt(0)))

/** Where the piece that begins at `from` ends: behind a separator, or else at the limit, never inside a pair. */
function pieceEnd(text: string, from: number): number {
  const limit = from + PIECE
  if (limit >= text.length) return text.length
  for (let at = limit; at > from + PIECE / 2; at--) if (SEPARATORS.has(text.charCodeAt(at - 1))) return at
  const inPair = (text.charCodeAt(limit) & 0xfc00) === 0xdc00
  return inPair && (text.charCodeAt(limit - 1) & 0xfc00) === 0xd800 ? limit - 1 : limit
}

/** Add the tokens of `words`, which an engine read in `piece`, to `out`. */
function alignWords(piece: string, offset: number, words: readonly TaggedWord[], out: Token[]): void {
  let at = 0
  const push = (end: number, pos: string): void => {
    out.push({ text: piece.slice(at, end), start: offset + at, end: offset + end, pos })
    at = end
  }
  const total = words.reduce((sum, w) => sum + w.word.length, 0)
  if (total === piece.length) {
    // lone surrogates come back as U+FFFD, one unit for one
    for (const { word, tag } of words) push(at + word.length, tag || 'x')
    return
  }
  for (const { word, tag } of words) {
    const found = word === '' ? -1 : piece.indexOf(word, at)
    if (found < 0) continue
    if (found > at) push(found, 'x')
    push(found + word.length, tag || 'x')
  }
  if (at < piece.length) push(piece.length, 'x')
}

/** The tokens of `text`, read by `tag` piece by piece. They cover `text` without gaps. */
export function tokenize(text: string, tag: (piece: string) => readonly TaggedWord[]): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const end = pieceEnd(text, at)
    const piece = text.slice(at, end)
    alignWords(piece, at, tag(piece), tokens)
    at = end
  }
  return tokens
}
