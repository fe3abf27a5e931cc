/** Parquet files and the tables of a DuckDB database, by DuckDB, row by row. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { codedDuckdb, type OpenDuckdb, openDuckdb, quoted } from '../duckdb.js'
import { regularFile } from '../regular-file.js'
import type { Grid, Line } from './grid.js'
import { cellOf } from './json-lines.js'

const identifier = (name: string) => `"${name.replace(/"/gu, '""')}"`

async function columnOf(connection: DuckDBConnection, sql: string, at: number): Promise<string[]> {
  return (await connection.runAndReadAll(sql)).getRowsJson().map((row) => String(row[at]))
}

async function opened<Result>(path: string, use: (open: OpenDuckdb) => Promise<Result>): Promise<Result> {
  try {
    const open = await openDuckdb(
      path.endsWith('.duckdb') ? path : undefined,
      path.endsWith('.duckdb') ? { access_mode: 'READ_ONLY' } : {},
    )
    try {
      return await use(open)
    } finally {
      open.close()
    }
  } catch (cause) {
    throw codedDuckdb(path, cause, 'E_INPUT_FORMAT')
  }
}

async function* linesOf(path: string, from: string, columns: readonly string[]): AsyncGenerator<Line> {
  let open: OpenDuckdb | undefined
  try {
    open = await openDuckdb(
      path.endsWith('.duckdb') ? path : undefined,
      path.endsWith('.duckdb') ? { access_mode: 'READ_ONLY' } : {},
    )
    const result = await open.connection.stream(`SELECT ${columns.map(identifier).join(', ')} FROM ${from}`)
    let number = 0
    for await (const rows of result.yieldRowsJson())
      for (const row of rows) yield { number: ++number, cells: row.map(cellOf) }
  } catch (cause) {
    throw codedDuckdb(path, cause, 'E_INPUT_FORMAT')
  } finally {
    open?.close()
  }
}

/**
 * The tables of the file `path`; a Parquet file is one.
 * @throws GongbaoError `E_PATH`, `E_OPTIONAL`, `E_INPUT_FORMAT` with what DuckDB says of it
 */
export async function openDatabase(
  path: string,
): Promise<(Grid & { readonly columns: readonly string[] })[]> {
  await regularFile(path)
  return opened(path, async ({ connection }) => {
    const tables = path.endsWith('.duckdb') ? await columnOf(connection, 'SHOW TABLES', 0) : [undefined]
    const grids: (Grid & { readonly columns: readonly string[] })[] = []
    for (const name of tables) {
      const from = name === undefined ? `read_parquet(${quoted(path)})` : identifier(name)
      const columns = await columnOf(connection, `DESCRIBE SELECT * FROM ${from}`, 0)
      grids.push({ name, columns, lines: () => linesOf(path, from, columns) })
    }
    return grids
  })
}
