/** The pass that adds indicators to a document's candidates; it runs behind those of dates and quantities. */
import type { ResolvePass } from '../../rules/rule.js'
import { deriveIndicators } from './derive.js'

export const indicatorPasses: readonly ResolvePass[] = [
  (candidates, context) => [...candidates, ...deriveIndicators(candidates, context)],
]
