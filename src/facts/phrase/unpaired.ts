/** Quotations whose marks find no partner in their paragraph: closed in a later one, or not at all. */
import type { Quotation } from '../../text/document.js'

const CLOSER: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』' }
const MARK = /[“”「」『』]/gu
/** A quotation is closed within so many characters. */
const REACH = 400
const END = /[。！？；\n]/u

/**
 * What the openers of `text` quote that are in none of `quotations`: up to the closer that is in none either, be it
 * lines away; where none comes before the next such opener, to the end of the sentence or line. In order of the text.
 */
export function unpairedQuotations(text: string, quotations: readonly Quotation[]): Quotation[] {
  const paired = new Set(quotations.flatMap(({ start, end }) => [start, end - 1]))
  const odd = [...text.matchAll(MARK)].filter(({ index }) => !paired.has(index))
  return odd.flatMap(({ 0: mark, index: start }, i) => {
    const closer = CLOSER[mark]
    if (closer === undefined) return []
    const next = odd[i + 1]
    const innerStart = start + 1
    if (next?.[0] === closer && next.index - start < REACH)
      return [{ start, end: next.index + 1, innerStart, innerEnd: next.index, depth: 0 }]
    const window = text.slice(innerStart, Math.min(next?.index ?? text.length, innerStart + REACH))
    const stop = window.search(END)
    const innerEnd = innerStart + (stop < 0 ? window.length : stop)
    return [{ start, end: innerEnd, innerStart, innerEnd, depth: 0 }]
  })
}
