import { expect, test } from 'vitest'
import { Trie } from '../../src/lexicon/trie.js'

const words = [
  ['实施', 1],
  ['实施好', 2],
  ['施', 3],
] as const
const any = () => true

test('the longest word at a place is found, from its beginning or its end', () => {
  const forward = new Trie(words)
  expect(forward.longest('要实施好方案', 1, 9, any)).toBe(3)
  expect(forward.longest('要实施好方案', 1, 2, any)).toBe(2)
  expect(forward.longest('要实施', 0, 9, any)).toBe(0)
  const backward = new Trie(words, -1)
  expect(backward.longest('要实施', 2, 9, any)).toBe(2)
  expect(backward.longest('施', 0, 9, any)).toBe(1)
  expect(backward.longest('', -1, 9, any)).toBe(0)
})

test('a word that is not accepted leaves the place to a shorter one', () => {
  expect(new Trie(words).longest('实施好', 0, 9, (value) => value !== 2)).toBe(2)
})
