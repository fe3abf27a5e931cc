import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gongbao } from './run.js'

const STUDY = readFileSync('docs/study.md', 'utf8')
const CALLS = [...STUDY.matchAll(/^gongbao (?<call>.*)/gmu)].map(({ groups }) => groups!.call!.trim())

let folder: string
const at = (name: string) => join(folder, name)

const report = (region: string, year: number, growth: string) => `${region}人民政府工作报告

——${year}年1月16日在${region}第十三届人民代表大会第二次会议上

各位代表：

一、${year - 1}年工作回顾

全市地区生产总值增长${growth === '8%' ? '8.2%' : '6.9%'}。城镇新增就业3万人。经济运行总体平稳，民生持续改善。

二、${year}年工作安排

今年经济社会发展的主要预期目标是：地区生产总值增长${growth}，城镇新增就业2.5万人。坚持稳中求进，稳妥有序推进各项改革，防范化解风险。
`
const REPORTS: readonly (readonly [string, string, number, string])[] = [
  ['厦门市', '厦门市', 2017, '8%'],
  ['厦门市', '厦门市', 2018, '7%左右'],
  ['宁波市', '宁波市', 2017, '8%'],
  ['宁波市', '宁波市', 2018, '8%'],
]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-study-'))
  for (const [name, region, year, growth] of REPORTS) {
    mkdirSync(at(`archive/${name}`), { recursive: true })
    writeFileSync(at(`archive/${name}/${year}.md`), report(region, year, growth))
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rowsOf = (name: string) => {
  const [head = '', ...lines] = readFileSync(at(name), 'utf8').replace('\uFEFF', '').trimEnd().split('\n')
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i]!, cell])))
}

describe('the study in docs/study.md', () => {
  test('its commands run as they stand there', () => {
    expect(CALLS.length).toBeGreaterThanOrEqual(3)
    for (const call of CALLS) {
      const { code, err } = gongbao(call.split(/\s+/u), '', folder)
      expect([call, code, code === 0 ? '' : err]).toEqual([call, 0, ''])
    }
  })

  test('they end in a table with target, outcome and measures of the year, a codebook and charts', () => {
    const rows = rowsOf('study.csv')
    const row = rows.find((r) => r.region === '厦门市' && r.year === '2018')!
    expect([row.gdp, row.gdp_bound]).toEqual(['7', 'approx'])
    expect(Number(row.tone_caution_plan)).toBeGreaterThan(0)
    const before = rows.find((r) => r.region === '厦门市' && r.year === '2017')!
    expect([before.gdp, before.gdp_growth_actual]).toEqual(['8', '6.9'])
    // 2016 is known from the report of 2017 alone, and has no measures
    expect(rows.find((r) => r.region === '宁波市' && r.year === '2016')?.characters).toBe('')
    const codebook = readFileSync(at('codebook.md'), 'utf8')
    for (const name of ['gdp', 'tone_caution_plan', 'mattr']) expect(codebook).toContain(`| ${name} |`)
    expect(readFileSync(at('pages/index.html'), 'utf8')).toContain('地区生产总值')
  })

  test('every column that it names is there', () => {
    const [row] = rowsOf('study.csv')
    const named = [...STUDY.matchAll(/study\$(\w+)|`((?:gdp|new_urban|tone_caution)\w*)`/gu)].map(
      (m) => m[1] ?? m[2]!,
    )
    for (const name of named.filter((one) => one !== 'lowered' && one !== 'tone_caution'))
      expect(Object.keys(row!)).toContain(name)
  })
})
