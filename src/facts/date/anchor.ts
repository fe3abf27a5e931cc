/** What a passage speaks of: the day of speaking, and the year that its section, paragraph or sentence is about. */

import type { CalendarPoint } from '../../calendar/edtf.js'
import { type Day, dayOf } from '../../calendar/gregorian.js'
import { bearingOf } from '../../discourse/bearing.js'
import type { Clock, Stretch } from '../../discourse/discourse.js'
import { toneAt } from '../../discourse/tone.js'
import type { RuleContext } from '../../rules/rule.js'
import type { Range } from '../../text/document.js'
import { lastStartingAt } from '../../text/ranges.js'
import type { Direction } from './expression.js'

/** What the last dated expression said, and where. */
export interface Carried {
  readonly point: CalendarPoint
  /** Its surface. */
  readonly text: string
  readonly sentence: number
  readonly paragraph: number
  /** Its year was not told but found, as of a deadline. */
  readonly inferred: boolean
}

/** What a date may lean on at its place. */
export interface Anchor {
  readonly reference: Day | null
  /** The day of speaking as `YYYY-MM-DD`. */
  readonly day: string | null
  /** Where the sentence begins. */
  readonly sentence: number
  /** The year of 今年, where only the year is known. */
  readonly referenceYear: number | null
  /** The dated expression before it in the same paragraph. */
  readonly carried: Carried | undefined
  /** What 当天 leans on: the date told last, in this paragraph or shortly before it. */
  readonly told: Carried | undefined
  readonly sameSentence: boolean
  /** The year the section is about. */
  readonly sectionYear: number | null
  /** The words that told `sectionYear`, if it was a heading or an opening. */
  readonly heading: string | undefined
  /** The section reviews a term of several years, its `sectionYear` being the last. */
  readonly ofTerm?: boolean | undefined
  /** The words next to the date, or the document, announce what is to come: `bearing` is above 0. */
  readonly ahead: boolean
  /** Above 0 where the words next to the date announce what is to come; see `bearingOf`. */
  readonly bearing: number
  /** It is the deadline of a task, an order or a plan. */
  readonly deadline: boolean
  /** Above 0 where the passage looks ahead, below 0 where it looks back; see `toneAt`. */
  readonly tone: number
}

interface Subject {
  readonly year: number | null
  readonly ofTerm?: boolean | undefined
}

const NO_SUBJECT: Subject = { year: null }

/** The year of 今年: of the reference date, else the one a report plans, or that after the one it reviews. */
export function referenceYearOf({ referenceDate, discourse }: RuleContext): number | null {
  return referenceDate === null ? discourse.clock.planned : dayOf(referenceDate).year
}

/** The year of 今年 where a chapter is of the year planned, in a text that was given in the year before. */
const yearOfSpeaking = (stretch: Stretch, { early, planned }: Clock): number | null =>
  early && !stretch.early ? planned : null

/** The year that the stretch is about, as far as a heading or an opening tells it. */
function subjectOf({ mode, years, from }: Stretch, { type }: Clock): Subject {
  if (years === null || mode === 'state') return NO_SUBJECT
  if (type === 'communique') return { year: years.last }
  // without such words the tone of the passage tells
  if (from === undefined && type !== 'interim') return NO_SUBJECT
  if (mode === 'review') return { year: years.last, ofTerm: years.first < years.last }
  return years.first < years.last ? NO_SUBJECT : { year: years.first }
}

/** What the years that a document names add to its tone: one that keeps naming last year is about last year. */
function leanOfYears(statedYears: ReadonlyMap<number, number>, thisYear: number | null): number {
  if (thisYear === null) return 0
  const last = statedYears.get(thisYear - 1) ?? 0
  return last >= 3 && last > 2 * (statedYears.get(thisYear) ?? 0) ? -3 : 0
}

/**
 * Tells for places of one document what dates there lean on. `statedYears` counts how often the document names
 * each year.
 */
export function createAnchors(
  context: RuleContext,
  statedYears: ReadonlyMap<number, number>,
): (place: Range, carried: Carried | undefined, direction: Direction | undefined) => Anchor {
  const { document, referenceDate, text } = context
  const reference = referenceDate === null ? null : dayOf(referenceDate)
  const referenceYear = referenceYearOf(context)
  const lean = leanOfYears(statedYears, referenceYear)
  const { discourse } = context
  return ({ start: offset, end }, carried, direction) => {
    const sentence = context.sentenceAt(offset)
    const paragraph = lastStartingAt(document.paragraphs, offset)
    const near = carried && carried.paragraph === paragraph ? carried : undefined
    const stretch = discourse.stretchAt(offset)
    const subject = subjectOf(stretch, discourse.clock)
    return {
      reference,
      day: referenceDate,
      sentence: sentence.start,
      referenceYear: yearOfSpeaking(stretch, discourse.clock) ?? referenceYear,
      carried: near,
      told: carried && paragraph - carried.paragraph <= TOLD_BEFORE ? carried : undefined,
      sameSentence: near !== undefined && near.sentence === sentence.start,
      sectionYear: subject.year,
      heading: stretch.from === undefined ? undefined : stretch.from.slice(0, LONGEST_REASON),
      ofTerm: subject.ofTerm,
      deadline: stretch.mode === 'plan' && direction !== undefined,
      get ahead() {
        return this.bearing > 0
      },
      get bearing() {
        return (
          bearingOf(text, { start: offset, end }, sentence, stretch) +
          (direction === undefined ? 0 : TO_COME[direction])
        )
      },
      get tone() {
        return lean + toneAt(text, offset, document.paragraphs[paragraph] ?? sentence, sentence)
      },
    }
  }
}

