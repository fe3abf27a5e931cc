import { expect, test } from 'vitest'
import type { Analyzer } from '../../src/analyze.js'
import { analyze } from '../../src/analyze.js'
import { extractBytes } from '../../src/archive/extract.js'
import { stat } from '../../src/archive/stat.js'

const analyzer = { analyze } as unknown as Analyzer
async function read(text: string, path: string) {
  const outcome = await extractBytes(path, Buffer.from(text), analyzer)
  if ('failure' in outcome) throw new Error(outcome.failure.message)
  return outcome.document
}
const report = (year: number) =>
  `政府工作报告\n\n——${year}年1月20日在厦门市第十六届人民代表大会第五次会议上\n\n市长 王某某\n\n各位代表：\n\n一、${year - 1}年工作回顾\n\n${year - 1}年，地区生产总值增长7.8%。\n\n二、${year}年工作安排\n\n今年，地区生产总值增长8%左右。\n`

test('documents and facts are counted by what is asked for', async () => {
  const documents = [
    await read(report(2019), 'a.md'),
    await read(report(2020), 'b.md'),
    await read('', 'c.md'),
  ]
  expect(await stat(documents, ['status'])).toContainEqual(
    expect.objectContaining({ kind: null, status: 'target', documents: 2, facts: 2 }),
  )
  expect(await stat(documents, ['kind', 'year'])).toContainEqual(
    expect.objectContaining({ kind: 'indicator', year: 2019, region: null, documents: 1, facts: 2 }),
  )
  const regions = await stat(documents, ['region'])
  expect(regions.map(({ region, documents: n }) => [region, n])).toEqual([
    ['厦门市', 2],
    [null, 1],
  ])
  await expect(stat([], ['month' as never])).rejects.toMatchObject({ code: 'E_OPTION' })
})

test.each([
  ['a.csv', 'id,text\n1,完成259项\n', 'a table, not a document'],
  ['a.jsonl', '{"path":"a.md","facts":[]}\n', 'facts that extract has written'],
  ['a.csv', '\uFEFFpath,index,kind\n', 'facts that extract has written'],
])('a table is no document: %s %j', async (path, text, message) => {
  const outcome = await extractBytes(path, Buffer.from(text), analyzer)
  expect(outcome).toMatchObject({
    failure: { code: 'E_INPUT_FORMAT', message: expect.stringContaining(message) },
  })
})
