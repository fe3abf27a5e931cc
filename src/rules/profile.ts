/** What each rule costs on a text, and what comes of it: for who writes rules. */
import type { Trace, Trial } from './engine.js'

/** The tries of one rule on one text. */
export interface RuleProfile {
  readonly rule: string
  /** How often its pattern was tried: its trigger stood there, and its gate was open. */
  readonly tries: number
  /** Tries whose pattern matched nothing. */
  readonly misses: number
  /** Tries whose match `produce` refused. */
  readonly refusals: number
  /** Tries that made a candidate. */
  readonly hits: number
  /** What all of them took, in milliseconds by the clock. */
  readonly milliseconds: number
}

type Counts = { -readonly [Name in keyof RuleProfile]: RuleProfile[Name] }

/** Counts tries by rule; rules that are never tried have a row too. */
export function countTrials(rules: readonly { readonly id: string }[]): Trace & { rows(): RuleProfile[] } {
  const counts = new Map<string, Counts>(
    rules.map(({ id }) => [id, { rule: id, tries: 0, misses: 0, refusals: 0, hits: 0, milliseconds: 0 }]),
  )
  const tell = ({ rule, outcome, milliseconds }: Trial) => {
    const own = counts.get(rule)
    if (!own || outcome === 'closed') return
    own.tries++
    own.milliseconds += milliseconds
    if (outcome === 'no match') own.misses++
    else if (outcome === 'refused') own.refusals++
    else own.hits++
  }
  const byTime = (a: RuleProfile, b: RuleProfile) =>
    b.milliseconds - a.milliseconds || b.tries - a.tries || (a.rule < b.rule ? -1 : 1)
  return { tell, notes: false, rows: () => [...counts.values()].sort(byTime) }
}
