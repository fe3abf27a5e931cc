/** Named meetings: of the party, of the congresses, and conferences with a proper name. */
import type { RuleOf } from '../../rules/rule.js'
import { conferenceRules } from './conference.js'
import { congressRules } from './congress.js'
import { partyRules } from './party.js'

export const meetingRules: readonly RuleOf<'meeting'>[] = [
  ...partyRules,
  ...congressRules,
  ...conferenceRules,
]
