/** The names that stand in the project's own tables, as words of the segmenters. */
import * as z from 'zod'
import campaignsText from '../../dict/campaigns.tsv'
import meetingsText from '../../dict/meetings.tsv'
import organsText from '../../dict/organs.tsv'
import slogansText from '../../dict/slogans.tsv'
import termsText from '../../dict/terms.tsv'
import titlesText from '../../dict/titles.tsv'
import { divisionRows, formerDivisionRows } from '../lexicon/divisions.js'
import { lazyTable } from '../lexicon/table.js'

const list = z
  .string()
  .optional()
  .transform((cell) => cell?.split('|') ?? [])
const named = z.object({ name: z.string(), variants: list })

const slogans = lazyTable('slogans.tsv', slogansText, named)
const terms = lazyTable('terms.tsv', termsText, named)
const campaigns = lazyTable('campaigns.tsv', campaignsText, named)
const meetings = lazyTable('meetings.tsv', meetingsText, named)
const organs = lazyTable(
  'organs.tsv',
  organsText,
  z.object({ name: z.string(), full: z.string().optional() }),
)
const titles = lazyTable('titles.tsv', titlesText, z.object({ title: z.string() }))

/** Two Han characters at least, and no digit at an end: 1+1 would be found in 11+1. */
const IS_NAME = /^[^\s，。\d][^\s，。]{0,30}[^\s，。\d]$/u
const TWO_HAN = /\p{Script=Han}.{0,30}\p{Script=Han}/u

let names: ReadonlyMap<string, string> | undefined

/** Name → its ICTCLAS tag, where the segmenter's own dictionary has none. */
export function dictionaryNames(): ReadonlyMap<string, string> {
  if (names !== undefined) return names
  const found = new Map<string, string>()
  const add = (tag: string, ...words: readonly (string | undefined)[]): void => {
    for (const word of words)
      if (word !== undefined && IS_NAME.test(word) && TWO_HAN.test(word) && !found.has(word))
        found.set(word, tag)
  }
  for (const row of divisionRows()) add('ns', row.name, ...row.short, ...row.former)
  for (const row of formerDivisionRows()) add('ns', row.name)
  for (const row of organs()) add('nt', row.name, row.full)
  for (const row of titles()) add('n', row.title)
  for (const rows of [terms(), slogans(), campaigns(), meetings()])
    for (const row of rows) add('nz', row.name, ...row.variants)
  names = found
  return found
}
