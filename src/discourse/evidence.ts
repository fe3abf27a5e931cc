/** What each unit of a document (a heading or a sentence) says for looking back or ahead. */

import { quotedPlan } from '../calendar/five-year-plans.js'
import { ORDINAL_MARK, YEAR_MARK } from '../calendar/marks.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../lexicon/words-by-role.js'
import type { Range, SectionRange, TextDocument } from '../text/document.js'
import type { Clock } from './clock.js'
import { type Cue, cuesIn, isFramed, type Tells } from './cues.js'
import { afterLead, isSalutation } from './lead.js'
import { arabicYears, planYears, statedYears } from './years.js'

/** A heading or a sentence with its evidence. */
export interface Unit extends Range {
  /** The heading it is, if it is one. */
  readonly section: SectionRange | undefined
  readonly opensParagraph: boolean
  /** Above 0 for a plan, below 0 for a review. */
  readonly score: number
  /** Cues that tell of which year or term it speaks: of a heading anywhere, of a sentence at its opening. */
  readonly times: readonly Cue[]
  /** The words for `times`: the heading, or the opening of the sentence. */
  readonly opening: string
  /** Where the words begin that announce objectives (主要预期目标是), or −1. */
  readonly objective: number
  /** A heading numbered or placed within a chapter. */
  readonly subordinate: boolean
  /** 今年 is the year reviewed; see `Clock`. */
  readonly early: boolean
  /** What `score` was made of; see `strongest`. */
  readonly told: Told
}

/** Words with what each adds to a score. */
type Told = readonly { readonly word: string; readonly by: number }[]

/** What the announcement of objectives weighs. */
const ANNOUNCED = 9
/** A sentence's opening is so long. */
const OPENING = 30
/** Words inside a sentence count together at most this much; a strong one counts on top. */
const WITHIN = 3
const STRONG = 5
/** Reviews are told with fewer marks than plans. */
const FEWER_MARKS = 0.4
const HEADING = 12
const CHAPTER = 30
/** A heading with so much evidence tells of its whole chapter. */
const SURE = 6
/** What is aimed at is often told as if it stood there already: 城镇化质量明显提高. */
const UNDER_PLAN = 1
/** …and what was done, as an order: 强化要素保障，推进结构调整. */
const UNDER_REVIEW = -0.5

/** What a chapter's heading of this score adds to each sentence under it. */
function biasUnder(score: number): number {
  if (score >= SURE) return UNDER_PLAN
  return score <= -SURE ? UNDER_REVIEW : 0
}
/** A sentence may be a whole file. */
const LONGEST = 4000

const TIMES: ReadonlySet<Tells> = new Set(['last-year', 'this-year', 'next-year', 'term-back', 'term-ahead'])

/** Above 0 where the cue looks ahead, by the document's clock. */
function direction({ row }: Cue, { early }: Clock): number {
  switch (row.tells) {
    case 'plan':
    case 'next-year':
    case 'term-ahead':
    case 'objective':
      return 1
    case 'this-year':
      return early ? -1 : 1
    case 'review':
    case 'last-year':
    case 'term-back':
      return -1
    default:
      return 0
  }
}

/** What the years that a heading or an opening names say: up to the year reviewed, or from the one planned. */
function yearScore(words: string, { reviewed, planned }: Clock, weight: number): number {
  if (reviewed === null || planned === null) return 0
  const years = statedYears(words)
  const plan = planYears(words)
  const ends = plan ? [plan.last <= reviewed ? plan.last : plan.first] : []
  const all = [...years, ...ends]
  if (all.length === 0) return 0
  if (all.every((year) => year <= reviewed)) return -weight
  // a five-year plan that is under way tells nothing
  if (years.length === 0 && plan && plan.first < planned) return 0
  return all.every((year) => year > reviewed) ? weight : 0
}

/** 2021年，…: the year that opens a sentence is its year; 2021年以来 and 2019—2021年 are not. */
export const YEAR_OPENS = lazyPattern(
  () =>
    String.raw`^(?:${anyOf('discourse/opens-year')})?((?:19|20)\d{2}) ?${YEAR_MARK}(?!${anyOf('discourse/year-is-span')}|—|-|~)`,
)

