/** Guards tried by their own examples: each refuses there, and more is read without it. */
import type { Analyzer, Report } from '../analyze.js'
import type { Guard } from '../rules/guard.js'
import { guardFault } from '../rules/guard-example.js'
import { EXAMPLE_REFERENCE_DATE } from './turn.js'

/** What a report tells of its text. */
const toldBy = ({ facts, links, quotations, sections, metadata }: Report): string[] =>
  [...facts, ...links, ...quotations, ...sections, ...Object.entries(metadata)].map((x) => JSON.stringify(x))

/** Why `guard`, one of the guards of `of`, does not do what its example shows; `null` where it does. */
export function tryGuard(
  of: string,
  guard: Pick<Guard<readonly unknown[]>, 'id' | 'example' | 'referenceDate'>,
  analyzer: Analyzer,
): string | null {
  const { id, example, referenceDate = EXAMPLE_REFERENCE_DATE } = guard
  return guardFault(of, id, () => toldBy(analyzer.analyze(example, { referenceDate }) as Report))
}
