/** Set political phrases. Members and what is generally known of them are added when all facts are there. */
import type { RuleOf } from '../../rules/rule.js'
import { knownFormula } from './known.js'
import { quotedMotto } from './motto.js'
import { namedCount } from './named-count.js'
import { quotedFormula } from './quoted-formula.js'
import { statedMotto } from './stated-motto.js'

export const sloganRules: readonly RuleOf<'slogan'>[] = [
  quotedFormula,
  knownFormula,
  namedCount,
  quotedMotto,
  statedMotto,
]
