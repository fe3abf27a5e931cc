/**
 * Tables as an Excel workbook, a sheet each: header frozen, filters on, numbers and dates typed. Rows go to the disk as
 * they come, compressed by fflate; the writers that npm has either keep every cell in memory or have neither several
 * sheets nor filters where they stream.
 */
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { GongbaoError } from '../../errors.js'
import { harmless } from '../formats/cells.js'
import { type Encoder, headOf, type Labels } from './encoder.js'
import { type Cell, type Column, flat, type Table } from './schema.js'

/** What Excel takes. */
const MOST_ROWS = 1_048_576
const LONGEST_CELL = 32_767
const LONGEST_SHEET_NAME = 31

/** Places in the list of styles below. */
const STYLE = { plain: 0, head: 1, date: 2, text: 3 } as const

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** `quotePrefix` keeps a text that looks like a formula a text, also when its cell is edited. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>`

/** Characters that XML has no place for; and what Excel would read as one that is written so. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSPEAKABLE = /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu
/** Half a character, which UTF-8 cannot write. */
const LONE = /\p{Surrogate}/gu
const REPLACEMENT = '\uFFFD'
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string) =>
  text
    .replace(LONE, REPLACEMENT)
    .replace(UNSPEAKABLE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/gu, (c) => ENTITIES[c] as string)

/** A, B … Z, AA. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

const DAY = 86_400_000
/** Day 0 of Excel, as it counts from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
/** Before that day it counts a 29 February 1900, which there was not. */
const FIRST_DAY = 61

/** The day YYYY-MM-DD as Excel counts it; undefined for what it has no number for. */
function serialOf(day: string): number | undefined {
  const [year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day)?.slice(1).map(Number) ?? []
  if (year === undefined || month === undefined || date === undefined) return undefined
  const serial = Math.round((Date.UTC(year, month - 1, date) - DAY_ZERO) / DAY)
  return serial >= FIRST_DAY ? serial : undefined
}

/** A text cut to what a cell holds, with a mark that says so. */
function fitting(text: string): string {
  if (text.length <= LONGEST_CELL) return text
  const mark = `…[cut, ${text.length} characters]`
  return text.slice(0, LONGEST_CELL - mark.length).replace(LONE, '') + mark
}

/** A sheet's name: no marks that Excel refuses, not longer than it takes. */
function sheetName(name: string, part: number): string {
  const end = part === 1 ? '' : `_${part}`
  return name.replace(/[[\]:*?/\\]/gu, '_').slice(0, LONGEST_SHEET_NAME - end.length) + end
}

const WIDTHS: Readonly<Record<Column['type'], number>> = {
  text: 18,
  list: 18,
  json: 18,
  integer: 10,
  long: 12,
  number: 12,
  boolean: 8,
  date: 12,
}

interface Sheet {
  readonly name: string
  readonly entry: ZipDeflate
  readonly table: Table
  /** 1, or more where the sheet before it was full. */
  readonly part: number
  rows: number
}

/** Sheets as they are written, one after the other. */
export function xlsxEncoder(path: string, labels: Labels): Encoder {
  const unfinished = `${path}.part`
  let file: WriteStream | undefined
  let failed: Error | undefined
  let sheet: Sheet | undefined
  let waiting = ''
  let cut = 0
  const sheets: { readonly name: string; readonly range: string }[] = []
  const notes: string[] = []
  const zip = new Zip((error, bytes) => {
    if (error) failed = error
    else file?.write(bytes)
  })
  const coded = (cause: Error) =>
    new GongbaoError('E_WRITE', { where: path, message: cause.message }, { cause })

  async function open(): Promise<void> {
    file = createWriteStream(unfinished)
    file.on('error', (error) => {
      failed = error
    })
    await once(file, 'open').catch((cause) => {
      throw coded(cause as Error)
    })
  }
  /** The disk is waited for: what it has not taken would stand in memory. */
  async function settle(): Promise<void> {
    if (failed) throw coded(failed)
    if (file?.writableNeedDrain)
      await once(file, 'drain').catch((cause) => Promise.reject(coded(cause as Error)))
  }
  const add = (name: string, text: string) => {
    const entry = new ZipDeflate(name)
    zip.add(entry)
    entry.push(strToU8(text), true)
  }
  const flush = async () => {
    sheet?.entry.push(strToU8(waiting))
    waiting = ''
    await settle()
  }
  const range = ({ table, rows }: Sheet) =>
    `A1:${columnLetters(table.columns.length - 1)}${Math.max(rows, 1)}`

  async function begin(table: Table, part = 1): Promise<void> {
    if (file === undefined) await open()
    await close()
    const entry = new ZipDeflate(`xl/worksheets/sheet${sheets.length + 1}.xml`, { level: 6 })
    zip.add(entry)
    sheet = { name: sheetName(labels === 'zh' ? table.label : table.name, part), entry, table, part, rows: 1 }
    const columns = table.columns
      .map(({ type }, i) => `<col min="${i + 1}" max="${i + 1}" width="${WIDTHS[type]}" customWidth="1"/>`)
      .join('')
    const head = headOf(table, labels)
      .map(
        (text, i) =>
          `<c r="${columnLetters(i)}1" s="${STYLE.head}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
      )
      .join('')
    waiting = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"${sheets.length === 0 ? ' tabSelected="1"' : ''}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData><row r="1">${head}</row>`
    await flush()
  }

  async function close(): Promise<void> {
    if (sheet === undefined) return
    waiting += `</sheetData><autoFilter ref="${range(sheet)}"/></worksheet>`
    sheet.entry.push(strToU8(waiting), true)
    waiting = ''
    sheets.push({ name: sheet.name, range: range(sheet) })
    if (cut > 0)
      notes.push(
        `${sheet.table.name}: ${cut} ${cut === 1 ? 'cell is' : 'cells are'} longer than the ${LONGEST_CELL} characters that Excel takes, and cut with a mark; csv, parquet and duckdb have them whole`,
      )
    cut = 0
    sheet = undefined
    await settle()
  }

  function cellOf(cell: Cell | undefined, type: Column['type'], place: string): string {
    const one = flat(cell)
    if (one === null || one === '') return ''
    if (typeof one === 'number') return Number.isFinite(one) ? `<c r="${place}"><v>${one}</v></c>` : ''
    if (typeof one === 'boolean') return `<c r="${place}" t="b"><v>${one ? 1 : 0}</v></c>`
    const serial = type === 'date' ? serialOf(one) : undefined
    if (serial !== undefined) return `<c r="${place}" s="${STYLE.date}"><v>${serial}</v></c>`
    const text = fitting(one)
    if (text !== one) cut++
    const style = harmless(text) === text ? '' : ` s="${STYLE.text}"`
    return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
  }

  return {
    notes,
    begin,
    async row(cells) {
      if (sheet === undefined) return
      if (sheet.rows >= MOST_ROWS) await begin(sheet.table, sheet.part + 1)
      const number = ++sheet.rows
      const { columns } = sheet.table
      waiting += `<row r="${number}">${columns.map(({ type }, i) => cellOf(cells[i], type, columnLetters(i) + number)).join('')}</row>`
      if (waiting.length >= 1 << 16) await flush()
    },
    async end() {
      await close()
      add('[Content_Types].xml', contentTypes(sheets.length))
      add('_rels/.rels', relations([{ type: 'officeDocument', target: 'xl/workbook.xml' }]))
      add('xl/workbook.xml', workbook(sheets))
      add('xl/styles.xml', STYLES)
      const targets = sheets.map((_, i) => ({ type: 'worksheet', target: `worksheets/sheet${i + 1}.xml` }))
      add('xl/_rels/workbook.xml.rels', relations([...targets, { type: 'styles', target: 'styles.xml' }]))
      zip.end()
      await settle()
      await new Promise<void>((resolve, reject) => {
        file?.once('error', (cause) => reject(coded(cause)))
        file?.end(resolve)
      })
      await rename(unfinished, path).catch((cause) => Promise.reject(coded(cause as Error)))
    },
    async abort() {
      zip.terminate()
      file?.destroy()
      await rm(unfinished, { force: true })
    },
  }
}

function contentTypes(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${OFFICE}.worksheet+xml"/>`,
  ).join('')
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${OFFICE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${OFFICE}.styles+xml"/>${parts}</Types>`
}

function relations(targets: readonly { readonly type: string; readonly target: string }[]): string {
  const all = targets
    .map(
      ({ type, target }, i) =>
        `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join('')
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`
}

function workbook(sheets: readonly { readonly name: string; readonly range: string }[]): string {
  const listed = sheets
    .map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')
  // Excel wants the filter's range as a name, too
  const filters = sheets
    .map(({ name, range }, i) => {
      const absolute = range.replace(/[A-Z]{1,3}|\d{1,7}/gu, '$$$&')
      return `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">'${escaped(name.replace(/'/gu, "''"))}'!${absolute}</definedName>`
    })
    .join('')
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed}</sheets><definedNames>${filters}</definedNames></workbook>`
}
