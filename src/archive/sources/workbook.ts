/**
 * Excel workbooks, row by row. (The readers that npm has keep every cell in memory: read-excel-file, the best kept, takes 2 GB
 * for 200,000 rows, and refuses cells without an address, which the standard allows.)
 */
import { GongbaoError } from '../../errors.js'
import { readRegularFile } from '../regular-file.js'
import type { Grid, Line } from './grid.js'
import { LONGEST_CELL } from './grid.js'
import { attributeOf, type XmlHandler, xmlScanner } from './xml-scan.js'
import { type ZipEntries, zipEntries } from './zip-entries.js'

/** What is needed of a workbook to read a sheet. */
interface Book {
  readonly entries: ZipEntries
  readonly strings: readonly string[]
  /** Whether numbers in a style are days. */
  readonly isDate: readonly boolean[]
  readonly dayZero: number
}

async function scan(entries: ZipEntries, name: string, handler: Partial<XmlHandler>): Promise<void> {
  const nothing = () => {}
  const push = xmlScanner({ open: nothing, close: nothing, text: nothing, ...handler })
  for await (const piece of entries.text(name)) push(piece)
}

/** A list of texts that are told once each: a text is what its parts say, without what is written above them (ruby). */
async function stringsOf(entries: ZipEntries, name: string): Promise<string[]> {
  const strings: string[] = []
  let parts: string[] = []
  let isText = false
  let ruby = false
  await scan(entries, name, {
    open(tag) {
      if (tag === 'si') parts = []
      else if (tag === 'rPh') ruby = true
      else if (tag === 't') isText = true
    },
    close(tag) {
      if (tag === 'si') strings.push(parts.join(''))
      else if (tag === 'rPh') ruby = false
      else if (tag === 't') isText = false
    },
    text(text) {
      if (isText && !ruby) parts.push(text)
    },
  })
  return strings
}

/** Numbers of the formats that Excel itself has for days, those of Chinese calendars too. */
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** Whether a format of the user's shows days: what stands in quotation marks and brackets shows itself. */
const showsDays = (format: string) => /[ymd]/iu.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ''))

async function datesOf(entries: ZipEntries, name: string): Promise<boolean[]> {
  const own = new Set<number>()
  const isDate: boolean[] = []
  let inCells = false
  await scan(entries, name, {
    open(tag, text) {
      if (tag === 'cellXfs') inCells = true
      if (tag === 'numFmt' && showsDays(attributeOf(text, 'formatCode') ?? ''))
        own.add(Number(attributeOf(text, 'numFmtId')))
      if (tag !== 'xf' || !inCells) return
      const id = Number(attributeOf(text, 'numFmtId') ?? 0)
      isDate.push(own.has(id) || DATE_FORMATS.some(([first, last]) => id >= first && id <= last))
    },
    close(tag) {
      if (tag === 'cellXfs') inCells = false
    },
  })
  return isDate
}

const DAY = 86_400_000
const DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const
/** Before it Excel counts a 29 February 1900, which there was not. */
const FIRST_DAY = 61
const LAST_DAY = 2_958_465

/** A number of days as a day, with the time if it has one; a number that is no day stays as it is. */
function dayOf(value: string, dayZero: number): string {
  const serial = Number(value)
  if (!(serial >= 1 && serial <= LAST_DAY)) return value
  const days = dayZero === DAY_ZERO[1900] && serial < FIRST_DAY ? serial + 1 : serial
  const told = new Date(Math.round((dayZero + days * DAY) / 1000) * 1000).toISOString()
  return Number.isInteger(serial) ? told.slice(0, 10) : told.slice(0, 19)
}

