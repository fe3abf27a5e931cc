/** What a document says about itself: title, outlet, authors, date; for reports whose, of what year. */

import { exists, yearText } from '../calendar/gregorian.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../lexicon/words-by-role.js'
import type { Metadata, Origin } from '../report.js'
import type { RegionRange } from './document.js'
import { readArticleHead } from './metadata/article-head.js'
import { authorsIn } from './metadata/authors.js'
import { findDates, findStamp } from './metadata/calendar.js'
import { governmentOf } from './metadata/divisions.js'
import { readFrontMatter } from './metadata/front-matter.js'
import { readGenre } from './metadata/genre.js'
import { fieldsGiven, type GivenMetadata } from './metadata/given.js'
import { readHead, readTail } from './metadata/head-lines.js'
import { outletIn } from './metadata/outlet.js'
import { type ReportHead, readReportHead } from './metadata/report-head.js'
import { plannedAt, type YearRead, yearsOf } from './metadata/report-years.js'
import type { Structure } from './structure.js'

/** What `readMetadata` may look at besides the text. */
export interface MetadataParts {
  readonly structure: Structure
  readonly regions: readonly RegionRange[]
  /** Path of the file as the user gave it; folder and file names may tell region and year. */
  readonly path?: string | undefined
  /** Fields that stood outside the text (HTML head). Front matter inside the text is read from there. */
  readonly frontMatter?: Readonly<Record<string, string>> | undefined
  /** Which part of a page told a field of `frontMatter`. */
  readonly frontMatterOrigins?: Readonly<Record<string, Origin>> | undefined
  /** Fields that hold against whatever is read. */
  readonly given?: GivenMetadata | undefined
}

/** A title put twice is at least so long. */
const TITLE = 8

type Set = <K extends keyof Metadata>(key: K, value: Metadata[K] | undefined, origin: Origin) => void
type Draft = { -readonly [K in keyof Metadata]: Metadata[K] }

/** Parts of a page that are trusted before the lines of the text; the day in an address is not. */
const PAGE: ReadonlySet<Origin> = new Set(['page', 'json-ld', 'meta', 'time', 'script'])

/**
 * The metadata of `text`: what was given, of a page what was read there, then the text, then front matter, then the path;
 * `origins` says which. An empty field is better than a guess.
 */
export function readMetadata(text: string, parts: MetadataParts): Metadata {
  const { structure, path } = parts
  const fields: Readonly<Record<string, string>> = { ...parts.frontMatter, ...readFrontMatter(text) }
  const head = readHead(text, structure.paragraphs, parts.regions)
  const article = readArticleHead(head, readTail(text, structure.paragraphs, parts.regions))
  const report = readReportHead(head, fields, path)
  const titles = [parts.given?.title, article.title, fields.title].filter((t) => t !== undefined)
  const genre = readGenre(head, titles, report.session !== undefined, structure)
  const official = genre === 'report' || genre === 'communique' || genre === 'plan'

  const draft: Draft = { authors: [], origins: {} }
  const set: Set = (key, value, origin) => {
    if (value === undefined || draft[key] !== undefined) return
    const told = typeof value === 'string' ? (tidied(value, key) as typeof value) : value
    if (told === '') return
    draft[key] = told
    draft.origins[key] = origin
  }
  const originOf = (field: string): Origin => parts.frontMatterOrigins?.[field] ?? 'front-matter'
  const onPage = (field: string) => fields[field] !== undefined && PAGE.has(originOf(field))
  const stamp = fields.date === undefined ? 'published' : 'date'
  const beside = {
    title: () => set('title', fields.title, originOf('title')),
    outlet: () => set('outlet', outletIn(fields.source ?? ''), originOf('source')),
    publishedAt: () => set('publishedAt', findStamp(fields[stamp] ?? ''), originOf(stamp)),
  }

  set('genre', genre, 'text')
  if (parts.given) setGiven(draft, fieldsGiven(genre, parts.given))
  if (official) set('title', officialTitle(head.lines), 'text')
  else {
    if (onPage('title')) beside.title()
    set('title', article.title, 'text')
  }
  beside.title()
  if (onPage('source')) beside.outlet()
  set('outlet', article.outlet, 'text')
  beside.outlet()
  if (!parts.given?.authors)
    setAuthors(draft, official ? [] : article.authors, fields.author ?? '', originOf('author'))
  if (official)
    setOfficial(
      set,
      report,
      yearsOf(genre, report, { sections: structure.sections, path, year: fields.year }, head, fields.title),
    )
  else {
    if (onPage(stamp)) beside.publishedAt()
    set('publishedAt', article.publishedAt, 'text')
  }
  const told = parts.given?.publishedAt
  if (genre === 'report' && told !== undefined && draft.year === undefined && draft.planYear === undefined) {
    set('planYear', plannedAt(told, structure.sections), 'option')
    set('year', plannedAt(told, structure.sections) - 1, 'option')
  }
  beside.publishedAt()
  if (draft.planYear !== undefined)
    set('publishedAt', dayInYear(draft.planYear, report.captionDay), draft.origins.planYear ?? 'text')
  return draft
}

