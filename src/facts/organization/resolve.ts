/** Passes over the organizations of a document: first those named again, for they share a key with the others. */
import type { ResolvePass } from '../../rules/rule.js'
import { nameAgain } from './again.js'
import { settleIdentity } from './identity.js'

export const organizationPasses: readonly ResolvePass[] = [nameAgain, settleIdentity]
