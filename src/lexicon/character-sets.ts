/** Sets of characters that the text layer knows words, scripts and damage by: `dict/character-sets.tsv`. */
import * as z from 'zod'
import tableText from '../../dict/character-sets.tsv'
import { GongbaoError } from '../errors.js'
import { lazyTable } from './table.js'

/** See `dict/README.md`. */
export const characterSetSchema = z.object({ set: z.string(), characters: z.string() })

const rows = lazyTable('character-sets.tsv', tableText, characterSetSchema)

/** The characters of the set `name`, in the order of the table. */
export function characterSet(name: string): string {
  const row = rows().find(({ set }) => set === name)
  if (row) return row.characters
  throw new GongbaoError('E_DICTIONARY', {
    where: 'character-sets.tsv',
    message: `expected a set of characters \`${name}\`, got none`,
  })
}
