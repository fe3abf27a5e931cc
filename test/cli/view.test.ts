import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArchiveData } from '../../src/view/index.js'
import { gongbao } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'gongbao-view-'))
const archive = join(folder, 'archive')
const at = (name: string) => join(folder, name)
const report = (city: string, year: number, growth: number) => `${year}年${city}政府工作报告

——${year}年1月8日在${city}第九届人民代表大会第${year - 2018}次会议上

一、${year - 1}年工作回顾

全市地区生产总值增长${growth - 1}%，落实“两个确立”。

二、${year}年工作安排

今年地区生产总值增长${growth}%左右。
`

beforeAll(() => {
  for (const [city, ...years] of [
    ['杭州市', 2023, 2024],
    ['长沙市', 2024],
  ] as const) {
    mkdirSync(join(archive, city), { recursive: true })
    for (const year of years) writeFileSync(join(archive, city, `${year} 年.md`), report(city, year, 6))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a file becomes one page on standard output, with nothing beside it', () => {
  const { code, out, err } = gongbao(['view', join(archive, '杭州市', '2023 年.md')])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.startsWith('<!doctype html>')).toBe(true)
  const { document } = parseHTML(out)
  expect(document.querySelector('h1')!.textContent).toContain('政府工作报告')
  expect(document.querySelector('.file')!.textContent).toBe('2023 年.md')
  expect(document.querySelectorAll('#article mark').length).toBeGreaterThan(4)
  expect(document.querySelector('#source')!.textContent).toBe(report('杭州市', 2023, 6))
})

test('standard input becomes a page; the reference date is the one given', () => {
  const { code, out } = gongbao(['view', '-', '--reference-date', '2020-05-20'], '今年完成259项。')
  expect(code).toBe(0)
  expect(
    JSON.parse(parseHTML(out).document.querySelector('#data')!.textContent!).facts[0].fields,
  ).toContainEqual(['value', '2020'])
})

test('a page is written to --out, and never over another without --force', () => {
  const args = ['view', '-', '--out', at('page.html')]
  expect(gongbao(args, '甲2019年').code).toBe(0)
  const again = gongbao(args, '乙2020年')
  expect(again.code).toBe(2)
  expect(again.err).toContain('E_EXISTS')
  expect(readFileSync(at('page.html'), 'utf8')).toContain('甲')
  expect(gongbao([...args, '--force'], '乙2020年').code).toBe(0)
  expect(readFileSync(at('page.html'), 'utf8')).not.toContain('甲')
})

test('a folder becomes a page a document, and an index whose links lead there and back', () => {
  const { code, out, err } = gongbao(['view', archive, '--out', at('pages')])
  expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' })
  const { document } = parseHTML(readFileSync(at('pages/index.html'), 'utf8'))
  const data = JSON.parse(document.querySelector('#data')!.textContent!) as ArchiveData
  const links = data.documents.map((d) => d.href)
  expect(links.length).toBe(3)
  for (const link of links) {
    const page = join(at('pages'), decodeURIComponent(link))
    const back = parseHTML(readFileSync(page, 'utf8'))
      .document.querySelector('.back a')!
      .getAttribute('href')!
    expect(join(page, '..', back)).toBe(at('pages/index.html'))
  }
  expect(data.documents[0]!.slogans).toContain('两个确立')
  expect(data.documents.map((d) => d.year)).toEqual([2023, 2024, 2024])
  expect(data.series[0]).toEqual({ indicator: '地区生产总值', change: 'growth', unit: '%' })
  const told = data.documents[0]!.figures.map(({ status, year, value, mod }) => ({
    status,
    year,
    value,
    mod,
  }))
  expect(told).toEqual([
    { status: 'target', year: 2023, value: 6, mod: 'approx' },
    { status: 'actual', year: 2022, value: 5, mod: undefined },
  ])
})

test('the index shows the figure asked for first, and a wrong one is told', () => {
  const none = gongbao(['view', archive, '--out', at('none'), '--indicator', ' '])
  expect(none.code).toBe(2)
  expect(none.err).toContain('E_OPTION')
  expect(existsSync(at('none'))).toBe(false)
})

test('a file that cannot be read is told and left out; the others have their pages', () => {
  const bad = at('bad')
  mkdirSync(bad)
  writeFileSync(join(bad, 'a.md'), report('杭州市', 2024, 5))
  writeFileSync(join(bad, 'b.txt'), Buffer.from([0, 1, 2, 0, 0, 3, 0, 0, 255, 0]))
  const { code, err } = gongbao(['view', bad, '--out', at('bad-pages')])
  expect(code).toBe(1)
  expect(err).toMatch(/b\.txt: E_BINARY/u)
  const { document } = parseHTML(readFileSync(at('bad-pages/index.html'), 'utf8'))
  expect(JSON.parse(document.querySelector('#data')!.textContent!).documents.length).toBe(1)
  const alone = gongbao(['view', join(bad, 'b.txt')])
  expect({ code: alone.code, out: alone.out }).toEqual({ code: 1, out: '' })
})

test.each([
  [['view', archive], 'E_OPTION'],
  [['view', archive, '--out', join(archive, 'pages')], 'E_OPTION'],
  [['view', archive, '--out', folder], 'E_EXISTS'],
  [['view', archive, '--out', join(archive, '杭州市', '2023 年.md')], 'E_OPTION'],
  [['view', archive, '--out', at('page.html'), '--force'], 'E_EXISTS'],
  [['view', at('nowhere.md')], 'E_PATH'],
  [['view', join(archive, '*', '*.md')], 'E_PATH'],
  [['view', '-', '--reference-date', '2020-13-01'], 'E_REFERENCE_DATE'],
])('a wrong call is told by its code: %j', (args, error) => {
  const { code, out, err } = gongbao(args as string[])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(error)
})
