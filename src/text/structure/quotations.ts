/** Quotations: pairs of quotation marks within a paragraph, nested, unbalanced marks tolerated. */
import type { Quotation, Range } from '../document.js'

const CLOSER: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' }
const CLOSERS = new Set(['”', '’', '」', '』'])
const MARKS = /["“”‘’「」『』]/gu

/** The quotations of `text`, by start. A mark that finds no partner in its paragraph is left out. */
export function findQuotations(text: string, paragraphs: readonly Range[]): Quotation[] {
  const found: Quotation[] = []
  for (const { start, end } of paragraphs) {
    const open: { at: number; closer: string; slot: number }[] = []
    MARKS.lastIndex = start
    for (let match = MARKS.exec(text); match && match.index < end; match = MARKS.exec(text)) {
      const mark = match[0]
      const at = match.index
      const straight = mark === '"' && open.some((o) => o.closer === '"')
      if (!CLOSERS.has(mark) && !straight) {
        open.push({ at, closer: CLOSER[mark] as string, slot: found.length })
        found.push({ start: at, end: -1, innerStart: at + 1, innerEnd: -1, depth: 0 })
        continue
      }
      let k = open.length - 1
      while (k >= 0 && open[k]?.closer !== mark) k--
      if (k < 0) continue
      const { at: from, slot } = open[k] as { at: number; slot: number }
      found[slot] = { start: from, end: at + 1, innerStart: from + 1, innerEnd: at, depth: k }
      open.length = k
    }
  }
  return found.filter((q) => q.end > 0)
}
