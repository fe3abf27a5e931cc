/**
 * Words before a date or time that bound it, read from right to left:
 *
 *     negation+ comparison    不得|晚于 is before, 不|早于 is after
 *     limit link?             最迟|于 is before
 *
 * Each negation turns the comparison round (不得不晚于 is after). One that nothing negates (早于去年) has the date for its
 * base and bounds nothing.
 */

import * as z from 'zod'
import boundsText from '../../../dict/date-bounds.tsv'
import { charsBefore } from '../../lexicon/chars-before.js'
import { alternation } from '../../lexicon/pattern.js'
import { lazyTable } from '../../lexicon/table.js'

const table = lazyTable(
  'date-bounds.tsv',
  boundsText,
  z.object({
    word: z.string().min(1),
    role: z.enum(['comparison', 'limit', 'negation', 'link']),
    mod: z.enum(['before', 'after', '']).optional(),
  }),
)

type Row = ReturnType<typeof table>[number]
export type Side = 'before' | 'after'

interface Grammar {
  readonly pattern: RegExp
  readonly negation: RegExp
  readonly mods: ReadonlyMap<string, Side>
}

let grammar: Grammar | undefined

function load(): Grammar {
  const rows = table()
  const words = (role: Row['role']) => alternation(rows.filter((r) => r.role === role).map((r) => r.word))
  const mods = new Map(rows.flatMap(({ word, mod }) => (mod ? [[word, mod] as const] : [])))
  const negated = `(?<negations>(?:${words('negation')}){1,${MOST_NEGATIONS}})(?<comparison>${words('comparison')})`
  const limited = `(?<limit>${words('limit')})(?:${words('link')})?`
  return {
    pattern: new RegExp(`(?:${negated}|${limited})$`, 'u'),
    negation: new RegExp(words('negation'), 'gu'),
    mods,
  }
}

const MOST_NEGATIONS = 4
const TURNED: Readonly<Record<Side, Side>> = { before: 'after', after: 'before' }
const LONGEST = 14

/** The bound that ends at `at`, and where its words begin. */
export function dateBoundBefore(text: string, at: number): { mod: Side; at: number } | undefined {
  grammar ??= load()
  const match = grammar.pattern.exec(charsBefore(text, at, LONGEST))
  if (!match) return undefined
  const { comparison, negations = '', limit } = match.groups!
  const said = grammar.mods.get((comparison ?? limit)!)!
  const turns = negations.match(grammar.negation)?.length ?? 0
  return { mod: turns % 2 === 1 ? TURNED[said] : said, at: at - match[0].length }
}
