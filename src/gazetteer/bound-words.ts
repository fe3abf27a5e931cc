/** The words of `dict/bounds.tsv`, and what is read of one beside a figure. */
import * as z from 'zod'
import text from '../../dict/bounds.tsv'
import { lazyTable } from '../lexicon/table.js'
import { type Bound, boundSchema } from '../report.js'

const roleSchema = z.enum([
  'comparison',
  'reach',
  'set',
  'near',
  'estimate',
  'beyond',
  'step',
  'bare',
  'negation',
  'between',
  'link',
  'closing',
])
export type Role = z.infer<typeof roleSchema>

const rowSchema = z.object({
  word: z.string().min(1),
  side: z.enum(['before', 'behind']),
  role: roleSchema,
  /** Absent for words that only help others. */
  mod: boundSchema.optional(),
  /** Characters in front of it that make another word of it: 节 before 约. */
  notAfter: z.string().optional(),
  /** Characters behind it that make another word of it: 联 behind 上下. */
  notBefore: z.string().optional(),
})
export type BoundWord = z.infer<typeof rowSchema>

export const bounds = lazyTable('bounds.tsv', text, rowSchema)

/** A bound and where it stands: `at` is the outer end, the start of one before and the end of one behind. */
export interface PlacedBound {
  readonly word: string
  readonly mod: Bound
  readonly at: number
  /** A comparison without a negation: 高于, which may as well compare with another figure. */
  readonly compares?: boolean
}

/** What a bound is read before. */
export interface Bounded {
  /** The numeral has no digits (百, 亿): 上百, 过亿. */
  readonly bare: boolean
  /** A share, or ten thousand and more: 过300亿元, but not 来过3次. */
  readonly large: boolean
  /** 台阶 or 大关 follows: 迈上5000亿元台阶. */
  readonly step: boolean
}
