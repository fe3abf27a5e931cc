import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import type { ColumnOptions } from '../../../src/archive/sources/columns.js'
import type { Failed, RowSource } from '../../../src/archive/sources/source.js'
import { longestColumn, openTable, type TextTable } from '../../../src/archive/sources/text-table.js'

const folder = mkdtempSync(join(tmpdir(), 'gongbao-sources-'))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')
/** A text of common characters in GBK. */
const gbk = (text: string): Buffer => {
  const bytes: number[] = []
  for (const character of text) bytes.push(...(GBK[character] ?? [character.charCodeAt(0)]))
  return Buffer.from(bytes)
}
const GBK: Readonly<Record<string, readonly number[]>> = Object.fromEntries(
  Object.entries({
    编: 'B1E0',
    号: 'BAC5',
    正: 'D5FD',
    文: 'CEC4',
    地: 'B5D8',
    区: 'C7F8',
    福: 'B8A3',
    建: 'BDA8',
    省: 'CAA1',
    完: 'CDEA',
    成: 'B3C9',
    项: 'CFEE',
    目: 'C4BF',
    的: 'B5C4',
    工: 'B9A4',
    作: 'D7F7',
    '，': 'A3AC',
    '。': 'A1A3',
  }).map(([character, hex]) => [character, [...Buffer.from(hex, 'hex')]]),
)

async function texts(path: string, options: ColumnOptions = {}): Promise<TextTable> {
  const content = await openTable(path, options)
  if ('texts' in content) return content.texts
  throw new Error(`own: ${content.own}`)
}

async function all(table: TextTable): Promise<(RowSource | Failed)[]> {
  const rows: (RowSource | Failed)[] = []
  for await (const row of table.rows()) rows.push(row)
  return rows
}

async function read(path: string, options: ColumnOptions = {}) {
  const table = await texts(path, options)
  const rows = await all(table)
  const short = rows.map((row) =>
    'failure' in row
      ? row.failure.code
      : [row.path.slice(row.path.indexOf('#') + 1), row.text, row.given.region?.name, row.given.planYear],
  )
  return { told: table.told.slice(path.length + 2), rows: short, notes: table.notes() }
}

const ROWS = [
  ['a', '完成9项。', '福建省', 2019],
  ['b', '完成8项，\n又7项“好”。', '浙江省', 2020],
]
const CSV = '编号,地区,年份,正文\r\na,福建,2019,完成9项。\r\nb,浙江省,2020.0,"完成8项，\n又7项“好”。"\r\n'

test.each([
  ['u.csv', CSV],
  ['mark.csv', `\uFEFF${CSV}`],
  ['semicolon.csv', CSV.replace(/,/gu, ';')],
  ['tab.csv', CSV.replace(/,/gu, '\t')],
  ['sep.csv', `sep=;\r\n${CSV.replace(/,/gu, ';')}`],
  ['unicode.tsv', utf16(CSV.replace(/,/gu, '\t'))],
  ['packed.csv.gz', gzipSync(CSV)],
  ['title.csv', `省级报告汇总,,,\n${CSV}`],
])('a row of %s is a document', async (name, content) => {
  expect(await read(put(name, content))).toEqual({
    told: 'text: 正文, id: 编号, region: 地区, year: 年份 (the year planned)',
    rows: ROWS,
    notes: [],
  })
})

test('a table in GB18030 is read, marks and line breaks in its cells too', async () => {
  const content = gbk('编号,地区,正文\n1,福建省,"完成的工作，\n完成""项目""。"\n2,福建省,完成的项目。\n')
  const { rows } = await read(put('gb.csv', content))
  expect(rows).toEqual([
    ['1', '完成的工作，\n完成"项目"。', '福建省', undefined],
    ['2', '完成的项目。', '福建省', undefined],
  ])
})

test('lines in another encoding than the rest are read, and told', async () => {
  const path = put(
    'mixed.csv',
    Buffer.concat([
      Buffer.from(`id,text\n${'1,各地完成的工作，各项完成的目标任务。\n'.repeat(9)}`),
      gbk('2,完成的项目，完成的工作。\n'),
    ]),
  )
  const { rows, notes } = await read(path)
  expect(rows.map((row) => row[1]).slice(-2)).toEqual([
    '各地完成的工作，各项完成的目标任务。',
    '完成的项目，完成的工作。',
  ])
  expect(notes[0]).toBe(`${path}: 1 lines are not in utf-8 as the rest, and were read as gb18030`)
})

