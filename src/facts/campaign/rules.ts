/** Named undertakings, quoted and unquoted. */
import type { AnyRule } from '../../rules/rule.js'
import { quotedName } from './quoted.js'
import { unquotedName } from './unquoted.js'

export const campaignRules: readonly AnyRule[] = [quotedName, unquotedName]
