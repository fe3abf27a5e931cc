import { expect, test } from 'vitest'
import { parseUserDictionary } from '../../src/segment/user-dictionary.js'

test('a dictionary has words, with frequency and tag where they are told', () => {
  expect(parseUserDictionary('own.txt', '# 词\n甲工程\r\n乙工程 20\n丙工程 nz\n丁工程\t30\tnz\n\n')).toEqual([
    { word: '甲工程', freq: 100_000, pos: 'n' },
    { word: '乙工程', freq: 20, pos: 'n' },
    { word: '丙工程', freq: 100_000, pos: 'nz' },
    { word: '丁工程', freq: 30, pos: 'nz' },
  ])
})

test('a line may end in a return alone', () => {
  expect(parseUserDictionary('own.txt', '甲工程\r乙工程 20').map(({ word }) => word)).toEqual([
    '甲工程',
    '乙工程',
  ])
})

test('every line that cannot be read is told', () => {
  expect(() => parseUserDictionary('own.txt', '甲 0 n\n乙 5 名词\n丙 5 n n\n丁')).toThrow(
    expect.objectContaining({
      code: 'E_DICTIONARY',
      faults: [
        expect.objectContaining({ where: 'own.txt:1' }),
        expect.objectContaining({ where: 'own.txt:2' }),
        expect.objectContaining({ where: 'own.txt:3' }),
      ],
    }),
  )
})
