/** What quantities need of each other: a bound that a list shares. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import type { Bound } from '../../report.js'
import type { CandidateOf } from '../../rules/candidate.js'
import type { ResolvePass } from '../../rules/rule.js'
import { dropInsideTerms } from '../phrase/inside-terms.js'
import type { Amount } from './amount.js'
import { clauseBefore } from './clause.js'

/** Which side the bound of an amount stands on, for `sharedBounds`. */
export function boundHints(amount: Amount): Readonly<Record<string, unknown>> {
  return {
    ...(amount.before === undefined ? {} : { before: true }),
    ...(amount.before === undefined && amount.behind !== undefined ? { behind: true } : {}),
  }
}

/** What may stand between the members of a list. */
const JOINED = lazyPattern(() => `^(?:、|${anyOf('joins/and-also')})$`)
/** Words by which what is said of a list is said of each of its members. */
const EACH = lazyPattern(
  () =>
    `(?:${anyOf('quantity/said-of-each')}|[${charactersOf('quantity/keeps')}](?:${anyOf('quantity/kept-at')}))`,
)
const EACH_REACH = 24
const saysEach = (text: string, at: number) => EACH.test(clauseBefore(text, at, EACH_REACH))

/** The candidates from `first` on that stand in one list. */
function listFrom(
  candidates: readonly CandidateOf<'quantity'>[],
  first: number,
  text: string,
): readonly CandidateOf<'quantity'>[] {
  let last = first
  for (;;) {
    const here = candidates[last]
    const next = candidates[last + 1]
    if (!here || !next || !JOINED.test(text.slice(here.end, next.start))) break
    if (next.fields.type !== here.fields.type) break
    last++
  }
  return candidates.slice(first, last + 1)
}

/**
 * 分别突破30亿元和20亿元, 分别控制在5%和4%以内: the bound before the first member or behind the last holds for each.
 * Only where a word says that what follows is said of each.
 */
const sharedBounds: ResolvePass = (candidates, { text }) => {
  const quantities = candidates.filter((c) => c.kind === 'quantity')
  const bounds = new Map<unknown, Bound>()
  for (let i = 0; i < quantities.length; ) {
    const list = listFrom(quantities, i, text)
    i += list.length
    const [first] = list
    const last = list.at(-1)
    if (!first || !last || list.length < 2 || !saysEach(text, first.end)) continue
    const from = first.hints.before ? first : last.hints.behind ? last : undefined
    if (!from) continue
    for (const member of list)
      if (member.fields.mod === undefined && from.fields.mod) bounds.set(member, from.fields.mod)
  }
  if (bounds.size === 0) return candidates
  return candidates.map((c) => {
    const mod = c.kind === 'quantity' ? bounds.get(c) : undefined
    return c.kind === 'quantity' && mod ? { ...c, fields: { ...c.fields, mod } } : c
  })
}

/** Kinds that are read wherever amounts are, as they block them. */
const ACCOUNTING = new Set(['slogan', 'document', 'meeting', 'date'])

const dropInTerms: ResolvePass = (candidates, context) =>
  dropInsideTerms('quantity', ACCOUNTING, candidates, context)

export const quantityPasses: readonly ResolvePass[] = [dropInTerms, sharedBounds]
