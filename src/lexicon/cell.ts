/** Cells of tables that hold more than one thing. */
import * as z from 'zod'

/** Some of `values`, parted by `|`. Checked as a whole, so that reading a sound table is no more than to part it. */
export const listCell = <const Value extends string>(values: readonly Value[]) => {
  const known = new Set<string>(values)
  return z
    .string()
    .refine((cell) => cell.split('|').every((value) => known.has(value)), `expected ${values.join(', ')}`)
    .transform((cell) => cell.split('|') as Value[])
}
