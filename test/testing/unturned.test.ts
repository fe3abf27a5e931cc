import { expect, test } from 'vitest'
import { linkReadings } from '../../src/facts/links/readings.js'
import { KINDS } from '../../src/facts/registry.js'
import type { Unturned } from '../../src/rules/turnings.js'

/** How often a turning is left out, by a rule, a derivation, an example or a reading. May only fall. */
const LEFT_OUT: Readonly<Record<string, number>> = { wrapped: 5, blanks: 2 }
/** Share of examples (in percent) that nothing can be put beside. May only fall. */
const UNFRAMED = 8.3

const sources = KINDS.flatMap((kind) => [...kind.rules, ...(kind.derivations ?? [])])
const examples = sources.flatMap((source) => source.examples)
const readings = [...KINDS.flatMap((kind) => kind.readings ?? []), ...linkReadings]

test('no more turnings are left out than before', () => {
  const counts: Record<string, number> = {}
  const all: { readonly unturned?: Unturned | undefined }[] = [...sources, ...examples, ...readings]
  for (const { unturned } of all)
    for (const turning of Object.keys(unturned ?? {})) counts[turning] = (counts[turning] ?? 0) + 1
  expect(counts).toEqual(LEFT_OUT)
})

test('few examples can have nothing beside them', () => {
  const unframed = examples.filter((example) => example.unframed !== undefined)
  expect((100 * unframed.length) / examples.length).toBeLessThan(UNFRAMED)
})
