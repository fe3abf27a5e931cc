/** What a rule is: one plain object, with the examples that prove it inside. */
import type * as z from 'zod'
import type { Discourse } from '../discourse/discourse.js'
import type { Segmenter } from '../segment/segmenter.js'
import type { Quotation, Range, SectionRange, TextDocument } from '../text/document.js'
import type { BuiltInKind, Candidate, KindFields } from './candidate.js'
import type { Readers } from './readers.js'
import type { Unturned } from './turnings.js'

/**
 * What makes the engine try a rule at a place of the clean text:
 * - `numeral`: the first character of a run of Arabic or Chinese numerals (〇零一二…两廿卅百千万亿, 壹贰…)
 * - `quotation`: an opening quotation mark (“ ‘ 「 『 ")
 * - `title`: an opening title mark (《 〈)
 * - a list of words: the first character of any of them
 */
export type Trigger = 'numeral' | 'quotation' | 'title' | readonly string[]

/** What a rule may look at. All offsets count in `text`, the clean text. */
export interface RuleContext {
  /** The text. */
  readonly text: string
  /** The text with its structure. */
  readonly document: TextDocument
  /** The document's reference date (`YYYY-MM-DD`), given or found; `null` if there is none. */
  readonly referenceDate: string | null
  /** Loaded on first use. */
  readonly segmenter: Segmenter
  /** What the document is and what its stretches are about; read on first use. */
  readonly discourse: Discourse
  /** The sentence that holds `offset`. */
  sentenceAt(offset: number): Range
  /** Innermost quotation around `offset` (its marks included), if any. */
  quotationAt(offset: number): Quotation | undefined
  /** Sections around `offset`, outermost first. */
  sectionsAt(offset: number): readonly SectionRange[]
  /** Numerals, dates and amounts as the library reads them, for rules of your own. */
  readonly read: Readers
  /** Tells those who ask for an explanation what was weighed; absent where nobody does. */
  readonly note?: (line: string) => void
}

/** A fact that a rule builds on. `start` and `end` are clean offsets; the other fields are those of its kind. */
export interface NearFact {
  /** Kind of its facts. */
  readonly kind: string
  /** Its surface in the clean text. */
  readonly text: string
  /** Where it begins in the clean text. */
  readonly start: number
  /** Where it ends. */
  readonly end: number
  /** The rule that read it. */
  readonly rule: string
  readonly [field: string]: unknown
}

/** What a rule makes of a match. Without `start`/`end` the fact's surface is the match itself. */
export interface Draft<Fields> {
  /** Clean offsets of the surface, where it differs from the match. */
  readonly start?: number
  /** Where it ends. */
  readonly end?: number
  /** The fields of its kind. */
  readonly fields: Fields
  /** For resolve passes only; never leaves the library. */
  readonly hints?: Readonly<Record<string, unknown>>
}

/** A text and the facts the rule must read in it, each a part of the fact (`{ value: 259, unit: '项' }`). */
export interface Example {
  /** The text. */
  readonly text: string
  /** In order. `text` of the fact is the whole example text unless it is given here. */
  readonly facts: readonly Readonly<Record<string, unknown>>[]
  /** `YYYY-MM-DD`; the kit's default is 2020-05-20. */
  readonly referenceDate?: string
  /** Why this text is read whole only, e.g. as it holds several sentences. Without it the kit frames it. */
  readonly unframed?: string
  /** Turnings that this text does not bear, each with the reason. */
  readonly unturned?: Unturned
}

/** A text in which a rule reads nothing, though it looks like what it reads, and all that others read there of its kind. */
export interface NearMiss {
  /** The text. */
  readonly text: string
  /** In order, each a part of the fact: every fact of the kind in the text. Without it there is none. */
  readonly facts?: readonly Readonly<Record<string, unknown>>[]
  /** `YYYY-MM-DD`; the kit's default is 2020-05-20. */
  readonly referenceDate?: string
  /** Why this text is read whole only. Without it the kit frames it. */
  readonly unframed?: string
  /** Turnings that this text does not bear, each with the reason. */
  readonly unturned?: Unturned
}

/** A text and all that is read in it of some kinds: what is derived is told in full, for its parts come from afar. */
export interface Reading {
  readonly text: string
  /** In order: `kind`, `text` and every field of its own. Of the kinds that are named here nothing else is read. */
  readonly facts?: readonly Readonly<Record<string, unknown>>[]
  /** Every link, by the surfaces of both ends. */
  readonly links?: readonly { readonly type: string; readonly from: string; readonly to: string }[]
  /** Entity → the surfaces that mean it, in order. Of the kinds that are named here there is no other entity. */
  readonly entities?: Readonly<Record<string, readonly string[]>>
  /** `YYYY-MM-DD`; the kit's default is 2020-05-20. */
  readonly referenceDate?: string
  /** Turnings that this text does not bear, each with the reason. */
  readonly unturned?: Unturned
}