/** “十四五”时期，…: the words of the term that opens a sentence. */
export const termOpening = (opening: string): string | undefined => TERM_OPENS.exec(opening)?.[0]
const TERM_OPENS = lazyPattern(
  () => `^(?:${anyOf('discourse/opens-year')})?${quotedPlan()}(?:${anyOf('discourse/term-time')})`,
)

interface Tally {
  score: number
  readonly told: { word: string; by: number }[]
}

function tell(tally: Tally, word: string, by: number): void {
  if (by === 0) return
  tally.score += by
  tally.told.push({ word, by })
}

function readHeading(
  title: string,
  level: number,
  top: number,
  clock: Clock,
): Tally & { times: Cue[]; subordinate: boolean } {
  const tally: Tally = { score: 0, told: [] }
  const subordinate = level > top || SUBORDINATE.test(title)
  const cues = cuesIn(title, 0, title.length, subordinate ? 'heading' : 'chapter')
  for (const cue of cues) tell(tally, cue.row.cue, direction(cue, clock) * cue.row.weight)
  tell(tally, 'year', yearScore(title, clock, 8))
  const bound = subordinate ? HEADING : CHAPTER
  tally.score = Math.max(-bound, Math.min(bound, subordinate ? tally.score : 2 * tally.score))
  return { ...tally, times: cues.filter((c) => TIMES.has(c.row.tells)), subordinate }
}

/** A heading that is numbered within a chapter. */
const SUBORDINATE = lazyPattern(
  () =>
    String.raw`^[*#\s]*(?:（[\d${charactersOf('figure/one-to-ten')}]{1,3}）|\d{1,2}[.、]|(?:${anyOf('figure/one-to-ten')}){1,3}是|${ORDINAL_MARK}(?:${anyOf('figure/one-to-ten')}){1,3}[，、]|——|—)`,
)
/** The title of the report itself tells nothing of its parts. */
const OWN_TITLE = lazyPattern(() => `${anyOf('discourse/own-title')}|公报$`)

/** No year that opens a sentence ends later. */
const YEAR_END = 10

/** The year that opens `opening`, or not a number. */
export function openingYear(opening: string): number {
  const mark = opening.indexOf(YEAR_MARK)
  return mark < 0 || mark > YEAR_END ? Number.NaN : Number(YEAR_OPENS.exec(arabicYears(opening))?.[1])
}

/** A cue opens a sentence that begins with one of so many first characters. */
const OPENS = 5

/** The cue of time that opens the sentence which begins at `start`. */
function timeAt(text: string, start: number, end: number): Cue | undefined {
  for (const cue of cuesIn(text, start, end, 'opening', start + OPENS))
    if (TIMES.has(cue.row.tells) && !isObject(text, start, cue)) return cue
  return undefined
}

const NO_CUES: Cue[] = []

function readSentence(
  text: string,
  from: number,
  to: number,
  clock: Clock,
): Tally & { times: Cue[]; opening: string; objective: number } {
  const tally: Tally = { score: 0, told: [] }
  const end = Math.min(to, from + LONGEST)
  const start = afterLead(text, from)
  const stop = Math.min(end, start + OPENING)
  const opening = text.slice(start, stop)
  let times = NO_CUES
  const first = timeAt(text, start, stop)
  if (first && !opening.includes('工作报告')) {
    times = [first]
    tell(tally, first.row.cue, direction(first, clock) * first.row.weight)
  } else {
    const year = openingYear(opening)
    if (year === clock.planned) tell(tally, `${year}${YEAR_MARK}`, clock.early ? 8 : 7)
    else if (year === clock.reviewed) tell(tally, `${year}${YEAR_MARK}`, -4)
    const term = termOpening(opening)
    if (term !== undefined) tell(tally, term, yearScore(term, clock, 4))
  }
  let within: Tally | undefined
  let done = false
  let objective = -1
  for (const cue of cuesIn(text, start, end, 'clause')) {
    const { row } = cue
    if (row.tells === 'done') done = true
    const framed = isFramed(text, cue)
    if (row.tells === 'objective' || framed) {
      // 圆满完成…目标 has met its aim
      if (done || MET.test(text.slice(cue.end, cue.end + 12))) continue
      tell(tally, row.cue, framed ? ANNOUNCED : row.weight)
      if (objective < 0) objective = cue.start
      continue
    }
    const way = direction(cue, clock)
    if (way === 0) continue
    if (row.weight < STRONG) within ??= { score: 0, told: [] }
    tell(row.weight >= STRONG ? tally : within!, row.cue, way * row.weight)
  }
  tally.score -= FEWER_MARKS
  if (within) {
    tally.score += Math.max(-WITHIN, Math.min(WITHIN, within.score))
    for (const one of within.told) tally.told.push(one)
  }
  return { score: tally.score, told: tally.told, times, opening, objective }
}

