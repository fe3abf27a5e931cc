/** The guards that a rule has beside its pattern, compiled. */
import { stickyOf } from '../lexicon/match-at.js'
import type { Guards } from './guard.js'
import type { AnyRule, RuleContext } from './rule.js'

/** The guards of a rule, ready to be asked. */
export type RuleGuards = Guards<[match: RegExpExecArray, context: RuleContext]>

/** A pattern is tried where the match begins: it looks back by `(?<=…)` and `(?<!…)`. */
function asPredicate(unless: RegExp): (match: RegExpExecArray, context: RuleContext) => boolean {
  const sticky = stickyOf(unless)
  return (match, { text }) => {
    sticky.lastIndex = match.index
    return sticky.test(text)
  }
}

/** The guards of `rule` as functions; `undefined` if it has none. */
export function compileGuards({ id, guards = [] }: AnyRule): RuleGuards | undefined {
  if (guards.length === 0) return undefined
  return {
    of: id,
    guards: guards.map(({ unless, ...guard }) => ({
      ...guard,
      unless: unless instanceof RegExp ? asPredicate(unless) : unless,
    })),
    at: (match) => match.index,
  }
}
