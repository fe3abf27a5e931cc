import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gongbao } from './run.js'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-keywords-'))
  const write = (year: number, text: string) =>
    writeFileSync(
      join(folder, `${year}.md`),
      `青州市政府工作报告\n\n——${year}年1月16日在青州市第三届人民代表大会第二次会议上\n\n各位代表：\n\n${text}\n`,
    )
  write(2005, '实施西部大开发，西部大开发开局良好，推进西部大开发。')
  write(2018, '推进乡村振兴，乡村振兴全面起步，乡村振兴成效明显。')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('gongbao keywords', () => {
  test('tells the words of each year', () => {
    const { code, out } = gongbao(['keywords', folder, '--by', 'year', '--top', '1', '--format', 'jsonl'])
    expect(code).toBe(0)
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map((r) => [r.year, r.word])).toEqual([
      [2005, '西部大开发'],
      [2018, '乡村振兴'],
    ])
  })

  test('tells new phrases, of which two documents have none', () => {
    const { code, out } = gongbao(['keywords', folder, '--new-phrases', '--top', '5'])
    expect(code).toBe(0)
    expect(out).toBe('phrase,variants,first,documents,share,mentions\n')
  })

  test('names what cannot be asked', () => {
    const { code, err } = gongbao(['keywords', folder, '--new-phrases', '--by', 'region'])
    expect([code, err]).toEqual([2, expect.stringContaining('E_OPTION')])
  })
})
