import { expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'

const titlesOf = (text: string) =>
  analyze(text).facts.flatMap((fact) => (fact.kind === 'person' ? [fact.title] : []))

test('和 stands in the name of a body that has only begun before it, and parts it from one that is whole', () => {
  expect(titlesOf('县文物保护和考古研究所所长王小明')).toEqual(['县文物保护和考古研究所所长'])
  expect(titlesOf('省税务局和考古研究所所长王小明')).toEqual(['考古研究所所长'])
  expect(titlesOf('县人民医院和考古研究所所长王小明')).toEqual(['考古研究所所长'])
})
