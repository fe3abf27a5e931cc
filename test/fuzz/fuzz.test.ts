import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCase, type WrittenCase } from './cases.js'
import { INPUTS } from './inputs.js'
import { brokenBy, PROMISES } from './promises.js'

/** Inputs of a class here; `npm run fuzz` takes as many as one likes. */
const RUNS = 200

test.each(Object.entries(INPUTS))('every promise holds for what is made of %s', (_, inputs) => {
  let tried = 0
  fc.assert(
    fc.property(inputs, (input) => {
      tried++
      // another half of the dear promises each time
      expect(
        brokenBy(
          input,
          PROMISES.filter((p, i) => !p.dear || i % 2 === tried % 2),
        ),
      ).toEqual([])
    }),
    { numRuns: RUNS, seed: 20_200_520 },
  )
  expect(tried).toBe(RUNS)
})

const folder = fileURLToPath(new URL('cases/', import.meta.url))
const cases = readdirSync(folder).flatMap((name) =>
  (JSON.parse(readFileSync(folder + name, 'utf8')) as (WrittenCase & { readonly was: string })[]).map(
    (one) => [name, one.was, one] as const,
  ),
)

test.each(cases)('%s: %s stays mended', (_, __, written) => {
  expect(brokenBy(readCase(written))).toEqual([])
})
