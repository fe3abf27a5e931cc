/** Named undertakings, quoted and unquoted. */
import type { RuleOf } from '../../rules/rule.js'
import { knownName } from './known.js'
import { quotedName } from './quoted.js'
import { unquotedName } from './unquoted.js'

export const campaignRules: readonly RuleOf<'campaign'>[] = [quotedName, unquotedName, knownName]
