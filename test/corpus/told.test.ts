/** All that is told of each text of the corpus, read and judged: `KEEP=1 npx vitest run test/corpus/told.test.ts` keeps it anew. */
import { expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analyze.js'
import { kept } from '../kept.js'
import { toldWhole } from '../told.js'
import { readCorpus } from './read.js'

const analyzer = createAnalyzer()

test.each(readCorpus().map((one) => [one.id, one] as const))(
  '%s is told as it was',
  (id, { source, referenceDate }) => {
    const told = [
      ...toldWhole(analyzer.analyze(source, { referenceDate })),
      ...analyzer
        .discourse(source, { referenceDate })
        .map((line) => `discourse ${line.replaceAll('\t', ' ')}`),
    ]
    expect(told).toEqual(kept(`test/corpus/told/${id}.txt`, told))
  },
)
