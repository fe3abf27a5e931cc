/** Indicators are read off quantities, not off the text: see `resolve.ts` and `derivations.ts`. */
import type { AnyRule } from '../../rules/rule.js'

export const indicatorRules: readonly AnyRule[] = []
