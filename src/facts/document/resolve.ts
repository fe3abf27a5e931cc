/** Cited texts need no context. */
import type { ResolvePass } from '../../rules/rule.js'

export const documentPasses: readonly ResolvePass[] = []
