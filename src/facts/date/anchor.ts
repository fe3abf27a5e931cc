/** What a passage speaks of: the day of speaking, and the year that its section, paragraph or sentence is about. */
import { lastStartingAt } from '../../rules/context.js'
import type { RuleContext } from '../../rules/rule.js'
import type { SectionRange } from '../../text/document.js'
import { type CalendarPoint, type Day, dayOf } from './calendar.js'
import { YEAR, yearOf } from './numerals.js'
import { toneAt } from './tone.js'

/** What the last dated expression said, and where. */
export interface Carried {
  readonly point: CalendarPoint
  readonly sentence: number
  readonly paragraph: number
}

/** What a date may lean on at its place. */
export interface Anchor {
  readonly reference: Day | null
  /** The year of 今年, where only the year is known. */
  readonly referenceYear: number | null
  /** The dated expression before it in the same paragraph. */
  readonly carried: Carried | undefined
  /** What 当天 leans on: the date told last, in this paragraph or shortly before it. */
  readonly told: Carried | undefined
  readonly sameSentence: boolean
  /** The year the section is about. */
  readonly sectionYear: number | null
  /** The section reviews a term of several years, its `sectionYear` being the last. */
  readonly ofTerm: boolean
  /** The words next to the date announce what is to come. */
  readonly ahead: boolean
  /** Above 0 where the passage looks ahead, below 0 where it looks back; see `toneAt`. */
  readonly tone: number
}

interface SectionSubject {
  readonly year: number | null
  readonly ofTerm: boolean
}

const NO_SUBJECT: SectionSubject = { year: null, ofTerm: false }
const STATED = new RegExp(`(${YEAR}) ?年`, 'gu')
const TERM = /五年|5年|三年|本届政府|上届政府|任期/u
const REVIEW = /回顾|总结|成效|成绩|成就|取得|进展|完成情况|执行情况|过去|一年来|去年|上年/u
const PLAN = /安排|任务|部署|打算|重点|要求|预期|目标|建议|思路|举措|今年|新的一年|做好/u
const AHEAD =
  /力争|预期|争取|确保|计划|拟(?!定)|将(?!军|士|领)|目标|(?<![主重需必])要(?![素求点闻道职])|努力|预计|到时/u

/** The year of 今年: of the reference date, else the one a report plans, or that after the one it reviews. */
export function referenceYearOf({ referenceDate, document }: RuleContext): number | null {
  if (referenceDate !== null) return dayOf(referenceDate).year
  const { planYear, year, genre } = document.metadata
  if (planYear !== undefined) return planYear
  return year !== undefined && (genre === 'report' || genre === 'communique') ? year + 1 : null
}

function subjectOf(title: string, context: RuleContext, thisYear: number | null): SectionSubject {
  const stated = new Set([...title.matchAll(STATED)].map((m) => Number(yearOf(m[1]!))))
  if (stated.size === 1) return { year: [...stated][0]!, ofTerm: false }
  if (stated.size > 1) return NO_SUBJECT
  const { year, planYear } = context.document.metadata
  const reviewed = year ?? (thisYear === null ? null : thisYear - 1)
  const term = TERM.test(title)
  if (term && /今后|未来|奋斗|目标|任务/u.test(title)) return NO_SUBJECT
  if (REVIEW.test(title)) return { year: reviewed, ofTerm: term }
  if (PLAN.test(title)) return { year: planYear ?? thisYear, ofTerm: false }
  return NO_SUBJECT
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
): (offset: number, carried: Carried | undefined) => Anchor {
  const { document, referenceDate, text } = context
  const reference = referenceDate === null ? null : dayOf(referenceDate)
  const referenceYear = referenceYearOf(context)
  const subjects = new Map<SectionRange, SectionSubject>()
  const lean = leanOfYears(statedYears, referenceYear)
  const aboutReview = document.metadata.genre === 'communique'
  const sectionSubject = (offset: number): SectionSubject => {
    for (const section of [...context.sectionsAt(offset)].reverse()) {
      let subject = subjects.get(section)
      if (!subject) {
        subject = subjectOf(section.title, context, referenceYear)
        subjects.set(section, subject)
      }
      if (subject.year !== null && offset >= section.start) return subject
    }
    return aboutReview && document.metadata.year !== undefined
      ? { year: document.metadata.year, ofTerm: false }
      : NO_SUBJECT
  }
  return (offset, carried) => {
    const sentence = context.sentenceAt(offset)
    const paragraph = lastStartingAt(document.paragraphs, offset)
    const near = carried && carried.paragraph === paragraph ? carried : undefined
    const subject = sectionSubject(offset)
    return {
      reference,
      referenceYear,
      carried: near,
      told: carried && paragraph - carried.paragraph <= TOLD_BEFORE ? carried : undefined,
      sameSentence: near !== undefined && near.sentence === sentence.start,
      sectionYear: subject.year,
      ofTerm: subject.ofTerm,
      // a sentence may be a whole file: only what stands near the date is looked at
      get ahead() {
        return AHEAD.test(
          text.slice(Math.max(sentence.start, offset - 60), Math.min(sentence.end, offset + 60)),
        )
      },
      get tone() {
        return lean + toneAt(text, offset, document.paragraphs[paragraph] ?? sentence, sentence)
      },
    }
  }
}

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

const ANNOUNCED_DAYS = 62

/** The year of a month or day that is told without one. */
export function yearOfMonth(anchor: Anchor, month: number, day: number | undefined): number | null {
  const carried = carriedYear(anchor)
  if (carried !== null && anchor.sameSentence) return carried
  if (anchor.sectionYear !== null && !anchor.ofTerm) return anchor.sectionYear
  if (carried !== null) return carried
  const { reference } = anchor
  if (reference === null) return anchor.sectionYear ?? anchor.referenceYear
  // up to two months ahead may be announced; what lies later in the year is told of the last one
  const ahead = (month - reference.month) * 31 + (day ?? 1) - reference.day
  return ahead > ANNOUNCED_DAYS && !anchor.ahead && anchor.tone <= 0 ? reference.year - 1 : reference.year
}
