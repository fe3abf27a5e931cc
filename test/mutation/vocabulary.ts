/** The rows of one table in their texts, as a suite of the mutation run. */
import { linesOf, toldOf } from '../vocabulary/rows.js'
import { Failed } from './harness.js'

/** The first row of `table` that does not do what it did is told. */
export function runVocabulary(table: string): void {
  for (const line of linesOf(table)) {
    const told = toldOf(line)
    if (told !== line.told) throw new Failed(`${line.word}: ${told}`)
  }
}
