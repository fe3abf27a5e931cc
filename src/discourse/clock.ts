/** What a document is, and its clock: the years it stands between, and what 今年 is in it. */

import { yearText } from '../calendar/gregorian.js'
import { MONTH_MARK, ORDINAL_MARK } from '../calendar/marks.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf } from '../lexicon/words-by-role.js'
import type { TextDocument } from '../text/document.js'
import { type Cue, cuesIn } from './cues.js'
import { planYears, statedSpan, statedYears, type Years } from './years.js'

/**
 * - `report`: looks back on a year or a term and plans the next
 * - `interim`: told within the year it is about (上半年, 1—9月)
 * - `communique`: figures of a year, nothing planned
 * - `outline`: a plan to a year ahead
 * - `notice`: an order, a notice, a list of tasks
 * - `news`: told by somebody of what has happened
 * - `text`: none of these shows
 */
export type DocumentType = 'report' | 'interim' | 'communique' | 'outline' | 'notice' | 'news' | 'text'

/** The years a document stands between, as far as it or its reference date tells. */
export interface Clock {
  /** What the document is. */
  readonly type: DocumentType
  /** What the type was taken from, the strongest first. */
  readonly because: readonly string[]
  /** `YYYY-MM-DD` */
  readonly reference: string | null
  /** The year looked back on. */
  readonly reviewed: number | null
  /** The year planned, of an outline the first. */
  readonly planned: number | null
  /** The years an outline is for. */
  readonly horizon: Years | null
  /** EDTF of the part of the year that an interim report looks back on: `2023-40`. */
  readonly part: string | null
  /** It speaks within the year reviewed: 今年 is that year, 明年 the one planned. */
  readonly early: boolean
}

const TYPES: Readonly<Record<string, DocumentType>> = {
  'type-report': 'report',
  'type-term': 'report',
  'type-execution': 'report',
  'type-interim': 'interim',
  'type-communique': 'communique',
  'type-outline': 'outline',
  'type-notice': 'notice',
  'type-news': 'news',
}
const GENRES: Readonly<Record<string, readonly [DocumentType, number]>> = {
  report: ['report', 9],
  communique: ['communique', 9],
  plan: ['outline', 3],
  news: ['news', 9],
  feature: ['text', 4],
}
/** So much must speak for a type before a text without any mark of it is read as one. */
const THRESHOLD = 2
/** A title does not tell more than this far down. */
const HEAD = 400
/** Words that only one type uses are looked for so far. */
const BODY = 20_000

const WORK = lazyPattern(() => anyOf('discourse/work-noun'))

const isTyping = ({ row }: Cue) => row.tells.startsWith('type-')

/** Title and the short lines at the head of the text. */
function headOf({ text, metadata }: TextDocument): string {
  const lines = text.slice(0, HEAD).split('\n', 8)
  const stop = lines.findIndex((line) => line.length > 60 || /[。；]/u.test(line))
  return [metadata.title ?? '', ...lines.slice(0, stop < 0 ? lines.length : stop)].join('\n')
}

const MONTHS_AS_PART: Readonly<Record<string, string>> = {
  上半年: '40',
  下半年: '41',
  一季度: '33',
  第一季度: '33',
  二季度: '34',
  三季度: '35',
  四季度: '36',
}
const PART = lazyPattern(
  () =>
    String.raw`(${anyOf('discourse/half-year')}|(?<!${anyOf('discourse/quarters-from-first')})(?:${anyOf('discourse/quarter')}))|(?:前([二三])(?:${anyOf('discourse/quarter-unit')}))|(?<!\d)1(?:${MONTH_MARK}?(?:—|-|~|至|到))(\d{1,2})${MONTH_MARK}`,
)

/** The part of the year that `head` names, in EDTF of `year`. */
function partOf(head: string, year: number): string | null {
  const match = PART.exec(head)
  if (!match) return null
  if (match[1]) return `${yearText(year)}-${MONTHS_AS_PART[match[1].replace(ORDINAL_MARK, '')]}`
  const months = match[2] ? (match[2] === '二' ? 6 : 9) : Number(match[3])
  return months >= 2 && months <= 12
    ? `${yearText(year)}-01/${yearText(year)}-${String(months).padStart(2, '0')}`
    : null
}

const LAST_MONTHS: Readonly<Record<string, string>> = {
  33: '03',
  34: '06',
  35: '09',
  36: '12',
  40: '06',
  41: '12',
}

/** Whether the last month of `part` has come on the day `reference`. */
function isOver(part: string | null, reference: string | null): boolean {
  const month = /-(\d\d)$/u.exec(part ?? '')?.[1]
  return month === undefined || reference === null || (LAST_MONTHS[month] ?? month) <= reference.slice(5, 7)
}

