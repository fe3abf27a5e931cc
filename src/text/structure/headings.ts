/**
 * Headings and the sections they open. A heading stands on its own line (numbered, bold, markdown or bare), or it is
 * the short first sentence of a paragraph (「一是…。」, 「**…。**」). Levels come from the order of the document:
 * a sort of heading seen for the first time is a level below what it stands under.
 */

import { MONTH_MARK, YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import type { Range, SectionRange } from '../document.js'
import { headsTeasers } from '../furniture/teasers.js'
import { isAnnex } from './annex.js'
import { findBody } from './head.js'
import { type HeadingSort, RANK, readOpening } from './heading-marks.js'

interface Heading {
  readonly start: number
  readonly titleStart: number
  readonly titleEnd: number
  /** Where the words of the title end: without stop and markdown marks. */
  readonly wordsEnd: number
  readonly sort: HeadingSort
  readonly markdown: number
}

const LINE_LENGTH = 60
const BARE_LENGTH = 34
const LEAD_LENGTH = 48
/** More bare short lines than this in a row are a list, a table or verse. */
const BARE_RUN = 2
/** Where the tail of a page may begin. */
const PAGE_TAIL = 0.5

const STOP = /[。；：！？;:!?]/u
const NO_BARE_END = /[。；：！？，、…;:!?,”’）)》\]|>]$/u
const NO_BARE_START = lazyPattern(
  () =>
    String.raw`^(?:[（(《〈【〔[|>!<*\-—―─－·•●◆■★※]|${anyOf('text/no-bare-start')}|(?:${anyOf('text/label-of-bare-line')})[:：]|https?:|www\.)`,
  'iu',
)
const HAN_PAIR = /\p{Script=Han}[^\p{Script=Han}]{0,2}\p{Script=Han}/u
const MANY_DIGITS = new RegExp(
  String.raw`(?<![\d.,:%-])\d[\d.,:%-]*(?:\s+[\d.,:%-]+)+|\d{4}[-/${YEAR_MARK}]\d{1,2}[-/${MONTH_MARK}]\d{1,2}`,
  'u',
)
const LIST_ITEM_END = /[；;]\**$/u
/** By-lines and captions on a line of their own: 市长 王某, 本报记者 李某, 表3：… */
const NO_HEADING = lazyPattern(
  () =>
    String.raw`^(?:${anyOf('text/caption')})\s{0,2}\d|(?:${anyOf('text/post-on-a-line')})[*\s]*(?:\p{Script=Han}[\s·]*){1,12}$|(?:${anyOf('text/ends-credit')})[）)]?$`,
)

/** Glossaries and annexes stand below nothing. */
const APPENDIX_RANK = 0.5

/** Position of the first sentence-like stop in `[start, end)`, or −1. */
function firstStop(text: string, start: number, end: number): number {
  const at = text.slice(start, Math.min(end, start + LEAD_LENGTH + 12)).search(STOP)
  return at < 0 ? -1 : start + at
}

const TITLE_END = new Set('。；：:* \t\u3000')

/** `end` moved back over stops, bold marks and blanks. */
function trimTitle(text: string, start: number, end: number): number {
  let at = end
  while (at > start && TITLE_END.has(text.charAt(at - 1))) at--
  return at
}

/** Whether the line is a bare heading by its own looks; its neighbours decide the rest. */
function looksBare(text: string, { start, end }: Range): boolean {
  if (end - start > BARE_LENGTH || end - start < 3) return false
  const line = text.slice(start, end)
  return (
    !NO_BARE_END.test(line) &&
    !NO_BARE_START.test(line) &&
    HAN_PAIR.test(line) &&
    !MANY_DIGITS.test(line) &&
    !/[。；！;!]/u.test(line) &&
    !NO_HEADING.test(line)
  )
}

