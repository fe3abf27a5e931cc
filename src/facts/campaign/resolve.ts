/** Campaigns need no context beyond their sentence. */
import type { ResolvePass } from '../../rules/rule.js'

export const campaignPasses: readonly ResolvePass[] = []
