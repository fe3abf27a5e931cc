/**
 * The forms of dates: what each field of a point is. A field that is added to `Point` has to be told of here, and a form
 * that is added here has to be evaluated (`evaluate.ts`): the compiler names each place that was forgotten.
 */
import type { Point } from './expression.js'

/** How a point is evaluated: by its distance from another, by its own calendar, or under a year. */
export type Form =
  | 'near-day'
  | 'lunar'
  | 'week'
  | 'near-quarter'
  | 'near-half'
  | 'near-month'
  | 'bare-day'
  | 'of-year'

/** How fine a field is: a whole year or month takes an edge (初, 底), a part of a year others, days and weeks none. */
type Fineness = 'whole' | 'part' | 'fine'

interface Field {
  readonly fineness: Fineness
  /** The form of every point that has the field; the rest is told under a year. */
  readonly form: Form
}

/** See `Field`. */
const FIELDS = {
  year: { fineness: 'whole', form: 'of-year' },
  month: { fineness: 'whole', form: 'of-year' },
  monthRef: { fineness: 'whole', form: 'near-month' },
  bySpeaker: { fineness: 'whole', form: 'of-year' },
  about: { fineness: 'whole', form: 'of-year' },
  part: { fineness: 'part', form: 'of-year' },
  quarterRef: { fineness: 'part', form: 'near-quarter' },
  halfRef: { fineness: 'part', form: 'near-half' },
  months: { fineness: 'fine', form: 'of-year' },
  third: { fineness: 'fine', form: 'of-year' },
  day: { fineness: 'fine', form: 'of-year' },
  dayRef: { fineness: 'fine', form: 'near-day' },
  week: { fineness: 'fine', form: 'week' },
  nth: { fineness: 'fine', form: 'of-year' },
  outer: { fineness: 'fine', form: 'of-year' },
  lunar: { fineness: 'fine', form: 'lunar' },
  clock: { fineness: 'fine', form: 'of-year' },
} as const satisfies Record<keyof Point, Field>

/** The forms that a field of their own tells, in the order in which they are asked: 下月|第一周 is of its month. */
const TOLD: readonly Form[] = ['near-day', 'lunar', 'week', 'near-quarter', 'near-half', 'near-month']

const fieldsOf = (point: Point) =>
  (Object.keys(point) as (keyof Point)[]).filter((field) => point[field] !== undefined)

/** Whether a point tells anything of this fineness. */
export const tells = (point: Point, fineness: Exclude<Fineness, 'whole'>): boolean =>
  fieldsOf(point).some((field) => FIELDS[field].fineness === fineness)

/** The form that a point has. */
export function formOf(point: Point): Form {
  const forms = fieldsOf(point).map((field): Form => FIELDS[field].form)
  const told = TOLD.find((form) => forms.includes(form))
  return told ?? (point.day !== undefined && point.month === undefined ? 'bare-day' : 'of-year')
}
