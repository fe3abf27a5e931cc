import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import type { Line } from '../../../src/archive/sources/grid.js'
import { openWorkbook } from '../../../src/archive/sources/workbook.js'
import { attributeOf, textOf, xmlScanner } from '../../../src/archive/sources/xml-scan.js'
import { xlsxEncoder } from '../../../src/archive/table/xlsx.js'

const folder = mkdtempSync(join(tmpdir(), 'gongbao-workbook-'))
afterAll(() => rmSync(folder, { recursive: true }))

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook with these sheets, as programs other than ours write it. */
function workbook(
  sheets: Readonly<Record<string, string>>,
  { strings = '', styles = '', more = '' }: { strings?: string; styles?: string; more?: string } = {},
): string {
  const names = Object.keys(sheets)
  const path = join(folder, `${names.join('-')}.xlsx`)
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${RELATION}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<x:workbook xmlns:r="r">${more}<x:sheets>${names.map((name, i) => `<x:sheet name="${name.replace('!', '')}"${name.startsWith('!') ? ' state="hidden"' : ''} sheetId="${i + 1}" r:id="rId${i}"/>`).join('')}</x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => `<Relationship Target="worksheets/sheet${i}.xml" Type="${RELATION}/worksheet" Id="rId${i}"/>`).join('')}<Relationship Id="s" Type="${RELATION}/sharedStrings" Target="strings.xml"/><Relationship Id="y" Type="${RELATION}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/strings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  }
  for (const [i, xml] of Object.values(sheets).entries()) files[`xl/worksheets/sheet${i}.xml`] = xml
  writeFileSync(
    path,
    zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))),
  )
  return path
}

async function cells(path: string, sheet = 0) {
  const lines: Line[] = []
  for await (const line of (await openWorkbook(path))[sheet]!.lines()) lines.push(line)
  return lines.map((line) => ('cells' in line ? line.cells : line.fault))
}

test('cells of every type, with and without addresses', async () => {
  const path = workbook(
    {
      types:
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row><c t="inlineStr"><is><t>行内&lt;一&gt;_x000D_</t></is></c><c t="str"><f>A1&amp;"x"</f><v>算出</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><v>2.50</v></c></row></sheetData></worksheet>',
    },
    {
      strings:
        '<si><t xml:space="preserve"> 甲 </t></si><si><r><rPr/><t>分</t></r><r><t>开</t></r><rPh sb="0" eb="1"><t>fēn</t></rPh></si>',
    },
  )
  expect(await cells(path)).toEqual([
    [' 甲 ', '', '分开'],
    ['行内<一>\r', '算出', 'TRUE', '', '2.5'],
  ])
  const [sheet] = await openWorkbook(path)
  for await (const _ of sheet!.lines());
  expect(sheet!.notes?.()).toEqual([
    `${path}: 1 cells hold errors of the spreadsheet (#N/A), and are empty here`,
  ])
})

test('numbers in the style of a date are days, in either calendar', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0&quot;day&quot;[Red]"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="31"/></cellXfs>'
  const row =
    '<row r="1"><c r="A1"><v>43485</v></c><c r="B1" s="1"><v>43485</v></c><c r="C1" s="2"><v>43485.5</v></c><c r="D1" s="3"><v>43485</v></c><c r="E1" s="4"><v>43485</v></c></row>'
  const sheet = `<worksheet><sheetData>${row}</sheetData></worksheet>`
  expect(await cells(workbook({ dates: sheet }, { styles }))).toEqual([
    ['43485', '2019-01-20', '2019-01-20T12:00:00', '43485', '2019-01-20'],
  ])
  const more = '<workbookPr date1904="1"/>'
  expect((await cells(workbook({ mac: sheet }, { styles, more })))[0]).toContain('2023-01-21')
})

