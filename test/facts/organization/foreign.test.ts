import { expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'

const named = (text: string) =>
  analyze(text).facts.flatMap((fact) => (fact.kind === 'organization' ? [fact.name] : []))

test('a ministry may be of two trades; one character is no trade', () => {
  expect(named('日本财务和外务部')).toEqual(['日本财务和外务部'])
  expect(named('俄罗斯财政与某部')).toEqual([])
})
