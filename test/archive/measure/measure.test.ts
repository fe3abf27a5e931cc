import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type MeasureOptions, type MeasureRow, measure } from '../../../src/archive/measure.js'

const root = mkdtempSync(join(tmpdir(), 'gongbao-measure-'))
afterAll(() => rmSync(root, { recursive: true }))
mkdirSync(join(root, 'in'))

const report = (region: string, year: number, planned: string) => `${region}人民政府工作报告

——${year}年1月16日在${region}第三届人民代表大会第二次会议上

各位代表：

现在，我代表${region}人民政府，向大会报告工作。

一、${year - 1}年工作回顾

一年来，我们坚持稳中求进工作总基调，全力推动经济社会持续健康发展，城乡面貌不断改善。

二、${year}年工作安排

${planned}
`
const SAME = '今年要坚持以人民为中心的发展思想，统筹推进各项工作，确保实现全年目标任务。'
const OTHER = '春天到了，河里的冰化开，孩子们跑到岸边放风筝，老人坐在门口晒太阳。'
const TEXTS = {
  'a2018.txt': report('厦门市', 2018, SAME),
  'a2019.txt': report('厦门市', 2019, SAME),
  'b2019.txt': report('福建省', 2019, OTHER),
  'c.txt': '今天天气很好，大家一起去郊外走一走。',
}
for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(root, 'in', name), text)

async function measured(options: MeasureOptions = {}) {
  const rows: MeasureRow[] = []
  const codes: string[] = []
  for await (const row of measure([join(root, 'in')], options, ({ code }) => codes.push(code))) rows.push(row)
  expect(codes).toEqual([])
  return rows.map((row) => ({ ...row, path: row.path.replace(/^.*\//u, '') }))
}

test('a report is measured against its own of the year before and its province’s, and nothing against none', async () => {
  const rows = await measured()
  expect(rows.map(({ path, part, code, year }) => [path, part, code, year])).toEqual([
    ['a2018.txt', 'all', '350200', 2018],
    ['a2019.txt', 'all', '350200', 2019],
    ['b2019.txt', 'all', '350000', 2019],
    ['c.txt', 'all', null, null],
  ])
  const [first, second, province, none] = rows
  expect(second?.previous_path).toMatch(/a2018\.txt$/u)
  expect(second?.province_path).toMatch(/b2019\.txt$/u)
  expect(Number(second?.previous_cosine)).toBeGreaterThan(Number(second?.province_cosine))
  expect(Number(second?.previous_8grams)).toBeGreaterThan(0.8)
  expect(first).toMatchObject({ previous_cosine: null, previous_8grams: null, province_path: null })
  expect(province).toMatchObject({ nation_path: null, region: '福建省', level: 'province' })
  expect(none).toMatchObject({ region: null, level: null, previous_path: null })
})

test('parts are compared with the same parts', async () => {
  const rows = await measured({ parts: ['review', 'plan'] })
  const of = (part: string) => rows.find((row) => row.path === 'a2019.txt' && row.part === part)
  // headings and title are of the plan, too, and differ
  expect(Number(of('plan')?.previous_8grams)).toBeGreaterThan(0.8)
  expect(Number(of('plan')?.province_8grams)).toBeLessThan(0.1)
  expect(Number(of('review')?.province_8grams)).toBeGreaterThan(0.5)
})
