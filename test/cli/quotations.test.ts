import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gongbao } from './run.js'

let folder: string
const at = (name: string) => join(folder, name)

const report = (place: string, year: number, text: string) =>
  `${place}政府工作报告\n\n——${year}年1月16日在${place}第三届人民代表大会第二次会议上\n\n各位代表：\n\n${text}\n`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-quotations-'))
  writeFileSync(
    at('a.md'),
    report('青州市', 2019, '推行“前店后坊”模式，践行“三严三实”。再推“前店后坊”模式。'),
  )
  writeFileSync(at('b.md'), report('绍兴市', 2022, '推行“前店后坊”模式，开展“清渠润田”行动。'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('gongbao quotations', () => {
  test('tells every phrase what it is, the commonest first', () => {
    const { code, out, err } = gongbao(['quotations', at('a.md'), at('b.md'), '--format', 'csv'])
    expect([code, err]).toEqual([0, ''])
    expect(out.trim().split('\n')).toEqual([
      'phrase,as,mentions,documents,regions,first_year,last_year',
      '前店后坊,term,3,2,2,2019,2022',
      '三严三实,slogan,1,1,1,2019,2019',
      '清渠润田,campaign,1,1,1,2022,2022',
    ])
  })

  test('reads what extract wrote alike', () => {
    gongbao(['extract', at('a.md'), at('b.md'), '--out', at('facts.jsonl')])
    const direct = gongbao(['quotations', at('a.md'), at('b.md'), '--as', 'term', '--documents', '2'])
    expect(gongbao(['quotations', at('facts.jsonl'), '--as', 'term', '--documents', '2']).out).toBe(
      direct.out,
    )
    expect(direct.out.trim().split('\n')).toHaveLength(2)
  })

  test('refuses what a quotation cannot be', () => {
    const { code, err } = gongbao(['quotations', at('a.md'), '--as', 'joke'])
    expect(code).toBe(2)
    expect(err).toContain('expected some of slogan')
  })
})
