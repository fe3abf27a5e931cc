/** Organizations need no context. */
import type { ResolvePass } from '../../rules/rule.js'

export const organizationPasses: readonly ResolvePass[] = []
