/** Quantities need nothing that stands elsewhere in the document. */
import type { ResolvePass } from '../../rules/rule.js'

export const quantityPasses: readonly ResolvePass[] = []
