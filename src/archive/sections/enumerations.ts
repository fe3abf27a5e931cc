/** Rows of numbered items: 一是…二是…, （1）…（2）…, paragraph after paragraph or within one. */
import type { Range, SectionRange, TextDocument } from '../../text/document.js'
import { lastStartingAt } from '../../text/ranges.js'
import { parentsOf } from '../reading/headings.js'
import { findMarks, type NumberMark } from './marks.js'

/** An item: from its number to its end. */
export interface Item extends Range {
  readonly wordsStart: number
  readonly number: number
  /** The heading that it is, as an index into the sections. */
  readonly section: number | undefined
}

/** Items that are counted through from 1. */
export interface Enumeration {
  readonly items: readonly Item[]
  /** The innermost section that holds all items, −1 for none. */
  readonly holder: number
}

interface Placed extends NumberMark {
  readonly section: number | undefined
  /** The section that it stands in: its own one left out. */
  readonly holder: number
}

/** Marks with the sections that they are, and stand in. */
function placed(document: TextDocument, parents: readonly number[]): Placed[] {
  const { sections } = document
  return findMarks(document).map((mark) => {
    let at = lastStartingAt(sections, mark.start)
    while (at >= 0 && (sections[at] as SectionRange).end <= mark.start) at = parents[at] as number
    const isHeading = at >= 0 && (sections[at] as SectionRange).start === mark.start
    return {
      ...mark,
      section: isHeading ? at : undefined,
      holder: isHeading ? (parents[at] as number) : at,
    }
  })
}

const mostOf = (numbers: readonly number[], least: number): number =>
  numbers.reduce((most, number) => Math.max(most, number), least)

const FULL_STOP = /[。！？]/gu
const stopsIn = (text: string, from: number, to: number): number[] =>
  [...text.slice(from, to).matchAll(FULL_STOP)].map(({ index }) => from + index + 1)

/**
 * Where the last of several items of one paragraph ends: after as many sentences as the longest before it has, so that
 * what is said of all of them at the end is no part of it.
 */
function lastEnd(text: string, run: readonly Placed[]): number {
  const last = run.at(-1) as Placed
  const { end } = last.paragraph
  const before = run.at(-2)
  if (before === undefined || before.paragraph.start !== last.paragraph.start) return end
  const lengths = run
    .slice(0, -1)
    .map((mark, i) => stopsIn(text, mark.wordsStart, (run[i + 1] as Placed).start).length)
  const longest = mostOf(lengths, 1)
  return stopsIn(text, last.wordsStart, end)[longest - 1] ?? end
}

/** How many paragraphs `[start, end)` holds. */
const paragraphsIn = (paragraphs: readonly Range[], { start, end }: Range): number =>
  lastStartingAt(paragraphs, end - 1) - lastStartingAt(paragraphs, start) + 1

/** The last item goes over no more paragraphs than the longest before it: what closes a report is no part of it. */
function shortened(paragraphs: readonly Range[], items: readonly Item[]): Item[] {
  const last = items.at(-1) as Item
  const most = mostOf(
    items.slice(0, -1).map((item) => paragraphsIn(paragraphs, item)),
    1,
  )
  const final = paragraphs[lastStartingAt(paragraphs, last.start) + most - 1] ?? last
  return [...items.slice(0, -1), { ...last, end: Math.min(last.end, Math.max(final.end, last.wordsStart)) }]
}

function enumerationOf(
  { text, sections, paragraphs }: TextDocument,
  run: readonly Placed[],
  holder: number,
): Enumeration {
  const items = run.map((mark, i): Item => {
    const next = run[i + 1]
    const { start, wordsStart, number, section } = mark
    // a paragraph that goes on without a number belongs to the item before it
    const bound = mark.holder < 0 ? text.length : (sections[mark.holder] as SectionRange).end
    const reach =
      section !== undefined
        ? (sections[section] as SectionRange).end
        : Math.min(next ? bound : lastEnd(text, run), bound)
    const end = next ? Math.min(next.start, reach) : reach
    return { start, wordsStart, end, number, section }
  })
  return { items: shortened(paragraphs, items), holder }
}

/** Items under way. */
interface Run {
  readonly marks: Placed[]
  holder: number
}

/** Whether `mark` opens the paragraph after that of `last`. */
const follows = ({ paragraphs }: TextDocument, last: Placed | undefined, mark: Placed): boolean =>
  last !== undefined &&
  mark.opensParagraph &&
  lastStartingAt(paragraphs, mark.start) === lastStartingAt(paragraphs, last.start) + 1

/** Every row of two items or more, in order of its first. */
export function findEnumerations(document: TextDocument): Enumeration[] {
  const parents = parentsOf(document.sections)
  const above = (holder: number) => (holder < 0 ? -2 : (parents[holder] as number))
  /** The last row of each sort under a heading, and under the headings beside it. */
  const under = new Map<string, Run>()
  const beside = new Map<string, Run>()
  /** The last row of each sort: paragraphs that follow each other go on, whatever their headings are taken for. */
  const latest = new Map<string, Run>()
  const all: Run[] = []
  for (const mark of placed(document, parents)) {
    const { sort, number, holder } = mark
    const goesOn = (run: Run | undefined) => run?.marks.at(-1)?.number === number - 1
    const inPlace = [under.get(`${sort} ${holder}`), beside.get(`${sort} ${above(holder)}`)].find(goesOn)
    const before = latest.get(sort)
    let run =
      inPlace ?? (goesOn(before) && follows(document, before?.marks.at(-1), mark) ? before : undefined)
    if (run) {
      // counted through under one heading after the other
      if (inPlace && run.holder !== holder) run.holder = above(holder)
      run.marks.push(mark)
    } else if (number === 1) {
      run = { marks: [mark], holder }
      all.push(run)
    } else continue
    under.set(`${sort} ${holder}`, run)
    beside.set(`${sort} ${above(holder)}`, run)
    latest.set(sort, run)
  }
  return all
    .filter(({ marks }) => marks.length > 1)
    .map(({ marks, holder }) => enumerationOf(document, marks, holder))
}
