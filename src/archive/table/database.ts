/** Tables as a DuckDB database, or one of them as a Parquet file, by DuckDB, which is loaded only when it is asked for. */
import { rename, rm } from 'node:fs/promises'
import type { DuckDBAppender } from '@duckdb/node-api'
import { codedDuckdb, loadDuckdb, type OpenDuckdb, openDuckdb, quoted } from '../duckdb.js'
import type { Encoder } from './encoder.js'
import { type Cell, type Column, flat, type Table } from './schema.js'

const TYPES: Readonly<Record<Column['type'], string>> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  long: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  list: 'VARCHAR[]',
  json: 'JSON',
}

/** What DuckDB may hold in memory; by itself it takes most of the machine's. */
const BOUNDS = { memory_limit: '128MB', threads: '1' } as const
/** So many rows are gathered before they go to the disk, and stand in a group of a Parquet file. */
const FLUSHED = 20_480

const isInt32 = (cell: unknown): cell is number => typeof cell === 'number' && (cell | 0) === cell

/** `name` as SQL has it. */
const identifier = (name: string) => `"${name.replace(/"/gu, '""')}"`

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u
/** Half a character, which UTF-8 cannot write. */
const LONE = /\p{Surrogate}/gu
const REPLACEMENT = '\uFFFD'

/** Rows are gathered in a database on the disk, not in memory; a Parquet file is copied from it. */
export function databaseEncoder(path: string, format: 'parquet' | 'duckdb'): Encoder {
  const unfinished = `${path}.part`
  const database = format === 'duckdb' ? unfinished : `${path}.part.duckdb`
  let open: OpenDuckdb | undefined
  let duckdb: ReturnType<typeof loadDuckdb>
  let appender: DuckDBAppender | undefined
  let table: Table | undefined
  let rows = 0
  const coded = async <Result>(doing: () => Result | Promise<Result>): Promise<Result> => {
    try {
      return await doing()
    } catch (cause) {
      throw codedDuckdb(path, cause, 'E_WRITE')
    }
  }
  const clear = async () => {
    for (const name of [unfinished, database])
      for (const end of ['', '.wal']) await rm(name + end, { force: true })
  }
  const finish = () => {
    appender?.closeSync()
    appender = undefined
  }

  /** What fits the column; else nothing. */
  function append(target: DuckDBAppender, cell: Cell | undefined, type: Column['type']): void {
    const one = flat(cell)
    const [year, month, day] = type === 'date' ? (DAY.exec(String(one))?.slice(1).map(Number) ?? []) : []
    if (Array.isArray(cell) && type === 'list')
      target.appendList([...cell] as string[], duckdb.LIST(duckdb.VARCHAR))
    else if (one === null || (one === '' && type !== 'text')) target.appendNull()
    else if (type === 'text' || type === 'json') target.appendVarchar(String(one).replace(LONE, REPLACEMENT))
    else if (type === 'boolean' && typeof one === 'boolean') target.appendBoolean(one)
    else if (type === 'integer' && isInt32(one)) target.appendInteger(one)
    else if (type === 'long' && Number.isSafeInteger(one)) target.appendBigInt(BigInt(one))
    else if (type === 'number' && typeof one === 'number') target.appendDouble(one)
    else if (year !== undefined && month !== undefined && day !== undefined)
      target.appendDate(duckdb.DuckDBDateValue.fromParts({ year, month, day }))
    else target.appendNull()
  }

  return {
    begin: (next) =>
      coded(async () => {
        finish()
        if (open === undefined) {
          duckdb = loadDuckdb()
          await clear()
          open = await openDuckdb(database, BOUNDS)
        }
        table = next
        const columns = next.columns.map(({ name, type }) => `${identifier(name)} ${TYPES[type]}`)
        await open.connection.run(`CREATE TABLE ${identifier(next.name)} (${columns.join(', ')})`)
        for (const { name, label, description } of next.columns)
          await open.connection.run(
            `COMMENT ON COLUMN ${identifier(next.name)}.${identifier(name)} IS ${quoted(`${label}: ${description}`)}`,
          )
        appender = await open.connection.createAppender(next.name)
      }),
    row: (cells) =>
      coded(() => {
        const target = appender
        if (target === undefined || table === undefined) return
        for (const [i, { type }] of table.columns.entries()) append(target, cells[i], type)
        target.endRow()
        if (++rows % FLUSHED === 0) target.flushSync()
      }),
    end: () =>
      coded(async () => {
        finish()
        if (format === 'parquet' && table !== undefined)
          await open?.connection.run(
            `COPY ${identifier(table.name)} TO ${quoted(unfinished)} (FORMAT parquet, ROW_GROUP_SIZE ${FLUSHED})`,
          )
        open?.close()
        await rm(path, { force: true })
        await rename(unfinished, path)
        await clear()
      }),
    async abort() {
      try {
        finish()
        open?.close()
      } finally {
        await clear()
      }
    },
  }
}
