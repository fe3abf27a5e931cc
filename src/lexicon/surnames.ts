/** The surnames of China: `dict/surnames.tsv`. */
import * as z from 'zod'
import table from '../../dict/surnames.tsv'
import { lazyTable } from './table.js'

/**
 * `top`: so common that a word it begins may yet be a name; `word`: itself an everyday word; `rare`: a particle or a word
 * that few are called by (和, 干); `clan`: the name of a clan of the Yi, before a given name in its own tongue (吉克阿牛).
 */
const surnameClass = z.enum(['top', 'plain', 'word', 'rare', 'double', 'clan'])
export type SurnameClass = z.infer<typeof surnameClass>

export const surnameRows = lazyTable(
  'surnames.tsv',
  table,
  z.object({ surname: z.string(), class: surnameClass }),
)
