/** Tables as text: comma- or tab-separated, or a line of JSON each row. */
import { stringify } from 'csv-stringify/sync'
import { harmless } from '../formats/cells.js'
import type { Output } from '../output.js'
import { type Encoder, headOf, type Labels } from './encoder.js'
import { type Cell, flat, type Table } from './schema.js'

/** So many rows are written at once. */
const AT_ONCE = 256
const BOM = '\uFEFF'

/** Comma- or tab-separated. Excel on a Chinese system reads UTF-8 only after a byte order mark. */
export function separatedEncoder(
  output: Output,
  {
    delimiter,
    bom,
    labels,
  }: { readonly delimiter: ',' | '\t'; readonly bom: boolean; readonly labels: Labels },
): Encoder {
  let waiting: unknown[][] = []
  const flush = async () => {
    const text = stringify(waiting, { delimiter })
    waiting = []
    await output.write(text)
  }
  return {
    async begin(table) {
      await output.write(bom ? BOM : '')
      waiting.push(headOf(table, labels))
      await flush()
    },
    async row(cells) {
      waiting.push(cells.map((cell) => plain(cell)))
      if (waiting.length >= AT_ONCE) await flush()
    },
    async end() {
      await flush()
      await output.end()
    },
    abort: () => output.abandon?.() ?? output.end(),
  }
}

/** A cell that no spreadsheet runs; true and false as words. */
function plain(cell: Cell | undefined): string | number {
  const one = flat(cell)
  return one === null ? '' : typeof one === 'boolean' ? String(one) : harmless(one)
}

/** One row a line of JSON: numbers as numbers, lists as lists, what is JSON already as what it is. */
export function jsonlEncoder(output: Output): Encoder {
  let columns: Table['columns'] = []
  let waiting = ''
  const shown = (cell: Cell | undefined, i: number): unknown =>
    columns[i]?.type === 'json' && typeof cell === 'string' ? JSON.parse(cell) : (cell ?? null)
  const flush = async () => {
    const text = waiting
    waiting = ''
    await output.write(text)
  }
  return {
    async begin(table) {
      columns = table.columns
    },
    async row(cells) {
      waiting += `${JSON.stringify(Object.fromEntries(columns.map(({ name }, i) => [name, shown(cells[i], i)])))}\n`
      if (waiting.length >= 1 << 16) await flush()
    },
    async end() {
      await flush()
      await output.end()
    },
    abort: () => output.abandon?.() ?? output.end(),
  }
}
