/** `defineRule`: how a rule is written, built in or your own. */
import { once } from '../lexicon/once.js'
import type { FieldsOf } from './candidate.js'
import type { Rule, RuleDefinition, RuleItem } from './rule.js'

/**
 * A rule from its definition. The types of `produce` flow into the facts that `createAnalyzer({ rules })` returns; of a kind of
 * the library's they have to be the fields of its schema.
 * A part that is written as a getter (`get pattern() {…}`) is made when a rule set with the rule is first compiled, and kept.
 * Rules are checked as a set when an analyzer is made (ids, examples, patterns), and all faults are told at once.
 */
export function defineRule<
  const Kind extends string,
  Fields extends FieldsOf<Kind>,
  const Then extends readonly RuleItem[] = readonly [],
>(definition: RuleDefinition<Kind, Fields, Then>): Rule<Kind, Fields> {
  const parts = Object.getOwnPropertyDescriptors(definition) as PropertyDescriptorMap
  for (const part of Object.values(parts)) if (part.get) part.get = once(part.get.bind(definition))
  const rule = Object.defineProperties({ isRule: true as const }, parts)
  return Object.freeze(rule as Rule<Kind, Fields>)
}
