/** Columns of another table beside a wide panel: measures of the reports, or what a yearbook has of regions and years. */
import { basename } from 'node:path'
import { GongbaoError } from '../../errors.js'
import { MEASURES } from '../measure/table.js'
import { readBack } from '../table/read-back.js'
import { type Cell, type Column, column, type Row } from '../table/schema.js'

/** What is put beside a panel's rows. */
export interface Join {
  readonly columns: readonly Column[]
  /** The cells for a row of the panel; none where the table has no row for it. */
  cellsOf(row: Row): Row
}

/** What says which row is meant; the first that a table has counts. */
const KEYS = [['path'], ['code', 'year'], ['region', 'year']] as const
/** Columns that say whose row it is, and nothing of their own. */
const WHOSE: ReadonlySet<string> = new Set(['path', 'region', 'code', 'level', 'year', 'part', 'title'])
/** Between the paths of a wide row, and the parts of a key. */
const MARK = '|'

const known = new Map<string, Column>(MEASURES.columns.map((one) => [one.name, one]))
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/u

interface Told {
  readonly name: string
  readonly part: string
  readonly at: number
}

/**
 * The table `path` as columns for a panel. Rows are found by `path`, else by `code` and `year`, else by `region` and `year`;
 * a table with several parts of a document (`part`) gives each column once a part: `mattr_plan`.
 * @throws GongbaoError `E_INPUT_FORMAT` without a key, or with two rows for one place; `E_PATH`
 */
export async function openJoin(path: string, taken: readonly Column[]): Promise<Join> {
  const { head, lines } = await readBack(path)
  const key = KEYS.find((names) => names.every((name) => head.includes(name)))
  if (key === undefined)
    throw new GongbaoError('E_INPUT_FORMAT', {
      where: path,
      message: `expected a column path, or code (or region) and year, got ${head.slice(0, 8).join(', ')}`,
    })
  const partAt = head.indexOf('part')
  const partOf = (cells: readonly string[]) => (partAt < 0 ? 'all' : (cells[partAt] ?? 'all'))
  const parts = [...new Set(lines.map(({ cells }) => partOf(cells)))]
  const isTaken = new Set(taken.map(({ name }) => name))
  const stem = basename(path).replace(/\.[^.]*$/u, '')
  const told: Told[] = parts.flatMap((part) =>
    head.flatMap((name, at) => {
      if (name === '' || WHOSE.has(name)) return []
      const own = part === 'all' ? name : `${name}_${part}`
      return [{ name: isTaken.has(own) ? `${stem}_${own}` : own, part, at }]
    }),
  )
  const rows = new Map<string, Map<string, readonly string[]>>()
  for (const { number, cells } of lines) {
    const id = key.map((name) => cells[head.indexOf(name)] ?? '').join(MARK)
    const byPart = rows.get(id) ?? new Map<string, readonly string[]>()
    rows.set(id, byPart)
    const part = partOf(cells)
    if (byPart.has(part))
      throw new GongbaoError('E_INPUT_FORMAT', {
        where: `${path}:${number}`,
        message: `a second row for ${id}`,
      })
    byPart.set(part, cells)
  }
  const isNumeric = (at: number) =>
    lines.every(({ cells }) => (cells[at] ?? '') === '' || NUMBER.test(cells[at] ?? ''))
  const columns = told.map(({ name, part, at }): Column & { readonly isNumber: boolean } => {
    const isNumber = isNumeric(at)
    const of = known.get(head[at] ?? '')
    const inPart = part === 'all' ? '' : ` (${part})`
    return {
      ...column(
        name,
        isNumber ? 'number' : 'text',
        (of?.label ?? name) + inPart,
        `${of?.description ?? `the column ${head[at]}`}${inPart}, from ${basename(path)}`,
        { unit: of?.unit, rule: of?.rule },
      ),
      isNumber,
    }
  })
  const idsOf = (row: Row): string[] =>
    key[0] === 'path'
      ? String(row.path ?? '').split(MARK)
      : [key.map((name) => String(row[name] ?? '')).join(MARK)]
  const yearAt = head.indexOf('year')
  /** A report tells last year's outcome, too, and stands in the path of both years: it is of the one it speaks from. */
  const isOfYear = (byPart: ReadonlyMap<string, readonly string[]>, { year }: Row): boolean =>
    yearAt < 0 || [...byPart.values()].every((cells) => Number(cells[yearAt]) === year)
  return {
    columns,
    cellsOf(row) {
      const found = idsOf(row)
        .map((id) => rows.get(id))
        .find((one) => one !== undefined && isOfYear(one, row))
      return Object.fromEntries(
        told.map(({ part, at }, i): [string, Cell] => {
          const { name, isNumber } = columns[i] as (typeof columns)[number]
          const cell = found?.get(part)?.[at] ?? ''
          return [name, cell === '' ? null : isNumber ? Number(cell) : cell]
        }),
      )
    },
  }
}
