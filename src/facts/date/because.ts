/** What an inferred date was taken from: the day of the document, a date told before it, or the heading it stands under. */
import type { Reason } from '../reason.js'
import type { Anchor, Carried } from './anchor.js'
import type { Expression, Point, YearRef } from './expression.js'

/** Years that are counted from the day of speaking, whatever stands around them. */
const BY_DAY: ReadonlySet<YearRef['by']> = new Set(['reference', 'coming', 'short', 'century'])

const ofDocument = ({ day }: Anchor): Reason => ({ from: 'document', ...(day === null ? {} : { text: day }) })

const ofCarried = ({ text, sentence }: Carried, here: number): Reason => ({
  from: sentence === here ? 'date' : 'passage',
  text,
})

/** Whether the point is told by its distance from the day of speaking, or from a date told before it. */
function ofPoint(point: Point, anchor: Anchor): Reason | undefined {
  const { dayRef, monthRef, quarterRef, week, day, month, bySpeaker, lunar } = point
  const { carried, told, sentence } = anchor
  if (dayRef) return dayRef.by === 'carried' && told ? ofCarried(told, sentence) : ofDocument(anchor)
  if (monthRef)
    return monthRef.by === 'carried' && carried?.point.month !== undefined
      ? ofCarried(carried, sentence)
      : ofDocument(anchor)
  if (quarterRef !== undefined || week || (lunar && !point.year)) return ofDocument(anchor)
  if (day !== undefined && month === undefined && !point.year)
    return carried?.point.month !== undefined && !(bySpeaker && anchor.reference)
      ? ofCarried(carried, sentence)
      : ofDocument(anchor)
  return undefined
}

/** How far the year of the surface lies from the one it is counted from. */
function shiftOf(year: YearRef | undefined): number {
  if (year?.by === 'previous') return -1
  return year?.by === 'spoken' || year?.by === 'carried' ? year.shift : 0
}

/** What told `year`: a date of the sentence, the stretch, a date before in the paragraph, or else the document. */
function ofYear(year: number, anchor: Anchor): Reason {
  const { carried, sameSentence, sectionYear, heading, sentence } = anchor
  const isCarried = carried !== undefined && Number(carried.point.year) === year
  if (isCarried && sameSentence) return ofCarried(carried, sentence)
  if (sectionYear === year && heading !== undefined) return { from: 'heading', text: heading }
  return isCarried && sectionYear !== year ? ofCarried(carried, sentence) : ofDocument(anchor)
}

/** What the inferred `value` of `expression` was taken from. */
export function reasonOf({ from, to }: Expression, value: string, anchor: Anchor): Reason {
  const point = from.year?.by === 'stated' && to ? to : from
  const leant = ofPoint(point, anchor)
  if (leant) return leant
  if (point.year && BY_DAY.has(point.year.by)) return ofDocument(anchor)
  const end = point === to ? value.split('/').at(-1) : value
  return ofYear(Number(/^\d{4}/u.exec(end ?? '')?.[0]) - shiftOf(point.year), anchor)
}
