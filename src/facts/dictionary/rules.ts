/** Rules that read the entries of dictionaries of one's own, and what they know of what the built-in rules read. */
import { alternation } from '../../lexicon/pattern.js'
import type { AnyRule, Candidate, Draft, ResolvePass, RuleContext } from '../../rules/rule.js'
import { readText } from '../../text/read.js'
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

type Made = { readonly fields: Readonly<Record<string, unknown>>; readonly key?: string }
type Make<Entry> = (entry: Entry, written: string, quoted: boolean) => Made | null

function isQuoted({ quotationAt }: RuleContext, start: number, end: number): boolean {
  const quotation = quotationAt(start)
  return quotation?.innerStart === start && quotation.innerEnd === end
}

/** A rule that reads the names of `entries`, wherever they stand. */
function ruleOf<Entry>(kind: string, entries: ReadonlyMap<string, Entry>, make: Make<Entry>): AnyRule[] {
  const names = [...entries.keys()].filter((name) => name !== '')
  if (names.length === 0) return []
  const produce = (match: RegExpExecArray, context: RuleContext): Draft<object> | null => {
    const [name] = match
    const entry = entries.get(name)
    const quoted = isQuoted(context, match.index, match.index + name.length)
    const made = entry === undefined ? null : make(entry, name, quoted)
    return made === null ? null : { fields: made.fields, hints: { own: made } }
  }
  const rule = {
    id: `${kind}/dictionary`,
    kind,
    trigger: names,
    pattern: new RegExp(alternation(names), 'u'),
    produce,
    examples: [{ text: names[0] as string, facts: [{}] }],
    nearMisses: [''],
    isRule: true,
  }
  return [rule as AnyRule]
}

const NUMERIC = /[0-9〇零一二两三四五六七八九十百千万]/u
const given = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

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
        return { fields: { form, name, known: given({ name: entry.name, members, year }) } }
      },
    ),
    ...ruleOf(
      'term',
      withVariants(terms, (e) => e.variants),
      (entry, name, quoted) => {
        if (!entry.bare && !quoted) return null
        const { sort, year, domain } = entry
        const form = quoted ? 'quoted' : 'known'
        return { fields: { name, form, sort, known: given({ name: entry.name, year, domain }) } }
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
        fields: given({ name, type, level }),
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
    const own = c.hints.own as Made | undefined
    if (own === undefined) return c
    const key = own.key === undefined ? {} : { key: own.key }
    return { ...c, fields: { ...c.fields, ...own.fields }, hints: { ...c.hints, ...key } }
  })

/** Indicators under the name and code that the dictionary has for them. */
const namedIndicators = (indicators: OwnEntries['indicators']): ResolvePass => {
  const entries = withVariants(indicators, (e) => e.aliases)
  const compared = new Map([...entries].map(([name, entry]) => [comparedName(name), entry]))
  return (candidates) =>
    candidates.map((c) => {
      const entry = c.kind === 'indicator' ? compared.get(comparedName(String(c.fields.name))) : undefined
      return entry ? { ...c, fields: { ...c.fields, canonical: entry.name, code: entry.code } } : c
    })
}

/** The passes of `entries`, by the kind whose passes they follow. */
export function dictionaryPasses(entries: OwnEntries): ReadonlyMap<string, ResolvePass> {
  const kinds = ['slogan', 'term', 'campaign', 'organization', 'place']
  const passes = new Map(kinds.map((kind) => [kind, keepOwn] as const))
  if (entries.indicators.length > 0) passes.set('indicator', namedIndicators(entries.indicators))
  return passes
}