test('a cell merged over rows holds for all of them', async () => {
  const cell = (place: string, text: string) => `<c r="${place}" t="str"><v>${text}</v></c>`
  const sheet = `<worksheet><sheetData><row r="1">${cell('A1', '地区')}${cell('B1', '正文')}</row><row r="2">${cell('A2', '福建省')}${cell('B2', '甲')}</row><row r="3">${cell('B3', '乙')}</row><row r="4">${cell('B4', '丙')}</row></sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>`
  expect(await cells(workbook({ merged: sheet }))).toEqual([
    ['地区', '正文'],
    ['福建省', '甲'],
    ['福建省', '乙'],
    ['', '丙'],
  ])
})

test('hidden sheets are left out, others have their names', async () => {
  const path = workbook({ '!说明': '<worksheet/>', 数据: '<worksheet/>', 附注: '<worksheet/>' })
  expect((await openWorkbook(path)).map(({ name }) => name)).toEqual(['数据', '附注'])
})

test('what this program writes is read back', async () => {
  const path = join(folder, 'own.xlsx')
  const encoder = xlsxEncoder(path, 'names')
  const column = (name: string, type: 'text' | 'integer' | 'date') => ({
    name,
    type,
    label: name,
    description: '',
  })
  await encoder.begin({
    name: '数据',
    label: '数据',
    columns: [column('text', 'text'), column('year', 'integer'), column('day', 'date')],
  })
  await encoder.row(['=A1 & "一"\n_x0041_', 2019, '2019-01-20'])
  await encoder.end()
  expect(await cells(path)).toEqual([
    ['text', 'year', 'day'],
    ['\'=A1 & "一"\n_x0041_'.replace("'", ''), '2019', '2019-01-20'],
  ])
})

test('tags are found wherever pieces are cut', () => {
  const xml = '<?xml version="1.0"?><a b="1&gt;2"><!-- > --><t>甲&amp;乙_x000A_</t><c/><![CDATA[<丙>]]></a>'
  const read = (length: number) => {
    const told: string[] = []
    let text = ''
    const say = (what: string) => {
      if (text !== '') told.push(text)
      text = ''
      told.push(what)
    }
    const push = xmlScanner({
      open: (name) => say(`+${name}`),
      close: (name) => say(`-${name}`),
      text: (piece) => {
        text += piece
      },
    })
    for (let at = 0; at < xml.length; at += length) push(xml.slice(at, at + length))
    return told
  }
  const whole = read(xml.length)
  expect(whole).toEqual(['+a', '+t', '甲&乙\n', '-t', '+c', '-c', '<丙>', '-a'])
  for (let length = 1; length < xml.length; length++) expect(read(length)).toEqual(whole)
})

const sheetOf = (rows: string, more = '') => `<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`
const textCell = (place: string, text: string) => `<c r="${place}" t="str"><v>${text}</v></c>`

test('numbers that are no day stay numbers; before March 1900 Excel is a day behind', async () => {
  const styles = '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>'
  const cell = (place: string, value: string) => `<c r="${place}" s="1"><v>${value}</v></c>`
  const sheet = sheetOf(
    `<row r="1">${cell('A1', '0')}${cell('B1', '-3')}${cell('C1', '9999999')}${cell('D1', '59')}${cell('E1', '61')}<c r="F1" s="7"><v>61</v></c></row>`,
  )
  expect(await cells(workbook({ odd: sheet }, { styles }))).toEqual([
    ['0', '-3', '9999999', '1900-02-28', '1900-03-01', '61'],
  ])
})

test('cells without a value, a string that is not there and places that are none are empty', async () => {
  const sheet = sheetOf(
    '<row r="1"><c r="A1" t="s"><v>9</v></c><c r="B1" t="b"><v>0</v></c><c r="C1"/><c r="?" t="str"><v>x</v></c><c r="E1" t="str"><v>甲</v></c></row><row r="2"><c r="A2"/></row>',
  )
  expect(await cells(workbook({ bare: sheet }))).toEqual([['', 'FALSE', '', '', '甲']])
})

test('what stands above characters is no part of a cell’s text', async () => {
  const sheet = sheetOf(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>汉</t><rPh sb="0" eb="1"><t>hàn</t></rPh><t>字</t></is></c></row>',
  )
  expect(await cells(workbook({ ruby: sheet }))).toEqual([['汉字']])
})

