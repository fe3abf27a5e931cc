/** Whether a word may be a person's name, as one in a list of names: two to four characters that begin with a surname. */
import * as z from 'zod'
import surnamesText from '../../../dict/surnames.tsv'
import { lazyTable } from '../../lexicon/table.js'

const rows = lazyTable('surnames.tsv', surnamesText, z.object({ surname: z.string() }))

let surnames: ReadonlySet<string> | undefined

/** 张立, 王建国, 欧阳青. What stands beside it must be one too: a word of prose may begin so. */
export function mayBeName(word: string): boolean {
  surnames ??= new Set(rows().map((row) => row.surname))
  return (
    (word.length >= 2 && word.length <= 3 && surnames.has(word.charAt(0))) ||
    (word.length >= 3 && word.length <= 4 && surnames.has(word.slice(0, 2)))
  )
}
