/** The sections of one document: headings, lists and items, in order. */
import type { Fact } from '../../facts/registry.js'
import type { Range, SectionRange } from '../../text/document.js'
import { sourceSpan } from '../../text/map.js'
import { spokenYear } from '../../text/metadata/spoken-year.js'
import { isAnnex } from '../../text/structure/annex.js'
import { readOpening } from '../../text/structure/heading-marks.js'
import { partAt } from '../reading/parts.js'
import type { Reading } from '../reading/reading.js'
import { findEnumerations, type Item } from './enumerations.js'
import { findLists, type List } from './lists.js'
import { numberOf } from './marks.js'
import type { SectionRow } from './table.js'

/** A row in the making. */
interface Draft extends Range {
  readonly sort: SectionRow['sort']
  readonly list: SectionRow['list']
  readonly section: SectionRange | undefined
  readonly number: number | undefined
  readonly wordsStart: number
  /** Where the announcement of a list ends; its items stand under it. */
  readonly announced?: List
}

function drafts(reading: Reading): Draft[] {
  const { document } = reading
  const { text, sections } = document
  const enumerations = findEnumerations(document)
  const lists = findLists(document, enumerations)
  const listOf = new Map(lists.flatMap((list) => list.items.map((item) => [item.start, list] as const)))
  const announcing = new Map(
    lists.flatMap((list) => (list.section === undefined ? [] : [[list.section, list] as const])),
  )
  const items = [...enumerations.flatMap((one) => one.items), ...lists.flatMap((one) => one.items)]
  const endOf = new Map(items.map(({ start, end }) => [start, end]))
  const headings = sections.map((section, i): Draft => {
    const { sort, titleStart, wordsStart } = readOpening(text, section.start)
    const list = announcing.get(i)
    const ofList = listOf.get(section.start)
    return {
      start: section.start,
      end: Math.max(endOf.get(section.start) ?? section.end, section.titleEnd),
      sort: list ? 'list' : ofList ? 'item' : 'heading',
      list: list?.list ?? ofList?.list ?? null,
      section,
      number: sort && numberOf(text.slice(titleStart, wordsStart)),
      wordsStart,
      ...(list ? { announced: list } : {}),
    }
  })
  const isHeading = new Set(sections.map(({ start }) => start))
  const drafted = new Map<number, Draft>()
  for (const { start, end, wordsStart, number } of items) {
    if (isHeading.has(start)) continue
    const list = listOf.get(start)?.list ?? null
    drafted.set(start, { start, end, sort: 'item', list, section: undefined, number, wordsStart })
  }
  const announcements = lists
    .filter(({ section }) => section === undefined)
    .map((list): Draft => {
      const { start } = list
      const end = Math.max(list.end, (list.items.at(-1) as Item).end)
      return {
        start,
        end,
        sort: 'list',
        list: list.list,
        section: undefined,
        number: undefined,
        wordsStart: start,
        announced: list,
      }
    })
  const all = [...headings, ...drafted.values(), ...announcements]
  return all.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Under which draft each stands, −1 at the top: those that begin before it and end after it. */
function parentsOfDrafts(all: readonly Draft[]): number[] {
  const open: number[] = []
  return all.map(({ start, end }, i) => {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const holder = all[top] as Draft
      if (holder.end > start && (holder.end >= end || holder.section !== undefined)) break
      open.pop()
    }
    const parent = open.at(-1) ?? -1
    open.push(i)
    return parent
  })
}

const MARKS = /\*\*|^#+\s*|^>\s?/gmu
const BLANKS = /\s+/gu
/** Words on one line, without marks of emphasis. */
const plain = (text: string): string => text.replace(MARKS, '').replace(BLANKS, ' ').trim()
const STOPS = new Set('。；，：、')
function bare(text: string): string {
  const words = plain(text)
  let end = words.length
  while (end > 0 && STOPS.has(words.charAt(end - 1))) end--
  return words.slice(0, end)
}
/** 第一，|，…: a mark that is left before the words. */
const STOP_START = /^[，、：；\s]+/u
const LONGEST_TITLE = 60

/** The first sentence of an item, where more follows: 一是|做好扶贫开发工作。以…为重点… */
function leadOf(words: string): string | null {
  const stop = words.search(/[。：]/u)
  return stop > 0 && stop < words.length - 1 && stop <= LONGEST_TITLE ? words.slice(0, stop) : null
}

type Quantity = Extract<Fact, { kind: 'quantity' }>
const AMOUNTS: ReadonlySet<Quantity['type']> = new Set([
  'count',
  'measure',
  'currency',
  'percent',
  'multiple',
])

