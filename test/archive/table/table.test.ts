import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { column, filled, type Row, type Table } from '../../../src/archive/table/schema.js'
import { formatOf, openTarget, type TargetOptions } from '../../../src/archive/table/target.js'
import { columnLetters } from '../../../src/archive/table/xlsx.js'

const folder = mkdtempSync(join(tmpdir(), 'table-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

const TABLE = {
  name: 'figures',
  label: '数值',
  columns: [
    column('region', 'text', '地区', 'whose it is'),
    column('year', 'integer', '年份', 'the year'),
    column('value', 'number', '数值', 'the value', { unit: '%' }),
    column('day', 'date', '日期', 'the day'),
    column('names', 'list', '名称', 'names'),
    column('done', 'boolean', '完成', 'whether it is done'),
    column('more', 'json', '其他', 'what else there is'),
  ],
} as const satisfies Table
const OTHER = {
  name: 'others',
  label: '其他',
  columns: [column('n', 'integer', '序号', 'a number')],
} as const satisfies Table

type Name = (typeof TABLE.columns)[number]['name']
const ROWS: { readonly [Column in Name]: Row[string] }[] = [
  {
    region: '福建省',
    year: 2019,
    value: 8.5,
    day: '2019-01-14',
    names: ['甲', '乙'],
    done: true,
    more: '{"a":1}',
  },
  { region: '=1+1', year: null, value: '2:1', day: '2019', names: [], done: false, more: null },
  {
    region: 'a,"b"\n\u0001<&>_x0041_',
    year: 1899,
    value: -3,
    day: '1899-12-31',
    names: null,
    done: null,
    more: null,
  },
]

async function written(name: string, options: TargetOptions = {}, rows = ROWS): Promise<string[]> {
  return (await openTarget({ out: at(name), ...options }, [TABLE])).write([filled(TABLE, rows)])
}
const textOf = (name: string) => readFileSync(at(name), 'utf8')

describe('the format', () => {
  test.each([
    ['a.csv', 'csv'],
    ['a.b.TSV', 'tsv'],
    ['a.xlsx', 'xlsx'],
    ['a.ndjson', 'jsonl'],
    ['a.parquet', 'parquet'],
    ['a.duckdb', 'duckdb'],
    ['a.do', 'stata'],
  ])('of %s is %s', (out, format) => {
    expect(formatOf({ out })).toBe(format)
  })

  test.each(['a.xls', 'a', 'a.csv.gz', 'folder.csv/a', 'a.dta', 'a.json'])('of %s is refused', (out) => {
    expect(() => formatOf({ out })).toThrow(expect.objectContaining({ code: 'E_FORMAT' }))
  })

  test('is that of --format where the ending tells none, and never another than the ending says', () => {
    expect(formatOf({ out: '/dev/fd/3', format: 'tsv' })).toBe('tsv')
    expect(() => formatOf({ out: 'a.xlsx', format: 'csv' })).toThrow(
      'the ending says xlsx, --format says csv',
    )
    expect(() => formatOf({ format: 'xls' })).toThrow(expect.objectContaining({ code: 'E_FORMAT' }))
    expect([formatOf({}), formatOf({}, true)]).toEqual(['csv', 'table'])
  })
})

describe('before any work', () => {
  const refused = (options: TargetOptions, tables: readonly Table[] = [TABLE]) =>
    openTarget(options, tables).then(
      () => undefined,
      (error) => error.code,
    )

  test('a file that exists, a folder, and a file where no folder is are refused', async () => {
    writeFileSync(at('there.csv'), '')
    expect(await refused({ out: at('there.csv') })).toBe('E_EXISTS')
    expect(await refused({ out: at('there.csv'), force: true })).toBeUndefined()
    writeFileSync(at('panel.csv'), '')
    expect(await refused({ out: at('panel.do') })).toBe('E_EXISTS')
    expect(await refused({ out: at('fresh.csv'), codebook: at('there.csv') })).toBe('E_EXISTS')
    expect(await refused({ out: folder, format: 'csv', force: true })).toBe('E_WRITE')
    expect(await refused({ out: at('nowhere/a.csv') })).toBe('E_WRITE')
    expect(await refused({ out: '/dev/null', format: 'xlsx', force: true })).toBe('E_WRITE')
  })

  test('so are unknown columns, bad filters, and two tables where one goes', async () => {
    expect(await refused({ out: at('a.csv'), columns: 'region,nothing' })).toBe('E_OPTION')
    expect(await refused({ out: at('a.csv'), where: 'nothing = 1' })).toBe('E_OPTION')
    expect(await refused({ out: at('a.csv') }, [TABLE, OTHER])).toBe('E_OPTION')
    expect(await refused({ out: at('a.xlsx'), where: 'year = 1' }, [TABLE, OTHER])).toBe('E_OPTION')
    expect(await refused({ format: 'xlsx' })).toBe('E_OPTION')
    expect(await refused({ out: at('a.xlsx') }, [TABLE, OTHER])).toBeUndefined()
  })
})

describe('separated values', () => {
  test('in a file begin with a byte order mark; cells that a spreadsheet would run do not', async () => {
    await written('a.csv')
    expect(textOf('a.csv')).toBe(
      '\uFEFFregion,year,value,day,names,done,more\n' +
        '福建省,2019,8.5,2019-01-14,甲、乙,true,"{""a"":1}"\n' +
        "'=1+1,,2:1,2019,,false,\n" +
        '"a,""b""\n\u0001<&>_x0041_",1899,-3,1899-12-31,,,\n',
    )
  })

  test('have Chinese labels, chosen columns and rows, and no mark, where that is asked for', async () => {
    await written('b.tsv', { labels: 'zh', bom: false, columns: 'year,region', where: 'year > 1900' })
    expect(textOf('b.tsv')).toBe('年份\t地区\n2019\t福建省\n')
  })
})

test('JSON lines hold values as they are', async () => {
  await written('a.jsonl', { where: 'done = true' })
  expect(JSON.parse(textOf('a.jsonl'))).toEqual({
    region: '福建省',
    year: 2019,
    value: 8.5,
    day: '2019-01-14',
    names: ['甲', '乙'],
    done: true,
    more: { a: 1 },
  })
})

test('a terminal has columns, without those that are empty', async () => {
  await written('a.txt', { format: 'table', where: 'year = 1899', columns: 'year,names,value' })
  expect(textOf('a.txt')).toBe('year  value\n1899  -3\n')
})

describe('a workbook', () => {
  const parts = (name: string) =>
    Object.fromEntries(
      Object.entries(unzipSync(readFileSync(at(name)))).map(([part, bytes]) => [part, strFromU8(bytes)]),
    )

  test('has a sheet a table, its header frozen, filters on, numbers and days typed', async () => {
    const target = await openTarget({ out: at('a.xlsx'), labels: 'zh' }, [TABLE, OTHER])
    await target.write([filled(TABLE, ROWS), filled(OTHER, [{ n: 1 }, { n: 2 }])])
    const {
      'xl/workbook.xml': workbook = '',
      'xl/worksheets/sheet1.xml': sheet = '',
      ...rest
    } = parts('a.xlsx')
    expect(workbook).toContain('<sheet name="数值" sheetId="1" r:id="rId1"/><sheet name="其他" sheetId="2"')
    expect(workbook).toContain("'其他'!$A$1:$A$3")
    expect(sheet).toContain('state="frozen"')
    expect(sheet).toContain('<autoFilter ref="A1:G4"/>')
    expect(sheet).toContain('>年份<')
    expect(sheet).toContain('<c r="B2"><v>2019</v></c>')
    expect(sheet).toContain('<c r="D2" s="2"><v>43479</v></c>')
    expect(sheet).toContain('>1899-12-31<')
    expect(sheet).toContain('<c r="A3" s="3" t="inlineStr"><is><t xml:space="preserve">=1+1</t>')
    expect(sheet).toContain('a,"b"\n_x0001_&lt;&amp;&gt;_x005F_x0041_'.replaceAll('"', '&quot;'))
    expect(rest['xl/worksheets/sheet2.xml']).toContain('<c r="A3"><v>2</v></c>')
  })

  test('tells of cells that are longer than Excel takes, and cuts them with a mark', async () => {
    const long = '长'.repeat(40_000)
    const notes = await written('long.xlsx', {}, [{ ...ROWS[0]!, region: long }])
    expect(notes).toEqual([expect.stringContaining('figures: 1 cell is longer than the 32767 characters')])
    const [, text = ''] = /<t xml:space="preserve">(长[^<]*)</u.exec(
      parts('long.xlsx')['xl/worksheets/sheet1.xml']!,
    )!
    expect(text).toHaveLength(32_767)
    expect(text.endsWith('长…[cut, 40000 characters]')).toBe(true)
  })

  test('goes on in a second sheet where the first is full', async () => {
    const many = function* () {
      for (let n = 0; n < 1_048_577; n++) yield { n }
    }
    const target = await openTarget({ out: at('many.xlsx') }, [OTHER])
    await target.write([filled(OTHER, many())])
    const { 'xl/workbook.xml': workbook, 'xl/worksheets/sheet2.xml': second } = parts('many.xlsx')
    expect(workbook).toContain('<sheet name="others_2" sheetId="2"')
    expect(second).toContain('<c r="A2"><v>1048575</v></c>')
    expect(second).toContain('<autoFilter ref="A1:A3"/>')
  })

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters)
  })
})

