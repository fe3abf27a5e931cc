import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Failure } from '../../../src/archive/failure.js'
import { type DrawOptions, drawSheet } from '../../../src/archive/verify.js'

const root = mkdtempSync(join(tmpdir(), 'gongbao-draw-'))
afterAll(() => rmSync(root, { recursive: true }))

const LONG = `为了让全体居民生活得更好，${'我们要继续做好各项工作，'.repeat(30)}`
const report = (city: string, done: string, planned: string) => `${city}人民政府工作报告

——2019年1月16日在${city}第三届人民代表大会第二次会议上

各位代表：

现在，我代表${city}人民政府，向大会报告工作。

一、2018年工作回顾

一年来，${done}

二、2019年工作安排

今年经济社会发展的主要预期目标是：${planned}
`
mkdirSync(join(root, 'in'))
const TEXTS = {
  'a.txt': report('厦门市', '地区生产总值增长7.7%。', '地区生产总值增长8%左右。'),
  'b.txt': report(
    '福州市',
    '地区生产总值再上台阶。经济平稳，GDP含金量提高。',
    `按计划推进。${LONG}地区生产总值稳步提高。居民收入增长7%。`,
  ),
  'c.txt': '今天天气很好。',
}
for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(root, 'in', name), text)
writeFileSync(
  join(root, 'in', 'd.txt'),
  new Uint8Array(4000).map((_, i) => i % 7),
)

async function drawn(options: Partial<DrawOptions>) {
  const failures: Failure[] = []
  const rows = await drawSheet([join(root, 'in')], { size: 6, seed: 3, ...options }, (failure) =>
    failures.push(failure),
  )
  const sorted = rows
    .map((row) => ({ ...row, path: row.path.replace(/^.*\//u, '') }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return { failures, rows: sorted }
}
const GDP = [{ indicator: '地区生产总值' }] as const

test('cells are drawn with the sentence that tells them, or the passages where they might stand', async () => {
  const { rows, failures } = await drawn({ indicators: GDP })
  expect(failures.map(({ code }) => code)).toEqual(['E_BINARY'])
  expect(rows.map(({ path, filled, value }) => [path, filled, value])).toEqual([
    ['a.txt', true, '8% (approx)'],
    ['b.txt', false, null],
    ['c.txt', false, null],
  ])
  const [told, empty, none] = rows
  expect(told).toMatchObject({
    what: '地区生产总值 · growth · target',
    stratum: '地区生产总值 · growth · target | filled',
    population: 1,
    drawn: 1,
    section: '二、2019年工作安排',
    sentence: expect.stringContaining('地区生产总值增长8%左右'),
    candidates: null,
    reason: null,
    verdict: null,
  })
  expect(empty).toMatchObject({ section: null, sentence: null, text: null, reason: expect.any(String) })
  // passages of review and plan, each with its heading; a long one is cut to what stands around the name
  expect(empty?.candidates).toContain('[一、2018年工作回顾] 一年来，地区生产总值再上台阶。')
  expect(empty?.candidates).toMatch(/\[二、2019年工作安排\] ….*地区生产总值稳步提高/u)
  expect(none).toMatchObject({ candidates: null, region: null, year: null })
})

test('strata are told apart by what is asked for, too; what a document does not tell is one of its own', async () => {
  const { rows } = await drawn({ indicators: GDP, by: ['region', 'level', 'year'] })
  expect(rows.map(({ stratum }) => stratum.split(' | ').slice(1))).toEqual([
    ['filled', '厦门市', 'prefecture', '2019'],
    ['empty', '福州市', 'prefecture', '2019'],
    ['empty', '?', '?', '?'],
  ])
})

test('without an indicator facts are drawn, with all their fields but those that every fact has', async () => {
  const { rows } = await drawn({ kinds: ['indicator'], size: 20 })
  expect(rows.map(({ path }) => path)).toContain('b.txt')
  const told = rows.find(({ text }) => text?.includes('8%'))
  expect(told).toMatchObject({
    what: 'indicator',
    filled: true,
    region: '厦门市',
    code: '350200',
    year: 2019,
  })
  expect(told?.value).toContain('name: 地区生产总值; ')
  expect(told?.value).not.toContain('because')
  const { rows: slogans } = await drawn({ kinds: ['quantity'], size: 1 })
  expect(slogans).toHaveLength(1)
})

test('nothing to judge, and fewer rows than strata, are told', async () => {
  await expect(drawn({ kinds: ['slogan'] })).rejects.toMatchObject({ code: 'E_EMPTY_INPUT' })
  await expect(drawn({ indicators: GDP, size: 1 })).rejects.toMatchObject({
    code: 'E_OPTION',
    faults: [{ where: '--sample', message: expect.stringContaining('each of 2 strata, got 1') }],
  })
})