/** The heading that a paragraph is or opens with, if any; bare lines apart. */
function readHeading(
  text: string,
  line: Range,
  before: Range | undefined,
  after: Range | undefined,
): Heading | undefined {
  const { markdown, bold, sort, titleStart, wordsStart } = readOpening(text, line.start)
  if (!markdown && !bold && !sort) return undefined
  const make = (titleEnd: number, as: HeadingSort): Heading => ({
    start: line.start,
    titleStart,
    titleEnd,
    wordsEnd: trimTitle(text, titleStart, titleEnd),
    sort: as,
    markdown,
  })
  if (markdown) return line.end - titleStart > 0 ? make(line.end, 'markdown') : undefined
  const whole = line.end - titleStart <= LINE_LENGTH
  const stop = firstStop(text, wordsStart, line.end)
  const tail = text.slice(Math.max(line.start, line.end - 4), line.end)
  if (
    LIST_ITEM_END.test(tail) ||
    (sort && before && LIST_ITEM_END.test(text.slice(before.end - 3, before.end)))
  )
    return undefined

  if (bold) {
    const close = text.indexOf('**', titleStart)
    const closed = close >= 0 && close < line.end && close - titleStart <= LINE_LENGTH
    if (closed && close + 4 >= line.end) {
      // the whole line is bold: a heading, unless it is a sentence that leads on, or an address
      if (/[，：；！？,:;!?]\**$/u.test(tail) || NO_HEADING.test(text.slice(titleStart, close)))
        return undefined
      return make(line.end, sort ?? 'boldLine')
    }
    if (closed && close - titleStart >= 3 && !/[，、,]\**$/u.test(text.slice(close - 1, close)))
      return make(Math.min(close + 2, line.end), sort && RANK[sort] < RANK.dash ? sort : 'lead')
    if (!sort) return undefined
  }
  if (!sort) return undefined
  const bare = stop < 0 || stop >= line.end - 3
  if (bare && whole && (sort !== 'dash' || stop >= 0) && line.end > wordsStart) {
    if (stop >= 0 && !/[。：:*]/u.test(text.charAt(line.end - 1))) return undefined
    if (sort === 'enumeration' && stop < 0) return undefined
    if (sort === 'digit' && /[：:]/u.test(tail)) return undefined
    // one sentence an item, item after item: a list
    if (stop >= 0 && after && readOpening(text, after.start).sort === sort) return undefined
    return make(line.end, sort)
  }
  if (stop < 0 || stop - wordsStart > LEAD_LENGTH || stop - wordsStart < 2) return undefined
  return text.charAt(stop) === '。' ? make(stop + 1, sort) : undefined
}

/** Headings in order, bare lines included. */
function findHeadings(text: string, paragraphs: readonly Range[]): Heading[] {
  const found: Heading[] = []
  let run = 0
  let tail = false
  const body = findBody(text, paragraphs)
  paragraphs.forEach((line, i) => {
    if (i < body) return
    const heading = readHeading(text, line, paragraphs[i - 1], paragraphs[i + 1])
    if (heading) {
      found.push(heading)
      run = 0
      return
    }
    // below 相关新闻 at the end of a page stand titles of other articles
    tail ||= line.start > text.length * PAGE_TAIL && headsTeasers(text, line)
    if (tail || !looksBare(text, line)) {
      run = 0
      return
    }
    run++
    if (run > BARE_RUN || !leadsOn(text, paragraphs, i)) return
    found.push({
      start: line.start,
      titleStart: line.start,
      titleEnd: line.end,
      wordsEnd: line.end,
      sort: 'bareLine',
      markdown: 0,
    })
  })
  return found
}

/** Whether something that a bare line can head follows: a paragraph of sentences, or (once) another heading. */
function leadsOn(text: string, paragraphs: readonly Range[], i: number): boolean {
  for (let k = i + 1; k <= i + BARE_RUN; k++) {
    const next = paragraphs[k]
    if (!next) return false
    const length = next.end - next.start
    if (length > BARE_LENGTH + 6 || /[。！？：”]\**$/u.test(text.slice(next.end - 3, next.end))) return true
    const { sort, bold, markdown } = readOpening(text, next.start)
    if (sort || bold || markdown) return true
  }
  return false
}

/** The sections of `text`, nested, by start. */
export function findSections(text: string, paragraphs: readonly Range[]): SectionRange[] {
  const sections: { -readonly [K in keyof SectionRange]: SectionRange[K] }[] = []
  const stack: { readonly rank: number; readonly index: number }[] = []
  const topSorts = new Set<HeadingSort>()
  for (const heading of findHeadings(text, paragraphs)) {
    const appendix = isAnnex(text.slice(heading.titleStart, heading.wordsEnd))
    const rank = appendix ? APPENDIX_RANK : placeOf(heading, stack, topSorts)
    for (let top = stack.at(-1); top && top.rank >= rank; top = stack.at(-1)) {
      ;(sections[top.index] as { end: number }).end = heading.start
      stack.pop()
    }
    stack.push({ rank, index: sections.length })
    sections.push({
      start: heading.start,
      end: text.length,
      level: stack.length,
      title: text.slice(heading.titleStart, heading.wordsEnd),
      titleEnd: heading.titleEnd,
    })
  }
  return sections
}

/**
 * How high a heading stands among the open ones. Numbered sorts have their customary rank. Bold and bare lines have
 * none: they are the highest if the document opens with them, else they stand below whatever numbered heading they follow.
 */
function placeOf(
  heading: Heading,
  stack: readonly { readonly rank: number }[],
  topSorts: Set<HeadingSort>,
): number {
  const { sort, markdown } = heading
  if (sort === 'markdown') return markdown
  if (sort !== 'boldLine' && sort !== 'bareLine') return RANK[sort]
  const numbered = stack.filter((s) => s.rank % 1 === 0)
  if (numbered.length === 0 || topSorts.has(sort)) {
    topSorts.add(sort)
    return sort === 'boldLine' ? 8.25 : 8.75
  }
  const below = (numbered.at(-1) as { readonly rank: number }).rank
  return below + (sort === 'boldLine' ? 0.25 : 0.75)
}
