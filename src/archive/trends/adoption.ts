/** How a thing spreads: when each region tells it first, and in how many regions it is told by year. */
import { compareText, type Group } from '../group.js'
import { type Collected, type Series, type Tally, usualSpelling } from './collect.js'
import type { NamedKind } from './named.js'

/** A thing and a region of the archive. */
export interface FirstUseRow {
  /** Slogan, campaign, term … or topic, for words. */
  readonly kind: NamedKind | 'topic' | (string & {})
  /** The name in general use, or the list of words. */
  readonly name: string
  /** The word, where each word of a list has its row. */
  readonly term: string | null
  /** The year that the dictionaries have for its first use. */
  readonly coined: number | null
  /** Whose document it is. */
  readonly region: string
  /** GB/T 2260. */
  readonly code: string | null
  /** The first year in which the region tells it; `null`: never in this archive. */
  readonly first_year: number | null
  /** The last such year. */
  readonly last_year: number | null
  /** In how many years, documents and places. */
  readonly years: number
  /** Documents that tell it. */
  readonly documents: number
  /** How often it is told. */
  readonly mentions: number
  /** The years that the archive has of the region: told from the first of them on, it may be older. */
  readonly observed_first: number
  /** The last such year. */
  readonly observed_last: number
  /** How many years it has. */
  readonly observed_years: number
  /** 1 for the regions that told it first; regions of one year share a place. */
  readonly order: number | null
}

/** A thing and a year. */
export interface SpreadRow {
  /** Slogan, campaign, term … or topic, for words. */
  readonly kind: NamedKind | 'topic' | (string & {})
  /** The name in general use, or the list of words. */
  readonly name: string
  /** The word, where each word of a list has its row. */
  readonly term: string | null
  /** The year that the dictionaries have for its first use. */
  readonly coined: number | null
  /** The year that the document speaks from. */
  readonly year: number
  /** How many regions tell it, of how many with a document of that year, and the quotient. */
  readonly regions: number
  /** Regions with a document of that year. */
  readonly of_regions: number
  /** Share of regions. */
  readonly share: number
  /** How many of them tell it for the first time, and how many have told it so far. */
  readonly new_regions: number
  /** Regions that have told it so far. */
  readonly cumulative: number
  /** Documents that tell it. */
  readonly documents: number
  /** How often it is told. */
  readonly mentions: number
}

interface Region {
  readonly id: string
  readonly region: string
  readonly code: string | null
  /** Year → the group's key. */
  readonly years: Map<number, string>
}

/** The regions of an archive with the years it has of them; what tells neither is left out. */
function regionsOf(groups: Collected['groups']): Region[] {
  const regions = new Map<string, Region>()
  for (const [key, { year, region, code }] of groups as ReadonlyMap<string, Group>) {
    if (region === null || year === null) continue
    const id = code ?? region
    const known = regions.get(id) ?? { id, region, code, years: new Map() }
    known.years.set(year, key)
    regions.set(id, known)
  }
  return [...regions.values()].sort((a, b) => compareText(a.code, b.code) || compareText(a.region, b.region))
}

interface Told {
  readonly region: Region
  /** The years in which it is told, in order, with how often. */
  readonly years: readonly (readonly [year: number, tally: Tally])[]
}

function toldBy(one: Series, regions: readonly Region[]): Told[] {
  return regions.map((region) => ({
    region,
    years: [...region.years]
      .flatMap(([year, key]) => {
        const tally = one.groups.get(key)
        return tally && tally.mentions > 0 ? [[year, tally] as const] : []
      })
      .sort(([a], [b]) => a - b),
  }))
}

const sumOf = (years: Told['years'], of: keyof Tally) => years.reduce((sum, [, tally]) => sum + tally[of], 0)

function firstRows(one: Series, regions: readonly Region[], everyRegion: boolean): FirstUseRow[] {
  const { kind, term, coined } = one
  const name = usualSpelling(one)
  const all = toldBy(one, regions)
  const firsts = all.flatMap(({ years }) => (years[0] ? [years[0][0]] : []))
  return all
    .filter(({ years }) => everyRegion || years.length > 0)
    .map(({ region: { region, code, years: observed }, years }) => {
      const first = years[0]?.[0] ?? null
      const seen = [...observed.keys()].sort((a, b) => a - b)
      return {
        kind,
        name,
        term,
        coined,
        region,
        code,
        first_year: first,
        last_year: years.at(-1)?.[0] ?? null,
        years: years.length,
        documents: sumOf(years, 'documents'),
        mentions: sumOf(years, 'mentions'),
        observed_first: seen[0]!,
        observed_last: seen.at(-1)!,
        observed_years: seen.length,
        order: first === null ? null : 1 + firsts.filter((year) => year < first).length,
      }
    })
}

/** A row a thing and region; `collected` goes by region and year. */
export function firstUses({ groups, series }: Collected, everyRegion: boolean): FirstUseRow[] {
  const regions = regionsOf(groups)
  return series.flatMap((one) => firstRows(one, regions, everyRegion))
}

function spreadRows(one: Series, regions: readonly Region[], everyYear: boolean): SpreadRow[] {
  const { kind, term, coined } = one
  const name = usualSpelling(one)
  const all = toldBy(one, regions)
  const observed = new Map<number, number>()
  for (const { years } of regions)
    for (const year of years.keys()) observed.set(year, (observed.get(year) ?? 0) + 1)
  let cumulative = 0
  return [...observed]
    .sort(([a], [b]) => a - b)
    .flatMap(([year, of_regions]) => {
      const telling = all.flatMap(({ years }) => {
        const tally = years.find(([told]) => told === year)?.[1]
        return tally ? [{ tally, isFirst: years[0]?.[0] === year }] : []
      })
      const new_regions = telling.filter(({ isFirst }) => isFirst).length
      cumulative += new_regions
      if (!everyYear && telling.length === 0) return []
      return [
        {
          kind,
          name,
          term,
          coined,
          year,
          regions: telling.length,
          of_regions,
          share: telling.length / of_regions,
          new_regions,
          cumulative,
          documents: telling.reduce((sum, { tally }) => sum + tally.documents, 0),
          mentions: telling.reduce((sum, { tally }) => sum + tally.mentions, 0),
        },
      ]
    })
}

/** A row a thing and year; `collected` goes by region and year. */
export function spreadOf({ groups, series }: Collected, everyYear: boolean): SpreadRow[] {
  const regions = regionsOf(groups)
  return series.flatMap((one) => spreadRows(one, regions, everyYear))
}
