/** The only list of fact kinds. A new kind is one folder beside this file and one entry here. */
import { z } from 'zod'
import { documentPasses } from './document/resolve.js'
import { documentRules } from './document/rules.js'
import { documentSchema } from './document/schema.js'
import type { FactKind } from './kind.js'
import { meetingPasses } from './meeting/resolve.js'
import { meetingRules } from './meeting/rules.js'
import { meetingSchema } from './meeting/schema.js'

/** Any fact of a built-in kind. */
export const factSchema = z.discriminatedUnion('kind', [documentSchema, meetingSchema])
/** A fact, told apart from the others by `kind`. */
export type Fact = z.infer<typeof factSchema>

/** Passes run in this order. */
export const KINDS: readonly FactKind[] = [
  {
    kind: 'document',
    schema: documentSchema,
    rules: documentRules,
    passes: documentPasses,
    // what a title says is its own matter: 《2020年工作要点》 tells no date
    blocks: ['date', 'quantity', 'indicator', 'person'],
    reads: [],
    overlap: 'longest',
  },
  {
    kind: 'meeting',
    schema: meetingSchema,
    rules: meetingRules,
    passes: meetingPasses,
    // 第十三届人民代表大会第五次会议 counts nothing
    blocks: ['date', 'quantity', 'indicator'],
    reads: [],
    overlap: 'longest',
  },
]
