import { expect, test } from 'vitest'
import { countCharacters, sizeOf, sizeOfText } from '../../../src/archive/count/size.js'

test('characters are code points without blanks, marks included', () => {
  expect(countCharacters('增长 6%，\n全年。')).toBe(8)
  expect(countCharacters('𠮷林')).toBe(2)
  expect(countCharacters('')).toBe(0)
})

test('a heading is no sentence, and its characters are none of a sentence', () => {
  expect(sizeOf('一、工作回顾\n去年好，今年更好。', ['一、工作回顾', '去年好，今年更好。'])).toEqual({
    characters: 15,
    han: 12,
    sentences: 1,
    sentenceCharacters: 9,
    clauses: 2,
  })
})

test('a sentence may end in marks that close a quotation; lists with 、 are one clause', () => {
  expect(sizeOfText('他说：“修路、架桥、通水。”大家都好！')).toMatchObject({ sentences: 2, clauses: 3 })
  expect(sizeOfText('')).toMatchObject({ characters: 0, sentences: 0, clauses: 0 })
})
