/** Tables as columns for a terminal. */
import { align } from '../formats/cells.js'
import type { Output } from '../output.js'
import { type Encoder, headOf, type Labels } from './encoder.js'
import { type Cell, flat, isEmpty, type Table } from './schema.js'

const DIGITS = 4

function shown(cell: Cell | undefined, isInteger: boolean): string {
  const one = flat(cell)
  if (one === null) return ''
  return typeof one === 'number' && !isInteger ? String(Number(one.toPrecision(DIGITS))) : String(one)
}

/** All rows are gathered, for a column is as wide as its widest cell. Columns that are empty in every row are left out. */
export function terminalEncoder(output: Output, labels: Labels): Encoder {
  let table: Table | undefined
  let rows: (readonly (Cell | undefined)[])[] = []
  const flush = async () => {
    if (table === undefined) return
    const { columns } = table
    const filled = columns.map((_, i) => rows.some((row) => !isEmpty(row[i])))
    const only = <Item>(items: readonly Item[]) => items.filter((_, i) => filled[i])
    const body = rows.map((row) =>
      only(columns.map(({ type }, i) => shown(row[i], type === 'integer' || type === 'long'))),
    )
    rows = []
    await output.write(align([only(headOf(table, labels)), ...body]))
  }
  return {
    async begin(next) {
      await flush()
      table = next
    },
    async row(cells) {
      rows.push(cells)
    },
    async end() {
      await flush()
      await output.end()
    },
    abort: () => output.abandon?.() ?? output.end(),
  }
}
