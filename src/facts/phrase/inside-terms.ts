/** What a quoted term holds is not spoken of: “温州经验” is no place, “促消费9条” counts nothing. */
import type { Candidate } from '../../rules/candidate.js'
import type { RuleContext } from '../../rules/rule.js'
import type { Quotation } from '../../text/document.js'
import { around, isAccounted, quotedTermsOf } from './quoted-term.js'
import { innerOf } from './quotes.js'
import { namedUndertaking } from './undertaking.js'

/**
 * `candidates` without those of `kind` that a quoted term holds. Terms are not read for that, so that a kind is read alike
 * alone and beside the others: `accounting` are the kinds that are read with it in any case, and may account for a quotation.
 */
export function dropInsideTerms(
  kind: string,
  accounting: ReadonlySet<string>,
  candidates: readonly Candidate[],
  context: RuleContext,
): readonly Candidate[] {
  if (context.document.quotations.length === 0) return candidates
  const named = candidates.filter((c) => accounting.has(c.kind)).sort((a, b) => a.start - b.start)
  const { sortOf, isName } = quotedTermsOf(context)
  const told = new Map<Quotation, boolean>()
  const holds = (quote: Quotation): boolean => {
    const { start, end } = innerOf(context.text, quote)
    if (isAccounted(around(named, start, end), start, end) || namedUndertaking(context, quote)) return false
    return isName(quote) || sortOf(quote) !== undefined
  }
  const isHeld = (quote: Quotation): boolean => {
    const known = told.get(quote) ?? holds(quote)
    told.set(quote, known)
    return known
  }
  return candidates.filter((c) => {
    const quote = c.kind === kind ? context.quotationAt(c.start) : undefined
    if (!quote || c.end > quote.innerEnd) return true
    const { start, end } = innerOf(context.text, quote)
    // “最后一米” measures nothing; “五吨” is a measure that somebody quotes
    return (c.start === start && c.end === end) || !isHeld(quote)
  })
}
