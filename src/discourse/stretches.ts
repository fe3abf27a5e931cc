/** The stretches of a document: each looks back, states or plans, and is about certain years of somebody. */
import { YEAR_MARK } from '../calendar/marks.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../lexicon/words-by-role.js'
import type { Range, TextDocument } from '../text/document.js'
import type { Clock } from './clock.js'
import { cuesIn } from './cues.js'
import { type Direction, decode } from './decode.js'
import { strongest, termOpening, type Unit, unitsOf, YEAR_OPENS } from './evidence.js'
import { arabicYears, planYears, statedSpan, statedYears, termLength, type Years } from './years.js'

/** What a stretch does: it looks back, it tells without either, or it looks ahead. */
export type Mode = Direction | 'state'

/** A stretch of the text, from `start` to the next one. */
export interface Stretch extends Range {
  /** Whether it looks back, states or plans. */
  readonly mode: Mode
  /** The years it speaks of; `null` where the document does not tell. */
  readonly years: Years | null
  /** 今年 is the year reviewed; see `Clock`. */
  readonly early: boolean
  /** EDTF of the part of a year that an interim report is about. */
  readonly part: string | null
  /** Whose figures: the region of the document, or the area that the heading names. */
  readonly whose: string | null
  /** The heading or opening that `years` was taken from, as far as one tells. */
  readonly from: string | undefined
  /** The cues that decided, for people to read. */
  readonly because: readonly string[]
}

const TERM = lazyPattern(() => anyOf('discourse/term-of-office'))
/** 2021年及过去五年工作回顾 begins with the year. */
const YEAR_AND_TERM = lazyPattern(
  () =>
    String.raw`((?:19|20)\d{2})(?:${anyOf('discourse/year-of-work')})(?:${anyOf('joins/and-together')}|、)[^，。；]{0,8}(?:[345${charactersOf('figure/three-to-five')}]${YEAR_MARK}|${anyOf('discourse/term-or-time')})`,
)
const SINGLE = lazyPattern(
  () =>
    String.raw`(?<!\d)((?:19|20)\d{2})${YEAR_MARK}?(?!\d|${YEAR_MARK}?(?:${anyOf('discourse/year-goes-on')}|—|-|~))`,
)
/** Reviews rarely go back further under a single year. */
const RECENT = 6
const TERM_LENGTH = 5

function reviewYears(words: string, reviewed: number, early: boolean): Years {
  const single = { first: reviewed, last: reviewed }
  if (early && words.includes('今年')) return single
  const span = statedSpan(words)
  if (span && span.last <= reviewed) return span
  const plan = planYears(words)
  if (plan && plan.last <= reviewed) return plan
  const stated = statedYears(words)
  if (plan && plan.first <= reviewed && !stated.includes(reviewed))
    return SPANS_YEARS.test(words) ? { first: plan.first, last: reviewed } : single
  if (Number(YEAR_AND_TERM.exec(arabicYears(words))?.[1]) === reviewed) return single
  const length = termLength(words) ?? (TERM.test(words) ? TERM_LENGTH : null)
  if (length !== null) return { first: reviewed - length + 1, last: reviewed }
  if (stated.length === 1) {
    const year = Number(SINGLE.exec(arabicYears(words))?.[1])
    if (year <= reviewed && year > reviewed - RECENT) return { first: year, last: year }
  }
  return single
}
const SPANS_YEARS = lazyPattern(() => anyOf('indicator/spans-plan'))

function planYearsOf(words: string, planned: number, horizon: Years | null, early: boolean): Years {
  const single = { first: planned, last: planned }
  if (words.includes(early ? '明年' : '今年') || arabicYears(words).includes(`${planned}${YEAR_MARK}`))
    return single
  const span = statedSpan(words)
  if (span && span.last >= planned) return span
  const plan = planYears(words)
  if (plan && plan.last >= planned) return plan
  const length = YEARS_TO_COME.test(words) || /五年/u.test(words) ? termLength(words) : null
  if (length !== null) return { first: planned, last: planned + length - 1 }
  return horizon ?? single
}
const YEARS_TO_COME = lazyPattern(() => anyOf('discourse/years-to-come'))

/** The years that `words`, a heading or an opening, give to what looks back or ahead. */
function yearsOf(words: string, mode: Direction, clock: Clock, early: boolean): Years | null {
  const { reviewed, planned, horizon } = clock
  if (mode === 'review') return reviewed === null ? null : reviewYears(words, reviewed, early)
  return planned === null ? null : planYearsOf(words, planned, horizon, early)
}

