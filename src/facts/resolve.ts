/** From raw candidates to settled ones: the one place where the order of the steps stands. */
import { outside } from '../rules/article.js'
import type { AnyCandidate, Candidate } from '../rules/candidate.js'
import { dropBlocked, keepAll, keepLongest } from '../rules/overlap.js'
import type { RuleContext } from '../rules/rule.js'
import { hearPass, type OnRefused, type OnSettled, tellDropped, tellPass } from '../rules/settlement.js'
import type { Range } from '../text/document.js'
import type { FactKind } from './kind.js'
import { isBuiltIn } from './registry.js'

const QUOTED = /“[^“”\n]{0,400}”|‘[^‘’\n]{0,400}’/gu
const STOP = /[，。；：！？、…:\n\r\ufffc]/u

/** Whether `candidate` is what the surfaces of its kind may be; none of the built-in ones reaches over a line break. */
function isWhole({ kind, start, end }: AnyCandidate, kinds: Kinds, text: string): boolean {
  if (end > text.length) return false
  if (!kinds.known.has(kind)) return true
  const surface = text.slice(start, end)
  // few surfaces have any stop, so that few are looked at without what they quote
  if (!STOP.test(surface)) return true
  return !surface.includes('\n') && !(kinds.plain.has(kind) && STOP.test(surface.replace(QUOTED, '')))
}

interface Kinds {
  readonly known: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
}

/** Overlaps within each kind, by the policy of the kind; kinds of users' own rules keep the longest. */
function settleOverlaps<C extends AnyCandidate>(candidates: readonly C[], kinds: readonly FactKind[]): C[] {
  const byKind = new Map<string, C[]>()
  for (const candidate of candidates) {
    const list = byKind.get(candidate.kind)
    if (list) list.push(candidate)
    else byKind.set(candidate.kind, [candidate])
  }
  return [...byKind].flatMap(([kind, list]) =>
    kinds.find((k) => k.kind === kind)?.overlap === 'all' ? keepAll(list) : keepLongest(list),
  )
}

/**
 * 1. Candidates in what is `away` (furniture and copies) go, so that nothing is carried over from a teaser.
 * 2. Overlaps within a kind, then blocking between kinds: a pass must not resolve what is no fact.
 * 3. The passes, kind by kind in registry order: dates first, for periods need them. They see the facts of the library's
 *    kinds and the article alone (`context` has blanks for what is away), and what they make outside it goes too.
 * 4. Overlaps and blocking once more, for what the passes made or widened.
 */
export function resolve(
  raw: readonly AnyCandidate[],
  kinds: readonly FactKind[],
  context: RuleContext,
  away: readonly Range[],
  tell?: OnSettled,
  refused?: OnRefused,
): AnyCandidate[] {
  const blocks = Object.fromEntries(kinds.map((k) => [k.kind, k.blocks]))
  const sorts: Kinds = {
    known: new Set(kinds.map((k) => k.kind)),
    plain: new Set(kinds.flatMap((k) => (k.plain ? [k.kind] : []))),
  }
  const settle = <C extends AnyCandidate>(list: readonly C[]): C[] => {
    const whole = list.filter((c) => isWhole(c, sorts, context.text))
    const longest = settleOverlaps(whole, kinds)
    const settled = dropBlocked(longest, blocks)
    if (tell) {
      tellDropped('shape', list, whole, tell)
      tellDropped('overlap', whole, longest, tell)
      tellDropped('block', longest, settled, tell)
    }
    return settled
  }
  const article = outside(raw, away)
  if (tell) tellDropped('furniture', raw, article, tell)
  const read = settle(article)
  let candidates: readonly Candidate[] = read.filter(isBuiltIn)
  for (const { kind, passes } of kinds)
    for (const pass of passes) {
      const run = () => pass(candidates, context)
      const name = `${kind}/${pass.name}`
      const made = outside(refused ? hearPass(name, run, refused) : run(), away)
      if (tell) tellPass(name, candidates, made, tell)
      candidates = made
    }
  return settle([...candidates, ...read.filter((c) => !isBuiltIn(c))])
}
