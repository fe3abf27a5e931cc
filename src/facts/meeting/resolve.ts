/** Meetings need no context: their names are completed where they are read. */
import type { ResolvePass } from '../../rules/rule.js'

export const meetingPasses: readonly ResolvePass[] = []
