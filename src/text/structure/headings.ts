/** Headings and the sections they open. */
import type { Range, SectionRange } from '../document.js'

const HEADING = /(?:#{1,6} |[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/uy

/** The sections of `text`, nested by level. */
export function findSections(text: string, paragraphs: readonly Range[]): SectionRange[] {
  const heads: { start: number; titleEnd: number; level: number }[] = []
  for (const { start, end } of paragraphs) {
    HEADING.lastIndex = start
    const match = HEADING.exec(text)
    if (!match || end - start > 60) continue
    const mark = match[0].charAt(0)
    heads.push({ start, titleEnd: end, level: mark === '#' ? match[0].length - 1 : mark === '（' ? 3 : 2 })
  }
  return heads.map((head, i) => {
    const next = heads.slice(i + 1).find((h) => h.level <= head.level)
    return { ...head, end: next?.start ?? text.length, title: text.slice(head.start, head.titleEnd) }
  })
}
