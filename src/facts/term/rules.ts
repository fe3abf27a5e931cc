/** Set expressions of policy. Quoted ones are read by a pass, when all other kinds have had their say. */
import type { RuleOf } from '../../rules/rule.js'
import { knownTerm } from './known.js'

export const termRules: readonly RuleOf<'term'>[] = [knownTerm]
