/** Rules, derivations and readings tried as suites of the mutation run, as they stand: turned over they are tried elsewhere. */
import { createAnalyzer } from '../../src/analyze.js'
import { linkReadings } from '../../src/facts/links/readings.js'
import { KINDS } from '../../src/facts/registry.js'
import { tryGuard } from '../../src/testing/guards.js'
import { misread } from '../../src/testing/reading.js'
import { EXAMPLE_REFERENCE_DATE, type Exemplified, tryExample, tryNearMiss } from '../../src/testing/turn.js'
import { asItStands } from '../as-they-stand.js'
import { Failed } from './harness.js'

function told(id: string, wrong: readonly string[]): void {
  if (wrong.length > 0) throw new Failed(`${id}: ${wrong[0]}`)
}

/** The examples, near misses and guards of a kind, or of all where it is ''; the first that is not read as it says is told. */
export function runExamples(only: string): void {
  const analyzer = createAnalyzer()
  for (const { kind, rules, derivations = [] } of KINDS) {
    if (only !== '' && kind !== only) continue
    for (const rule of [...rules, ...derivations] as readonly Exemplified[]) {
      const tried = asItStands(rule)
      for (const example of rule.examples) told(rule.id, tryExample(tried, example, analyzer).wrong)
      for (const nearMiss of rule.nearMisses) told(rule.id, tryNearMiss(tried, nearMiss, analyzer).wrong)
      for (const guard of rule.guards ?? []) told(rule.id, [tryGuard(rule.id, guard, analyzer) ?? []].flat())
    }
  }
}

/** All that is told in full, as it stands. */
export function runReadings(): void {
  const analyzer = createAnalyzer()
  for (const reading of [...KINDS.flatMap((kind) => kind.readings ?? []), ...linkReadings]) {
    const { text, referenceDate = EXAMPLE_REFERENCE_DATE } = reading
    told('reading', misread(analyzer.analyze(text, { referenceDate }), text, reading))
  }
}
