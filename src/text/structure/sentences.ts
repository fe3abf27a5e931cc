/** Sentences: up to 。！？… and what closes behind it; never across paragraphs. */
import type { Quotation, Range } from '../document.js'

/** The sentences of `text`, trimmed. Every paragraph gives at least one. */
export function findSentences(
  text: string,
  paragraphs: readonly Range[],
  _quotations: readonly Quotation[],
): Range[] {
  const sentences: Range[] = []
  const stop = /[。！？!?]+[”’」』）)"]*/gu
  for (const paragraph of paragraphs) {
    let start = paragraph.start
    stop.lastIndex = start
    for (let match = stop.exec(text); match && match.index < paragraph.end; match = stop.exec(text)) {
      const end = Math.min(match.index + match[0].length, paragraph.end)
      sentences.push({ start, end })
      start = end
    }
    if (start < paragraph.end) sentences.push({ start, end: paragraph.end })
  }
  return sentences
}
