import { expect, test } from 'vitest'
import { joinWordLists, parseWordLists } from '../../../src/archive/count/lists.js'

test('a table with a head tells its lists, under Chinese names too', () => {
  expect(parseWordLists('a.tsv', 'list\tword\n水\t水库\n水\t灌溉\n路\t公路\n')).toEqual({
    水: ['水库', '灌溉'],
    路: ['公路'],
  })
  expect(parseWordLists('a.tsv', '\uFEFF词\t词表\r\n水库\t水\r\n')).toEqual({ 水: ['水库'] })
  expect(parseWordLists('own/水利.tsv', 'word\n水库\n灌溉\n')).toEqual({ 水利: ['水库', '灌溉'] })
})

test('a word a line is a list called as the file; # says nothing; no word twice', () => {
  expect(parseWordLists('own/水利.txt', '# 修水\n水库\n灌溉\n\n水库\n')).toEqual({ 水利: ['水库', '灌溉'] })
})

test('two cells without a head are a list and its word', () => {
  expect(parseWordLists('a.txt', '水\t水库\n路\t公路\n')).toEqual({ 水: ['水库'], 路: ['公路'] })
})

test('what holds no word, or too many cells, is told', () => {
  expect(() => parseWordLists('a.txt', '#\n')).toThrow('holds no word')
  expect(() => parseWordLists('a.txt', 'a\tb\tc\n')).toThrow('a.txt:1')
})

test('lists of one name are joined', () => {
  expect(joinWordLists([{ 水: ['水库'] }, { 水: ['灌溉', '水库'], 路: ['公路'] }])).toEqual({
    水: ['水库', '灌溉'],
    路: ['公路'],
  })
})
