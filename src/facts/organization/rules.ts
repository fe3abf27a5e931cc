/** Organs of state and party by their structure, other bodies where a place or the nation stands in their name. */
import type { RuleOf } from '../../rules/rule.js'
import { account } from './account.js'
import { bodyOfAid } from './aid.js'
import { armyUnit } from './army.js'
import { properBody } from './bodies.js'
import { cooperative } from './cooperative.js'
import { firmRules } from './firm.js'
import { foreignBody } from './foreign.js'
import { freeBody } from './free.js'
import { localOrgan } from './local.js'
import { mission } from './mission.js'
import { nationalOrgan } from './national.js'
import { ofTerm } from './of-term.js'
import { ofTown } from './of-town.js'
import { ofTwoNations } from './of-two-nations.js'
import { schoolAbroad } from './school-abroad.js'
import { stateWorks } from './state-works.js'
import { townAbroad } from './town-abroad.js'
import { zoneOfNation } from './zone.js'

export const organizationRules: readonly RuleOf<'organization'>[] = [
  nationalOrgan,
  foreignBody,
  ofTwoNations,
  ofTerm,
  ofTown,
  localOrgan,
  properBody,
  freeBody,
  ...firmRules,
  cooperative,
  account,
  stateWorks,
  bodyOfAid,
  zoneOfNation,
  armyUnit,
  mission,
  schoolAbroad,
  townAbroad,
]
