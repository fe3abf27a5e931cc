import { expect, test } from 'vitest'
import { stopWords } from '../../../src/archive/dtm/stop-words.js'

test('words that point say nothing of what a text is about', () => {
  const words = new Set(stopWords())
  const pointing = ['这', '那'].flatMap((one) => ['', '个', '些', '样', '种', '里'].map((rest) => one + rest))
  expect(pointing.filter((word) => !words.has(word))).toEqual([])
})