describe('a database', () => {
  async function query(sql: string, database = ':memory:'): Promise<unknown[]> {
    const instance = await DuckDBInstance.create(database)
    const connection = await instance.connect()
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson()
    connection.closeSync()
    instance.closeSync()
    return rows
  }

  test('has typed columns, and nothing where a cell does not fit', async () => {
    await written('a.parquet')
    const rows = await query(`SELECT * FROM read_parquet('${at('a.parquet')}')`)
    expect(rows[0]).toEqual({
      region: '福建省',
      year: 2019,
      value: 8.5,
      day: '2019-01-14',
      names: ['甲', '乙'],
      done: true,
      more: '{"a":1}',
    })
    expect(rows[1]).toMatchObject({ region: '=1+1', year: null, value: null, day: null, names: [] })
    const target = await openTarget({ out: at('a.duckdb') }, [TABLE, OTHER])
    await target.write([filled(TABLE, ROWS), filled(OTHER, [{ n: 1 }])])
    expect(
      await query('SELECT count(*)::INT AS n, max(year)::INT AS year FROM figures', at('a.duckdb')),
    ).toEqual([{ n: 3, year: 2019 }])
    expect(
      await query(
        "SELECT comment FROM duckdb_columns() WHERE table_name = 'figures' AND column_name = 'year'",
        at('a.duckdb'),
      ),
    ).toEqual([{ comment: '年份: the year' }])
  })
})

