import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'

const clean = (text: string) => analyze(text).text

test.each([
  ['会议指出ーー发展是第一要务。', '会议指出——发展是第一要务。'],
  ['上海ー南京', '上海—南京'],
  ['上海―南京', '上海—南京'],
  ['观看电影スター', '观看电影スター'],
  ['引进 A–B 两型', '引进 A–B 两型'],
])('a long vowel or bar between Chinese characters is a dash: %s', (text, wanted) => {
  expect(clean(text)).toBe(wanted)
})

test('blanks around signs stay in the rows of a table, and go in a sentence', () => {
  const table = '| 甲 | 10 - 20 |\n| 乙 | 3 ~ 5 |'
  expect(clean(table)).toBe(table)
  expect(clean('合计 10 ~ 20 万元。')).toBe('合计10~20万元。')
})
