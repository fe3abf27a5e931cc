/** Words that OpenCC leaves or gets wrong in official prose: `dict/conversion.tsv`. */
import { z } from 'zod'
import table from '../../dict/conversion.tsv'
import { lazyTable } from '../lexicon/table.js'

const rows = lazyTable(
  'conversion',
  table,
  z.strictObject({ from: z.string().min(1), to: z.string().min(1), into: z.enum(['cn', 'clean', 't']) }),
)

/**
 * Entries of the table into mainland simplified (`cn`; `clean` also has those that a known standard would not need)
 * or into OpenCC's traditional (`t`), as a dictionary.
 */
export function correctionsInto(into: 'cn' | 'clean' | 't'): readonly (readonly [string, string])[] {
  return rows().flatMap((row) =>
    row.into === into || (into === 'clean' && row.into === 'cn') ? [[row.from, row.to] as const] : [],
  )
}