/** Amounts by their places in the clean text, for many ranges asked for in order. */
function amountsIn(reading: Reading): (range: Range) => Quantity | undefined {
  const amounts = reading
    .facts(['quantity'])
    .flatMap((fact) => (fact.kind === 'quantity' && AMOUNTS.has(fact.type) ? [fact] : []))
  const starts = amounts.map(({ cleanStart }) => cleanStart)
  return ({ start, end }) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const mid = (low + high) >> 1
      if ((starts[mid] as number) < start) low = mid + 1
      else high = mid
    }
    const first = amounts[low]
    return first && first.cleanEnd <= end ? first : undefined
  }
}

const NO_FIGURE = {
  figure: null,
  figure_min: null,
  figure_max: null,
  figure_mod: null,
  unit: null,
  figure_text: null,
}

function figureOf(amount: Quantity | undefined) {
  if (amount === undefined) return NO_FIGURE
  const { value, min, max, mod, unit, text, noun } = amount
  return {
    figure: typeof value === 'number' ? value : null,
    figure_min: min ?? null,
    figure_max: max ?? null,
    figure_mod: mod ?? null,
    unit,
    figure_text: text + (noun ?? ''),
  }
}

const charactersOf = (text: string): number => [...text.replace(BLANKS, '')].length

/** Where the own text of a heading ends: at the next heading. */
function ownEnds(all: readonly Draft[]): number[] {
  let next = Number.POSITIVE_INFINITY
  return all
    .toReversed()
    .map(({ section, start, end }) => {
      const own = Math.min(end, next)
      if (section !== undefined) next = start
      return own
    })
    .toReversed()
}

/** Headings, announced lists and items of one document, in order of the text. */
export function sectionsOf(reading: Reading): SectionRow[] {
  const { path, metadata, document, away } = reading
  const { text, map } = document
  const all = drafts(reading).filter(
    ({ start }) => !away.some((range) => range.start <= start && start < range.end),
  )
  const parents = parentsOfDrafts(all)
  const ends = ownEnds(all)
  const amountIn = amountsIn(reading)
  const year = spokenYear(reading)
  const annexes: boolean[] = []
  const levels: number[] = []
  const parts = all.map(({ section, start }, i) => {
    const parent = parents[i] as number
    annexes.push((parent >= 0 && annexes[parent]) || (section !== undefined && isAnnex(section.title.trim())))
    // items stand as deep as the words that announce them
    const above = parent < 0 ? 0 : (levels[parent] as number) - (all[parent]?.sort === 'list' ? 1 : 0)
    levels.push(above + 1)
    return annexes[i] ? ('annex' as const) : partAt(reading, start)
  })
  const isPlanned = (i: number) => parts[i] === 'plan' && (all[i] as Draft).section !== undefined
  const headingAbove = (i: number): number => {
    let at = parents[i] ?? -1
    while (at >= 0 && all[at]?.section === undefined) at = parents[at] ?? -1
    return at
  }
  const isUnder = all.map((_, i) => isPlanned(i) && isPlanned(headingAbove(i)))
  const hasLevels = isUnder.some(Boolean)
  return all.map((draft, i): SectionRow => {
    const { sort, list, section, number, start, announced } = draft
    const firstItem = announced?.items[0]?.start ?? Number.POSITIVE_INFINITY
    const own = Math.min(ends[i] as number, section && announced ? firstItem : Number.POSITIVE_INFINITY)
    const title = section
      ? bare(text.slice(Math.min(draft.wordsStart, section.titleEnd), section.titleEnd))
      : ''
    const under = plain(
      section
        ? text.slice(section.titleEnd, own)
        : text.slice(sort === 'item' ? draft.wordsStart : start, announced?.end ?? draft.end),
    ).replace(STOP_START, '')
    // an item may be all heading
    const isAllTitle = sort === 'item' && under === '' && section !== undefined
    const words = isAllTitle ? plain(text.slice(draft.wordsStart, section.titleEnd)) : under
    const source = sourceSpan(map, start, sort === 'list' ? (announced?.end ?? own) : own)
    const told = announced?.told ?? []
    const found = announced?.items.length ?? null
    return {
      path,
      region: metadata.region?.name ?? null,
      code: metadata.region?.code ?? null,
      year,
      index: i + 1,
      parent: (parents[i] as number) < 0 ? null : (parents[i] as number) + 1,
      sort,
      list,
      task:
        parts[i] === 'plan' && (sort === 'item' || isUnder[i] === true || (!hasLevels && sort === 'heading')),
      level: levels[i] as number,
      part: parts[i] as SectionRow['part'],
      number: number ?? null,
      title: section ? (isAllTitle ? null : title || null) : sort === 'item' ? leadOf(words) : null,
      text: words,
      characters: charactersOf(words),
      told: told.find((number) => number === found) ?? told.at(-1) ?? null,
      items: found,
      ...(sort === 'item' ? figureOf(amountIn(draft)) : NO_FIGURE),
      check: found !== null && told.length > 0 && !told.includes(found) ? 'count' : null,
      start: source.start,
      end: source.end,
    }
  })
}
