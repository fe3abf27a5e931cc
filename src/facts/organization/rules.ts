/** Organs of state and party by their structure, other bodies where a place or the nation stands in their name. */
import type { RuleOf } from '../../rules/rule.js'
import { account } from './account.js'
import { properBody } from './bodies.js'
import { firmRules } from './firm.js'
import { foreignBody } from './foreign.js'
import { freeBody } from './free.js'
import { localOrgan } from './local.js'
import { nationalOrgan } from './national.js'
import { ofTwoNations } from './of-two-nations.js'

export const organizationRules: readonly RuleOf<'organization'>[] = [
  nationalOrgan,
  foreignBody,
  ofTwoNations,
  localOrgan,
  properBody,
  freeBody,
  ...firmRules,
  account,
]
