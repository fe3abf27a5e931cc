/** `gongbao/testing`: rules tested by their own examples, in a vitest file. */
import { describe, expect, test } from 'vitest'
import { type Analyzer, createAnalyzer } from '../analyze.js'
import type { AnyRule, Example } from '../rules/rule.js'
import { judge, type ReadFact } from './judge.js'
import { variantsOf } from './variants.js'

export { judge, type ReadFact } from './judge.js'
export { type Variant, variantsOf } from './variants.js'

/** The day examples are read against unless they name one. */
export const EXAMPLE_REFERENCE_DATE = '2020-05-20'

/** What the kit needs of a rule: rules made by `defineRule` have it. */
export interface Exemplified {
  readonly id: string
  readonly examples: readonly Example[]
  readonly nearMisses: readonly string[]
}

/**
 * Makes a vitest test of every example and near miss of every rule: bare, after 于, before 召开, between ，and 。,
 * after a line break, in traditional script and with full-width digits.
 *
 * The rules run beside all built-in ones, as they do in use; give an `analyzer` to have them run otherwise.
 * @example
 * // rules.test.ts
 * testRules([myRule])
 */
export function testRules(rules: readonly AnyRule[], analyzer: Analyzer = createAnalyzer({ rules })): void {
  testExamples(rules, analyzer)
}

/** The same for anything with an id and examples that `analyzer` runs already. */
export function testExamples(rules: readonly Exemplified[], analyzer: Analyzer): void {
  const read = (id: string, text: string, referenceDate = EXAMPLE_REFERENCE_DATE) =>
    analyzer.analyze(text, { referenceDate }).facts.filter((f) => f.rule === id) as unknown as ReadFact[]

  describe.each(rules.map((rule) => ({ ...rule })))('$id', ({ id, examples, nearMisses }) => {
    for (const example of examples)
      for (const { name, text } of variantsOf(example.text, example.unframed === undefined))
        test(`reads ${example.text} ${name}`, () => {
          const verdict = judge(read(id, text, example.referenceDate), example.facts, example.text)
          expect(verdict, verdict ?? undefined).toBeNull()
        })
    for (const nearMiss of nearMisses)
      for (const { name, text } of variantsOf(nearMiss, true))
        test(`reads nothing in ${nearMiss} ${name}`, () => {
          expect(read(id, text).map((f) => f.text)).toEqual([])
        })
  })
}
