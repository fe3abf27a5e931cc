/** The table of organs, `dict/organs.tsv`, indexed by name. */
import * as z from 'zod'
import text from '../../dict/organs.tsv'
import { once } from '../lexicon/once.js'
import { lazyTable } from '../lexicon/table.js'
import { Trie } from '../lexicon/trie.js'

export const organTypeSchema = z.enum([
  'party',
  'government',
  'congress',
  'cppcc',
  'court',
  'university',
  'company',
  'media',
  'association',
  'institution',
  'army',
])
export type OrganType = z.infer<typeof organTypeSchema>

/** See `dict/README.md`. */
export const organRowSchema = z.object({
  name: z.string(),
  type: organTypeSchema.optional(),
  /**
   * `national` stands alone, `regional` too, though it is of one place (大众网); `local` needs an area or a level before it (市教育局); `unit` is a part of the body
   * before it (市政府办公室); `open` ends a proper name of its own (圣泉集团).
   */
  scope: z.enum(['national', 'regional', 'local', 'unit', 'open']),
  /** What a short form stands for. */
  full: z.string().optional(),
})
export type OrganRow = z.infer<typeof organRowSchema>

export const organRows = lazyTable('organs.tsv', text, organRowSchema)

const byEnd = once(
  () =>
    new Trie(
      organRows().map((row) => [row.name, row] as const),
      -1,
    ),
)

/** The longest word of the table that ends at `end`, none if there is none. */
export const organWordBefore = (text: string, end: number): OrganRow | undefined =>
  byEnd().longestValue(text, end - 1)

/** The names of bodies that stand alone, with the full one of each. */
export function* standingNames(): Generator<readonly [string, string]> {
  for (const { name, scope, full = name } of organRows())
    if (scope === 'national' || scope === 'regional') yield [name, full]
}
