/** `defineRule`: how a rule is written, built in or your own. */
import type { Rule, RuleDefinition } from './rule.js'

/**
 * A rule from its definition. The types of `produce` flow into the facts that `createAnalyzer({ rules })` returns.
 * Rules are checked as a set when an analyzer is made (ids, examples, patterns), and all faults are told at once.
 */
export function defineRule<const Kind extends string, Fields extends object>(
  definition: RuleDefinition<Kind, Fields>,
): Rule<Kind, Fields> {
  return Object.freeze({ ...definition, isRule: true as const })
}
