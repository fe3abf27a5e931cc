import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { readBack } from '../../../src/archive/table/read-back.js'
import { column, filled, type Table } from '../../../src/archive/table/schema.js'
import { openTarget } from '../../../src/archive/table/target.js'

const folder = mkdtempSync(join(tmpdir(), 'gongbao-read-back-'))
afterAll(() => rmSync(folder, { recursive: true }))
const put = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const TABLE = {
  name: 'gdp',
  label: '数值',
  columns: [column('region', 'text', '地区', 'whose'), column('year', 'integer', '年份', 'which')],
} as const satisfies Table

test.each(['csv', 'tsv', 'xlsx', 'jsonl'])('a table that was written as .%s is read back', async (ending) => {
  const out = join(folder, `own.${ending}`)
  await (await openTarget({ out }, [TABLE])).write([
    filled(TABLE, [
      { region: '福建省', year: 2019 },
      { region: '浙江省', year: null },
    ]),
  ])
  const { head, lines } = await readBack(out)
  expect(head).toEqual(['region', 'year'])
  expect(lines.map(({ cells }) => [cells[0], cells[1] ?? ''])).toEqual([
    ['福建省', '2019'],
    ['浙江省', ''],
  ])
})

test('lines of JSON tell columns as they come, lists and objects as they are written; blank lines are none', async () => {
  const path = put('a.ndjson', '{"a":1,"b":"甲"}\n\n{"b":null,"c":["x"],"d":true}\n')
  expect(await readBack(path)).toEqual({
    head: ['a', 'b', 'c', 'd'],
    lines: [
      { number: 1, cells: ['1', '甲', '', ''] },
      { number: 3, cells: ['', '', '["x"]', 'true'] },
    ],
  })
})

test.each([
  ['broken.jsonl', '{"a":1}\n{', 'E_LINE', 'broken.jsonl:2'],
  ['bare.jsonl', '1\n', 'E_LINE', 'bare.jsonl:1'],
  ['null.jsonl', 'null\n', 'E_LINE', 'null.jsonl:1'],
  ['words.txt', 'a\n', 'E_INPUT_FORMAT', 'words.txt'],
  ['words', 'a\n', 'E_INPUT_FORMAT', 'words'],
  ['no.xlsx', 'PK', 'E_DAMAGED', 'no.xlsx'],
])('%s is refused with its place', async (name, content, code, where) => {
  const path = put(name, content)
  await expect(readBack(path)).rejects.toMatchObject({ code, faults: [{ where: join(folder, where) }] })
})

test.each(['none.jsonl', 'none.csv', 'none.xlsx'])('%s that is not there is told as E_PATH', async (name) => {
  await expect(readBack(join(folder, name))).rejects.toMatchObject({ code: 'E_PATH' })
})

test('a folder is no table', async () => {
  await expect(readBack(`${folder}/`)).rejects.toMatchObject({ code: 'E_INPUT_FORMAT' })
})

test('an empty table has no columns, and a workbook without sheets neither', async () => {
  expect(await readBack(put('blank.csv', '\n'))).toEqual({ head: [], lines: [] })
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const files = {
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': '<workbook><sheets/></workbook>',
  }
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])))
  expect(await readBack(put('none-in.xlsx', zip))).toEqual({ head: [], lines: [] })
})