test('Stata gets a do-file that reads, types and labels the table beside it', async () => {
  await written('s.do')
  expect(textOf('s.csv').startsWith('region,year,')).toBe(true)
  const script = textOf('s.do')
  expect(script).toContain('import delimited using `"s.csv"\'')
  expect(script).toContain('rename v2 year')
  expect(script).toContain('destring value, replace force')
  expect(script).toContain('label variable value `"数值 (%)"\'')
  expect(script).toContain('daily(day, "YMD")')
  expect(script).toContain('save `"s.dta"\', replace')
})

test('a codebook says what each column means and how much of it is filled', async () => {
  await written('c.csv', { codebook: at('c.md') })
  expect(textOf('c.md')).toContain(
    '| year | 年份 | integer | the year |  |  | 3 | 2 | 0.6667 | 1899 | 2019 |',
  )
  await written('d.csv', { codebook: at('d-book.csv'), columns: 'value' })
  expect(textOf('d-book.csv').split('\n')[1]).toBe('figures,value,数值,number,the value,%,,3,3,1,-3,8.5')
})

test('what fails on the way leaves nothing half written', async () => {
  const failing = function* () {
    yield ROWS[0]!
    throw new Error('on the way')
  }
  for (const out of ['f.xlsx', 'f.parquet', 'f.duckdb']) {
    const target = await openTarget({ out: at(out) }, [TABLE])
    await expect(target.write([filled(TABLE, failing())])).rejects.toThrow('on the way')
  }
  expect(readdirSync(folder).filter((name) => name.startsWith('f.'))).toEqual([])
})
