/** Runs a rule set over a clean text: one pass, each rule tried only where its trigger stands. */
import { GongbaoError } from '../errors.js'
import { checkRules } from './check.js'
import type { AnyRule, Candidate, Draft, RuleContext } from './rule.js'
import { buildTriggers, eachTrigger, type TriggerTable } from './triggers.js'

/** A rule set that has been checked and indexed. */
export interface CompiledRules {
  readonly rules: readonly AnyRule[]
  readonly patterns: readonly RegExp[]
  readonly triggers: TriggerTable
}

/** What became of one try: for explanation. `outcome` is `no match`, `refused`, or the candidates made. */
export interface Trial {
  readonly rule: string
  readonly at: number
  readonly outcome: 'no match' | 'refused' | readonly Candidate[]
  /** What the rule weighed, where it tells. */
  readonly notes: readonly string[]
}

/**
 * Checks and indexes `rules`; do it once and run it on many texts.
 * @throws GongbaoError `E_RULE`
 */
export function compileRules(rules: readonly AnyRule[]): CompiledRules {
  checkRules(rules)
  const patterns = rules.map(
    ({ pattern }) => new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/gu, '')}y`),
  )
  return { rules, patterns, triggers: buildTriggers(rules) }
}

function toCandidate(rule: AnyRule, match: RegExpExecArray, draft: Draft<object>): Candidate {
  return {
    kind: rule.kind,
    rule: rule.id,
    start: draft.start ?? match.index,
    end: draft.end ?? match.index + match[0].length,
    fields: draft.fields as Readonly<Record<string, unknown>>,
    hints: draft.hints ?? {},
  }
}

const NONE: readonly Draft<object>[] = []

function produce(rule: AnyRule, match: RegExpExecArray, context: RuleContext): readonly Draft<object>[] {
  try {
    const made = rule.produce(match, context)
    if (made === null) return NONE
    return 'fields' in made ? [made] : made
  } catch (cause) {
    throw new GongbaoError(
      'E_RULE',
      { where: rule.id, message: `its produce() threw on \`${match[0].slice(0, 40)}\`` },
      { cause },
    )
  }
}

/**
 * Every candidate that `compiled` reads in the document, in order of the text; overlaps are not yet settled.
 * `trace`, if given, is told of every try.
 */
export function runRules(
  compiled: CompiledRules,
  context: RuleContext,
  trace?: (trial: Trial) => void,
): Candidate[] {
  const candidates: Candidate[] = []
  const { text } = context
  let notes: string[] = []
  const note = (line: string) => notes.push(line)
  const seen: RuleContext = trace ? Object.assign(Object.create(context) as RuleContext, { note }) : context
  eachTrigger(text, compiled.triggers, (at, index) => {
    const rule = compiled.rules[index]!
    const pattern = compiled.patterns[index]!
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) {
      trace?.({ rule: rule.id, at, outcome: 'no match', notes: [] })
      return
    }
    const drafts = produce(rule, match, seen)
    // most tries make nothing
    if (drafts.length === 0 && !trace) return
    const made = drafts.map((draft) => toCandidate(rule, match, draft)).filter((c) => c.start < c.end)
    trace?.({ rule: rule.id, at, outcome: made.length > 0 ? made : 'refused', notes })
    notes = []
    for (const candidate of made) candidates.push(candidate)
  })
  return candidates
}
