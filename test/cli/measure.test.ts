import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gongbao } from './run.js'

let folder: string
const at = (name: string) => join(folder, name)

const report = (year: number, review: string, plan: string) => `青州市政府工作报告

——${year}年1月16日在青州市第三届人民代表大会第二次会议上

各位代表：

一、${year - 1}年工作回顾

${review}

二、${year}年工作安排

${plan}
`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-measure-'))
  mkdirSync(at('archive'))
  const same = '我们坚持稳中求进工作总基调，扎实做好各项工作。'
  writeFileSync(at('archive/2017.md'), report(2017, `${same}困难不少。`, '地区生产总值增长7%。'))
  writeFileSync(
    at('archive/2018.md'),
    report(2018, `${same}成效显著。`, '确保地区生产总值增长8%以上，力争财政收入增长9%。'),
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rowsOf = (csv: string) => {
  const [head = '', ...lines] = csv.trimEnd().split('\n')
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i]!, cell])))
}

describe('gongbao measure', () => {
  test('a row a document and part, with what repeats last year’s report', () => {
    const { code, out, err } = gongbao(['measure', at('archive'), '--part', 'all,review,plan'])
    expect([code, err]).toEqual([0, ''])
    const rows = rowsOf(out)
    expect(rows.map((r) => [r.year, r.part])).toEqual([
      ['2017', 'all'],
      ['2017', 'review'],
      ['2017', 'plan'],
      ['2018', 'all'],
      ['2018', 'review'],
      ['2018', 'plan'],
    ])
    expect(rows[5]).toMatchObject({ targets: '2', ensure_share: '0.5', strive_share: '0.5' })
    expect(rows[0]).toMatchObject({ previous_cosine: '', previous_path: '' })
    expect(Number(rows[4]?.previous_8grams)).toBeGreaterThan(0.4)
    expect(Number(rows[3]?.previous_cosine)).toBeGreaterThan(0.5)
    expect(Number(rows[1]?.tone_balance)).toBeLessThan(Number(rows[4]?.tone_balance))
  })

  test('refuses a part that is none, and writes what columns mean', () => {
    expect(gongbao(['measure', at('archive'), '--part', 'middle']).code).toBe(2)
    const { code } = gongbao(['measure', at('archive'), '--out', at('m.csv'), '--codebook', at('book.md')])
    expect(code).toBe(0)
    expect(readFileSync(at('book.md'), 'utf8')).toContain('mean over every run of 500 words')
  })
})

describe('gongbao kwic', () => {
  test('every place of a phrase, as a table in any format', () => {
    const { code, out, err } = gongbao(['kwic', at('archive'), '--phrase', '总基调,成效', '--format', 'csv'])
    expect([code, err]).toEqual([0, ''])
    expect(rowsOf(out).map((r) => [r.year, r.part, r.query, r.text])).toEqual([
      ['2017', 'review', '总基调', '总基调'],
      ['2018', 'review', '总基调', '总基调'],
      ['2018', 'review', '成效', '成效'],
    ])
    expect(gongbao(['kwic', at('archive'), '--phrase', '总基调', '--out', at('k.xlsx')]).code).toBe(0)
    expect(readFileSync(at('k.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  test('refuses a call without a question, and pages of several folders', () => {
    expect(gongbao(['kwic', at('archive')]).code).toBe(2)
    expect(gongbao(['kwic', at('archive'), at('archive'), '--phrase', '水', '--pages', 'p']).code).toBe(2)
    expect(gongbao(['kwic', at('archive'), '--pattern', '(']).err).toContain('E_OPTION')
  })
})