test('several cells are merged from one row, others over columns alone; what stands under one goes before it', async () => {
  const rows = `<row r="1">${textCell('A1', '甲')}${textCell('C1', '丙')}</row><row r="2">${textCell('B2', '乙')}${textCell('C2', '己')}</row><row r="3">${textCell('B3', '丁')}</row>`
  const merges = ['A1:A2', 'C1:C3', 'B1:D1', 'D1:D2', 'broken'].map((ref) => `<mergeCell ref="${ref}"/>`)
  const sheet = sheetOf(rows, `<mergeCells>${merges.join('')}<mergeCell/></mergeCells>`)
  expect(await cells(workbook({ several: sheet }))).toEqual([
    ['甲', '', '丙'],
    ['甲', '乙', '己', ''],
    ['', '丁', '丙'],
  ])
})

test('merges are found wherever the file is cut', async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, i) => `<row r="${i + 1}">${textCell(`B${i + 1}`, String(i))}</row>`,
  )
  const merges = Array.from({ length: 3000 }, (_, i) => `<mergeCell ref="A${2 * i + 1}:A${2 * i + 2}"/>`)
  const sheet = sheetOf(rows.join(''), `<mergeCells>${merges.join('')}</mergeCells>`)
  expect((await cells(workbook({ long: sheet }))).length).toBe(3000)
})

test.each([
  [
    'a workbook that is locked',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    'E_ENCRYPTED',
  ],
  ['a workbook of old', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'E_INPUT_FORMAT'],
  ['a zip without a workbook', zipSync({ 'a.txt': strToU8('a') }), 'E_DAMAGED'],
  ['no zip', Buffer.from('ab'), 'E_DAMAGED'],
])('%s is refused', async (name, bytes, code) => {
  const path = join(folder, `${name}.xlsx`)
  writeFileSync(path, bytes)
  await expect(openWorkbook(path)).rejects.toMatchObject({ code })
})

test('a workbook is found without relations, its sheets with what they lack', async () => {
  const path = join(folder, 'spare.xlsx')
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`
  const files = {
    '_rels/.rels': '<Relationships><Relationship Id="x"/></Relationships>',
    'xl/workbook.xml':
      '<workbook><workbookPr/><sheets><sheet r:id="a"/><sheet name="图" r:id="c"/><sheet name="无"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('a', 'worksheet', './sheet.xml')}${relation('c', 'chartsheet', 'chart.xml')}</Relationships>`,
    'xl/sheet.xml': sheetOf(`<row>${textCell('A1', '甲')}</row>`),
  }
  writeFileSync(
    path,
    zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))),
  )
  const sheets = await openWorkbook(path)
  expect(sheets.map(({ name }) => name)).toEqual([''])
  expect(await cells(path)).toEqual([['甲']])
  expect(sheets[0]?.notes?.()).toEqual([])
})

test.each([
  ['row r="1"', 'r', '1'],
  ["row r='1'", 'r', '1'],
  ['row  r = "a&amp;b"', 'r', 'a&b'],
  ["row s='x' r = '2'", 'r', '2'],
  ['row spans="1:2"', 'r', undefined],
  ["row r='1", 'r', undefined],
  ['row', 'ref', undefined],
])('of the tag <%s> the attribute %s is %s', (tag, name, value) => {
  expect(attributeOf(tag, name)).toBe(value)
})

test.each([
  ['&#x7532;&#20057;', '甲乙'],
  ['&lt;&GT;&quot;&apos;&amp;', '<>"\'&'],
  ['&none;&#x110000;&', '&none;&#x110000;&'],
  ['_x000A__x7532_', '\n甲'],
])('%s is written for %j', (written, text) => {
  expect(textOf(written)).toBe(text)
})

test('characters that lie across two pieces of what is unpacked', async () => {
  const long = Array.from({ length: 20_000 }, (_, i) =>
    String.fromCharCode(0x4e00 + ((i * 7919) % 20_000)),
  ).join('')
  const path = workbook({
    long: `<worksheet><sheetData><row><c t="inlineStr"><is><t>${long}</t></is></c></row></sheetData></worksheet>`,
  })
  expect(await cells(path)).toEqual([[long]])
})