/** The words that tell the years of `unit`, or `undefined` if it tells none that suit its direction. */
function timing(unit: Unit, mode: Direction, clock: Clock, text: string): string | undefined {
  const { section, subordinate, score, times, opening, objective, opensParagraph } = unit
  const { reviewed, planned } = clock
  if (section) {
    const suits = mode === 'plan' ? score > 0 : score < 0
    if (!suits) return undefined
    const dated = times.length > 0 || statedYears(opening).length > 0 || planYears(opening) !== null
    return dated || !subordinate ? opening : undefined
  }
  if (objective >= 0 && mode === 'plan') {
    const before = text.slice(Math.max(unit.start, objective - 48), objective)
    if (TELLS_YEAR.test(before)) return before
  }
  const term = opensParagraph ? termOpening(opening) : undefined
  if (term !== undefined && isTermOf(term, mode, clock)) return term
  const year = opensParagraph ? Number(YEAR_OPENS.exec(arabicYears(opening))?.[1]) : Number.NaN
  if (year === (mode === 'plan' ? planned : reviewed)) return `${year}${YEAR_MARK}`
  const cue = times[0]
  if (!cue) return undefined
  const { tells } = cue.row
  const back = tells === 'last-year' || tells === 'term-back' || (tells === 'this-year' && unit.early)
  if (back !== (mode === 'review')) return undefined
  // 刚刚过去的|2015年
  if (cue.row.needs === 'digit') return opening.slice(0, opening.indexOf(YEAR_MARK, cue.end - unit.start) + 1)
  // 去年 is one year, whatever the sentence goes on with
  return tells === 'last-year' || tells === 'this-year'
    ? cue.row.cue
    : opening.slice(0, cue.end - unit.start + 12)
}

/** Whether a term is over by the year reviewed, or begins with the one planned. */
function isTermOf(term: string, mode: Direction, { reviewed, planned }: Clock): boolean {
  const years = planYears(term)
  if (years === null) return false
  return mode === 'plan' ? years.first === planned : years.last === reviewed
}

const TELLS_YEAR = lazyPattern(
  () =>
    String.raw`${anyOf('discourse/tells-year')}|(?:19|20)\d\d${YEAR_MARK}|[“"](?:${anyOf('figure/one-to-ten')}){1,2}五[”"]|五年`,
)

const same = (a: Years | null, b: Years | null) => a?.first === b?.first && a?.last === b?.last

/** Whose figures the heading `title` announces, if not those of the document's own area. */
function areaOf(title: string): string | undefined {
  return cuesIn(title, 0, title.length, 'heading').find(
    ({ row }) => row.tells === 'nation' || row.tells === 'province',
  )?.row.cue
}

const LEANS: Readonly<Partial<Record<Clock['type'], number>>> = {
  report: -1.5,
  interim: -2,
  outline: 3,
  notice: 3,
}

/** Fewer units than this are a passage. */
const FEW = 4

/** Whether the words of a chapter's heading hold again for `unit`. */
function goesOn(
  unit: Unit,
  mode: Mode,
  last: Pick<Stretch, 'mode' | 'from'> | undefined,
  words: string,
  { planned }: Clock,
): boolean {
  // an aside is over
  if (last?.mode !== mode) return last !== undefined
  // so is a term that a sentence named, with the next heading or the next list of objectives
  return (
    mode === 'plan' &&
    last.from !== words &&
    (unit.section !== undefined || unit.objective >= 0) &&
    words.includes(`${planned}${YEAR_MARK}`)
  )
}

/** The stretches of `document`, in order; the first begins at 0. */
export function stretchesOf(document: TextDocument, clock: Clock): Stretch[] {
  const { text, metadata } = document
  const whole = { start: 0, end: text.length, whose: metadata.region?.name ?? null, from: undefined }
  const lean = LEANS[clock.type]
  if (lean === undefined) {
    const { reviewed } = clock
    const years = reviewed === null ? null : { first: reviewed, last: reviewed }
    const mode = clock.type === 'communique' ? 'review' : 'state'
    return [{ ...whole, mode, years, early: clock.early, part: null, because: clock.because }]
  }
  const units = unitsOf(document, clock)
  // a few sentences may come from anywhere in it
  const course = decode(units, units.length < FEW ? lean / 3 : lean)
  const stretches: (Omit<Stretch, 'end'> & { end: number; because: string[] })[] = []
  let { whose } = whole
  /** The words of the heading that rules the years of its chapter, and what the chapter does. */
  let chapter: { readonly words: string; readonly mode: Mode } | undefined
  units.forEach((unit, i) => {
    const mode = course[i]!
    const last = stretches.at(-1)
    let words = timing(unit, mode, clock, text)
    if (unit.section && words !== undefined) chapter = { words, mode }
    else if (words === undefined && chapter?.mode === mode && goesOn(unit, mode, last, chapter.words, clock))
      words = chapter.words
    const turns = last === undefined || last.mode !== mode
    if (unit.section && !unit.subordinate) whose = areaOf(unit.opening) ?? whole.whose
    if (!turns && words === undefined && last.whose === whose && last.early === unit.early) return
    const years = !turns && words === undefined ? last.years : yearsOf(words ?? '', mode, clock, unit.early)
    // the same again: but a heading that tells it is a better reason than none
    if (
      !turns &&
      last.early === unit.early &&
      same(last.years, years) &&
      last.whose === whose &&
      last.from !== undefined
    )
      return
    const start = last ? unit.start : 0
    if (last) last.end = start
    const part = mode === 'review' ? clock.part : null
    stretches.push({
      start,
      end: text.length,
      mode,
      years,
      early: unit.early,
      part,
      whose,
      from: words,
      because: strongest(unit.told),
    })
  })
  return stretches.length > 0
    ? stretches
    : [{ ...whole, mode: 'state', years: null, early: clock.early, part: null, because: clock.because }]
}
