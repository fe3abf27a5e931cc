/** Honours in quotation marks: what their names hold is not spoken of (“四川省文明单位”, “中国木耳之乡”). */
import type { Candidate } from '../../rules/candidate.js'
import type { RuleContext } from '../../rules/rule.js'
import { toldAfter, toldBefore, toldInside } from './frames.js'
import { innerOf, rowOf, textBefore, textBehind } from './quotes.js'

/** `candidates` of `kind` that stand in the name of an honour, and are not all of what is quoted, go. */
export function dropInsideHonours(
  kind: string,
  candidates: readonly Candidate[],
  context: RuleContext,
): readonly Candidate[] {
  const { text } = context
  return candidates.filter((c) => {
    if (c.kind !== kind) return true
    const quote = context.quotationAt(c.start)
    if (!quote || c.end > quote.innerEnd) return true
    const inner = innerOf(text, quote)
    if (c.end - c.start === inner.text.length) return true
    const row = rowOf(context, quote)
    const told =
      toldAfter(textBehind(text, row.end, 14)) ??
      toldBefore(textBefore(text, row.start, 8)) ??
      toldInside(inner.text)
    return told !== 'honour'
  })
}
