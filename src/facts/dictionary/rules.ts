/** Rules that read the entries of dictionaries of one's own, and what they know of what the built-in rules read. */

import { indexWith, type UnitIndex } from '../../gazetteer/units.js'
import { alternation } from '../../lexicon/pattern.js'
import type { BuiltInKind, Candidate, KindFields } from '../../rules/candidate.js'
import type { AnyRule, Draft, ResolvePass, RuleContext, RuleOf } from '../../rules/rule.js'
import { readText } from '../../text/read.js'
import type { NameList } from '../known-names.js'
import { comparedName } from '../phrase/compared-name.js'
import type { OwnEntries } from './entries.js'

/** As it stands in clean text. */
const cleanOf = (name: string) => readText(name).text.trim()

/** The entries by all their names; names of clean text, whatever script they are given in. */
function withVariants<Entry extends { readonly name: string }>(
  entries: readonly Entry[],
  others: (entry: Entry) => readonly string[] | undefined,
): ReadonlyMap<string, Entry> {
  const byName = entries.flatMap((given) => {
    const entry = { ...given, name: cleanOf(given.name) }
    return [...(others(given) ?? []).map(cleanOf), entry.name].map((name) => [name, entry] as const)
  })
  return new Map(byName)
}

interface Made<K extends BuiltInKind> {
  readonly fields: KindFields[K]
  readonly key?: string
}
type Make<K extends BuiltInKind, Entry> = (entry: Entry, written: string, quoted: boolean) => Made<K> | null

function isQuoted({ quotationAt }: RuleContext, start: number, end: number): boolean {
  const quotation = quotationAt(start)
  return quotation?.innerStart === start && quotation.innerEnd === end
}

/** A rule that reads the names of `entries`, wherever they stand. */
function ruleOf<K extends BuiltInKind, Entry>(
  kind: K,
  entries: ReadonlyMap<string, Entry>,
  make: Make<K, Entry>,
): RuleOf<K>[] {
  const names = [...entries.keys()].filter((name) => name !== '')
  if (names.length === 0) return []
  const produce = (match: RegExpExecArray, context: RuleContext): Draft<KindFields[K]> | null => {
    const [name] = match
    const entry = entries.get(name)
    const quoted = isQuoted(context, match.index, match.index + name.length)
    const made = entry === undefined ? null : make(entry, name, quoted)
    return made === null ? null : { fields: made.fields, hints: { own: made } }
  }
  return [
    {
      id: `${kind}/dictionary`,
      kind,
      trigger: names,
      pattern: new RegExp(alternation(names), 'u'),
      produce,
      examples: [{ text: names[0] ?? '', facts: [{}] }],
      nearMisses: [''],
      isRule: true,
    },
  ]
}

const NUMERIC = /[0-9〇零一二两三四五六七八九十百千万]/u
const yearOf = (year: number | undefined) => (year === undefined ? {} : { year })

/** The rules of `entries`. They go before the built-in ones, and win where these read the same characters. */
export function dictionaryRules({ slogans, terms, campaigns, organs, places }: OwnEntries): AnyRule[] {
  return [
    ...ruleOf(
      'slogan',
      withVariants(slogans, (e) => e.variants),
      (entry, name, quoted) => {
        if (!entry.bare && !quoted) return null
        const { members, year } = entry
        const form = NUMERIC.test(name) ? 'numeric' : 'motto'
        return {
          fields: {
            form,
            name,
            known: { name: entry.name, ...(members ? { members: [...members] } : {}), ...yearOf(year) },
          },
        }
      },
    ),
    ...ruleOf(
      'term',
      withVariants(terms, (e) => e.variants),
      (entry, name, quoted) => {
        if (!entry.bare && !quoted) return null
        const { sort, year, domain } = entry
        const form = quoted ? 'quoted' : 'known'
        return {
          fields: {
            name,
            form,
            sort,
            known: { name: entry.name, ...yearOf(year), ...(domain ? { domain } : {}) },
          },
        }
      },
    ),
    ...ruleOf(
      'campaign',
      withVariants(campaigns, (e) => e.variants),
      ({ name, type }) => ({ fields: { name, type } }),
    ),
    ...ruleOf(
      'organization',
      withVariants(organs, () => undefined),
      ({ type, level, full }, name) => ({
        fields: { name, type, ...(level ? { level } : {}) },
        key: full ?? name,
      }),
    ),
    ...ruleOf(
      'place',
      withVariants(places, (e) => e.short),
      ({ name, code, level }) => ({
        fields: { name, code, level },
      }),
    ),
  ]
}

/** What built-in passes have changed of an entry's fact is put back: the user's dictionary knows better. */
const keepOwn: ResolvePass = (candidates) =>
  candidates.map((c): Candidate => {
    const own = c.hints.own as Made<BuiltInKind> | undefined
    if (own === undefined) return c
    const key = own.key === undefined ? {} : { key: own.key }
    return { ...c, fields: { ...c.fields, ...own.fields }, hints: { ...c.hints, ...key } } as Candidate
  })

/** Indicators under the name and code that the dictionary has for them. */
const namedIndicators = (indicators: OwnEntries['indicators']): ResolvePass => {
  const entries = withVariants(indicators, (e) => e.aliases)
  const compared = new Map([...entries].map(([name, entry]) => [comparedName(name), entry]))
  return (candidates) =>
    candidates.map((c) => {
      if (c.kind !== 'indicator') return c
      const entry = compared.get(comparedName(c.fields.name))
      return entry ? { ...c, fields: { ...c.fields, canonical: entry.name, code: entry.code } } : c
    })
}

/** The passes of `entries`, by the kind whose passes they follow. */
export function dictionaryPasses(entries: OwnEntries): ReadonlyMap<BuiltInKind, ResolvePass> {
  const kinds = ['slogan', 'term', 'campaign', 'organization', 'place'] as const
  const passes = new Map<BuiltInKind, ResolvePass>(kinds.map((kind) => [kind, keepOwn]))
  if (entries.indicators.length > 0) passes.set('indicator', namedIndicators(entries.indicators))
  return passes
}

/** What amounts are read with: the table of units with those of `entries` in it; `undefined` if there are none. */
export function dictionaryUnits({ units }: OwnEntries): UnitIndex | undefined {
  if (units.length === 0) return undefined
  return indexWith(
    units.map(({ name, type, base, factor }) => ({
      unit: cleanOf(name),
      type,
      dimension: base ?? cleanOf(name),
      ...(base === undefined ? {} : { base }),
      ...(factor === undefined ? {} : { factor }),
    })),
  )
}

/** The names of `entries`, by kind. */
export function dictionaryNames({
  slogans,
  terms,
  campaigns,
  organs,
  places,
}: OwnEntries): readonly (readonly [BuiltInKind, NameList])[] {
  const named = (entries: ReadonlyMap<string, { readonly name: string }>): NameList =>
    [...entries].map(([surface, { name }]) => [surface, name] as const)
  return [
    ['slogan', named(withVariants(slogans, (e) => e.variants))],
    ['term', named(withVariants(terms, (e) => e.variants))],
    ['campaign', named(withVariants(campaigns, (e) => e.variants))],
    [
      'organization',
      [...withVariants(organs, () => undefined)].map(([name, { full = name }]) => [name, full]),
    ],
    ['place', named(withVariants(places, (e) => e.short))],
  ]
}
