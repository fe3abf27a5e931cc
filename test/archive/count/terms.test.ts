import { expect, test } from 'vitest'
import { countTerms, countWords, findTerms, termsOf } from '../../../src/archive/count/terms.js'

const tokens = (...texts: string[]) => {
  let at = 0
  return texts.map((text) => {
    const start = at
    at += text.length
    return { text, start, end: at, pos: 'n' }
  })
}

test('a word begins and ends where words of the text do; the longer wins', () => {
  const found = findTerms(
    tokens('数字', '经济', '，', '环保局', '数字'),
    termsOf(['数字经济', '数字', '环保']),
  )
  expect(found).toEqual([
    { word: '数字经济', from: 0, to: 2 },
    { word: '数字', from: 4, to: 5 },
  ])
  expect([...countTerms(tokens('数字', '数字'), termsOf(['数字']))]).toEqual([['数字', 2]])
})

test('marks and blanks are no words', () => {
  expect(countWords(tokens('增长', '6%', '，', '\n', 'GDP'))).toBe(3)
})
