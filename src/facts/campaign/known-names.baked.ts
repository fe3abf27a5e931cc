/** The names that `known.ts` reads, parted by tabs: the table is opened where one of them stands in a text. */

import { campaigns } from '../phrase/campaigns.js'
import { typeNouns } from '../phrase/type-nouns.js'

/** Names that end in their own noun, where that noun alone makes no name. */
export const knownNames = (): string => {
  const read = typeNouns().flatMap(({ noun, bare }) => (bare ? [noun] : []))
  return campaigns()
    .flatMap(({ name, variants, type }) =>
      [name, ...(variants ?? [])].filter(
        (one) => one.endsWith(type) && !/[“”]/u.test(one) && !read.some((noun) => one.endsWith(noun)),
      ),
    )
    .join('\t')
}
