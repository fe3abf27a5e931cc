/** A panel as a Parquet file, by DuckDB, which is loaded only when it is asked for. */
import { existsSync } from 'node:fs'
import { GongbaoError } from '../../errors.js'
import { quoted, withDuckdb } from '../duckdb.js'
import { PANEL_COLUMNS, type PanelRow } from '../panel.js'

const TYPES: Readonly<Record<(typeof PANEL_COLUMNS)[number], 'VARCHAR' | 'INTEGER' | 'DOUBLE'>> = {
  path: 'VARCHAR',
  region: 'VARCHAR',
  code: 'VARCHAR',
  year: 'INTEGER',
  value: 'DOUBLE',
  min: 'DOUBLE',
  max: 'DOUBLE',
  mod: 'VARCHAR',
  unit: 'VARCHAR',
  text: 'VARCHAR',
  start: 'INTEGER',
  end: 'INTEGER',
  reason: 'VARCHAR',
  commitment: 'VARCHAR',
}

/**
 * Writes `rows` to the file `path`. A ratio, which is no number, has an empty value; its `text` shows it.
 * @throws GongbaoError `E_EXISTS`, `E_WRITE`, `E_OPTIONAL` if DuckDB is not installed
 */
export async function writeParquet(path: string, rows: readonly PanelRow[], force: boolean): Promise<void> {
  if (!force && existsSync(path))
    throw new GongbaoError('E_EXISTS', {
      where: path,
      message: 'give another --out, or --force to replace it',
    })
  await withDuckdb(path, async (connection) => {
    await connection.run(`CREATE TABLE panel (${PANEL_COLUMNS.map((c) => `"${c}" ${TYPES[c]}`).join(', ')})`)
    const appender = await connection.createAppender('panel')
    for (const row of rows) {
      for (const column of PANEL_COLUMNS) {
        const cell = row[column]
        if (cell === null || (TYPES[column] === 'DOUBLE' && typeof cell !== 'number')) appender.appendNull()
        else if (TYPES[column] === 'VARCHAR') appender.appendVarchar(String(cell))
        else if (TYPES[column] === 'INTEGER') appender.appendInteger(cell as number)
        else appender.appendDouble(cell as number)
      }
      appender.endRow()
    }
    appender.flushSync()
    await connection.run(`COPY panel TO ${quoted(path)} (FORMAT parquet)`)
  })
}