/** What was known beforehand, which is not read any more. */
function setGiven(draft: Draft, given: Partial<Metadata>): void {
  for (const [key, value] of Object.entries(given))
    if (value !== undefined) {
      Object.assign(draft, { [key]: value })
      draft.origins[key] = 'option'
    }
}

/** `value` without blanks that mean nothing; a title without the mark of a note, and once where it was put twice. */
function tidied(value: string, key: keyof Metadata): string {
  const told = value.replace(/\s+/gu, ' ').trim()
  if (key !== 'title') return told
  const bare = told.replace(/\[\d{1,2}\]$/u, '')
  const half = bare.slice(0, bare.length / 2).trim()
  return half.length >= TITLE && bare === `${half}${half}` ? half : bare
}

/** The day of a caption (`-02-27`) in `year`; the year alone where it has no such day. */
function dayInYear(year: number, day = ''): string {
  const [, month, date] = day.split('-').map(Number)
  return month !== undefined && exists(month, date, year) ? `${yearText(year)}${day}` : yearText(year)
}

/** Names of a page first, then those of the text, then those of front matter. */
function setAuthors(draft: Draft, inText: readonly string[], field: string, origin: Origin): void {
  const given = authorsIn(field)
  const first = PAGE.has(origin) && given.length > 0
  const authors = first || inText.length === 0 ? given : inText
  if (authors.length === 0) return
  draft.authors = [...authors]
  draft.origins.authors = authors === given ? origin : 'text'
}

/** Region, government, date, session, speaker and years of an official document. */
function setOfficial(set: Set, report: ReportHead, years: readonly YearRead[]): void {
  const { division, date, session, speaker } = report
  if (division) {
    const { name, code, level } = division.value
    set('region', code === undefined ? { name, level } : { name, code, level }, division.origin)
    set('government', governmentOf(division.value), division.origin)
  }
  if (date) set('publishedAt', date.value, date.origin)
  if (session) set('session', session.value, session.origin)
  if (speaker) set('speaker', speaker.value, speaker.origin)
  for (const { key, value, origin } of years) set(key, value, origin)
}

/** 政府工作报告（2019年1月26日在…会议上） */
const TITLE_AND_MORE = lazyPattern(
  () => String.raw`^\p{Script=Han}{0,16}(?:${anyOf('metadata/work-report', 'metadata/bulletin')})(?=[（(—―])`,
)

/** A line with one of these tells of the meeting or the speaker. */
const NO_TITLE = lazyPattern(
  () => `^[（(]|^[—―─－]{2}|${anyOf('metadata/tells-speaker', 'metadata/of-sitting')}|[。；]`,
)
/** What official documents are called. */
const DOCUMENT = lazyPattern(() => anyOf('metadata/document'))

const isRepublic = hasRole('metadata/the-republic')

/** The title among the lines of an official head: the one that names its kind, else the first that could be one. */
function officialTitle(lines: readonly string[]): string | undefined {
  const candidates = lines.filter((l) => l.length <= 60 && !NO_TITLE.test(l) && findDates(l).length === 0)
  const named = candidates.findIndex((l) => DOCUMENT.test(l))
  if (named < 0) {
    const opening = lines.map((l) => TITLE_AND_MORE.exec(l)?.[0]).find((t) => t !== undefined)
    return opening ?? candidates.find((l) => l.length >= 8)
  }
  const above = candidates[named - 1]
  return above !== undefined && isRepublic(above) ? above + (candidates[named] as string) : candidates[named]
}
