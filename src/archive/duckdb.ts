/** DuckDB, an optional package, loaded only when it is asked for. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { type ErrorCode, GongbaoError } from '../errors.js'
import { installCommand, nodeRequire } from '../packages.js'

/**
 * The package; a run that will need it asks before it begins.
 * @throws GongbaoError `E_OPTIONAL`
 */
export function loadDuckdb(): typeof import('@duckdb/node-api') {
  try {
    return nodeRequire('@duckdb/node-api') as typeof import('@duckdb/node-api')
  } catch (cause) {
    const message = `Parquet and DuckDB need it: ${installCommand('@duckdb/node-api')}`
    throw new GongbaoError('E_OPTIONAL', { where: '@duckdb/node-api', message }, { cause })
  }
}

/** `text` as an SQL string. */
export const quoted = (text: string) => `'${text.replace(/'/gu, "''")}'`

/** A database that is open. */
export interface OpenDuckdb {
  readonly connection: DuckDBConnection
  close(): void
}

/**
 * A database, in memory or in the file `database`.
 * @throws GongbaoError `E_OPTIONAL` if DuckDB is not installed; what DuckDB says comes as it is, for `codedDuckdb`
 */
export async function openDuckdb(
  database = ':memory:',
  options: Readonly<Record<string, string>> = {},
): Promise<OpenDuckdb> {
  const { DuckDBInstance } = loadDuckdb()
  const instance = await DuckDBInstance.create(database, options)
  const connection = await instance.connect()
  return {
    connection,
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** What DuckDB said of the file `where`, as an error of ours. */
export function codedDuckdb(where: string, cause: unknown, code: ErrorCode): GongbaoError {
  if (cause instanceof GongbaoError) return cause
  const [message = ''] = (cause as Error).message.split('\n')
  return new GongbaoError(code, { where, message }, { cause })
}

/**
 * Runs `use` on a database, in memory or in the file `database`, and closes it.
 * @throws GongbaoError `E_OPTIONAL` if DuckDB is not installed, `E_WRITE` with what DuckDB said of `where`
 */
export async function withDuckdb<Result>(
  where: string,
  use: (connection: DuckDBConnection) => Promise<Result>,
  database?: string,
): Promise<Result> {
  try {
    const { connection, close } = await openDuckdb(database)
    try {
      return await use(connection)
    } finally {
      close()
    }
  } catch (cause) {
    throw codedDuckdb(where, cause, 'E_WRITE')
  }
}