/** 0 for A, 26 for AA. */
function columnIndex(place: string): number {
  let index = 0
  for (const letter of /^[A-Z]{1,3}/u.exec(place)?.[0] ?? '') index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

/** A cell whose value holds for the rows below it. */
interface Merge {
  readonly column: number
  readonly first: number
  readonly last: number
}

const RANGE = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/u

/** Cells that go down over several rows. They are told after the rows. */
async function mergesOf(entries: ZipEntries, sheet: string): Promise<Merge[]> {
  const merges: Merge[] = []
  let rest = ''
  for await (const piece of entries.text(sheet)) {
    const xml = rest + piece
    for (let at = xml.indexOf('mergeCell '); at >= 0; at = xml.indexOf('mergeCell ', at + 1)) {
      const end = xml.indexOf('>', at)
      if (end < 0) break
      const [, letters = '', first, last] = RANGE.exec(attributeOf(xml.slice(at, end), 'ref') ?? '') ?? []
      if (Number(last) > Number(first))
        merges.push({ column: columnIndex(letters), first: Number(first), last: Number(last) })
    }
    // a tag that is cut in two stands whole in the next round, and none twice
    const open = xml.lastIndexOf('<')
    rest = open >= 0 && !xml.includes('>', open) ? xml.slice(open) : ''
  }
  return merges
}

interface CellState {
  readonly type: string
  readonly style: number
  readonly column: number
  text: string
}

/** Rows of a sheet out of its tags. */
class RowReader implements XmlHandler {
  readonly #book: Book
  readonly #merges: ReadonlyMap<number, readonly Merge[]>
  readonly #held = new Map<number, { readonly value: string; readonly last: number }>()
  rows: Line[] = []
  errors = 0
  #number = 0
  #cells: string[] = []
  #cell: CellState | undefined
  #next = 0
  #isValue = false
  #ruby = false

  constructor(book: Book, merges: readonly Merge[]) {
    this.#book = book
    const byRow = new Map<number, Merge[]>()
    for (const merge of merges) {
      const known = byRow.get(merge.first)
      if (known) known.push(merge)
      else byRow.set(merge.first, [merge])
    }
    this.#merges = byRow
  }

  open(name: string, tag: string): void {
    if (name === 'row') {
      this.#number = Number(attributeOf(tag, 'r') ?? this.#number + 1)
      this.#cells = []
      this.#next = 0
    } else if (name === 'c') {
      const place = attributeOf(tag, 'r')
      const column = place === undefined ? this.#next : columnIndex(place)
      this.#cell = {
        type: attributeOf(tag, 't') ?? 'n',
        style: Number(attributeOf(tag, 's') ?? 0),
        column,
        text: '',
      }
      this.#next = column + 1
    } else if (name === 'v' || name === 't') this.#isValue = true
    else if (name === 'rPh') this.#ruby = true
  }

  close(name: string): void {
    if (name === 'c') this.#endCell()
    else if (name === 'row') this.#endRow()
    else if (name === 'v' || name === 't') this.#isValue = false
    else if (name === 'rPh') this.#ruby = false
  }

  text(text: string): void {
    if (this.#cell && this.#isValue && !this.#ruby && this.#cell.text.length <= LONGEST_CELL)
      this.#cell.text += text
  }

  #endCell(): void {
    const cell = this.#cell
    this.#cell = undefined
    if (cell === undefined || cell.column < 0) return
    while (this.#cells.length < cell.column) this.#cells.push('')
    this.#cells[cell.column] = this.#valueOf(cell)
  }

  #valueOf({ type, style, text }: CellState): string {
    if (type === 's') return this.#book.strings[Number(text)] ?? ''
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
    if (type === 'e') {
      this.errors++
      return ''
    }
    if (type !== 'n' || text === '') return text
    return this.#book.isDate[style] ? dayOf(text, this.#book.dayZero) : String(Number(text))
  }

  #endRow(): void {
    const cells = this.#cells
    for (const [column, { value, last }] of this.#held)
      if (this.#number > last) this.#held.delete(column)
      else if ((cells[column] ?? '') === '') {
        while (cells.length < column) cells.push('')
        cells[column] = value
      }
    for (const { column, last } of this.#merges.get(this.#number) ?? [])
      this.#held.set(column, { value: cells[column] ?? '', last })
    if (cells.some((cell) => cell !== '')) this.rows.push({ number: this.#number, cells })
  }
}

async function* rowsOf(book: Book, sheet: string, tell: (errors: number) => void): AsyncGenerator<Line> {
  const reader = new RowReader(book, await mergesOf(book.entries, sheet))
  const push = xmlScanner(reader)
  for await (const piece of book.entries.text(sheet)) {
    push(piece)
    yield* reader.rows
    reader.rows = []
  }
  tell(reader.errors)
}

/** `target` of a relation, as a name in the file. */
const nameOf = (target: string, folder: string) =>
  target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//u, '')

interface Relation {
  readonly type: string
  readonly target: string
}

async function relationsOf(entries: ZipEntries, name: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>()
  await scan(entries, name, {
    open(tag, text) {
      if (tag !== 'Relationship') return
      const [id, type, target] = ['Id', 'Type', 'Target'].map((one) => attributeOf(text, one))
      if (id !== undefined && type !== undefined && target !== undefined)
        relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target })
    },
  })
  return relations
}

/** Old workbooks (.xls), and locked ones, are of another make. */
const OLE = 0xe011cfd0
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')

function refuseOle(path: string, bytes: Buffer): void {
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== OLE) return
  if (bytes.includes(LOCKED))
    throw new GongbaoError('E_ENCRYPTED', {
      where: path,
      message: 'the workbook is locked with a password: save it without one',
    })
  throw new GongbaoError('E_INPUT_FORMAT', {
    where: path,
    message: 'a workbook in the format of .xls: save it as .xlsx or .csv',
  })
}

/**
 * The sheets of the workbook `path` that are not hidden, in order.
 * @throws GongbaoError `E_PATH`, `E_DAMAGED`, `E_ENCRYPTED`, `E_INPUT_FORMAT`
 */
export async function openWorkbook(path: string): Promise<Grid[]> {
  const bytes = Buffer.from(await readRegularFile(path))
  refuseOle(path, bytes)
  const coded = (cause: unknown) =>
    cause instanceof GongbaoError
      ? cause
      : new GongbaoError(
          'E_DAMAGED',
          { where: path, message: `expected a whole workbook: ${(cause as Error).message}` },
          { cause },
        )
  try {
    const entries = zipEntries(bytes)
    const found = [...(await relationsOf(entries, '_rels/.rels')).values()]
    const main = nameOf(found.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml', '')
    if (!entries.has(main)) throw new Error('no workbook is in it')
    const folder = main.slice(0, main.lastIndexOf('/') + 1)
    const relations = await relationsOf(entries, `${folder}_rels/${main.slice(folder.length)}.rels`)
    const part = (wanted: string) =>
      nameOf([...relations.values()].find(({ type }) => type === wanted)?.target ?? '', folder)
    const sheets: { name: string; entry: string }[] = []
    let dayZero: number = DAY_ZERO[1900]
    await scan(entries, main, {
      open(tag, text) {
        if (tag === 'workbookPr' && /^(?:1|true)$/u.test(attributeOf(text, 'date1904') ?? ''))
          dayZero = DAY_ZERO[1904]
        if (tag !== 'sheet' || (attributeOf(text, 'state') ?? 'visible') !== 'visible') return
        const id = /\s(?:\w{1,9}:)?id\s?=\s?["']([^"']{1,99})/u.exec(text)?.[1] ?? ''
        const relation = relations.get(id)
        if (relation?.type === 'worksheet')
          sheets.push({ name: attributeOf(text, 'name') ?? '', entry: nameOf(relation.target, folder) })
      },
    })
    const book: Book = {
      entries,
      strings: await stringsOf(entries, part('sharedStrings')),
      isDate: await datesOf(entries, part('styles')),
      dayZero,
    }
    return sheets.map(({ name, entry }) => {
      let errors = 0
      return {
        name,
        async *lines() {
          try {
            yield* rowsOf(book, entry, (count) => {
              errors = count
            })
          } catch (cause) {
            throw coded(cause)
          }
        },
        notes: () =>
          errors > 0
            ? [`${path}: ${errors} cells hold errors of the spreadsheet (#N/A), and are empty here`]
            : [],
      }
    })
  } catch (cause) {
    throw coded(cause)
  }
}
