import { expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'

const names = (text: string) => analyze(text).facts.flatMap((f) => (f.kind === 'person' ? [f.name] : []))

test.each([
  ['高明为县教育局局长；', ['高明']],
  ['欧阳建国为县教育局局长；', ['欧阳建国']],
  // a surname alone, more than two characters after it, no surname, a word
  ['欧阳为县教育局局长；', []],
  ['王小大明为县教育局局长；', []],
  ['大会为县教育局局长；', []],
])('a line of appointments: %s', (line, wanted) => {
  expect(names(`任命：\n${line}`)).toEqual(wanted)
})

test.each([
  '扎西拉姆',
  '才吉卓玛',
  '卓玛才吉',
  '次仁拉姆',
  '拉姆措',
  '德吉央宗',
  '才让多杰',
  '索朗旺堆',
  '洛桑丹增',
])('names of Tibet: %s', (name) => {
  expect(names(`县长${name}出席会议。`)).toEqual([name])
})
