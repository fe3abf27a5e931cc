/** Page furniture: what stands on the page of an article without being the article. */
import type { Range, RegionRange } from '../document.js'
import { frontMatterEnd } from '../structure/head.js'
import { findEditorBrackets, findRunIn } from './brackets.js'
import { findFrame, isProse } from './frame.js'
import { isBreadcrumb, sortOfLine } from './lines.js'
import { findRecord } from './record.js'
import { endOfTeasers, headsTeasers } from './teasers.js'
import { findRepeatedTitles } from './titles.js'

const RUN_IN_LENGTH = 200
/** Enough of a line to tell whether it is one of a record. */
const RECORD_LINE = 300

/** The furniture of `text`, by start. `detail` is its sort: front-matter, teaser, copyright, editor, hotline, … */
export function findFurniture(
  text: string,
  paragraphs: readonly Range[],
  sentences: readonly Range[],
): RegionRange[] {
  const found: RegionRange[] = []
  const matter = frontMatterEnd(text)
  if (matter > 0) found.push({ start: 0, end: matter, type: 'furniture', detail: 'front-matter' })
  const body = matter > 0 ? paragraphs.filter((p) => p.start >= matter) : paragraphs
  const lineOf = (i: number) => text.slice((body[i] as Range).start, (body[i] as Range).end)
  const ofLines = body.map((line, i) => sortOfLine(text, line, i, body.length))
  const record = findRecord(body.length, (i) => lineOf(i).slice(0, RECORD_LINE))
  if (record) for (let i = record.from; i < record.to; i++) ofLines[i] = 'record'
  const sorts = findFrame({
    paragraphs: body,
    sorts: ofLines,
    line: lineOf,
    isBreadcrumb: (i) => isBreadcrumb(lineOf(i)),
  })
  const prose = sorts.findIndex((sort, i) => sort === undefined && isProse(lineOf(i)))
  for (const i of findRepeatedTitles(sorts, Math.max(prose, 0), lineOf)) sorts[i] = 'title'
  let hasProse = false
  for (let i = 0; i < body.length; i++) {
    const line = body[i] as Range
    const sort = sorts[i]
    // in a menu 热点 is a word like any other
    if (headsTeasers(text, line) && (hasProse || !sort)) {
      const end = endOfTeasers(text, body, i)
      if (hasProse || end > i + 1) {
        found.push({
          start: line.start,
          end: (body[end - 1] as Range).end,
          type: 'furniture',
          detail: 'teaser',
        })
        i = end - 1
        continue
      }
    }
    if (sort) found.push({ start: line.start, end: line.end, type: 'furniture', detail: sort })
    else hasProse ||= isProse(lineOf(i))
  }
  const last = paragraphs.at(-1)
  const runIn = last && last.end - last.start > RUN_IN_LENGTH ? findRunIn(text, sentences, last) : []
  let reach = 0
  return [...found, ...findEditorBrackets(text), ...runIn]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      const inside = end <= reach
      reach = Math.max(reach, end)
      return !inside
    })
}
