/** Runs a rule set over a clean text: one pass, each rule tried only where its trigger stands. */
import type * as z from 'zod'
import { stickyOf } from '../lexicon/match-at.js'
import type { AnyCandidate } from './candidate.js'
import { checkIds, checkRules } from './check.js'
import { hearRefusals, refusedBy, tellRefusal } from './guard.js'
import type { Near } from './near.js'
import { checkMade, ruleFault } from './output.js'
import type { AnyRule, Draft, NearFact, RuleContext, RuleItem } from './rule.js'
import { compileGuards, type RuleGuards } from './rule-guards.js'
import { eachTriggerBeside } from './sentences.js'
import { follow } from './token.js'
import { buildTriggers, eachTrigger, type TriggerTable } from './triggers.js'

/** A rule set that has been checked and indexed. */
export interface CompiledRules {
  readonly rules: readonly AnyRule[]
  /** The pattern of a rule, made sticky when it is first tried. */
  readonly patternOf: (index: number) => RegExp
  readonly guards: readonly (RuleGuards | undefined)[]
  /** Made for the first text: who only asks whether rules are right needs none. */
  readonly triggers: TriggerTable
  readonly strict: Strict
  /** Whether a rule is tried only in sentences where another is; absent where none is such a rule. */
  readonly yields?: ((index: number) => boolean) | undefined
}

/** The rules of a user's, whose output is checked. */
export interface Strict {
  readonly own: ReadonlySet<AnyRule>
  /** The fields of built-in kinds, for rules that have no schema of their own. */
  readonly shapes: () => ReadonlyMap<string, z.ZodType>
}

const BUILT_IN: Strict = { own: new Set(), shapes: () => new Map() }

const NO_KINDS: ReadonlySet<string> = new Set()
const NO_FACTS: Near = () => NOTHING_NEAR
const NOTHING_NEAR: readonly NearFact[] = []

/**
 * What became of one try: for explanation. `outcome` is `no match`, `refused`, or the candidates made; `closed` where the
 * rule's own gate has told why it was not tried.
 */
export interface Trial {
  /** Id of the rule that was tried. */
  readonly rule: string
  /** Where, in the clean text. */
  readonly at: number
  /** What became of it: what it read, or why it refused. */
  readonly outcome: 'no match' | 'closed' | 'refused' | readonly AnyCandidate[]
  /** What it took, in milliseconds by the clock. */
  readonly milliseconds: number
  /** What the rule weighed, where it tells. */
  readonly notes: readonly string[]
}

/**
 * Checks and indexes `rules`; do it once and run it on many texts. Where `checked`, they have been looked at one by one.
 * Rules of the `blocking` kinds are tried in sentences alone where one of another kind is. `starts` gives what is written of the
 * words that start them.
 * @throws GongbaoError `E_RULE`
 */
export function compileRules(
  rules: readonly AnyRule[],
  strict: Strict = BUILT_IN,
  checked = false,
  blocking: ReadonlySet<string> = NO_KINDS,
  starts: () => readonly string[] = () => [],
): CompiledRules {
  if (checked) checkIds(rules)
  else checkRules(rules)
  const patterns: RegExp[] = []
  let triggers: TriggerTable | undefined
  const yielding = rules.map((rule) => blocking.has(rule.kind) && !strict.own.has(rule))
  return {
    rules,
    patternOf: (index) => {
      patterns[index] ??= stickyOf(rules[index]!.pattern)
      return patterns[index]
    },
    guards: rules.map(compileGuards),
    get triggers() {
      triggers ??= buildTriggers(rules, starts(), strict.own)
      return triggers
    },
    strict,
    yields: yielding.includes(true) ? (index) => yielding[index]! : undefined,
  }
}

function toCandidate(rule: AnyRule, match: RegExpExecArray, draft: Draft<object>): AnyCandidate {
  return {
    kind: rule.kind,
    rule: rule.id,
    start: draft.start ?? match.index,
    end: draft.end ?? match.index + match[0].length,
    fields: draft.fields as Readonly<Record<string, unknown>>,
    hints: draft.hints ?? {},
  }
}

/** Whether the gate of `rule` is open at `at`: a user's may throw. */
function opens(rule: AnyRule, at: number, context: RuleContext): boolean {
  try {
    return rule.opens!(context, at)
  } catch (cause) {
    const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
    throw ruleFault(rule, `its opens() threw at ${at}: ${reason}`, cause)
  }
}

type Made = ReturnType<AnyRule['produce']>

