/**
 * Scores facts against annotated ones: a fact is right if a gold fact of its kind overlaps it and has the same value
 * (or unit, or name). Each gold fact is met once.
 */
import type { GoldFact } from './read.js'

/** A found fact: what the scorer reads of it. */
export interface FoundFact {
  readonly kind: string
  readonly text: string
  readonly cleanStart: number
  readonly cleanEnd: number
}

/** A gold fact with its place in the clean text. */
export interface PlacedGold {
  readonly fact: GoldFact
  readonly start: number
  readonly end: number
}

/** Counts of one kind, and of its further fields (modifier, period, members …) on the facts that were right. */
export interface Tally {
  right: number
  found: number
  wanted: number
  fieldsRight: number
  fields: number
  /** Missed (`-`), too much (`+`) and wrong further fields (`~`), to be read by people. */
  errors: string[]
}

type Fields = Readonly<Record<string, unknown>>

const bare = (value: unknown): string => String(value ?? '').replace(/[\s“”‘’"'「」『』《》〈〉]/gu, '')

function equal(a: unknown, b: unknown): boolean {
  if (a == null || b == null) return a == null && b == null
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => equal(x, b[i]))
  return bare(a) === bare(b)
}

const sameFields =
  (...names: readonly string[]) =>
  (a: Fields, b: Fields): boolean =>
    names.every((name) => equal(a[name], b[name]))

/** Whether two names of a statistic are one: the longer holds the shorter, or they share most characters. */
function sameStatistic(a: unknown, b: unknown): boolean {
  const [short, long] = [bare(a), bare(b)].sort((x, y) => x.length - y.length) as [string, string]
  if (short === '') return false
  if (long.includes(short)) return true
  const rest = [...long]
  let shared = 0
  for (const c of short) {
    const i = rest.indexOf(c)
    if (i < 0) continue
    rest.splice(i, 1)
    shared++
  }
  return (2 * shared) / (short.length + long.length) >= 0.6
}

/** Whether one of two names holds the other. */
function holds(a: unknown, b: unknown): boolean {
  const [x, y] = [bare(a), bare(b)]
  return x !== '' && y !== '' && (x.includes(y) || y.includes(x))
}

const sameAmount = sameFields('value', 'min', 'max', 'unit')
const sameName = sameFields('name')

/** What makes two facts of a kind the same, and which further fields are counted. */
const KINDS: Readonly<
  Record<string, { same: (gold: Fields, found: Fields) => boolean; further: readonly string[] }>
> = {
  date: { same: sameFields('type', 'value'), further: ['mod'] },
  quantity: { same: sameAmount, further: ['type', 'mod', 'noun', 'scope'] },
  indicator: {
    same: (g, f) => sameAmount(g, f) && g.change === f.change && sameStatistic(g.name, f.name),
    further: ['mod', 'from', 'status', 'period'],
  },
  slogan: { same: sameName, further: ['form', 'members'] },
  campaign: {
    same: (g, f) => sameName(g, f) || bare(g.name) + bare(g.type) === bare(f.name),
    further: ['type'],
  },
  document: { same: sameFields('title'), further: ['type', 'issuer', 'number'] },
  meeting: { same: sameName, further: [] },
  person: { same: sameName, further: ['title'] },
  // a body is found if one name holds the other; whether it is whole is told apart
  organization: {
    same: (g, f) => holds(g.name, f.text) || holds(g.name, f.name),
    further: ['text'],
  },
  place: { same: sameFields('code'), further: ['text', 'name'] },
  term: { same: sameName, further: ['sort', 'form'] },
}

/** The kinds that are scored. */
export const SCORED_KINDS: readonly string[] = Object.keys(KINDS)

/**
 * Where each gold fact stands in `text`, read in order by its context and surface.
 * @throws Error naming the first fact that does not stand there
 */
export function placeGold(text: string, gold: readonly GoldFact[]): PlacedGold[] {
  let from = 0
  const taken = new Set<string>()
  return gold.map((fact) => {
    const wanted = fact.ctx + fact.text
    let at = text.indexOf(wanted, Math.max(0, from - fact.ctx.length))
    while (at >= 0 && taken.has(`${fact.kind} ${at} ${wanted}`)) at = text.indexOf(wanted, at + 1)
    if (at < 0) throw new Error(`no ${JSON.stringify(wanted)} (${fact.kind}) at or after ${from}`)
    taken.add(`${fact.kind} ${at} ${wanted}`)
    from = at + fact.ctx.length
    return { fact, start: from, end: from + fact.text.length }
  })
}

/** Add the score of one document to `tallies`. */
export function scoreDocument(
  gold: readonly PlacedGold[],
  found: readonly FoundFact[],
  tallies: Map<string, Tally>,
  label = '',
  kinds: readonly string[] = SCORED_KINDS,
): void {
  for (const kind of kinds) {
    const { same, further } = KINDS[kind] as (typeof KINDS)[string]
    const tally = tallies.get(kind) ?? {
      right: 0,
      found: 0,
      wanted: 0,
      fieldsRight: 0,
      fields: 0,
      errors: [],
    }
    tallies.set(kind, tally)
    const left = new Set(found.filter((f) => f.kind === kind))
    const meet = ({ fact, start, end }: PlacedGold): FoundFact | undefined => {
      const met = [...left].filter(
        (f) => f.cleanStart < end && f.cleanEnd > start && same(fact, f as unknown as Fields),
      )
      const best = met.find((f) => f.cleanStart === start && f.cleanEnd === end) ?? met[0]
      if (best) left.delete(best)
      return best
    }
    const here = gold.filter((g) => g.fact.kind === kind)
    const free = here.filter((g) => g.fact.furniture || g.fact.arguable)
    for (const g of here.filter((g) => !free.includes(g))) {
      tally.wanted++
      const met = meet(g)
      if (met === undefined) {
        tally.errors.push(`- ${label} ${JSON.stringify(g.fact)}`)
        continue
      }
      tally.right++
      tally.found++
      for (const field of further) {
        const [a, b] = [g.fact[field], (met as unknown as Fields)[field]]
        if (a == null && b == null) continue
        tally.fields++
        if (equal(a, b)) tally.fieldsRight++
        else
          tally.errors.push(
            `~ ${label} ${g.fact.text}: ${field} ${JSON.stringify(b)}, not ${JSON.stringify(a)}`,
          )
      }
    }
    for (const g of free) meet(g)
    tally.found += left.size
    for (const f of left) tally.errors.push(`+ ${label} ${JSON.stringify(f)}`)
  }
}

/** F1 and the share of right further fields, in percent with one decimal; of nothing 0, so that it sets no floor. */
export function percentages(tally: Tally): { f1: number; fields: number } {
  const percent = (part: number, of: number): number => (of === 0 ? 0 : Math.round((1000 * part) / of) / 10)
  return {
    f1: percent(2 * tally.right, tally.found + tally.wanted),
    fields: percent(tally.fieldsRight, tally.fields),
  }
}

/** Add to `tallies` what of a document is the same or not: links, fields of its metadata, each a line. */
export function scoreLines(
  kind: string,
  wanted: readonly string[],
  found: readonly string[],
  tallies: Map<string, Tally>,
  label: string,
): void {
  const tally = tallies.get(kind) ?? { right: 0, found: 0, wanted: 0, fieldsRight: 0, fields: 0, errors: [] }
  tallies.set(kind, tally)
  const left = [...found]
  for (const line of wanted) {
    const at = left.indexOf(line)
    if (at < 0) tally.errors.push(`- ${label} ${kind} ${line}`)
    else left.splice(at, 1)
  }
  for (const line of left) tally.errors.push(`+ ${label} ${kind} ${line}`)
  tally.right += found.length - left.length
  tally.found += found.length
  tally.wanted += wanted.length
}
