/** `gongbao/testing`: rules tested by their own examples, in a vitest file. */
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { type Analyzer, createAnalyzer, type Report } from '../analyze.js'
import { anAnalyzer, checkCall } from '../border.js'
import { nearMissOf } from '../rules/near-miss.js'
import type { AnyRule, Reading } from '../rules/rule.js'
import { aReading, exemplified } from './border.js'
import { tryGuard } from './guards.js'
import { misread } from './reading.js'
import { EXAMPLE_REFERENCE_DATE, type Exemplified, tryExample, tryNearMiss } from './turn.js'
import { variantsOf } from './variants.js'

export { judge, misplaced, type ReadFact } from '../rules/judge.js'
export { TURNINGS, type Turning, type Unturned } from '../rules/turnings.js'
export { EXAMPLE_REFERENCE_DATE, type Exemplified } from './turn.js'
export { type Variant, variantsOf } from './variants.js'

/**
 * Makes a vitest test of every example and near miss of every rule: bare, and turned over in every way of `TURNINGS`,
 * for all of which it must be read alike, at its place in the text.
 *
 * The rules run beside all built-in ones, as they do in use; give an `analyzer` to have them run otherwise.
 * @example
 * // rules.test.ts
 * testRules([myRule])
 */
export function testRules(
  rules: readonly AnyRule[],
  analyzer: Analyzer = createAnalyzer({ rules }) as Analyzer,
): void {
  checkCall({ rules: [rules, exemplified], analyzer: [analyzer, anAnalyzer] })
  testExamples(rules, analyzer)
}

/** The same for anything with an id and examples that `analyzer` runs already. */
export function testExamples(rules: readonly Exemplified[], analyzer: Analyzer): void {
  checkCall({ rules: [rules, exemplified], analyzer: [analyzer, anAnalyzer] })
  // a near miss answers for its kind: one that two rules have runs once
  const tried = new Set<string>()
  describe.each(rules.map((rule) => ({ ...rule })))('$id', (rule) => {
    const { id, examples, nearMisses, guards = [] } = rule
    for (const example of examples)
      test(`reads ${example.text}, however it is turned`, () => {
        const { wrong } = tryExample(rule, example, analyzer)
        expect(wrong).toEqual([])
      })
    for (const nearMiss of nearMisses) {
      const answered = JSON.stringify([rule.id.split('/')[0], rule.run !== undefined, nearMiss])
      if (tried.has(answered)) continue
      tried.add(answered)
      test(`reads nothing in ${nearMissOf(nearMiss).text}, however it is turned`, () => {
        const { wrong } = tryNearMiss(rule, nearMiss, analyzer)
        expect(wrong).toEqual([])
      })
    }
    for (const guard of guards)
      test(`its guard ${guard.id} refuses ${guard.example}, which is read without it`, () => {
        expect(tryGuard(id, guard, analyzer)).toBeNull()
      })
  })
}

/**
 * A vitest test of every reading: all facts, links and entities that it tells, with all their fields, in every turning
 * that puts no text right beside it.
 */
export function testReadings(readings: readonly Reading[], analyzer: Analyzer): void {
  checkCall({ readings: [readings, z.array(aReading)], analyzer: [analyzer, anAnalyzer] })
  for (const reading of readings)
    test(`reads ${reading.text} in full, however it is turned`, () => {
      const wrong = variantsOf(reading.text, false, reading.unturned).flatMap(({ name, text }) => {
        const { referenceDate = EXAMPLE_REFERENCE_DATE } = reading
        return misread(analyzer.analyze(text, { referenceDate }) as Report, text, reading).map(
          (verdict) => `${name}: ${verdict}`,
        )
      })
      expect(wrong).toEqual([])
    })
}
