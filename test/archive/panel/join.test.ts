import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openJoin } from '../../../src/archive/panel/join.js'
import { column } from '../../../src/archive/table/schema.js'

const folder = mkdtempSync(join(tmpdir(), 'gongbao-join-'))
afterAll(() => rmSync(folder, { recursive: true }))
const put = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const XIAMEN = { region: '厦门市', code: '350200', year: 2019, path: 'a.txt|b.txt' }

describe('rows are found', () => {
  test.each([
    ['by code and year', 'code,year,people\n350200,2019,429\n350100,2019,780\n', 429],
    ['by region and year where there is no code', 'region,year,people\n厦门市,2019,429\n', 429],
    ['by code before region', 'region,code,year,people\n福州市,350200,2019,429\n', 429],
    ['by one of several paths', 'path,people\nb.txt,429\n', 429],
    ['by the path of its own year', 'path,year,people\na.txt,2018,411\nb.txt,2019,429\n', 429],
    ['and are empty where the table has none', 'code,year,people\n350200,2018,411\n', null],
    [
      'and are empty where only another year stands under the path',
      'path,year,people\na.txt,2018,411\n',
      null,
    ],
    ['and are empty where the cell is', 'code,year,people,more\n350200,2019,,1\n', null],
  ])('%s', async (_, text, people) => {
    const { cellsOf } = await openJoin(put('of.csv', text), [])
    expect(cellsOf(XIAMEN)).toMatchObject({ people })
  })

  test('not by a row of the panel that tells neither region nor path', async () => {
    const byCode = await openJoin(put('b.csv', 'code,year,n\n350200,2019,1\n'), [])
    expect(byCode.cellsOf({ region: null, code: null, year: null, path: null })).toEqual({ n: null })
    const byPath = await openJoin(put('p.csv', 'path,n\nb.txt,1\n'), [])
    expect(byPath.cellsOf({ region: null, code: null, year: null, path: null })).toEqual({ n: null })
  })
})

describe('columns', () => {
  test('are numbers where every cell is one; whose row it is stands there already', async () => {
    const text =
      'region,year,level,title,n,sci,note,\n甲,2019,县,报告,-1.5,2e3,x1,9\n乙,2019,县,报告,.5,,2,9\n'
    const { columns, cellsOf } = await openJoin(put('yearbook.csv', text), [])
    expect(columns.map(({ name, type, description }) => [name, type, description])).toEqual([
      ['n', 'number', 'the column n, from yearbook.csv'],
      ['sci', 'number', 'the column sci, from yearbook.csv'],
      ['note', 'text', 'the column note, from yearbook.csv'],
    ])
    expect(cellsOf({ region: '甲', year: 2019 })).toEqual({ n: -1.5, sci: 2000, note: 'x1' })
    expect(cellsOf({ region: '乙', year: 2019 })).toEqual({ n: 0.5, sci: null, note: '2' })
  })

  test('are put once a part of the document, the whole under its bare name', async () => {
    const text = 'path,part,mattr,own\na.txt,all,0.7,1\na.txt,plan,0.6,2\n'
    const { columns, cellsOf } = await openJoin(put('measures.csv', text), [])
    expect(columns.map(({ name, label }) => [name, label.includes('(plan)')])).toEqual([
      ['mattr', false],
      ['own', false],
      ['mattr_plan', true],
      ['own_plan', true],
    ])
    expect(columns[0]?.description).not.toContain('the column')
    expect(cellsOf(XIAMEN)).toEqual({ mattr: 0.7, own: 1, mattr_plan: 0.6, own_plan: 2 })
    expect(cellsOf({ path: 'c.txt' })).toEqual({ mattr: null, own: null, mattr_plan: null, own_plan: null })
  })

  test('whose name the panel has already bear that of their table', async () => {
    const taken = [column('gdp', 'number', '地区生产总值', 'the value')]
    const { columns } = await openJoin(put('book.csv', 'code,year,gdp\n350200,2019,5995\n'), taken)
    expect(columns.map(({ name }) => name)).toEqual(['book_gdp'])
  })
})

test.each([
  ['no-key.csv', 'name,n\na,1\n', 'no-key.csv', 'got name, n'],
  ['no-year.csv', 'code,n\n350200,1\n', 'no-year.csv', 'got code, n'],
  ['twice.csv', 'code,year,n\n350200,2019,1\n350200,2019,2\n', 'twice.csv:3', 'a second row for 350200|2019'],
])('%s is refused', async (name, text, where, message) => {
  await expect(openJoin(put(name, text), [])).rejects.toMatchObject({
    code: 'E_INPUT_FORMAT',
    message: expect.stringContaining(message),
    faults: [{ where: join(folder, where) }],
  })
})
