/** All rules for quantities. */

import type { RuleOf } from '../../rules/rule.js'
import { countRules } from './count.js'
import { halfRules } from './half.js'
import { levelRules } from './level.js'
import { listRules } from './list.js'
import { measureRules } from './measure.js'
import { peopleRules } from './people.js'
import { proportionRules } from './proportion.js'
import { rankRules } from './rank.js'

export const quantityRules: readonly RuleOf<'quantity'>[] = [
  ...measureRules,
  ...countRules,
  ...levelRules,
  ...peopleRules,
  ...rankRules,
  ...proportionRules,
  ...listRules,
  ...halfRules,
]
