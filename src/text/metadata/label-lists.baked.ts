/** The labels of the line around a headline, written down as JSON: every text asks for them. */
import * as z from 'zod'
import table from '../../../dict/page-labels.tsv'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'
import { labelFieldSchema } from './label-field.js'

const rows = lazyTable('page-labels.tsv', table, z.object({ label: z.string(), field: labelFieldSchema }))

export const labelLists = (): string =>
  JSON.stringify({
    fields: rows().map((r) => [r.label, r.field]),
    // 来 源：
    spaced: alternation(rows().map((r) => r.label)).replace(
      /(?<=\p{Script=Han})(?=\p{Script=Han})/gu,
      '[ \\u3000]{0,4}',
    ),
  })
