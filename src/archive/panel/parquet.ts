/** A panel as a Parquet file, by DuckDB, which is loaded only when it is asked for. */
import { existsSync } from 'node:fs'
import { GongbaoError } from '../../errors.js'
import { quoted, withDuckdb } from '../duckdb.js'
import type { Cell, TableRow } from '../formats/rows.js'

type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE'

const INTEGERS: ReadonlySet<string> = new Set(['year', 'start', 'end'])
const DOUBLES = /^(?:(?:target|outcome)(?:_min|_max)?|value|min|max|difference)$/u

const typeOf = (column: string): ColumnType =>
  INTEGERS.has(column) ? 'INTEGER' : DOUBLES.test(column) ? 'DOUBLE' : 'VARCHAR'

/**
 * Writes `rows` to the file `path`. A ratio, which is no number, has an empty value; its text shows it.
 * @throws GongbaoError `E_EXISTS`, `E_WRITE`, `E_OPTIONAL` if DuckDB is not installed
 */
export async function writeParquet<Column extends string>(
  path: string,
  { columns, rows }: { columns: readonly Column[]; rows: readonly TableRow<Column>[] },
  force: boolean,
): Promise<void> {
  if (!force && existsSync(path))
    throw new GongbaoError('E_EXISTS', {
      where: path,
      message: 'give another --out, or --force to replace it',
    })
  await withDuckdb(path, async (connection) => {
    await connection.run(`CREATE TABLE panel (${columns.map((c) => `"${c}" ${typeOf(c)}`).join(', ')})`)
    const appender = await connection.createAppender('panel')
    for (const row of rows) {
      for (const column of columns) {
        const cell: Cell = row[column]
        const type = typeOf(column)
        if (cell === null || (type === 'DOUBLE' && typeof cell !== 'number')) appender.appendNull()
        else if (type === 'VARCHAR') appender.appendVarchar(String(cell))
        else if (type === 'INTEGER') appender.appendInteger(cell as number)
        else appender.appendDouble(cell as number)
      }
      appender.endRow()
    }
    appender.flushSync()
    await connection.run(`COPY panel TO ${quoted(path)} (FORMAT parquet)`)
  })
}
