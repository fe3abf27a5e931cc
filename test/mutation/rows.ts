/** The mutants of a table of `dict/`: one row left out. */
import type { Mutant } from './mutant.js'

/** A table with more rows lists what there is (divisions, formulas, terms); a shorter one holds words of the mechanism. */
const LONGEST_OF_MECHANISM = 500

/** Every row of the table, or none where it is an inventory. */
export function rowMutants(file: string, source: string): Mutant[] {
  const found: Mutant[] = []
  let start = source.indexOf('\n') + 1
  while (start > 0 && start < source.length) {
    const newline = source.indexOf('\n', start)
    const end = newline < 0 ? source.length : newline + 1
    found.push({ file, kind: 'row', start, end, replacement: '' })
    start = end
  }
  return found.length > LONGEST_OF_MECHANISM ? [] : found
}
