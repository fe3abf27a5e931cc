/** Which headings a place stands under. */
import type { SectionRange } from '../../text/document.js'
import { lastStartingAt } from '../../text/ranges.js'

/** For an offset, the sections that hold it, as indexes, the outermost first. */
export type HeadingsAt = (offset: number) => number[]

/** The parents of sections, which are in order and nested: each by its index, −1 at the top. */
export function parentsOf(sections: readonly SectionRange[]): number[] {
  const open: number[] = []
  return sections.map(({ start }, i) => {
    while (open.length > 0 && sections[open.at(-1)!]!.end <= start) open.pop()
    const parent = open.at(-1) ?? -1
    open.push(i)
    return parent
  })
}

/** Reads `sections` once, for many offsets. */
export function headingsAt(sections: readonly SectionRange[]): HeadingsAt {
  const parents = parentsOf(sections)
  return (offset) => {
    const held: number[] = []
    for (let i = lastStartingAt(sections, offset); i >= 0; i = parents[i]!)
      if (sections[i]!.end > offset) held.unshift(i)
    return held
  }
}
