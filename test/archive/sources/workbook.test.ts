import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import type { Line } from '../../../src/archive/sources/grid.js'
import { openWorkbook } from '../../../src/archive/sources/workbook.js'
import { xmlScanner } from '../../../src/archive/sources/xml-scan.js'
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
