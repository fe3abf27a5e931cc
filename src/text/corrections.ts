/** Words that OpenCC leaves or gets wrong in official prose: `dict/conversion.tsv`. */
import * as z from 'zod'
import table from '../../dict/conversion.tsv'
import { lazyTable } from '../lexicon/table.js'

const rows = lazyTable(
  'conversion',
  table,
  z.strictObject({
    from: z.string().min(1),
    to: z.string().min(1),
    into: z.enum(['cn', 'clean', 'stray', 't', 'variant']),
  }),
)

/** Which entries hold where; see `correctionsInto`. */
const HOLDS = {
  cn: ['cn', 'variant'],
  clean: ['cn', 'clean', 'stray', 'variant'],
  stray: ['stray', 'variant'],
  t: ['t'],
} as const satisfies Record<string, readonly string[]>

/**
 * Entries of the table as a dictionary: into mainland simplified (`cn`), out of a traditional text of unknown standard
 * (`clean`), within simplified text (`stray`), or into OpenCC's traditional (`t`).
 */
export function correctionsInto(into: keyof typeof HOLDS): readonly (readonly [string, string])[] {
  const sorts: readonly string[] = HOLDS[into]
  return rows().flatMap((row) => (sorts.includes(row.into) ? [[row.from, row.to] as const] : []))
}
