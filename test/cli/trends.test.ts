import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gongbao } from './run.js'

let folder: string
const at = (name: string) => join(folder, name)

const report = (year: number, text: string) => `青州市政府工作报告

——${year}年1月16日在青州市第三届人民代表大会第二次会议上

各位代表：

${text}
`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-trends-'))
  mkdirSync(at('archive'))
  writeFileSync(at('archive/2005.md'), report(2005, '坚持“三个代表”重要思想，发展农业。'))
  writeFileSync(
    at('archive/2018.md'),
    report(2018, '增强“四个意识”，发展数字经济，修通乡村公路。养好乡村公路。'),
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('gongbao trends', () => {
  test('reads a folder and what extract wrote of it alike', () => {
    const direct = gongbao(['trends', at('archive'), '--kinds', 'slogan'])
    expect(direct.code).toBe(0)
    expect(direct.err).toBe('')
    expect(direct.out.split('\n')[0]).toMatch(/^kind,name,term,coined,year,/u)
    expect(direct.out).toContain('slogan,三个代表,,2000,2005,,,1,1,1,1,,')
    expect(direct.out).toContain('slogan,四个意识,,2016,2018,,,1,1,1,1,,')
    expect(gongbao(['extract', at('archive'), '--out', at('facts.jsonl')]).code).toBe(0)
    expect(gongbao(['trends', at('facts.jsonl'), '--kinds', 'slogan']).out).toBe(direct.out)
  })

  test('counts words of one’s own in the texts', () => {
    const { out } = gongbao(['trends', at('archive'), '--words', '农业', '--format', 'table'])
    expect(out).toMatch(/topic +农业 +2005 +1 +1 +1 +1/u)
    expect(out).toMatch(/topic +农业 +2018 +0 +1 +0 +0/u)
  })

  test('finds what is asked for by name, whatever it is', () => {
    const known = gongbao(['trends', at('archive'), '--name', '四个意识'])
    expect(known.err).toBe('')
    expect(known.out).toContain('slogan,四个意识,,2016,2018,,,1,1,1,1,,')
    const word = gongbao(['trends', at('archive'), '--name', '乡村公路'])
    expect(word.err).toContain('counted as a word')
    expect(word.out).toMatch(/^topic,乡村公路,,,2005,,,0,1,0,0,/mu)
    expect(word.out).toMatch(/^topic,乡村公路,,,2018,,,1,1,1,2,/mu)
    const place = gongbao(['trends', at('archive'), '--name', '青州市'])
    expect(place.out).toMatch(/^place,青州市,,,2018,/mu)
  })

  test('writes to a file once, and names what cannot be asked', () => {
    const args = ['trends', at('archive/2005.md'), '--out', at('trends.csv')]
    expect(gongbao(args)).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(at('trends.csv'), 'utf8')).toContain('三个代表')
    expect(gongbao(args).code).toBe(2)
    const wrong = gongbao(['trends', at('archive'), '--topic', 'weather'])
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('E_OPTION')
  })
})

describe('words in the texts', () => {
  test('are counted as substrings where that is asked for, by lists of one’s own', () => {
    writeFileSync(at('路.txt'), '乡村公路\n公路\n')
    writeFileSync(at('lists.tsv'), 'list\tword\n农\t农业\n农\t农\n')
    const call = (...more: string[]) =>
      gongbao(['trends', at('archive'), '--lexicon', `${at('路.txt')},${at('lists.tsv')}`, ...more])
    const token = call()
    expect(token.err).toBe('')
    expect(token.out).toMatch(/^topic,路,,,2005,,,0,1,0,0,/mu)
    expect(token.out).toMatch(/^topic,路,,,2018,,,1,1,1,2,/mu)
    const substring = call('--count', 'substring', '--terms')
    expect(substring.out).toMatch(/^topic,路,公路,,2018,,,1,1,1,2,/mu)
    expect(substring.out).toMatch(/^topic,农,农,,2005,,,1,1,1,1,/mu)
    expect(gongbao(['trends', at('archive'), '--count', 'substring']).code).toBe(2)
  })

  test('first years by region, and spread by year', () => {
    const first = gongbao(['trends', at('archive'), '--words', '公路', '--count', 'substring', '--first'])
    expect(first.out).toMatch(/^topic,公路,,,青州市,370781,2018,2018,1,1,2,2005,2018,2,1$/mu)
    const spread = gongbao(['trends', at('archive'), '--words', '公路', '--count', 'substring', '--spread'])
    expect(spread.out).toMatch(/^topic,公路,,,2005,0,1,0,0,0,0,0$/mu)
    expect(spread.out).toMatch(/^topic,公路,,,2018,1,1,1,1,1,1,2$/mu)
    expect(gongbao(['trends', at('archive'), '--first', '--spread']).code).toBe(2)
  })
})
