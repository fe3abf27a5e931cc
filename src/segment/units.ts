/** The units and classifiers of `dict/units.tsv`, and the amounts they make: 亿元, 万人次. */
import * as z from 'zod'
import unitsText from '../../dict/units.tsv'
import { lazyTable } from '../lexicon/table.js'

const unitRows = lazyTable('units.tsv', unitsText, z.object({ unit: z.string() }))

let units: ReadonlySet<string> | undefined

/** Whether `word` is a unit, a classifier or a currency. */
export function isUnitWord(word: string): boolean {
  units ??= new Set(unitRows().map((row) => row.unit))
  return units.has(word)
}