function weigh(document: TextDocument, head: string, reference: string | null) {
  const scores = new Map<DocumentType, number>()
  const because: { word: string; type: DocumentType; weight: number }[] = []
  const add = (type: DocumentType, weight: number, word: string) => {
    scores.set(type, (scores.get(type) ?? 0) + weight)
    because.push({ word, type, weight })
  }
  const { metadata, text } = document
  const genre = metadata.genre === undefined ? undefined : GENRES[metadata.genre]
  if (genre) add(genre[0], genre[1], `genre ${metadata.genre}`)
  if (metadata.outlet !== undefined || metadata.authors.length > 0 || metadata.publishedAt !== undefined)
    add('news', 3, 'published')
  if (metadata.year !== undefined && metadata.genre === undefined) add('report', 3, `year ${metadata.year}`)
  const seen = new Set<string>()
  const hits = [
    ...cuesIn(head, 0, head.length, 'title'),
    ...cuesIn(text, 0, Math.min(text.length, BODY), 'opening').filter(isTyping),
  ]
  for (const { row } of hits) {
    // 上半年 alone is a date; 上半年工作总结 is a sort of document
    if (row.tells === 'type-interim' && !WORK.test(head)) continue
    const key = `${row.cue} ${row.tells}`
    if (!isTyping({ start: 0, end: 0, row }) || seen.has(key)) continue
    seen.add(key)
    add(TYPES[row.tells] as DocumentType, row.weight, row.cue)
  }
  // reports on a year are given in winter
  const month = Number(reference?.slice(5, 7) ?? 1)
  if (month >= 4 && month <= 10 && metadata.genre !== 'report') add('report', -1, `month ${month}`)
  return { scores, because }
}

function typeOf(document: TextDocument, head: string, reference: string | null) {
  const { scores, because } = weigh(document, head, reference)
  let type: DocumentType = 'text'
  let best = THRESHOLD - 1
  for (const [candidate, score] of scores)
    if (score > best) {
      best = score
      type = candidate
    }
  const own = because
    .filter((b) => b.type === type)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 4)
    .map((b) => b.word)
  return { type, because: own }
}

/** Years of a yearly report: what its metadata say, against the day it was given. */
function yearly(document: TextDocument, reference: string | null, head: string): Partial<Clock> {
  let { year, planYear } = document.metadata
  const spoken = reference === null ? null : Number(reference.slice(0, 4))
  if (year === undefined && planYear === undefined) {
    // 2022年计划执行情况与2023年计划（草案）的报告
    const [first, second] = REVIEW_TITLE.test(head) ? statedYears(head) : []
    year = first
    if (first !== undefined) planYear = second !== undefined && second > first ? second : first + 1
  }
  if (year !== undefined || planYear !== undefined) {
    const stated = year ?? planYear! - 1
    // “2021年主要工作”, spoken in February 2021: the year is the one planned
    const young = spoken === stated && /^\d{4}-0[1-9]/u.test(reference ?? '')
    if (young) return { reviewed: stated - 1, planned: stated }
    return { reviewed: stated, planned: planYear ?? stated + 1, early: spoken === stated }
  }
  return spoken === null ? {} : { reviewed: spoken - 1, planned: spoken }
}
const REVIEW_TITLE = lazyPattern(() => anyOf('discourse/review-title'))

/** The clock of `document` if it is a passage of a report. */
export function asReport(clock: Clock, document: TextDocument): Clock {
  const because = ['told as what is to be done']
  return { ...clock, type: 'report', because, ...yearly(document, clock.reference, '') }
}

/** The clock of a passage that tells of the year before by its figures. */
export const asBulletin = (report: Clock): Clock => ({
  ...report,
  type: 'communique',
  because: ['told by the figures of a year'],
  early: false,
})

/** The clock of a passage of a plan for `term`. */
export function asOutline(clock: Clock, term: Years | null): Clock {
  if (term === null) return clock
  const because = ['told as what is to be done in a term']
  return { ...clock, type: 'outline', because, reviewed: term.first - 1, planned: term.first, horizon: term }
}

/** The type of `document` and its clock. `reference` is the day it speaks from. */
export function readClock(document: TextDocument, reference: string | null): Clock {
  const head = headOf(document)
  const { type, because } = typeOf(document, head, reference)
  const spoken = reference === null ? null : Number(reference.slice(0, 4))
  const blank: Clock = {
    type,
    because,
    reference,
    reviewed: null,
    planned: null,
    horizon: null,
    part: null,
    early: false,
  }
  const [named] = statedYears(head)
  switch (type) {
    case 'report':
      return { ...blank, ...yearly(document, reference, head) }
    case 'communique':
      return { ...blank, ...yearly(document, reference, head), early: false }
    case 'interim': {
      if (named === undefined && spoken === null) return blank
      const first = named ?? spoken!
      const part = partOf(head, first)
      // a part that is not over yet is of the year before
      const year = named === undefined && !isOver(part, reference) ? first - 1 : first
      return { ...blank, reviewed: year, planned: year, part: partOf(head, year), early: true }
    }
    case 'outline': {
      const { planYear } = document.metadata
      const five = planYears(head) ?? statedSpan(head)
      if (five) return { ...blank, reviewed: five.first - 1, planned: five.first, horizon: five }
      const first = planYear ?? named ?? spoken
      return first === null ? blank : { ...blank, reviewed: first - 1, planned: first }
    }
    case 'notice': {
      return named === undefined ? blank : { ...blank, reviewed: named - 1, planned: named }
    }
    default:
      return blank
  }
}
