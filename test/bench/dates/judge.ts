/** Counts a reading as right, as differing by a convention, or as wrong: by value, place and bound. */
import type { Case, Found } from './case.js'
import { CONVENTIONS, type Convention } from './conventions.js'
import { sameValue, type Value } from './value.js'

export type Verdict = 'right' | 'wrong' | Convention

/** Words at both ends that one reader takes into the surface and another leaves outside: of relation, of about. */
const LEAD = /^(?:[\s，,、的（(]|自从|截止到|截至|截止|时间|还剩|大约|[从自由在于到至是约])+/u
/** A part of the day changes no date in EDTF. */
const TAIL = /(?:[\s，,、的）)]|之间|时候|期间|为止|早上|早晨|早间|上午|中午|下午|晚上|[间止钟整正早晚])+$/u

/** The place without those words. */
function core(text: string, start: number, end: number): readonly [number, number] {
  const surface = text.slice(start, end)
  const lead = LEAD.exec(surface)?.[0].length ?? 0
  const trimmed = surface.slice(lead).replace(TAIL, '')
  return trimmed === '' ? [start, end] : [start + lead, start + lead + trimmed.length]
}

/** What was found inside the expected place, as one: times that follow each other are the ends of a stretch. */
function joined(inside: readonly Found[]): Found | undefined {
  const [first, second] = inside
  if (!first) return undefined
  const last = inside.at(-1)!
  const whole = { ...first, end: last.end, text: inside.map((f) => f.text).join('+') }
  if (!second) return first
  const [a, b] = [first.values[0], second.values[0]]
  if (a?.kind === 'time' && b?.kind === 'time')
    return { ...whole, values: [{ kind: 'time', from: a.from, to: b.to ?? b.from }] }
  // 每周一|下午八点: what recurs, and when
  if (a?.kind === 'set' && b?.kind === 'time') return whole
  return { ...whole, values: [{ kind: 'nothing' }] }
}

/** What a reader found that meets the expected place. */
function meeting({ start, end }: Case, found: readonly Found[]): Found | undefined {
  return joined(found.filter((f) => f.start < end && f.end > start))
}

const agrees = (expected: readonly Value[], found: readonly Value[]) =>
  expected.some((e) => found.some((f) => sameValue(e, f)))

const NOTHING: readonly Value[] = [{ kind: 'nothing' }]

export function judge(one: Case, all: readonly Found[]): { verdict: Verdict; found: Found | undefined } {
  if (one.surface === '') return { verdict: all.length === 0 ? 'right' : 'wrong', found: all[0] }
  const found = meeting(one, all)
  const values = found?.values ?? NOTHING
  const placeOnly = one.values.length === 0
  const place =
    found !== undefined &&
    String(core(one.text, one.start, one.end)) === String(core(one.text, found.start, found.end))
  const value = placeOnly || agrees(one.values, values)
  const nothing = !placeOnly && one.values.every((v) => v.kind === 'nothing') && found === undefined
  if (nothing || (place && value && one.side === found.side)) return { verdict: 'right', found }
  if (place && placeOnly) return { verdict: 'right', found }
  const convention = CONVENTIONS.find((c) => c.holds(one, found, { place, value }))
  return { verdict: convention ?? 'wrong', found }
}
