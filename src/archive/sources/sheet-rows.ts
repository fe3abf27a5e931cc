/** The rows of a sheet of a workbook, out of its tags. */

import type { ZipEntries } from '../../text/input/zip-entries.js'
import type { Line } from './grid.js'
import { LONGEST_CELL } from './grid.js'
import { attributeOf, type XmlHandler, xmlScanner } from './xml-scan.js'

/** What is needed of a workbook to read a sheet. */
export interface Book {
  readonly entries: ZipEntries
  readonly strings: readonly string[]
  /** Whether numbers in a style are days. */
  readonly isDate: readonly boolean[]
  readonly dayZero: number
}

const DAY = 86_400_000
/** Day 0 of the two calendars. */
export const DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const
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

/** The rows of a sheet that are not empty; cells with errors are counted once all are read. */
export async function* rowsOf(
  book: Book,
  sheet: string,
  tell: (errors: number) => void,
): AsyncGenerator<Line> {
  const reader = new RowReader(book, await mergesOf(book.entries, sheet))
  const push = xmlScanner(reader)
  for await (const piece of book.entries.text(sheet)) {
    push(piece)
    yield* reader.rows
    reader.rows = []
  }
  tell(reader.errors)
}
