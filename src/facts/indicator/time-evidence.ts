/** What bears on the time of an indicator, and what is read off it. */
import type { Clock, Stretch } from '../../discourse/discourse.js'
import type { Reason } from '../reason.js'
import type { Moment } from './amounts.js'
import type { Head } from './head.js'
import type { Change } from './schema.js'

/** What bears on an indicator's time. */
export interface Telling {
  readonly text: string
  /** The sentence. */
  readonly from: number
  readonly to: number
  /** Where the paragraph begins. */
  readonly paragraph: number
  /** Where the name, or a carried-over indicator's verb, begins; and the value. */
  readonly start: number
  readonly amountStart: number
  readonly name: string
  readonly head: Head
  readonly change: Change
  readonly unit: string | null
  readonly moments: readonly Moment[]
  readonly clock: Clock
  readonly stretch: Stretch
  /** The value is counted over the time rather than at its end. */
  readonly flow: boolean | undefined
  /** 预计, 初步核算 cover it. */
  readonly estimated: boolean
  /** Period of the indicator whose name is carried over. */
  readonly carried: string | null | undefined
  /** That indicator is an average over its period. */
  readonly carriedAverage: boolean | undefined
  /** Where that indicator ends. */
  readonly carriedEnd: number
  /** Places of dates that are no time of the value: bases, starting levels. */
  readonly ignored: readonly { readonly start: number; readonly end: number }[]
}

/** A period with what it was taken from; `null` where nothing tells. */
export interface PeriodRead {
  readonly period: string | null
  readonly because?: Reason
}

const WHOLE_DAY = /^(?<day>\d{4}-\d\d-\d\d)T(?:00:00\/\k<day>T)?24:00$/u

/** The day that a time says as a whole: 3月15日0—24时, or what has been reached at its 24时. */
export const ofWholeDay = (value: string): string => value.replace(WHOLE_DAY, '$<day>')
