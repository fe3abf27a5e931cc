import { expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'

test.each(['存、贷款余额分别增长10%和12%。', '存款、贷款余额分别增长10%和12%。'])(
  'deposits share with loans what stands after both: %s',
  (text) => {
    const named = analyze(text).facts.flatMap((fact) => (fact.kind === 'indicator' ? [fact.name] : []))
    expect(named).toEqual(['存款余额', '贷款余额'])
  },
)