test('records of JSON are rows, whatever is no record is a failure', async () => {
  const { rows, told } = await read(
    put(
      'l.jsonl',
      '{"id":7,"text":"甲"}\n\nnot json\n[1]\n{"id":8,"content_length":3,"text":"乙","province":"福建","city":"厦门"}\n',
    ),
  )
  expect(told).toBe('text: text, id: id, region: province + city')
  expect(rows).toEqual([
    ['7', '甲', undefined, undefined],
    'E_LINE',
    'E_LINE',
    ['8', '乙', '厦门市', undefined],
  ])
})

test('columns are told where their names do not tell', async () => {
  const path = put('own.csv', 'k,Ort,Jahr,Wortlaut\nx,350200,2019年,甲\n')
  await expect(texts(path)).rejects.toMatchObject({
    code: 'E_OPTION',
    message: expect.stringContaining('has the columns k, Ort, Jahr, Wortlaut'),
  })
  const told = { text: 'Wortlaut', id: 'k', region: 'Ort', year: 'Jahr' }
  expect((await read(path, told)).rows).toEqual([['x', '甲', '厦门市', 2019]])
  await expect(texts(path, { ...told, date: 'Tag', title: 'Titel' })).rejects.toMatchObject({
    code: 'E_OPTION',
    faults: [{ where: '--title-column' }, { where: '--date-column' }],
  })
})

test('of two columns that may hold the texts none is guessed', async () => {
  const path = put('two.csv', 'id,text,正文\n1,甲,乙\n')
  await expect(texts(path)).rejects.toThrow('several columns that may hold the texts: text, 正文')
  expect((await read(path, { text: '正文' })).rows).toEqual([['1', '乙', undefined, undefined]])
})

test('a name that stands twice is refused where it is meant', async () => {
  const path = put('twice.csv', 'id,内容,内容\n1,甲,乙\n')
  await expect(texts(path, { text: '内容' })).rejects.toThrow('more than one column')
  const other = put('other.csv', 'id,id,内容\n1,2,乙\n')
  expect((await read(other)).rows).toEqual([['1', '乙', undefined, undefined]])
})

test('longer names are known by their ends, and no others', async () => {
  const { told } = await read(put('ends.csv', 'report_id,text_length,报告正文,report_year\n1,1,甲,2019\n'))
  expect(told).toBe('text: 报告正文, id: report_id, year: report_year (the year planned)')
})