/** A reason for which a match of a rule is none; see `Guard`. */
export interface RuleGuard {
  /** Its name among the guards of the rule: `second-of-two-ordinals`. */
  readonly id: string
  /**
   * What is refused: a pattern that is tried where the match begins (`u` or `v` flag; it looks back by `(?<=…)`), or a
   * function of the match.
   */
  readonly unless: RegExp | ((match: RegExpExecArray, context: RuleContext) => boolean)
  /** What is seen then, in plain words: `rules explain` tells it. */
  readonly because: string
  /** A text in which this guard refuses, and in which the rule would read something without it. */
  readonly example: string
  /** `YYYY-MM-DD`, where the example needs a day of speaking other than the kit's. */
  readonly referenceDate?: string
}

/** Something that is read at a place, under a name of its own. */
export interface RuleToken<
  Name extends string = string,
  Read extends { readonly end: number } = { end: number },
> {
  /** What `match.tokens` has it under. */
  readonly name: Name
  /** `null` where no such thing begins just there, or it is not as it is wanted. */
  readonly read: (context: RuleContext, at: number) => Read | null
}

/** What may follow the pattern of a rule: a thing that is read, a pattern, or characters. */
export type RuleItem = RuleToken | RegExp | string

/** What was read, by the names of the tokens. */
export type TokensOf<Items extends readonly RuleItem[]> = {
  readonly [Item in Extract<Items[number], RuleToken> as Item['name']]: Item extends RuleToken<
    string,
    infer Read
  >
    ? Read
    : never
}

/** A match of a rule: what its pattern matched; where more had to follow, that too, and the things that were read in it. */
export type RuleMatch<Items extends readonly RuleItem[] = readonly RuleItem[]> = Items extends readonly [
  RuleItem,
  ...RuleItem[],
]
  ? RegExpExecArray & { readonly tokens: TokensOf<Items> }
  : RegExpExecArray

/** A rule as it is written. See `defineRule`. */
export interface RuleDefinition<
  Kind extends string,
  Fields extends object,
  Then extends readonly RuleItem[] = readonly RuleItem[],
> {
  /** Permanent path, `kind/what-it-reads`, travels with each fact. */
  readonly id: string
  /** Kind of its facts. */
  readonly kind: Kind
  /** Where it is tried. */
  readonly trigger: Trigger
  /**
   * A second gate behind the trigger, cheaper than the pattern: whether the rule is worth trying at `at`. What it answers may
   * change how fast texts are read, never what is read in them.
   */
  readonly opens?: (context: RuleContext, at: number) => boolean
  /** Tried at the trigger only (made sticky). Needs the `u` or `v` flag; no `\b \w \W`. */
  readonly pattern: RegExp
  /**
   * What has to follow the pattern, in order: things that are read (`numeral('votes')`, `unit('of')` …), patterns, characters.
   * The match reaches to the end of the last; `match.tokens` has what was read, by its names.
   */
  readonly followedBy?: Then | undefined
  /** Reasons for which a match is none, asked in their order before `produce` is. */
  readonly guards?: readonly RuleGuard[] | undefined
  /**
   * Kinds whose facts it builds on. Such a rule runs after the built-in ones, and `produce` is given the settled facts of
   * these kinds that stand in the sentence of the match, in order.
   */
  readonly needs?: readonly string[] | undefined
  /** `null` refuses the match. `match.index` is the clean offset of the trigger; `near` is empty without `needs`. */
  readonly produce: (
    match: RuleMatch<Then>,
    context: RuleContext,
    near: readonly NearFact[],
  ) => Draft<Fields> | readonly Draft<Fields>[] | null
  /** Texts with all facts that are to be read in them. */
  readonly examples: readonly Example[]
  /** Texts in which this rule must read nothing; a text alone says that there is nothing of its kind in it at all. */
  readonly nearMisses: readonly (string | NearMiss)[]
  /** Turnings that do not apply to this rule, each with the reason: the kit leaves them out for all its examples. */
  readonly unturned?: Unturned
  /** Shape of the fact's own fields; for kinds of your own, to have output checked and JSON Schema made. */
  readonly schema?: z.ZodType<Fields>
}

/** A rule that `defineRule` has accepted. */
export interface Rule<Kind extends string = string, Fields extends object = object>
  extends RuleDefinition<Kind, Fields> {
  /** Made by `defineRule`. */
  readonly isRule: true
}

/** A rule of a built-in kind. */
export type RuleOf<Kind extends BuiltInKind> = Rule<Kind, KindFields[Kind]>

/** A rule of any kind. */
// biome-ignore lint/suspicious/noExplicitAny: a list of rules holds rules of any fields; produce is contravariant
export type AnyRule = Rule<string, any>

/** A small pass over a document's candidates: list in, list out. Order stands in `facts/registry.ts`. */
export type ResolvePass = (candidates: readonly Candidate[], context: RuleContext) => readonly Candidate[]
