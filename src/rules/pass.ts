/** Passes of one's own: what looks at all facts of a document at once, and keeps, changes, adds or drops those of its kind. */
import type * as z from 'zod'
import type { Example, NearMiss, RuleContext } from './rule.js'

/** A fact as a pass is given it, and as it gives it back. */
export interface PassFact<Fields extends object = Readonly<Record<string, unknown>>> {
  /** Kind of the fact. */
  readonly kind: string
  /** The rule that read it; of what the pass makes or changes, the library fills in the id of the pass. */
  readonly rule?: string
  /** Its surface in the clean text, for reading only. */
  readonly text?: string
  /** Clean offset of the first UTF-16 unit. */
  readonly start: number
  /** Clean offset after the last unit. */
  readonly end: number
  /** The fields of its kind. */
  readonly fields: Fields
}

/** A pass as it is written. See `definePass`. */
export interface PassDefinition<Kind extends string = string, Fields extends object = object> {
  /** Permanent path, `kind/what-it-does`, travels with each fact that the pass makes or changes. */
  readonly id: string
  /** The kind of the facts that it may make, change or drop. */
  readonly kind: Kind
  /** Kinds that it looks at beside its own. */
  readonly needs?: readonly string[] | undefined
  /**
   * All facts of its kind and of those it needs, in order of the text → the facts of its kind that shall stand. One that is
   * given back as it is stays; one that is left out goes; `{ ...fact, fields }` changes it; a new object adds one.
   */
  readonly run: (facts: readonly PassFact[], context: RuleContext) => readonly PassFact<Fields>[]
  /** Texts, and the facts that the pass makes or changes in each. Tried when an analyzer is made. */
  readonly examples: readonly Example[]
  /** Texts in which it makes and changes nothing; with `facts`, these are all that stand of its kind. */
  readonly nearMisses: readonly (string | NearMiss)[]
  /** Shape of the fields; for kinds of your own. */
  readonly schema?: z.ZodType<Fields> | undefined
}

/** A pass that `definePass` has accepted. */
export interface Pass<Kind extends string = string, Fields extends object = object>
  extends PassDefinition<Kind, Fields> {
  /** Made by `definePass`. */
  readonly isPass: true
}

/** A pass of any kind. */
// biome-ignore lint/suspicious/noExplicitAny: a list of passes holds passes of any fields
export type AnyPass = Pass<string, any>

/**
 * A pass from its definition: it runs after all rules, in the order of the list given to `createAnalyzer({ passes })`.
 * Checked when an analyzer is made, its examples too.
 *
 * @example
 * definePass({
 *   id: 'ballot/unanimous',
 *   kind: 'ballot',
 *   run: (votes) => (votes.length === 1 ? votes.map((v) => ({ ...v, fields: { ...v.fields, unanimous: true } })) : votes),
 *   examples: [{ text: '赞成2800票', facts: [{ unanimous: true }] }],
 *   nearMisses: ['赞成2800票、反对10票'],
 * })
 */
export function definePass<const Kind extends string, Fields extends object>(
  definition: PassDefinition<Kind, Fields>,
): Pass<Kind, Fields> {
  return Object.freeze({ ...definition, isPass: true as const })
}
