/** An indicator's value as the text states it. */
import type { Indicator } from '../../facts/indicator/schema.js'
import type { Fact } from '../../facts/registry.js'
import { formatAmount } from '../amount.js'

type Quantity = Extract<Fact, { kind: 'quantity' }>

const bySentence = new WeakMap<readonly Fact[], Map<number, Quantity[]>>()

/** The amounts of each sentence, gathered once a report. */
function quantitiesOf(facts: readonly Fact[]): Map<number, Quantity[]> {
  const known = bySentence.get(facts)
  if (known) return known
  const found = new Map<number, Quantity[]>()
  for (const fact of facts)
    if (fact.kind === 'quantity') found.set(fact.sentence, [...(found.get(fact.sentence) ?? []), fact])
  bySentence.set(facts, found)
  return found
}

/** `5%以上`, `7%—7.5%`: the surface of the amount in the indicator; without one its value, range and unit. */
export function statedAmount(fact: Indicator, facts: readonly Fact[]): string {
  const stated = quantitiesOf(facts)
    .get(fact.sentence)
    ?.find(
      (other) =>
        other.cleanStart >= fact.cleanStart &&
        other.cleanEnd <= fact.cleanEnd &&
        other.value === fact.value &&
        other.min === fact.min &&
        other.max === fact.max,
    )
  return stated?.text ?? formatAmount(fact)
}
