/** Named persons: beside a post, in a by-line, speaking, or known by name. */
import type { RuleOf } from '../../rules/rule.js'
import { aboutRules } from './about.js'
import { appointedRules } from './appointed.js'
import { atWorkRules } from './at-work.js'
import { attendanceRules } from './attendance.js'
import { bylineRules } from './bylines.js'
import { officeRules } from './in-office.js'
import { leaderRules } from './known.js'
import { likelyRules } from './likely.js'
import { lineRules } from './listed-in-lines.js'
import { notedRules } from './noted.js'
import { partRules } from './of-parts.js'
import { postAfterRules } from './post-after.js'
import { postRules } from './posts.js'
import { roleRules } from './role-word.js'
import { rollByArea } from './roll-by-area.js'
import { roster } from './roster.js'
import { rowRules } from './row-of-names.js'
import { amountRowRules } from './rows-of-amounts.js'
import { placeRowRules } from './rows-of-places.js'
import { speechRules } from './speech.js'
import { toldRules } from './told.js'

export const personRules: readonly RuleOf<'person'>[] = [
  ...leaderRules,
  ...postRules,
  ...postAfterRules,
  ...bylineRules,
  ...appointedRules,
  ...aboutRules,
  ...officeRules,
  ...attendanceRules,
  ...notedRules,
  ...speechRules,
  ...toldRules,
  ...atWorkRules,
  ...rowRules,
  ...placeRowRules,
  ...amountRowRules,
  ...likelyRules,
  ...lineRules,
  rollByArea,
  roster,
  ...partRules,
  ...roleRules,
]
