/** Years counted from the first of a reign: 光绪二十四年, 民国二十六年. */

import * as z from 'zod'
import erasText from '../../dict/eras.tsv'
import { charsBefore } from '../lexicon/chars-before.js'
import { alternation } from '../lexicon/pattern.js'
import { lazyTable } from '../lexicon/table.js'
import { numberOf } from '../numeral/calendar.js'

const eras = lazyTable(
  'eras.tsv',
  erasText,
  z.object({ name: z.string().min(1), first: z.coerce.number().int(), last: z.coerce.number().int() }),
)()
export const ERA_NAMES: readonly string[] = eras.map((e) => e.name)
const byName = new Map(eras.map((e) => [e.name, e]))
const NAME_BEFORE = new RegExp(`(?:${alternation(ERA_NAMES)})$`, 'u')
const LONGEST_NAME = 2

/** The year of the common era that is the `written`th of `name`; `undefined` if the era is not so long. */
export function yearOfEra(name: string, written: string): number | undefined {
  const era = byName.get(name)
  const number = numberOf(written)
  if (!era || !(number >= 1)) return undefined
  const year = era.first + number - 1
  return year <= era.last ? year : undefined
}

/** Whether the name of an era ends at `at`: a number of years behind it is no length. */
export const isBehindEra = (text: string, at: number) => NAME_BEFORE.test(charsBefore(text, at, LONGEST_NAME))
