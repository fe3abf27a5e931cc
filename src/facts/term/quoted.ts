/** Quoted phrases that no slogan, campaign, title, name or talk accounts for, and that have the shape of a term. */

import type { Candidate } from '../../rules/candidate.js'
import type { ResolvePass } from '../../rules/rule.js'
import { spokenYear } from '../../text/metadata/spoken-year.js'
import { around, type Extent, isAccounted, quotedTermsOf } from '../phrase/quoted-term.js'
import { innerOf } from '../phrase/quotes.js'
import { knownOf, termNamed } from '../phrase/terms.js'
import type { TermFields } from './schema.js'

/** Kinds whose facts account for the quotation that they fill. */
const NAMED = new Set([
  'slogan',
  'campaign',
  'document',
  'meeting',
  'organization',
  'person',
  'place',
  'date',
])

/** Kinds of which nothing is spoken of inside a term. */
const INSIDE = new Set<string>(['indicator', 'quantity', 'place', 'person'])

/** Every quotation that is a term. Runs when all other kinds are settled. */
export const quotedTerms: ResolvePass = (candidates, context) => {
  const { quotations } = context.document
  if (quotations.length === 0) return candidates
  const named = candidates.filter((c) => NAMED.has(c.kind)).sort((a, b) => a.start - b.start)
  const spoken = spokenYear({ metadata: context.document.metadata, referenceDate: context.referenceDate })
  const found: Candidate[] = []
  // “吉林一号” is in no place, though it is no term
  const others: Extent[] = []
  const { sortOf, isName } = quotedTermsOf(context)
  for (const quote of quotations) {
    const { text: name, start, end } = innerOf(context.text, quote)
    if (start >= end || isAccounted(around(named, start, end), start, end)) continue
    if (isName(quote)) others.push({ start, end })
    const sort = sortOf(quote)
    if (!sort) continue
    const entry = termNamed(name)
    const known = entry && knownOf(entry, spoken)
    const fields: TermFields = { name, form: 'quoted', sort, ...(known ? { known } : {}) }
    found.push({ kind: 'term', rule: 'term/quoted', start, end, fields: { ...fields }, hints: {} })
  }
  const names = [...found, ...others].sort((a, b) => a.start - b.start)
  if (names.length === 0) return candidates
  // “最后一米” measures nothing; “五吨” is a measure that somebody quotes
  const filled = new Set(found.map((t) => `${t.start}:${t.end}`))
  const told = candidates.filter((c) => {
    if (!INSIDE.has(c.kind)) return true
    const inside = around(names, c.start, c.end).some((t) => t.start <= c.start && c.end <= t.end)
    return !inside || (c.kind === 'quantity' && filled.has(`${c.start}:${c.end}`))
  })
  return [...told, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
}
