/** DuckDB, an optional package, loaded only when it is asked for. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { GongbaoError } from '../errors.js'

async function loadDuckdb(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api')
  } catch (cause) {
    const message = 'Parquet and DuckDB need it: npm install @duckdb/node-api'
    throw new GongbaoError('E_OPTIONAL', { where: '@duckdb/node-api', message }, { cause })
  }
}

/** `text` as an SQL string. */
export const quoted = (text: string) => `'${text.replace(/'/gu, "''")}'`

/**
 * Runs `use` on a database, in memory or in the file `database`, and closes it.
 * @throws GongbaoError `E_OPTIONAL` if DuckDB is not installed, `E_WRITE` with what DuckDB said of `where`
 */
export async function withDuckdb<Result>(
  where: string,
  use: (connection: DuckDBConnection) => Promise<Result>,
  database = ':memory:',
): Promise<Result> {
  const { DuckDBInstance } = await loadDuckdb()
  try {
    const instance = await DuckDBInstance.create(database)
    const connection = await instance.connect()
    try {
      return await use(connection)
    } finally {
      connection.closeSync()
      instance.closeSync()
    }
  } catch (cause) {
    if (cause instanceof GongbaoError) throw cause
    throw new GongbaoError('E_WRITE', { where, message: (cause as Error).message }, { cause })
  }
}
