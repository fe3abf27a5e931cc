/** Lists that a text announces, with their items: numbered ones, and sentences parted by ；. */
import type { Range, SectionRange, TextDocument } from '../../text/document.js'
import { lastStartingAt } from '../../text/ranges.js'
import { type Announcement, type ListSort, readAnnouncement } from './announced.js'
import type { Enumeration, Item } from './enumerations.js'

/** A list: what announces it, and its items. */
export interface List extends Range {
  readonly list: ListSort
  readonly told: readonly number[]
  readonly items: readonly Item[]
  /** The heading that announces it, as an index into the sections. */
  readonly section: number | undefined
}

type Found = Range & { readonly section: number | undefined; readonly announcement: Announcement }

/** Whether the text between two places holds nothing but blanks and marks of emphasis. */
const isBare = (text: string, from: number, to: number): boolean => /^[\s*#]*$/u.test(text.slice(from, to))

const SENTENCE_END = /[。！？]/u

/** An announcement is read so far back. */
const LONGEST = 200

/** The sentence of a paragraph that ends at `end`, or the end of it. */
function sentenceBefore(text: string, start: number, end: number): Range {
  const least = Math.max(start, end - LONGEST)
  let from = end - 1
  while (from > least && !SENTENCE_END.test(text.charAt(from - 1))) from--
  return { start: from, end }
}

function announcementOf(
  document: TextDocument,
  { items, holder }: Enumeration,
  isItem: (offset: number) => boolean,
): Found | undefined {
  const { text, paragraphs, sections } = document
  const [first] = items
  if (first === undefined) return undefined
  const fits = (range: Range, section?: number): Found | undefined => {
    const at = lastStartingAt(sections, range.start)
    const own = section ?? (sections[at]?.start === range.start ? at : undefined)
    const announcement = readAnnouncement(text.slice(range.start, range.end), own !== undefined)
    if (announcement === undefined) return undefined
    if (announcement.onlyIfTold && !announcement.told.includes(items.length)) return undefined
    return { ...range, section: own, announcement }
  }
  const p = lastStartingAt(paragraphs, first.start)
  const own = paragraphs[p] as Range
  const heading = holder < 0 ? undefined : (sections[holder] as SectionRange)
  const ofHeading = () =>
    heading && isBare(text, heading.titleEnd, first.start)
      ? fits({ start: heading.start, end: heading.titleEnd }, holder)
      : undefined
  if (first.start > own.start) {
    const before = sentenceBefore(text, own.start, first.start)
    const isTitle = heading !== undefined && before.end <= heading.titleEnd
    return isTitle ? ofHeading() : fits(before)
  }
  const previous = paragraphs[p - 1]
  if (heading && (previous === undefined || previous.start <= heading.start)) return ofHeading()
  // what leads on to the items says more than the heading above both
  const before =
    previous === undefined || isItem(previous.start)
      ? undefined
      : fits(sentenceBefore(text, previous.start, previous.end))
  if (before || heading === undefined || first.section === undefined) return before
  return fits({ start: heading.start, end: heading.titleEnd }, holder)
}

/** Fewest items without numbers: two clauses parted by ； are a sentence, no list. */
const FEWEST = 3
/** The first clause of a list is no longer. */
const LONGEST_CLAUSE = 300
const NO_CONTENT = /^[\s*]*$/u

const LEADS = /[：。]/gu

/** The clauses of `[start, end)` that ； parts, as items. */
function clauses(text: string, start: number, end: number): Item[] {
  const items: Item[] = []
  let from = start
  for (const piece of text.slice(start, end).split('；')) {
    const to = from + piece.length
    if (!NO_CONTENT.test(piece))
      items.push({ start: from, wordsStart: from, end: to, number: items.length + 1, section: undefined })
    from = to + 1
  }
  return items
}

/** 办好十件实事：甲；乙；丙。 Or 办好三件实事。甲；乙；丙。 if there are as many as it says. */
function unnumbered({ text, paragraphs }: TextDocument, isTaken: (range: Range) => boolean): List[] {
  return paragraphs.flatMap((paragraph) =>
    [...text.slice(paragraph.start, paragraph.end).matchAll(LEADS)].flatMap(({ 0: lead, index }): List[] => {
      const begin = paragraph.start + index + 1
      const stop = text.slice(begin, paragraph.end).search(SENTENCE_END)
      const end = stop < 0 ? paragraph.end : begin + stop + 1
      if (!text.slice(begin, Math.min(end, begin + LONGEST_CLAUSE)).includes('；')) return []
      const head = sentenceBefore(text, paragraph.start, begin)
      const announcement = readAnnouncement(text.slice(head.start, head.end))
      if (announcement === undefined || isTaken({ start: begin, end })) return []
      const items = clauses(text, begin, end)
      const { list, told } = announcement
      const isAsTold = told.includes(items.length)
      if (items.length < FEWEST || (lead === '。' && (!isAsTold || announcement.onlyIfTold))) return []
      return [{ ...head, list, told, items, section: undefined }]
    }),
  )
}

/** The item of `items` that holds `offset`, by its place among them. */
const holding = (items: readonly Item[], offset: number): number => {
  const at = lastStartingAt(items, offset)
  return at >= 0 && offset < (items[at] as Item).end ? at : -1
}

/** Groups with items that are counted through all of them (一、宜学 1. 2. 二、宜居 3.): the items are what is listed. */
function ungrouped(list: List, enumerations: readonly Enumeration[]): List {
  const within = enumerations.find(({ items }) => {
    const first = holding(list.items, (items[0] as Item).start)
    const isInner = (items[0] as Item).start > (list.items[first]?.start ?? Number.POSITIVE_INFINITY)
    return isInner && holding(list.items, (items.at(-1) as Item).start) > first
  })
  return within ? { ...list, items: within.items } : list
}

/** The lists of a document, in order. */
export function findLists(document: TextDocument, enumerations: readonly Enumeration[]): List[] {
  const starts = new Set(enumerations.flatMap(({ items }) => items.map(({ start }) => start)))
  const numbered = enumerations.flatMap((enumeration): List[] => {
    const found = announcementOf(document, enumeration, (offset) => starts.has(offset))
    if (found === undefined) return []
    const { start, end, section, announcement } = found
    const { list, told } = announcement
    return [{ start, end, section, list, told, items: enumeration.items }]
  })
  const sorted = [...starts].sort((a, b) => a - b).map((start) => ({ start }))
  const isTaken = ({ start, end }: Range) => {
    const last = sorted[lastStartingAt(sorted, end - 1)]
    return last !== undefined && last.start >= start
  }
  // only what is counted through several headings can fill groups
  const through = enumerations.filter(({ items }) => items.some(({ section }) => section !== undefined))
  const lists = [...numbered.map((list) => ungrouped(list, through)), ...unnumbered(document, isTaken)]
  // of two that one sentence announces the one with more items is meant
  const byStart = new Map<number, List>()
  for (const list of lists) {
    const known = byStart.get(list.start)
    if (known === undefined || known.items.length < list.items.length) byStart.set(list.start, list)
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start)
}
