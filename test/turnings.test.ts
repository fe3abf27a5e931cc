import { expect, test } from 'vitest'
import { analyze, convert } from '../src/index.js'
import { archiveTurnings, compare } from './bench/archive-turnings.js'
import { readCorpus } from './corpus/read.js'

/** Share of facts that stay the same, in percent: may only rise. */
const LEAST: Readonly<Record<string, number>> = {
  blanks: 99.9,
  'wide-blanks': 99.9,
  'thin-blanks': 99.9,
  'no-break': 99.9,
  'half-width': 99.9,
  // one short article has too few long lines to tell that they were wrapped
  wrapped: 99.8,
  'full-width': 99.9,
  traditional: 99.9,
  // one article has a head of nothing but its title, which a paragraph above it hides
  amid: 99.7,
  crlf: 99.9,
}

test.each(Object.entries(archiveTurnings(convert)))('the corpus is read alike: %s', (name, turn) => {
  let same = 0
  let all = 0
  const shown: string[] = []
  for (const { clean, referenceDate } of readCorpus()) {
    const { text, map } = turn(clean)
    const { counts, differences } = compare(
      analyze(clean, { referenceDate }),
      analyze(text, { referenceDate }),
      map,
    )
    for (const count of counts.values()) {
      same += count.same
      all += count.all
    }
    shown.push(...differences.map(({ before, after }) => `- ${before}\n+ ${after}`))
  }
  expect(all).toBeGreaterThan(400)
  expect((100 * same) / all, shown.join('\n')).toBeGreaterThanOrEqual(LEAST[name]!)
})
