/** The surnames of China: `dict/surnames.tsv`. */
import * as z from 'zod'
import table from '../../dict/surnames.tsv'
import { lazyTable } from './table.js'

/** `top`: so common that a word it begins may yet be a name; `word`: itself an everyday word. */
const surnameClass = z.enum(['top', 'plain', 'word', 'double'])
export type SurnameClass = z.infer<typeof surnameClass>

export const surnameRows = lazyTable(
  'surnames.tsv',
  table,
  z.object({ surname: z.string(), class: surnameClass }),
)
