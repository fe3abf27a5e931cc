/** Passes over the organizations of a document: first those named again, for they share a key with the others. */
import type { ResolvePass } from '../../rules/rule.js'
import { dropInsideHonours } from '../term/honour.js'
import { nameAgain } from './again.js'
import { settleIdentity } from './identity.js'
import { firmsListed } from './listed.js'

const dropInHonours: ResolvePass = (candidates, context) =>
  dropInsideHonours('organization', candidates, context)

export const organizationPasses: readonly ResolvePass[] = [
  dropInHonours,
  firmsListed,
  nameAgain,
  settleIdentity,
]