/** 完善|去年各项政策: something of last year's is dealt with. */
const isObject = (text: string, start: number, { start: at }: Cue) =>
  cuesIn(text, start, at, 'clause').some(({ row, end }) => row.tells === 'plan' && end === at)

/** 预期目标|胜利实现 */
const MET = lazyPattern(
  () => `^[^，。；]{0,6}(?:${anyOf('discourse/met-how')})?(?:${anyOf('discourse/met')})`,
)

/** What told most, the strongest first; for people to read. */
export const strongest = (told: Told): string[] =>
  [...told]
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, 4)
    .map(({ word, by }) => `${word} ${by > 0 ? '+' : '-'}${Math.abs(by)}`)

/**
 * The clock under a heading: where it names the year planned and nothing there is put off to 明年, 今年 is that year,
 * though the text was given in the one before.
 */
function clockUnder({ title, start, end }: SectionRange, text: string, clock: Clock): Clock {
  const { early, planned } = clock
  if (!early || planned === null || statedYears(title).at(-1) !== planned) return clock
  return text.slice(start, end).includes('明年') ? clock : { ...clock, early: false }
}

/** The units of a document, in order. */
export function unitsOf({ text, sentences, sections, paragraphs }: TextDocument, clock: Clock): Unit[] {
  const titles = new Map(sections.map((s) => [s.start, s]))
  const openings = new Set(paragraphs.map((p) => p.start))
  const units: Unit[] = []
  let top = Number.POSITIVE_INFINITY
  // what the chapter's heading adds to each sentence under it
  let chapter = { end: 0, bias: 0, clock }
  let greeted = false
  for (const sentence of sentences) {
    const section = titles.get(sentence.start)
    const first = openings.has(sentence.start)
    const opensParagraph = first || greeted
    greeted = first && isSalutation(text, sentence.start)
    let from = sentence.start
    if (section && !OWN_TITLE.test(section.title.slice(0, 60))) {
      const { score, told, times, subordinate } = readHeading(section.title, section.level, top, clock)
      if (score !== 0) top = Math.min(top, section.level)
      if (!subordinate)
        chapter = {
          end: section.end,
          bias: biasUnder(score),
          clock: clockUnder(section, text, clock),
        }
      from = Math.min(section.titleEnd, sentence.end)
      units.push({
        start: sentence.start,
        end: from,
        section,
        opensParagraph: true,
        score,
        times,
        opening: section.title,
        subordinate,
        objective: -1,
        early: (sentence.start < chapter.end ? chapter.clock : clock).early,
        told,
      })
      if (sentence.end - from < 2) continue
    }
    const own = from < chapter.end ? chapter.clock : clock
    const { score, told, times, opening, objective } = readSentence(text, from, sentence.end, own)
    units.push({
      start: from,
      end: sentence.end,
      section: undefined,
      opensParagraph: opensParagraph && from === sentence.start,
      score: score + (from < chapter.end ? chapter.bias : 0),
      times,
      opening,
      subordinate: false,
      objective,
      early: own.early,
      told,
    })
  }
  return units
}
