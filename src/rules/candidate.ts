/** A fact between the rules and the report; of a built-in kind its fields are those of the kind's schema. */
import type { Fact, FactBase } from '../shapes.js'

/** The kinds that the library has of its own. */
export type BuiltInKind = Fact['kind']

type Own<F> = F extends unknown ? Omit<F, keyof FactBase | 'kind'> : never

/** The fields of each built-in kind, as its schema has them. */
export type KindFields = { readonly [K in BuiltInKind]: Own<Extract<Fact, { kind: K }>> }

/** What the fields of a rule have to be: of a built-in kind those of its schema, else any. */
export type FieldsOf<Kind extends string> = Kind extends BuiltInKind ? KindFields[Kind] : object

/** A candidate of any kind. */
export interface AnyCandidate {
  /** Kind of its facts. */
  readonly kind: string
  /** Id of the rule. */
  readonly rule: string
  /** Where it begins in the clean text. */
  readonly start: number
  /** Where it ends. */
  readonly end: number
  /** The fields of its kind. */
  readonly fields: Readonly<Record<string, unknown>>
  /** What passes know of it beside its fields. */
  readonly hints: Readonly<Record<string, unknown>>
}

/** A candidate of one built-in kind. */
export interface CandidateOf<Kind extends BuiltInKind> extends AnyCandidate {
  readonly kind: Kind
  readonly fields: Readonly<KindFields[Kind]>
}

/** A candidate of a built-in kind: told by `kind`. */
export type Candidate = { readonly [K in BuiltInKind]: CandidateOf<K> }[BuiltInKind]
