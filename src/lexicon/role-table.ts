/** `dict/words-by-role.tsv`, a row a word with its roles. */
import * as z from 'zod'
import tableText from '../../dict/words-by-role.tsv'
import { lazyTable } from './table.js'

/** `kind/what-the-word-does-there`, several parted by `|`: date/looks-back. */
const ROLES = /^[a-z]+\/[a-z0-9-]+(?:\|[a-z]+\/[a-z0-9-]+)*$/u

/** See `dict/README.md`. */
export const wordByRoleSchema = z.object({
  word: z.string(),
  roles: z
    .string()
    .regex(ROLES)
    .transform((cell) => cell.split('|')),
})

export const roleRows = lazyTable('words-by-role.tsv', tableText, wordByRoleSchema)
