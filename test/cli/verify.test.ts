import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gongbao } from './run.js'

let folder: string
const at = (name: string) => join(folder, name)

const report = (year: number, plan: string) => `青州市政府工作报告

——${year}年1月16日在青州市第三届人民代表大会第二次会议上

一、${year - 1}年工作回顾

全市地区生产总值增长7%。

二、${year}年工作安排

${plan}
`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-verify-'))
  mkdirSync(at('archive'))
  writeFileSync(at('archive/2016.md'), report(2016, '地区生产总值增长8%左右。'))
  writeFileSync(at('archive/2017.md'), report(2017, '地区生产总值增长7.5%以上。'))
  writeFileSync(at('archive/2018.md'), report(2018, '保持地区生产总值稳定增长。'))
  writeFileSync(at('archive/2019.md'), report(2019, '扎实做好<b>各项</b>工作。'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const draw = (...more: string[]) =>
  gongbao([
    'verify',
    'draw',
    at('archive'),
    '--indicator',
    '地区生产总值',
    '--sample',
    '4',
    '--force',
    ...more,
  ])

const rowsOf = (path: string): Record<string, unknown>[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('gongbao verify draw', () => {
  test('filled cells with their sentence, empty ones with the passages where it might stand', () => {
    const { code, err } = draw('--out', at('sheet.jsonl'))
    expect([code, err]).toEqual([0, '4 rows of 2 strata, seed 1\n'])
    const rows = rowsOf(at('sheet.jsonl'))
    expect(rows.map((r) => [r.year, r.filled, r.value, r.sentence])).toEqual([
      [2016, true, '8% (approx)', '地区生产总值增长8%左右。'],
      [2017, true, '7.5% (more)', '地区生产总值增长7.5%以上。'],
      [2018, false, null, null],
      [2019, false, null, null],
    ])
    expect(String(rows[2]?.candidates)).toContain('[二、2018年工作安排] 保持地区生产总值稳定增长。')
    expect(rows[0]).toMatchObject({ population: 2, drawn: 2, verdict: null })
  })

  test('the same seed draws the same sheet; facts by kind', () => {
    const of = (seed: string) =>
      gongbao(['verify', 'draw', at('archive'), '--kinds', 'date,indicator', '--sample', '5', '--seed', seed])
    expect(of('3').out).toBe(of('3').out)
    expect(of('3').out).not.toBe(of('4').out)
    expect(of('3').out).toContain('indicator | filled')
  })

  test('a page that asks for nothing, in either language', () => {
    expect(draw('--page', at('judge.html')).code).toBe(0)
    const page = readFileSync(at('judge.html'), 'utf8')
    expect(page).toContain("default-src 'none'")
    expect(page).not.toContain('<b>各项')
    expect(
      gongbao([
        '--lang',
        'zh',
        'verify',
        'draw',
        at('archive'),
        '--indicator',
        '地区生产总值',
        '--sample',
        '4',
        '--force',
        '--page',
        at('judge.html'),
      ]).code,
    ).toBe(0)
    expect(readFileSync(at('judge.html'), 'utf8')).toContain('核对')
  })

  test('refuses what cannot be drawn', () => {
    expect(draw('--by', 'planet').code).toBe(2)
    const few = gongbao(['verify', 'draw', at('archive'), '--kinds', 'date,indicator', '--sample', '1'])
    expect([few.code, few.err.includes('E_OPTION')]).toEqual([2, true])
    expect(gongbao(['verify', 'draw', at('archive'), '--kinds', 'dates']).err).toContain('E_OPTION')
    expect(draw('--kinds', 'date').err).toContain('E_OPTION')
  })
})

describe('gongbao verify score', () => {
  const judge = (name: string, verdicts: readonly string[]) => {
    draw('--out', at('sheet.jsonl'))
    const rows = rowsOf(at('sheet.jsonl')).map((row, i) => ({ ...row, verdict: verdicts[i], correct: '' }))
    writeFileSync(at(name), rows.map((row) => JSON.stringify(row)).join('\n'))
    return at(name)
  }

  test('prints precision and recall, and of two sheets kappa', () => {
    const a = judge('a.jsonl', ['right', 'wrong', 'right', 'right'])
    const b = judge('b.jsonl', ['right', 'right', 'right', 'wrong'])
    const { code, out, err } = gongbao(['verify', 'score', a, b, '--format', 'jsonl'])
    expect(code).toBe(0)
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.find((r) => r.sheet === a && r.measure === 'precision')).toMatchObject({
      count: 1,
      of: 2,
      estimate: 0.5,
    })
    expect(rows.find((r) => r.sheet === a && r.measure === 'recall')).toMatchObject({ count: 1, of: 2 })
    expect(rows.find((r) => r.measure === 'agreement')).toMatchObject({ count: 2, of: 4, estimate: 0.5 })
    expect(rows.some((r) => r.measure === 'kappa')).toBe(true)
    expect(err.match(/judged differently/gu)).toHaveLength(2)
  })

  test.each(['csv', 'xlsx', 'tsv'])('reads a sheet of %s that was written here', (ending) => {
    draw('--out', at(`sheet.${ending}`))
    const { code, out } = gongbao(['verify', 'score', at(`sheet.${ending}`), '--format', 'csv'])
    expect(code).toBe(0)
    expect(out.split('\n')[1]).toContain(',precision,,0,')
    expect(out.split('\n')[1]?.endsWith(',0,4')).toBe(true)
  })

  test('refuses what is no sheet, a file that is not there, and three sheets', () => {
    writeFileSync(at('other.csv'), 'a,b\n1,2\n')
    expect(gongbao(['verify', 'score', at('other.csv')]).err).toContain('E_INPUT_FORMAT')
    expect(gongbao(['verify', 'score', at('none.csv')]).err).toContain('E_PATH')
    expect(gongbao(['verify', 'score', at('none.docx')]).err).toContain('E_INPUT_FORMAT')
    const a = judge('a.jsonl', ['right', 'wrong', 'right', 'right'])
    expect(gongbao(['verify', 'score', a, a, a]).err).toContain('E_OPTION')
  })
})