/** A heading is quoted so far. */
const LONGEST_REASON = 24

/** What the words of its direction add to a date's bearing. */
const TO_COME: Readonly<Record<Direction, number>> = { ahead: 6, due: 4 }

/** So many paragraphs back a day is still the one spoken of. */
const TOLD_BEFORE = 2

const plainYear = (point: CalendarPoint | undefined): number | null =>
  point && /^\d{4}$/u.test(point.year) ? Number(point.year) : null

/** The year told last, in this paragraph. */
export function carriedYear(anchor: Anchor): number | null {
  return plainYear(anchor.carried?.point)
}

/** Up to this month 全年 may look back. */
const LOOKING_BACK = 6
/** Up to this month reports are given: what speaks neither for review nor plan is review. */
const REPORTING = 3
/** Later in spring that is left to the current year; what has no mark of either has a tone of −1. */
const UNMARKED = -1.5
/** In December a plan is of the year to come, if this much speaks for a plan. */
const LOOKING_FAR = 2

/**
 * The year of 全年, 年末, 当年: the one the sentence, the section or the paragraph is about.
 * `lean` is what the word itself adds to the tone: 年内 looks ahead.
 */
export function spokenYear(anchor: Anchor, lean = 0): number | null {
  const carried = carriedYear(anchor)
  if (carried !== null && anchor.sameSentence) return carried
  if (anchor.sectionYear !== null && !(anchor.ofTerm && carried !== null)) return anchor.sectionYear
  const { referenceYear } = anchor
  if (carried !== null && (referenceYear === null || carried <= referenceYear + 1)) return carried
  if (referenceYear === null) return null
  // a whole year that is told as done in the first half of a year is the one before
  const month = anchor.reference?.month ?? 1
  if (month <= LOOKING_BACK)
    return anchor.tone + lean > (month <= REPORTING ? 0 : UNMARKED) ? referenceYear : referenceYear - 1
  return month === 12 && anchor.tone > LOOKING_FAR ? referenceYear + 1 : referenceYear
}

/** So many days ahead may be announced without a word for it. */
const ANNOUNCED_DAYS = 62
const ANNOUNCED = 1.5
const TONE = 1
/** A year turns only for what is surely to come. */
const SURE = 5
/** So many days ago is just before. */
const JUST_BEEN = 100
/** Below this something near the date says that it is over. */
const PAST = -2

/** Whether `month` and `day` lie before the reference day in its own year. */
const isOver = (reference: Day, month: number, day: number) =>
  month < reference.month || (month === reference.month && day < reference.day)

/**
 * The year of a month or day that is told without one: what is announced is the next on or after the reference day, what
 * is told the last one before it.
 */
function nearest(
  anchor: Anchor,
  reference: Day,
  month: number,
  day: number | undefined,
  quarter: boolean | undefined,
): number {
  const { bearing } = anchor
  if (isOver(reference, month, day ?? 31)) {
    // 5月10日，召开会议: in an order of May 20 a day without a word of what is due has just been
    const ago = (reference.month - month) * 31 + reference.day - (day ?? 31)
    const sure = anchor.deadline || ago > JUST_BEEN ? SURE : SURE + 1
    return bearing >= sure ? reference.year + 1 : reference.year
  }
  const days = (month - reference.month) * 31 + (day ?? 1) - reference.day
  // 二季度增长3%, told in March: a quarter is not announced as a day is
  const announced = !quarter && bearing > PAST && days <= ANNOUNCED_DAYS ? ANNOUNCED : 0
  const tone = anchor.tone > 0 ? TONE : 0
  return days <= 0 || bearing + announced + tone > 0 ? reference.year : reference.year - 1
}

/** The year of a month or day that is told without one; with `quarter`, of the one that begins with `month`. */
export function yearOfMonth(
  anchor: Anchor,
  month: number,
  day: number | undefined,
  quarter?: boolean,
): number | null {
  const { reference, sectionYear } = anchor
  // a year found for one deadline is not told for the next
  const carried = anchor.deadline && anchor.carried?.inferred ? null : carriedYear(anchor)
  const ofSection = sectionYear !== null && !anchor.ofTerm ? sectionYear : carried
  // 到2035年翻一番。要从6月1日起调度: what is aimed at years ahead is not the year of the next sentence
  const isAim = reference !== null && ofSection !== null && ofSection > reference.year + 1
  const told =
    carried !== null && anchor.sameSentence ? carried : isAim && sectionYear === null ? null : ofSection
  if (reference === null) return told ?? sectionYear ?? anchor.referenceYear
  if (told === null) return nearest(anchor, reference, month, day, quarter)
  // a deadline does not lie before the day it is set
  const over = told < reference.year || (told === reference.year && isOver(reference, month, day ?? 31))
  return over && anchor.deadline ? nearest(anchor, reference, month, day, quarter) : told
}
