/** What labels of a page open. */
import * as z from 'zod'

export const labelFieldSchema = z.enum([
  'date',
  'updated',
  'written',
  'other-date',
  'clock',
  'outlet',
  'issuer',
  'author',
  'credit',
  'title',
  'number',
  'record',
  'counter',
  'other',
])

/** What a label opens. */
export type LabelField = z.infer<typeof labelFieldSchema>
