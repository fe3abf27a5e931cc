/** The article alone: what passes and links look at, so that nothing is read inside page furniture and copies. */
import type { Range, TextDocument } from '../text/document.js'
import type { AnyCandidate } from './candidate.js'
import { lastStartingAt } from './context.js'
import type { RuleContext } from './rule.js'

/** Stands for a character that is not the article's; no word, mark or blank of a text. */
const AWAY = '\ufffc'

/** Furniture and copies, by start, none touching the next. */
export function awayRanges({ regions }: Pick<TextDocument, 'regions'>): Range[] {
  const away: { start: number; end: number }[] = []
  for (const { type, start, end } of regions) {
    if (type !== 'furniture' && type !== 'copy') continue
    const last = away.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else away.push({ start, end })
  }
  return away
}

/** The candidates that touch none of `away`. */
export function outside<C extends AnyCandidate>(
  candidates: readonly C[],
  away: readonly Range[],
): readonly C[] {
  if (away.length === 0) return candidates
  return candidates.filter((c) => (away[lastStartingAt(away, c.end - 1)]?.end ?? 0) <= c.start)
}

/** `context` in which every range of `away` is blank, a line of its own. Offsets stay. */
export function without(context: RuleContext, away: readonly Range[]): RuleContext {
  if (away.length === 0) return context
  const parts: string[] = []
  let at = 0
  for (const { start, end } of away) {
    parts.push(context.text.slice(at, start), '\n')
    if (end - start > 1) parts.push(AWAY.repeat(end - start - 2), '\n')
    at = end
  }
  const text = parts.join('') + context.text.slice(at)
  // a copy would read the discourse, which is read only where it is asked for
  const blanked: RuleContext = Object.create(context)
  return Object.assign(blanked, { text, document: { ...context.document, text } })
}
