import { expect, test } from 'vitest'
import { kwicOf } from '../../src/archive/kwic/task.js'
import { kwic } from '../../src/archive/kwic.js'
import { readingOf } from '../../src/archive/reading/reading.js'

const TEXT = `青州市政府工作报告

——2018年1月16日在青州市第三届人民代表大会第二次会议上

各位代表：

一、2017年工作回顾

经济下行压力较大。全市地区生产总值增长7%。增强“四个意识”。

二、2018年工作安排

顶住下行压力，地区生产总值增长8%左右。
`
const READING = readingOf('青州市/2018.md', { text: TEXT })
const rows = (query: object) => kwicOf({ context: 6, parts: ['all'], ...query })(READING)

test('a phrase in its sentence, with heading, part and place in the source', () => {
  const found = rows({ lists: { 压力: ['下行压力'] } })
  expect(found.map((r) => [r.year, r.region, r.section, r.part, r.query, r.left, r.right])).toEqual([
    [2018, '青州市', '一、2017年工作回顾', 'review', '压力', '回顾 经济', '较大。全市地'],
    [2018, '青州市', '二、2018年工作安排', 'plan', '压力', '安排 顶住', '，地区生产总'],
  ])
  expect(found[0]?.sentence).toBe('经济下行压力较大。')
  expect(TEXT.slice(found[0]!.start, found[0]!.end)).toBe('下行压力')
})

test('a pattern, kinds of facts, a name, an indicator; only of one part', () => {
  expect(rows({ pattern: '(?:下行|财政)压力' })).toHaveLength(2)
  expect(rows({ kinds: ['slogan'] }).map((r) => r.text)).toEqual(['四个意识'])
  expect(rows({ name: '四个意识' }).map((r) => r.query)).toEqual(['slogan'])
  const plan = rows({ indicator: 'GDP', parts: ['plan'] })
  expect(plan.map((r) => [r.query, r.text])).toEqual([['地区生产总值', '地区生产总值增长8%左右']])
})

test('a link leads to the words in the page of the document', () => {
  const [row] = rows({ lists: { 压力: ['下行压力'] }, links: { folder: '.', pages: 'pages' } })
  expect(row?.link).toMatch(/^pages\/%E9%9D%92%E5%B7%9E%E5%B8%82\/2018\.md\.html#s\d:~:text=/u)
  expect(decodeURIComponent(row?.link?.split('text=')[1] ?? '')).toBe('经济-,下行压力')
})

test('what cannot be asked is told before any file is read', () => {
  const ask = (query: object) => () => kwic(['nowhere'], query, () => {})
  expect(ask({})).toThrow('E_OPTION')
  expect(ask({ pattern: '(' })).toThrow('pattern')
  expect(ask({ kinds: ['joke'] })).toThrow('kinds')
})
