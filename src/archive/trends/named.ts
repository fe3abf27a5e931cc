/** Named facts of a document, each under the name it is generally known by. */
import { campaignNamed, campaigns } from '../../facts/phrase/campaigns.js'
import { comparedName } from '../../facts/phrase/compared-name.js'
import { termNamed } from '../../facts/phrase/terms.js'
import type { Fact } from '../../facts/registry.js'
import { sloganNamed } from '../../facts/slogan/lexicon.js'

/** The kinds of facts that have trends. */
export const NAMED_KINDS = [
  'slogan',
  'campaign',
  'term',
  'document',
  'meeting',
  'person',
  'organization',
  'place',
  'indicator',
] as const
/** One of them. */
export type NamedKind = (typeof NAMED_KINDS)[number]

/** One thing in one document. */
export interface Mention {
  /** Kind of the fact, or `topic`. */
  readonly kind: NamedKind | 'topic' | (string & {})
  /** What makes two mentions the same thing. */
  readonly key: string
  /** The name, as most texts have it. */
  readonly name: string
  /** The word of a topic, where each word has a row. */
  readonly term: string | null
  /** The year the formula is first met with, where the dictionary knows. */
  readonly coined: number | null
  /** How often it is told. */
  readonly count: number
  /** As this document has it, without the type noun. */
  readonly bare?: string
}

type Named = Omit<Mention, 'count'>

/** A formula or term under its known name. One that was there before its time is another, and stays apart. */
function datedOf(fact: Extract<Fact, { kind: 'slogan' | 'term' }>): Named {
  const name = fact.known?.name ?? fact.name
  const key = `${comparedName(name)}${fact.known ? '!' : ''}`
  return { kind: fact.kind, key, name, term: null, coined: fact.known?.year ?? null, bare: fact.name }
}

/** A campaign under its known name, else under its full one, with the type noun: “清风”行动 is 清风行动. */
function campaignOf(fact: Extract<Fact, { kind: 'campaign' }>): Named {
  const bare = comparedName(fact.name)
  const full = bare.endsWith(fact.type) ? bare : `${bare}${fact.type}`
  const entry = campaignNamed(full) ?? campaignNamed(bare)
  const name = entry?.name ?? full
  return {
    kind: 'campaign',
    key: `${name}${entry ? '!' : ''}`,
    name,
    term: null,
    coined: entry?.year ?? null,
    bare,
  }
}

/** Facts that no dictionary dates, under the name they have, or the official one. */
function plainOf(kind: string, name: string, bare = name): Named {
  return { kind, key: comparedName(name), name, term: null, coined: null, bare: comparedName(bare) }
}

/** A fact of a user's own rules. */
function ownOf({ kind, text, name }: { kind: string; text: string; name?: unknown }): Named {
  return plainOf(kind, typeof name === 'string' ? name : text, text)
}

function namedOf(fact: Fact): Named | undefined {
  switch (fact.kind) {
    case 'slogan':
    case 'term':
      return datedOf(fact)
    case 'campaign':
      return campaignOf(fact)
    case 'document':
      return fact.title === undefined ? undefined : plainOf('document', fact.title)
    case 'indicator':
      return plainOf('indicator', fact.canonical ?? fact.name, fact.name)
    case 'meeting':
    case 'person':
    case 'organization':
      return plainOf(fact.kind, fact.name)
    case 'place':
      return plainOf('place', fact.name, fact.text)
    case 'date':
    case 'quantity':
      return undefined
    default:
      return ownOf(fact)
  }
}

/** The named facts of a document, as far as they are of `kinds`. */
export function namedMentions(facts: readonly Fact[], kinds: readonly string[]): Mention[] {
  const found = new Map<string, Mention>()
  for (const fact of facts) {
    const named = namedOf(fact)
    if (named === undefined || !kinds.some((kind) => kind === named.kind)) continue
    const id = `${named.kind}:${named.key}`
    found.set(id, { ...named, count: (found.get(id)?.count ?? 0) + 1 })
  }
  return [...found.values()]
}

/** Whether the dictionaries of slogans, campaigns and terms have `name`, with or without a type noun: 放管服, 放管服改革. */
export function isKnownName(name: string): boolean {
  return (
    sloganNamed(name) !== undefined ||
    termNamed(name) !== undefined ||
    campaignNamed(name) !== undefined ||
    campaigns().some((entry) => entry.name === name + entry.type)
  )
}

/** Whether a mention is of what `name` means: itself, or the entry of a dictionary that has it as a variant. */
export function nameFilter(name: string): (mention: Mention) => boolean {
  const meant = [name, sloganNamed(name)?.name, campaignNamed(name)?.name, termNamed(name)?.name]
  const names = new Set(meant.flatMap((n) => (n === undefined ? [] : [comparedName(n)])))
  return ({ name: known, bare = known }) => [known, bare].some((n) => names.has(comparedName(n)))
}
