import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gongbao } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'gongbao-tables-'))
const at = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(at(name), 'utf8')
const report = (year: number, growth: number) =>
  `# 政府工作报告\n\n——${year}年1月20日在厦门市第十六届人民代表大会第五次会议上\n\n市长 王某某\n\n各位代表：\n\n一、${year - 1}年工作回顾\n\n${year - 1}年，地区生产总值增长7.8%，城镇新增就业2万人。\n\n二、${year}年工作安排\n\n今年，地区生产总值增长${growth}%左右，居民消费价格涨幅控制在3%以内。\n`

beforeAll(() => {
  writeFileSync(at('2019.md'), report(2019, 8))
  writeFileSync(at('2020.md'), report(2020, 7))
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  [['extract', '2019.md', '--out', 'a.xls'], 'E_FORMAT'],
  [['extract', '2019.md', '--out', 'a'], 'E_FORMAT'],
  [['panel', 'nowhere', '--indicator', 'gdp', '--out', 'a.dta'], 'E_FORMAT'],
  [['panel', 'nowhere', '--indicator', 'gdp', '--out', 'a.xlsx', '--format', 'csv'], 'E_FORMAT'],
  [['panel', 'nowhere', '--indicator', 'gdp', '--columns', 'region,jahr'], 'E_OPTION'],
  [['panel', 'nowhere', '--indicator', 'gdp', '--where', 'year >'], 'E_OPTION'],
  [['panel', 'nowhere', '--indicator', 'gdp:level:actual:level'], 'E_OPTION'],
  [['panel', 'nowhere', '--indicator', 'gdp', '--format', 'xlsx'], 'E_OPTION'],
  [['panel', 'nowhere', '--indicator', 'gdp', '--pair', '--wide'], 'E_OPTION'],
  [['extract', '2019.md', '--out', 'a.jsonl', '--where', 'year = 2019'], 'E_OPTION'],
  [['extract', '2019.md', '--out', 'a.xlsx', '--where', 'year = 2019'], 'E_OPTION'],
  [['extract', '-', '--out', 'a.xlsx'], 'E_OPTION'],
  [['quotations', 'nowhere', '--out', 'no/folder.csv'], 'E_WRITE'],
])('%j is refused before any file is read', (args, code) => {
  const run = gongbao(args, '', folder)
  expect([run.code, run.out, run.err]).toEqual([2, '', expect.stringContaining(code)])
})

test('extract writes all tables to a workbook, and one to the rest', () => {
  expect(
    gongbao(['extract', '2019.md', '2020.md', '--out', 'a.xlsx', '--labels', 'zh'], '', folder).code,
  ).toBe(0)
  const parts = unzipSync(readFileSync(at('a.xlsx')))
  const workbook = strFromU8(parts['xl/workbook.xml']!)
  for (const sheet of ['文件', '事实', '指标', '联系']) expect(workbook).toContain(`<sheet name="${sheet}"`)
  expect(existsSync(at('a.xlsx.jsonl'))).toBe(false)

  const indicators = [
    '--table',
    'indicators',
    '--columns',
    'canonical,value,period',
    '--where',
    'status = target',
  ]
  expect(gongbao(['extract', '2019.md', ...indicators, '--out', 'a.csv'], '', folder).code).toBe(0)
  expect(read('a.csv')).toBe('\uFEFFcanonical,value,period\n地区生产总值,8,2019\n居民消费价格,3,2019\n')
  const piped = gongbao(['extract', '-', ...indicators, '--format', 'tsv'], report(2019, 8))
  expect(piped.out).toBe('canonical\tvalue\tperiod\n地区生产总值\t8\t2019\n居民消费价格\t3\t2019\n')
})

test('a panel of several indicators is wide, with a codebook and for Stata', () => {
  const args = ['panel', '2019.md', '2020.md', '--indicator', '地区生产总值,地区生产总值:actual', '--wide']
  const columns = ['--columns', 'region,year,gdp,gdp_bound,gdp_actual']
  expect(gongbao([...args, ...columns, '--out', 'w.do', '--codebook', 'w.md'], '', folder)).toMatchObject({
    code: 0,
  })
  expect(read('w.csv')).toBe(
    'region,year,gdp,gdp_bound,gdp_actual\n厦门市,2018,,,7.8\n厦门市,2019,8,approx,7.8\n厦门市,2020,7,approx,\n',
  )
  expect(read('w.do')).toContain('label variable gdp `"地区生产总值"\'')
  expect(read('w.md')).toContain('| gdp_actual | 地区生产总值_actual | number |')
  expect(gongbao([...args, ...columns, '--out', 'w.do', '--force'], '', folder).code).toBe(0)
})

test('records that cannot be read have no row', () => {
  const run = gongbao(
    ['extract', '-', '--format', 'csv', '--columns', 'path,kind'],
    '{"id":1,"text":"完成259项"}\n{"id":2}\n',
  )
  expect(run.out).toBe('path,kind\n1,quantity\n')
  expect(run.err).toContain('2: E_LINE')
})
