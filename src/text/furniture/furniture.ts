/** Page furniture: what stands on the page of an article without being the article. */
import type { Range, RegionRange } from '../document.js'
import { frontMatterEnd } from '../structure/head.js'
import { findEditorBrackets, findRunIn } from './brackets.js'
import { sortOfLine } from './lines.js'
import { endOfTeasers, headsTeasers } from './teasers.js'

const RUN_IN_LENGTH = 200

/** The furniture of `text`, by start. `detail` is its sort: front-matter, teaser, copyright, editor, hotline, … */
export function findFurniture(
  text: string,
  paragraphs: readonly Range[],
  sentences: readonly Range[],
): RegionRange[] {
  const found: RegionRange[] = []
  const matter = frontMatterEnd(text)
  if (matter > 0) found.push({ start: 0, end: matter, type: 'furniture', detail: 'front-matter' })
  const count = paragraphs.length
  for (let i = 0; i < count; i++) {
    const line = paragraphs[i] as Range
    if (line.start < matter) continue
    if (headsTeasers(text, line)) {
      const end = endOfTeasers(text, paragraphs, i)
      found.push({
        start: line.start,
        end: (paragraphs[end - 1] as Range).end,
        type: 'furniture',
        detail: 'teaser',
      })
      i = end - 1
      continue
    }
    const sort = sortOfLine(text, line, i, count)
    if (sort) found.push({ start: line.start, end: line.end, type: 'furniture', detail: sort })
  }
  found.push(...findEditorBrackets(text))
  const last = paragraphs.at(-1)
  if (last && last.end - last.start > RUN_IN_LENGTH) found.push(...findRunIn(text, sentences, last))
  let reach = 0
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      const inside = end <= reach
      reach = Math.max(reach, end)
      return !inside
    })
}
