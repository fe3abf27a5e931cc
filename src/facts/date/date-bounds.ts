/**
 * Words before a date or time that bound it, read from right to left:
 *
 *     negation comparison     不得|晚于 is before, 不|早于 is after
 *     limit link*             最迟|于 is before
 *
 * A comparison that nothing negates (早于去年) has the date for its base and bounds nothing; one that is negated twice
 * (不得不晚于) comes to the same.
 */
import { z } from 'zod'
import boundsText from '../../../dict/date-bounds.tsv'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'

const table = lazyTable(
  'date-bounds.tsv',
  boundsText,
  z.object({
    word: z.string().min(1),
    role: z.enum(['comparison', 'limit', 'negation', 'doubled', 'link']),
    mod: z.enum(['before', 'after', '']).optional(),
  }),
)

type Row = ReturnType<typeof table>[number]
export type Side = 'before' | 'after'

interface Grammar {
  readonly pattern: RegExp
  readonly mods: ReadonlyMap<string, Side>
}

let grammar: Grammar | undefined

function load(): Grammar {
  const rows = table()
  const words = (role: Row['role']) => alternation(rows.filter((r) => r.role === role).map((r) => r.word))
  const mods = new Map(rows.flatMap(({ word, mod }) => (mod ? [[word, mod] as const] : [])))
  const link = `(?:${words('link')})?`
  const pattern = new RegExp(
    `(?:(?<doubled>${words('doubled')})|(?<negation>${words('negation')}))(?<comparison>${words('comparison')})$|(?<limit>${words('limit')})${link}$`,
    'u',
  )
  return { pattern, mods }
}

const TURNED: Readonly<Record<Side, Side>> = { before: 'after', after: 'before' }
const LONGEST = 6

/** The bound that ends at `at`, and where its words begin. */
export function dateBoundBefore(text: string, at: number): { mod: Side; at: number } | undefined {
  grammar ??= load()
  const match = grammar.pattern.exec(text.slice(Math.max(0, at - LONGEST), at))
  if (!match || match.groups!.doubled !== undefined) return undefined
  const { comparison, limit } = match.groups!
  const said = grammar.mods.get((comparison ?? limit)!)!
  return { mod: comparison === undefined ? said : TURNED[said], at: at - match[0].length }
}