const NOTHING: readonly Draft<object>[] = []
const listOf = (made: Made): readonly Draft<object>[] =>
  made === null ? NOTHING : 'fields' in made ? [made] : made

/** Whether a guard of the rule refuses `match`: a user's may throw. */
function isRefused(
  rule: AnyRule,
  guards: RuleGuards | undefined,
  match: RegExpExecArray,
  context: RuleContext,
): boolean {
  if (!guards) return false
  try {
    return refusedBy(guards, match, context) !== undefined
  } catch (cause) {
    const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
    throw ruleFault(rule, `one of its guards threw on \`${match[0].slice(0, 40)}\`: ${reason}`, cause)
  }
}

/** The match of a rule that has more to follow: what a user's token reads may throw. */
function following(
  rule: AnyRule,
  head: RegExpExecArray,
  then: readonly RuleItem[],
  context: RuleContext,
): RegExpExecArray | null {
  try {
    return follow(head, then, context)
  } catch (cause) {
    const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
    throw ruleFault(rule, `what follows \`${head[0].slice(0, 40)}\` threw: ${reason}`, cause)
  }
}

/** What `rule` makes of `match`, as it comes: a user's rule may give anything. */
function produce(rule: AnyRule, match: RegExpExecArray, context: RuleContext, near: Near): unknown {
  try {
    return rule.produce(match, context, near(rule, match.index))
  } catch (cause) {
    const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
    throw ruleFault(rule, `its produce() threw on \`${match[0].slice(0, 40)}\`: ${reason}`, cause)
  }
}

/** What `rule` makes of `match` where none of its guards refuses it. */
const readMatch = (
  rule: AnyRule,
  guards: RuleGuards | undefined,
  match: RegExpExecArray,
  context: RuleContext,
  near: Near,
): unknown => (isRefused(rule, guards, match, context) ? null : produce(rule, match, context, near))

/** Who is told of every try. */
export interface Trace {
  readonly tell: (trial: Trial) => void
  /** Whether rules are to note what they weigh, which takes time. */
  readonly notes: boolean
}

/**
 * Every candidate that `compiled` reads in the document, in order of the text; overlaps are not yet settled.
 * `trace`, if given, is told of every try.
 */
export function runRules(
  compiled: CompiledRules,
  context: RuleContext,
  trace?: Trace,
  near: Near = NO_FACTS,
): AnyCandidate[] {
  const candidates: AnyCandidate[] = []
  const { text } = context
  const { own, shapes } = compiled.strict
  let notes: string[] = []
  const note = (line: string) => {
    if (!notes.includes(line)) notes.push(line)
  }
  const seen: RuleContext = trace?.notes
    ? Object.assign(Object.create(context) as RuleContext, { note })
    : context
  if (text === '') return candidates
  const { triggers, yields } = compiled
  const visit = (at: number, index: number) => {
    const rule = compiled.rules[index]!
    const pattern = compiled.patternOf(index)
    const began = trace ? performance.now() : 0
    if (rule.opens && !opens(rule, at, seen)) {
      if (notes.length > 0) trace?.tell({ rule: rule.id, at, outcome: 'closed', milliseconds: 0, notes })
      notes = []
      return
    }
    pattern.lastIndex = at
    const head = pattern.exec(text)
    const match = head && rule.followedBy ? following(rule, head, rule.followedBy, seen) : head
    if (match === null) {
      trace?.tell({
        rule: rule.id,
        at,
        outcome: 'no match',
        milliseconds: performance.now() - began,
        notes: [],
      })
      return
    }
    const guards = compiled.guards[index]
    const given = trace?.notes
      ? hearRefusals(
          (refusal) => note(tellRefusal(refusal)),
          () => readMatch(rule, guards, match, seen, near),
        )
      : readMatch(rule, guards, match, seen, near)
    const drafts =
      given !== null && own.has(rule)
        ? checkMade(rule, given, match, text.length, shapes().get(rule.kind))
        : listOf(given as Made)
    // most tries make nothing
    if (drafts.length === 0 && !trace) return
    const made = drafts.map((draft) => toCandidate(rule, match, draft)).filter((c) => c.start < c.end)
    if (trace) {
      const milliseconds = performance.now() - began
      trace.tell({ rule: rule.id, at, outcome: made.length > 0 ? made : 'refused', milliseconds, notes })
      notes = []
    }
    for (const candidate of made) candidates.push(candidate)
  }
  if (yields) eachTriggerBeside(text, triggers, yields, visit)
  else eachTrigger(text, triggers, visit)
  return candidates
}
