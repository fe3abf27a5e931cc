/** The quantities and dates of a document as the derivation looks at them. */
import type { Candidate } from '../../rules/rule.js'

/** A quantity fact. */
export interface Amount {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly unit: string | null
  readonly noun: string | undefined
  /** `value`, `min`, `max`, `unit`, `mod` as the quantity has them. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** A date fact. `value` is EDTF, an ISO duration, or `null`. */
export interface Moment {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly value: string | null
}

const byPlace = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start - b.start || b.end - a.end

/** What can be an indicator's value: all quantities but ranks. In order of the text. */
export function amountsOf(candidates: readonly Candidate[]): Amount[] {
  const amounts: Amount[] = []
  for (const { kind, start, end, fields } of candidates) {
    if (kind !== 'quantity' || fields.type === 'ordinal' || fields.unit === '周年') continue
    const { unit, noun, type } = fields as { unit?: string | null; noun?: string; type?: string }
    const value: Record<string, unknown> = {}
    for (const name of ['value', 'min', 'max', 'unit', 'mod'])
      if (fields[name] !== undefined) value[name] = fields[name]
    amounts.push({ start, end, type: type ?? 'count', unit: unit ?? null, noun, fields: value })
  }
  return amounts.sort(byPlace)
}

/** The dates, in order of the text. */
export function momentsOf(candidates: readonly Candidate[]): Moment[] {
  const moments: Moment[] = []
  for (const { kind, start, end, fields } of candidates) {
    if (kind !== 'date') continue
    const { type, value } = fields as { type?: string; value?: string | null }
    moments.push({ start, end, type: type ?? 'date', value: value ?? null })
  }
  return moments.sort(byPlace)
}
