import { expect, test } from 'vitest'
import type { DocumentLine } from '../../../src/archive/document.js'
import { align, cell, harmless, inLine } from '../../../src/archive/formats/cells.js'
import { ROW_FORMATS } from '../../../src/archive/formats/rows.js'
import { FORMATS } from '../../../src/archive/formats.js'

const shown = (facts: readonly object[], title?: string) =>
  FORMATS.table.write({ path: 'a.txt', metadata: { title }, facts } as unknown as DocumentLine)

test.each([
  [{ kind: 'quantity', text: '3亿元', value: 300_000_000, unit: '元' }, '300000000 元'],
  [{ kind: 'quantity', text: '6%—6.5%', min: 6, max: 6.5, unit: '%' }, '6–6.5 %'],
  [{ kind: 'quantity', text: '3%以内', max: 3, unit: '%', mod: 'less' }, '–3 % (less)'],
  [{ kind: 'quantity', text: '3%以上', min: 3, unit: '%' }, '3– %'],
  [{ kind: 'slogan', text: '四个全面', members: ['甲', '乙'] }, '甲、乙'],
  [{ kind: 'document', text: '《意见》', title: '意见' }, '意见'],
  [{ kind: 'term', text: '新时代', type: 'era' }, 'era'],
  [{ kind: 'term', text: '新时代' }, ''],
  [{ kind: 'quantity', text: '若干', value: null, unit: null, type: 'count' }, 'count'],
])('the value of %j is shown as %s', (fact, value) => {
  const line = shown([fact]).split('\n')[1] as string
  expect(line.trim().replace(/ {2,}/gu, ' | ')).toBe(
    [fact.kind, fact.text, value].filter(Boolean).join(' | '),
  )
})

test('a name that is not the surface stands behind its value, and the head counts the facts', () => {
  const fact = { kind: 'indicator', text: '增长8%', name: '地区生产总值', value: 8, unit: '%' }
  const [head, line = ''] = shown([fact], '政府工作报告').split('\n')
  expect(head).toBe('a.txt  政府工作报告 (1 fact)')
  expect(line.endsWith('地区生产总值')).toBe(true)
  expect(shown([])).toBe('a.txt   (0 facts)\n\n')
  expect(
    shown([{ ...fact, name: '增长8%' }])
      .trimEnd()
      .endsWith('8 %'),
  ).toBe(true)
})

test('cells are as wide as they are told to be, Han counted twice, and stand on one line', () => {
  expect([cell('甲乙', 6), cell('甲乙丙丁', 6), cell('a\tb', 5)]).toEqual(['甲乙  ', '甲乙… ', 'a b  '])
  expect(inLine('a\u001b[31m\n')).toBe('a\\x1b[31m ')
})

test('columns are as wide as their widest cell, and lines end where they end', () => {
  expect(
    align([
      ['地区', 'n'],
      ['甲', '10'],
      ['乙', ''],
    ]),
  ).toBe('地区  n\n甲    10\n乙\n')
  expect(align([])).toBe('')
})

test.each([
  ['=1+1', "'=1+1"],
  ['＠x', "'＠x"],
  ['-x', "'-x"],
  ['-3.5%', '-3.5%'],
  ['甲', '甲'],
  [3, 3],
])('%s in a spreadsheet is %s', (given, told) => {
  expect(harmless(given)).toBe(told)
})

test('rows are written in each format: empty columns stand in all but the table for people', () => {
  const columns = ['name', 'n', 'none'] as const
  const rows = [
    { name: '=甲', n: 1 / 3, none: null },
    { name: '乙', n: null, none: null },
  ]
  expect(ROW_FORMATS.csv(columns, rows)).toBe("name,n,none\n'=甲,0.3333333333333333,\n乙,,\n")
  expect(ROW_FORMATS.table(columns, rows)).toBe('name  n\n=甲   0.3333\n乙\n')
  expect(ROW_FORMATS.jsonl(columns, rows.slice(1))).toBe('{"name":"乙","n":null,"none":null}\n')
})
