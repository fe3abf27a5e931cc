/** Lists of other articles below (or above) the article: 相关新闻, 推荐阅读 and what follows. */

import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import type { Range } from '../document.js'
import { STROKES } from '../strokes.js'
import { isProse } from './frame.js'
import { furniturePhrases } from './phrases.js'

/** A tail of at most this share of the text may be taken whole. */
const TAIL_SHARE = 0.4
const TAIL_LENGTH = 4000
const TRUNCATED = lazyPattern(() => {
  const more = anyOf('page/more')
  return String.raw`(?:\.{3}|…{1,2}|\[(?:${more}|${anyOf('page/whole-text')})\]|(?:${more})>>)[\s\]】）)]*$`
})
const TRIM = new RegExp(
  String.raw`^[\s【[（(*#>■◆▲●★☆·•|${STROKES}—-]{0,8}|[\s】\]）)*:：>|${STROKES}…—-]{0,8}$`,
  'gu',
)

/** Whether the line heads a list of other articles. */
export function headsTeasers(text: string, { start, end }: Range): boolean {
  if (end - start > 20) return false
  return furniturePhrases().tail.has(text.slice(start, end).replace(TRIM, ''))
}

/** How the report that a teaser leads to begins. */
const NEWS_LEAD = lazyPattern(
  () =>
    `^[（(【]?(?:[^，。；：]{1,24}(?:${anyOf('page/ends-dateline')}|${anyOf('page/wired')}[（(])|(?:${anyOf('page/own-paper')})?(?:${anyOf('page/journalist')})|${anyOf('page/just-now')})`,
)

/**
 * For a paragraph that heads teasers, the index behind the last paragraph that belongs to them. At the end of a page
 * titles and their leads do, and reports that are printed in full; elsewhere titles and cut-off leads, up to the first
 * whole paragraph of prose.
 */
export function endOfTeasers(text: string, paragraphs: readonly Range[], head: number): number {
  const from = (paragraphs[head] as Range).start
  const last = (paragraphs.at(-1) as Range).end
  const rest = last - from
  if (rest <= TAIL_LENGTH && rest <= last * TAIL_SHARE) return endOfTail(text, paragraphs, head)
  let k = head + 1
  for (; k < paragraphs.length; k++) {
    const { start, end } = paragraphs[k] as Range
    if (headsTeasers(text, { start, end })) continue
    const line = text.slice(start, end)
    if (TRUNCATED.test(line) || !isProse(line)) continue
    break
  }
  // the last title before prose is the article's own
  return k < paragraphs.length && k > head + 1 ? k - 1 : k
}

/** At the end of a page: up to prose that is the lead of no title. */
function endOfTail(text: string, paragraphs: readonly Range[], head: number): number {
  let titles = 0
  let isReport = false
  for (let k = head + 1; k < paragraphs.length; k++) {
    const range = paragraphs[k] as Range
    const line = text.slice(range.start, range.end)
    if (headsTeasers(text, range)) titles = 0
    else if (TRUNCATED.test(line) || !isProse(line) || !line.includes('。')) titles++
    else if (NEWS_LEAD.test(line)) isReport = true
    else if (!isReport) {
      // several titles in a row have no leads, and a lead is one paragraph
      if (titles !== 1) return k
      titles = 0
    }
  }
  return paragraphs.length
}
