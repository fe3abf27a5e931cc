/** What a kind of fact brings to the registry. */
import type * as z from 'zod'
import type { AnyRule, Example, NearMiss, Reading, ResolvePass } from '../rules/rule.js'
import type { Unturned } from '../rules/turnings.js'

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

/** One kind of fact: its shape, what reads it, and how it stands to the other kinds. */
export interface FactKind {
  readonly kind: string
  readonly schema: z.ZodType
  readonly rules: readonly AnyRule[]
  readonly derivations?: readonly Derivation[]
  /** Texts and all that is read in them of this kind, for kinds that are read off other facts. */
  readonly readings?: readonly Reading[]
  readonly passes: readonly ResolvePass[]
  /** Kinds whose facts vanish where they lie wholly inside a fact of this kind. */
  readonly blocks: readonly string[]
  /** Kinds whose facts the passes of this kind look at. */
  readonly reads: readonly string[]
  /** For named kinds: a key that all mentions of one thing share. */
  readonly identity?: (
    fields: Readonly<Record<string, unknown>>,
    hints: Readonly<Record<string, unknown>>,
  ) => string | undefined
  /** Surfaces are plain names: one that holds a stop or a line break outside quotation marks is none. */
  readonly plain?: boolean
  /** `all` keeps overlapping facts of this kind (members of a list share their text); else the longest wins. */
  readonly overlap: 'longest' | 'all'
}
