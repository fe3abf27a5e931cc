/** How the names of divisions begin, as bits: by the first two characters. */
import { bitsOf, pairOf } from '../../lexicon/bits.js'
import { divisionRows } from '../../lexicon/divisions.js'

export const DIVISION_BEGINNINGS: string = bitsOf(
  divisionRows().flatMap(({ name, short, former }) =>
    [name, ...short, ...former].map((known) => pairOf(known.charCodeAt(0), known.charCodeAt(1))),
  ),
)
