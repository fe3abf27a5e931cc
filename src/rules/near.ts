/** Facts that rules build on: those of the sentence, settled, of the kinds that a rule needs. */
import type { AnyCandidate } from './candidate.js'
import type { AnyRule, NearFact, RuleContext } from './rule.js'

/** For a rule and the place of its match: the facts it needs. */
export type Near = (rule: AnyRule, at: number) => readonly NearFact[]

/** Looks among `settled` (in order of the text); each sentence is gone through once. */
export function nearFacts(settled: readonly AnyCandidate[], context: RuleContext): Near {
  const starts = settled.map((c) => c.start)
  return ({ needs = [] }, at) => {
    const { start, end } = context.sentenceAt(at)
    let low = 0
    for (let high = starts.length; low < high; ) {
      const middle = (low + high) >> 1
      if (starts[middle]! < start) low = middle + 1
      else high = middle
    }
    const near: NearFact[] = []
    for (let i = low; i < settled.length && starts[i]! < end; i++) {
      const { kind, rule, start: from, end: to, fields } = settled[i]!
      if (needs.includes(kind))
        near.push({ ...fields, kind, rule, text: context.text.slice(from, to), start: from, end: to })
    }
    return near
  }
}
