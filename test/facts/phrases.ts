/** Phrases of a kind and what is read in them, kept beside the tests of the kind: `KEEP=1` tells them anew. */
import { createAnalyzer } from '../../src/analyze.js'
import type { BuiltInKind } from '../../src/rules/candidate.js'
import { testForms } from '../forms.js'
import { toldLines } from '../told.js'

/** Tests that facts of `kind` are read in the phrases of its folder as they are kept. */
export function testPhrases(kind: BuiltInKind): void {
  const analyzer = createAnalyzer({ kinds: [kind] })
  testForms(`test/facts/${kind}/phrases.tsv`, (text) =>
    toldLines(analyzer.analyze(text, { referenceDate: '2020-05-20' }))
      .map((line) => line.replace(`${kind} `, ''))
      .join(' | '),
  )
}
