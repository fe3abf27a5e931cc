/** Which division a name means here. */

import { type Division, divisionIndex, divisionStart } from '../../gazetteer/divisions.js'
import { isPlaceWord } from '../../gazetteer/place-words.js'
import { UNIT_SIGNS } from '../../gazetteer/unit-signs.js'
import type { RuleContext } from '../../rules/rule.js'
import { spokenYear } from '../../text/metadata/spoken-year.js'

export interface PlaceFields {
  readonly name: string
  readonly code: string
  readonly level: Division['level']
}

/** The digits that all divisions inside the division `code` share. */
function stem(code: string): string {
  return code.replace(/(?:00){1,2}$/u, '')
}

/** The division named directly before `start` (江苏省|徐州市), else those the document is about and speaks of. */
function surroundings(context: RuleContext, start: number): readonly string[] {
  const { text, document } = context
  const before = divisionStart(text, start)
  const named = before < start ? text.slice(before, start) : undefined
  const { full, short } = divisionIndex()
  const codes = named ? [...(full.get(named) ?? []), ...(short.get(named) ?? [])].map((d) => d.code) : []
  const own = document.metadata.region?.code
  return own ? [...codes, own, `${own.slice(0, 2)}0000`] : codes
}

/** Whether `division` bore its name in `year`, or is there today if no year is known. */
function isInForce({ from, to }: Division, year: number | null): boolean {
  return year === null ? to === undefined : (from ?? 0) <= year && year <= (to ?? year)
}

/** Whether `division` got another code in `year` and kept its name: 琼山市 in 2001. */
function isFollowed({ name, to }: Division, divisions: readonly Division[], year: number | null): boolean {
  return to !== undefined && to === year && divisions.some((d) => d.from === year && d.name === name)
}

/** Those of `divisions` that bore the name in `year`; if none did, the last that bore it. */
function ofYear(divisions: readonly Division[], year: number | null): readonly Division[] {
  const inForce = divisions.filter((d) => isInForce(d, year))
  // 华亭 in 2014 is 华亭县, not 华亭市 that it was to be
  const later = new Set(inForce.flatMap((d) => (d.to === undefined || d.to === year ? [] : [d.now])))
  const then = inForce.filter(
    (d) => (d.to !== undefined || !later.has(d.name)) && !isFollowed(d, inForce, year),
  )
  if (then.length > 0) return then
  const last = divisions.reduce((year, d) => Math.max(year, d.to ?? Number.POSITIVE_INFINITY), 0)
  return divisions.filter((d) => (d.to ?? Number.POSITIVE_INFINITY) === last)
}

/** Whether a division bears `name`, as it stands, in the year that the document tells: 梅县 in 2000, though 梅县区 is so called for short today. */
export function isBorneThen(name: string, context: RuleContext): boolean {
  const year = spokenYear({ metadata: context.document.metadata, referenceDate: context.referenceDate })
  return year !== null && (divisionIndex().full.get(name) ?? []).some((d) => isInForce(d, year))
}

export interface Meant {
  readonly division: Division
  /** Whether the text tells by what it names or is about, not the name alone. */
  readonly near: boolean
  /** Whether the division bears the name today, or did in the document's year. */
  readonly inForce: boolean
  /** Whether the text names it in full somewhere. */
  readonly inFull: boolean
  /** Whether the text speaks of another division of its province. */
  readonly inProvince: boolean
}

/**
 * The one of `divisions` that is meant at `start`: in the division named before it, in the document's own region or
 * province, in a prefecture that the text speaks of, the only one of that name in the document's year, or the
 * highest; `undefined` if that does not tell.
 */
export function meant(
  divisions: readonly Division[],
  context: RuleContext,
  start: number,
): Meant | undefined {
  const year = spokenYear({ metadata: context.document.metadata, referenceDate: context.referenceDate })
  const spoken = spokenOf(context)
  const found = (division: Division, near: boolean) => ({
    division,
    near,
    inForce: division.to === undefined || isInForce(division, year),
    inFull: spoken.names.has(division.name),
    inProvince: othersThan(division, spoken.provinces.get(division.code.slice(0, 2))),
  })
  const named = ofYear(divisions, year)
  const [first] = named
  for (const code of surroundings(context, start)) {
    const inside = named.filter((d) => d.code.startsWith(stem(code)))
    if (inside.length === 1) return found(inside[0]!, true)
  }
  const here = named.filter((d) => othersThan(d, spoken.prefectures.get(d.code.slice(0, 4))))
  if (here.length === 1) return found(here[0]!, true)
  const inFull = named.filter((d) => spoken.names.has(d.name))
  if (inFull.length === 1) return found(inFull[0]!, false)
  return first && (named.length === 1 || first.level === 'province') ? found(first, false) : undefined
}

/** Names of divisions that a text gives in full. */
interface Spoken {
  readonly names: ReadonlySet<string>
  /** By the first four digits of the code, and by the first two: those that no other division bears. */
  readonly prefectures: ReadonlyMap<string, ReadonlySet<string>>
  readonly provinces: ReadonlyMap<string, ReadonlySet<string>>
}

function othersThan({ name }: Division, names: ReadonlySet<string> | undefined): boolean {
  return names !== undefined && (names.size > 1 || !names.has(name))
}

const spokenBy = new WeakMap<RuleContext['document'], Spoken>()
const UNIT = new RegExp(`[${UNIT_SIGNS}]`, 'gu')

function spokenOf({ text, document }: RuleContext): Spoken {
  const known = spokenBy.get(document)
  if (known) return known
  const { full } = divisionIndex()
  const names = new Set<string>()
  const prefectures = new Map<string, Set<string>>()
  const provinces = new Map<string, Set<string>>()
  const add = (map: Map<string, Set<string>>, code: string, name: string) =>
    map.set(code, (map.get(code) ?? new Set<string>()).add(name))
  for (const { index } of text.matchAll(UNIT)) {
    const name = text.slice(divisionStart(text, index + 1, false), index + 1)
    const divisions = name.length < 3 || isPlaceWord(name, 'full') ? undefined : full.get(name)
    if (!divisions) continue
    names.add(name)
    const codes = new Set(divisions.map((d) => d.code.slice(0, 4)))
    const [code] = codes
    if (codes.size === 1 && !code!.endsWith('00')) add(prefectures, code!, name)
    if (new Set([...codes].map((c) => c.slice(0, 2))).size === 1) add(provinces, code!.slice(0, 2), name)
  }
  const spoken = { names, prefectures, provinces }
  spokenBy.set(document, spoken)
  return spoken
}

export function placeFields({ name, code, level }: Division): PlaceFields {
  return { name, code, level }
}
