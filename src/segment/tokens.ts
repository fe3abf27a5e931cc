/** From an engine's words to tokens that cover the text, whatever the engine dropped or changed. */
import type { Token } from './segmenter.js'

/** A word as an engine gives it. */
export interface TaggedWord {
  readonly word: string
  readonly tag: string
}

/** UTF-16 units an engine is given at once: jieba's lattice takes some hundred bytes a character. */
const PIECE = 8192

/** Jieba ends every word at these, so a cut after them changes nothing. */
const SEPARATORS = new Set([...'\n\t ，。'].map((c) => c.charCodeAt(0)))

/** Where the piece that begins at `from` ends: after a separator, or else at the limit, never inside a pair. */
function pieceEnd(text: string, from: number): number {
  const limit = from + PIECE
  if (limit >= text.length) return text.length
  for (let at = limit; at > from + PIECE / 2; at--) if (SEPARATORS.has(text.charCodeAt(at - 1))) return at
  const inPair = (text.charCodeAt(limit) & 0xfc00) === 0xdc00
  return inPair && (text.charCodeAt(limit - 1) & 0xfc00) === 0xd800 ? limit - 1 : limit
}

/** Add to `out` what `words`, which an engine read in `piece`, are in `piece`, without gaps. */
function alignWords(piece: string, words: readonly TaggedWord[], out: TaggedWord[]): void {
  let at = 0
  const push = (end: number, tag: string): void => {
    out.push({ word: piece.slice(at, end), tag })
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

/** The words of `text`, read by `cut` piece by piece. They cover `text` without gaps. */
export function alignedWords(text: string, cut: (piece: string) => readonly TaggedWord[]): TaggedWord[] {
  const words: TaggedWord[] = []
  for (let at = 0; at < text.length; ) {
    const end = pieceEnd(text, at)
    const piece = text.slice(at, end)
    alignWords(piece, cut(piece), words)
    at = end
  }
  return words
}

/** `words`, which cover a text without gaps, with their places in it. */
export function tokensOf(words: readonly TaggedWord[], offset = 0): Token[] {
  let at = offset
  return words.map(({ word, tag }) => {
    const start = at
    at += word.length
    return { text: word, start, end: at, pos: tag }
  })
}
