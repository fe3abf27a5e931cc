/** The table of organs, `dict/organs.tsv`, indexed by name. */
import { z } from 'zod'
import text from '../../../dict/organs.tsv'
import { lazyTable } from '../../lexicon/table.js'

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

const organRowSchema = z.object({
  name: z.string(),
  type: organTypeSchema.optional(),
  /**
   * `national` stands alone; `local` needs an area or a level before it (市教育局); `unit` is a part of the body
   * before it (市政府办公室); `open` ends a proper name of its own (圣泉集团).
   */
  scope: z.enum(['national', 'local', 'unit', 'open']),
})
export type OrganRow = z.infer<typeof organRowSchema>

export const organRows = lazyTable('organs.tsv', text, organRowSchema)

let byName: ReadonlyMap<string, OrganRow> | undefined
let longest = 0

/** The longest word of the table that ends at `end`, none if there is none. */
export function organWordBefore(text: string, end: number): OrganRow | undefined {
  if (!byName) {
    byName = new Map(organRows().map((row) => [row.name, row]))
    longest = Math.max(...organRows().map((row) => row.name.length))
  }
  for (let length = Math.min(longest, end); length > 0; length--) {
    const row = byName.get(text.slice(end - length, end))
    if (row) return row
  }
  return undefined
}
