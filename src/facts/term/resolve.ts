/** Passes over the terms of a document. */
import type { ResolvePass } from '../../rules/rule.js'
import { quotedTerms } from './quoted.js'

export const termPasses: readonly ResolvePass[] = [quotedTerms]
