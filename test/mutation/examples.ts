/** Rules, derivations and readings tried as suites of the mutation run: as they stand, or turned over. */
import { createAnalyzer } from '../../src/analyze.js'
import { linkReadings } from '../../src/facts/links/readings.js'
import { KINDS } from '../../src/facts/registry.js'
import { TURNINGS, type Unturned } from '../../src/rules/turnings.js'
import { tryGuard } from '../../src/testing/guards.js'
import { misread } from '../../src/testing/reading.js'
import { EXAMPLE_REFERENCE_DATE, type Exemplified, tryExample, tryNearMiss } from '../../src/testing/turn.js'
import { Failed } from './harness.js'

const AS_IT_STANDS = Object.fromEntries(
  TURNINGS.map((turning) => [turning, 'in a suite of its own']),
) as Unturned

function told(id: string, wrong: readonly string[]): void {
  if (wrong.length > 0) throw new Failed(`${id}: ${wrong[0]}`)
}

/** The examples and near misses of the kinds (all where none is named); the first that is not read as it says is told. */
export function runExamples(kinds: readonly string[], isTurned: boolean): void {
  const analyzer = createAnalyzer()
  for (const { kind, rules, derivations = [] } of KINDS) {
    if (kinds.length > 0 && !kinds.includes(kind)) continue
    for (const rule of [...rules, ...derivations] as readonly Exemplified[]) {
      const tried = isTurned ? rule : { ...rule, unturned: AS_IT_STANDS }
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