test.each([
  ['empty.csv', '', 'E_EMPTY_INPUT'],
  ['blank.csv', '\n\n', 'E_EMPTY_INPUT'],
  ['header.csv', '编号,正文\n', 'E_EMPTY_INPUT'],
  ['binary.csv', new Uint8Array(4000).map((_, i) => i % 7), 'E_BINARY'],
  ['no.xlsx', 'PK not a zip', 'E_DAMAGED'],
  ['old.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'E_INPUT_FORMAT'],
])('%s is refused', async (name, content, code) => {
  await expect(texts(put(name, content))).rejects.toMatchObject({ code })
})

test('rows with too many cells are failures, and a quotation mark that is never closed ends the table', async () => {
  const { rows } = await read(
    put('faulty.csv', 'id,text,year\n1,甲,乙,2019\n2\n3,丙,2019,\n4,丁\n5,"戊,2019\n'),
  )
  expect(rows).toEqual([
    'E_LINE',
    'E_LINE',
    ['3', '丙', undefined, 2019],
    ['4', '丁', undefined, undefined],
    'E_DAMAGED',
  ])
})

test('what is odd about cells is told once for all', async () => {
  const path = put(
    'odd.csv',
    'id,text,year,date,region\n1,甲,20190,2019-13-45,某某新区\n1,,19,明天,\n,丙,2019,2019/1/20,福建省厦门市\n',
  )
  const table = await texts(path)
  expect(await all(table)).toMatchObject([
    { path: `${path}#1`, given: { region: { name: '某某新区' } } },
    { path: `${path}#1~2`, given: {} },
    {
      path: `${path}#3`,
      given: { planYear: 2019, publishedAt: '2019-01-20', region: { name: '厦门市', code: '350200' } },
    },
  ])
  expect(table.notes().map((note) => note.slice(path.length + 2))).toEqual([
    '2 cells are no year, and are left out: `20190`',
    '2 cells are no date, and are left out: `2019-13-45`',
    '1 regions are in no list of divisions, and are kept as written: `某某新区`',
    '1 ids stand more than once; the number of the row tells them apart: `1`',
    `1 rows have no text: \`${`${path}#1~2`.slice(0, 40)}\``,
    '1 rows have no id; the number of the row stands for it: `3`',
  ])
})

test('a year is the one planned, unless the texts say that it is the one they report on', async () => {
  const report = (year: number) =>
    `政府工作报告\n——${year}年1月20日在福建省第十三届人民代表大会第三次会议上\n各位代表：\n现在，我代表省人民政府，向大会报告工作。`
  const quoted = (year: number) => `"${report(year)}"`
  const planned = await texts(put('p.csv', `text,year\n${quoted(2019)},2019\n${quoted(2020)},2020\n`))
  expect(planned.told).toContain('(the year planned)')
  const told = await texts(
    put('r.csv', `text,year\n${quoted(2019)},2018\n${quoted(2020)},2019\n各位代表,2017\n`),
  )
  expect(told.told).toContain('(the year reported on)')
  expect((await all(told)).map((row) => 'given' in row && row.given.year)).toEqual([2018, 2019, 2017])
})

test.each([
  [
    'facts',
    'path,index,kind,text,start,end,sentence,rule,type,name,value,number,min,max,unit,mod,members,entity,json\n',
  ],
  ['facts', 'kind,text,rule\n'],
  [
    'panel',
    'path,region,code,year,value,min,max,mod,unit,text,start,end,reason,commitment,check,indicator,change,status\n',
  ],
  ['panel', 'region,code,year,path,gdp,gdp_min,gdp_check,gdp_reason,gdp_text\n'],
  [
    'panel',
    '文件,地区,区划代码,年份,数值,下限,上限,界限,计量单位,原文,起点,终点,说明,承诺程度,存疑,指标,变动,性质\n',
  ],
])('the table %s of this program is recognised by its columns', async (own, header) => {
  expect(await openTable(put('table.csv', `${header}a,b,c\n`))).toEqual({ own })
})

test('a table of texts with some names of them is none of them', async () => {
  expect(await openTable(put('mine.csv', 'path,region,year,text\na,福建省,2019,甲\n'))).toHaveProperty(
    'texts',
  )
})

test('lines that extract wrote are recognised', async () => {
  const line = '{"path":"a.txt","referenceDate":null,"metadata":{},"facts":[]}\n'
  expect(await openTable(put('facts.jsonl', line))).toEqual({ own: 'lines' })
})

test('a cell of three million characters is one document', async () => {
  const text = '完成任务。'.repeat(600_000)
  const { rows } = await read(put('long.csv', `id,text\n1,${text}\n`))
  expect((rows[0] as string[])[1]).toHaveLength(3_000_000)
})

test('where no name tells which column holds the texts, the longest cells do', async () => {
  const path = put('unnamed.csv', '甲,乙,丙\n1,全市地区生产总值增长5%。,是\n2,今年经济增长6%左右。,否\n')
  await expect(openTable(path)).rejects.toMatchObject({ code: 'E_OPTION' })
  expect(await longestColumn(path)).toBe('乙')
  expect((await read(path, { text: await longestColumn(path) })).rows.length).toBe(2)
})

test('values of records are cells: lists of words, and objects as they are written', async () => {
  const records = [
    { id: 1, text: '甲', author: ['张三', '李四'], outlet: '日报', title: '通知', date: '2019年' },
    { id: 2, text: '乙', author: [1, 2], outlet: { a: 1 }, title: null, date: true },
  ]
  const table = await texts(put('values.jsonl', records.map((one) => `${JSON.stringify(one)}\n`).join('')))
  expect(await all(table)).toMatchObject([
    { given: { authors: ['张三', '李四'], outlet: '日报', title: '通知', publishedAt: '2019' } },
    { given: { outlet: '{"a":1}' } },
  ])
  expect(table.notes().map((note) => note.split(': ')[1])).toEqual(['1 cells are no date, and are left out'])
})

test('records in GB18030 are read, and those after the first two hundred tell no columns', async () => {
  const line = (id: number) =>
    Buffer.concat([Buffer.from(`{"id":${id},"text":"`), gbk('完成的项目，完成的工作。'), Buffer.from('"}\n')])
  const lines = Array.from({ length: 205 }, (_, i) => line(i))
  const { rows } = await read(put('gb.jsonl', Buffer.concat(lines)))
  expect(rows).toHaveLength(205)
  expect(rows[204]).toEqual(['204', '完成的项目，完成的工作。', undefined, undefined])
})

test('a region is told by the narrowest cell that a list has, else as it is written', async () => {
  const path = put(
    'where.csv',
    'id,text,省,市,县\n1,甲,福建省,厦门市,市辖区\n2,乙,某国,,\n3,丙,,某市,思明区\n4,丁,350000,,\n',
  )
  const rows = await all(await texts(path))
  expect(rows.map((row) => ('given' in row ? row.given.region : row))).toMatchObject([
    { name: '厦门市', code: '350200' },
    { name: '某国' },
    { name: '思明区' },
    { name: '福建省', code: '350000' },
  ])
})

test('a sheet is asked for by its name, and told where there are several', async () => {
  const { openTarget } = await import('../../../src/archive/table/target.js')
  const { column, filled } = await import('../../../src/archive/table/schema.js')
  const table = (name: string, text: string) => ({
    name,
    label: name,
    columns: [column('id', 'integer', '编号', ''), column(text, 'text', text, '')],
  })
  const [plain, other] = [table('说明', 'note'), table('报告', 'text')]
  const out = join(folder, 'sheets.xlsx')
  await (await openTarget({ out }, [plain, other])).write([
    filled(plain, [{ id: 1, note: '甲' }]),
    filled(other, [{ id: 2, text: '乙' }]),
  ])
  expect(await read(out)).toMatchObject({
    told: '报告: text: text, id: id',
    rows: [['2', '乙', undefined, undefined]],
  })
  expect((await read(out, { sheet: '说明', text: 'note' })).rows).toEqual([['1', '甲', undefined, undefined]])
  await expect(texts(out, { sheet: '附录' })).rejects.toMatchObject({
    code: 'E_OPTION',
    faults: [{ where: '--sheet', message: expect.stringContaining('has 说明, 报告; got `附录`') }],
  })
  await expect(texts(put('one.csv', 'id,text\n1,甲\n'), { sheet: '附录' })).rejects.toMatchObject({
    code: 'E_OPTION',
  })
})

test('texts that are as long as Excel’s longest cell are told, for they may have been cut', async () => {
  const path = put('cut.csv', `id,text\n1,${'甲'.repeat(32_767)}\n2,乙\n`)
  expect((await read(path)).notes).toEqual([expect.stringContaining('1 texts have 32767 characters')])
})

test('lines whose encoding cannot be told are failures', async () => {
  const good = `id,text\n${'1,各地完成的工作，各项完成的目标任务。\n'.repeat(9)}`
  const path = put(
    'torn.csv',
    Buffer.concat([
      Buffer.from(good),
      Buffer.from('2,'),
      Buffer.of(0xff, 0xfe, 0xfd, 0x81, 0x0d),
      Buffer.from('\n3,甲\n'),
    ]),
  )
  const { rows } = await read(path)
  expect(rows).toContain('E_ENCODING')
  expect(rows.at(-1)).toEqual(['3', '甲', undefined, undefined])
})

test.each([
  ['none.csv', undefined, 'E_PATH'],
  ['packed.xlsx.gz', gzipSync('PK'), 'E_INPUT_FORMAT'],
  ['words.txt', '甲', 'E_INPUT_FORMAT'],
])('%s is no table that can be read', async (name, content, code) => {
  const path = content === undefined ? join(folder, name) : put(name, content)
  await expect(openTable(path)).rejects.toMatchObject({ code })
})

test('names of columns are told as far as they can be read', async () => {
  const names = Array.from({ length: 45 }, (_, i) => (i === 0 ? '很长的列名'.repeat(9) : `k${i}`))
  await expect(texts(put('many.csv', `${names.join(',')}\n1\n`))).rejects.toThrow(
    /很长的列名很长的列名很长的列名很长的列名很长的列…, k1, .*k39 …/u,
  )
})

test('of a file that is no table no column is the longest', async () => {
  expect(await longestColumn('words.txt')).toBe('')
  expect(await longestColumn(put('blank-head.csv', '\n'))).toBe('')
})

test('a packed table that breaks off where it is looked into is refused', async () => {
  const whole = gzipSync(Array.from({ length: 3000 }, (_, i) => `${i},甲${i}\n`).join(''))
  await expect(texts(put('broken.csv.gz', whole.subarray(0, whole.length / 2)))).rejects.toMatchObject({
    code: 'E_DAMAGED',
  })
})
