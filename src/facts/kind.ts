/** What a kind of fact brings to the registry. */
import type * as z from 'zod'
import type { BuiltInKind, KindFields } from '../rules/candidate.js'
import type { AnyRule, Example, NearMiss, Reading, ResolvePass, RuleOf } from '../rules/rule.js'
import type { Unturned } from '../rules/turnings.js'
import type { Fact } from '../shapes.js'
import type { NameList } from './known-names.js'
import type { LinkReader } from './links/link.js'

/**
 * A fact that is read off other facts rather than off the text (an indicator from its quantity). Like a rule it has
 * a permanent id and examples; the passes of its kind make it.
 */
export interface Derivation {
  readonly id: string
  readonly examples: readonly Example[]
  readonly nearMisses: readonly (string | NearMiss)[]
  /** Turnings that do not apply to it, each with the reason. */
  readonly unturned?: Unturned
}

/** What every kind of fact has: its shape, what reads it, and how it stands to the other kinds. */
export interface FactKind {
  readonly kind: BuiltInKind
  readonly schema: z.ZodObject
  readonly rules: readonly AnyRule[]
  readonly derivations?: readonly Derivation[]
  /** Texts and all that is read in them of this kind, for kinds that are read off other facts. */
  readonly readings?: readonly Reading[]
  /** What the build has written of the words that start its rules, and those of its neighbours: see `startsOf`. */
  readonly starts?: () => string
  readonly passes: readonly ResolvePass[]
  /** Kinds whose facts vanish where they lie wholly inside a fact of this kind. */
  readonly blocks: readonly BuiltInKind[]
  /** No pass moves its facts, nor reads them off others: they can block only in the sentence in which a rule reads them. */
  readonly staysInSentence?: true
  /** Its passes add fields to its facts and do nothing else: they need not run where nobody asks for its facts. */
  readonly passesAddFields?: true
  /** Its passes find facts in sentences in which none of its rules is tried. */
  readonly passesFind?: true
  /** Kinds whose facts the passes of this kind look at. */
  readonly reads: readonly BuiltInKind[]
  /** The names that its tables have, for `read.name` of rules: each with the usual name of the same thing. */
  readonly names?: () => NameList
  /** Surfaces are plain names: one that holds a stop or a line break outside quotation marks is none. */
  readonly plain?: boolean
  /** `all` keeps overlapping facts of this kind (members of a list share their text); else the longest wins. */
  readonly overlap: 'longest' | 'all'
}

/** One kind of fact, with what looks at its fields. */
export interface KindOf<K extends BuiltInKind> extends FactKind {
  readonly kind: K
  readonly schema: z.ZodObject & z.ZodType<Extract<Fact, { kind: K }>>
  readonly rules: readonly RuleOf<K>[]
  /** What its facts say of others. */
  readonly links?: LinkReader<K>
  /** For named kinds: a key that all mentions of one thing share. */
  readonly identity?: (
    fields: Readonly<KindFields[K]>,
    hints: Readonly<Record<string, unknown>>,
  ) => string | undefined
}
