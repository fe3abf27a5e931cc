/**
 * Which rule stands before which decides only where two rules of a kind read the very same words otherwise. All such pairs that the
 * examples and the corpus know are here, the one that wins first: to change them is to change what is read.
 */
import { expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analyze.js'
import { KINDS } from '../../src/facts/registry.js'
import { nearMissOf } from '../../src/rules/near-miss.js'
import { EXAMPLE_REFERENCE_DATE, type Exemplified } from '../../src/testing/turn.js'
import { readCorpus } from '../corpus/read.js'
import { kept } from '../kept.js'

const texts = [
  ...KINDS.flatMap(({ rules }) =>
    (rules as readonly Exemplified[]).flatMap(({ examples, nearMisses }) => [
      ...examples,
      ...nearMisses.map(nearMissOf),
    ]),
  ),
  ...readCorpus().map(({ source, referenceDate }) => ({ text: source, referenceDate })),
]

/** The pairs of rules that make something of the very same words of `text`, in the order in which they stand. */
function pairsIn(text: string, referenceDate: string): string[] {
  const made = new Map<string, Set<string>>()
  analyzer.explain(
    text,
    ({ rule, outcome }) => {
      if (typeof outcome === 'string') return
      for (const { kind, start, end, hints } of outcome) {
        const place = `${kind} ${start} ${end} ${hints.bare === true}`
        made.set(place, (made.get(place) ?? new Set()).add(rule))
      }
    },
    { referenceDate },
  )
  return [...made.values()].flatMap((rules) => {
    const [first, ...rest] = rules
    return rest.map((other) => `${first} before ${other}`)
  })
}

const analyzer = createAnalyzer()

test('rules that read the same words stand in this order', () => {
  const pairs = texts.flatMap(({ text, referenceDate = EXAMPLE_REFERENCE_DATE }) =>
    pairsIn(text, referenceDate),
  )
  const told = [...new Set(pairs)].sort()
  expect(told).toEqual(kept('test/rules/order.txt', told))
})
