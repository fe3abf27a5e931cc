/** Paragraphs: the lines of a text that hold anything, without the blanks around them. */
import type { Range } from '../document.js'

/** Whether a UTF-16 unit is blank: ASCII and full-width spaces, no-break and zero-width ones, NUL. */
export function isBlank(code: number): boolean {
  return (
    code <= 0x20 || code === 0x3000 || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b)
  )
}

/** The non-empty lines of `text`, trimmed. */
export function findParagraphs(text: string): Range[] {
  const paragraphs: Range[] = []
  let from = 0
  while (from < text.length) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    let start = from
    let end = to
    while (start < end && isBlank(text.charCodeAt(start))) start++
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    if (end > start) paragraphs.push({ start, end })
    from = to + 1
  }
  return paragraphs
}
