/** The ways an indicator is read, each with examples. */
import type { Derivation } from '../kind.js'

export const indicatorDerivations: readonly Derivation[] = []
