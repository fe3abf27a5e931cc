/** The pass that adds indicators to a document's candidates; it runs behind those of dates and quantities. */
import type { ResolvePass } from '../../rules/rule.js'
import { deriveIndicators } from './derive.js'

const addIndicators: ResolvePass = (candidates, context) => [
  ...candidates,
  ...deriveIndicators(candidates, context),
]

export const indicatorPasses: readonly ResolvePass[] = [addIndicators]
