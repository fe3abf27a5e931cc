/** Words that OpenCC leaves or gets wrong in official prose: `dict/conversion.tsv`. */
import { z } from 'zod'
import table from '../../dict/conversion.tsv'
import { lazyTable } from '../lexicon/table.js'

const rows = lazyTable(
  'conversion',
  table,
  z.strictObject({ from: z.string().min(1), to: z.string().min(1), into: z.enum(['cn', 't']) }),
)

/** Entries of the table into mainland simplified (`cn`) or OpenCC's traditional (`t`), as a dictionary. */
export function correctionsInto(into: 'cn' | 't'): readonly (readonly [string, string])[] {
  return rows().flatMap((row) => (row.into === into ? [[row.from, row.to] as const] : []))
}
