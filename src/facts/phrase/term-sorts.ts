/** The sorts of terms, which the tables of terms and of honours' frames tell. */
import * as z from 'zod'

export const termSortSchema = z.enum(['concept', 'model', 'mechanism', 'label', 'honour'])
export type TermSort = z.infer<typeof termSortSchema>
