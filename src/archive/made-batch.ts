/** A run into a format that cannot be gone on with: its lines are gathered beside it first, and it is made from them. */
import { createReadStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { GongbaoError } from '../errors.js'
import { type BatchOptions, type OnDone, runBatch } from './batch.js'
import type { DocumentLine } from './document.js'
import { loadDuckdb } from './duckdb.js'
import { FORMATS, type FormatName } from './formats.js'
import { linesOf } from './lines.js'
import { fileOutput } from './output.js'
import { listParts } from './parts.js'
import { type TableFormat, type TableName, writeTables } from './tables.js'
import type { Summary } from './tally.js'

/** What is made: text of a format, or typed tables (one of them as Parquet, all of them as a DuckDB database). */
export type Made =
  | { readonly text: FormatName }
  | { readonly tables: TableFormat; readonly table?: TableName | undefined }

async function writeText(lines: string, out: string, format: FormatName): Promise<void> {
  const { head, write } = FORMATS[format]
  const output = await fileOutput(out)
  try {
    await output.write(head)
    for await (const line of linesOf(createReadStream(lines), Infinity))
      await output.write(write(JSON.parse(line as string) as DocumentLine))
  } finally {
    await output.end()
  }
}

async function check(out: string, lines: string, { force, resume }: BatchOptions): Promise<void> {
  if (force || !existsSync(out)) return
  // a run that had failures has left its lines
  if (resume && (existsSync(lines) || (await listParts(lines)).length > 0)) return
  throw new GongbaoError('E_EXISTS', {
    where: out,
    message: `give another --out, or --force to replace it${resume ? '; nothing is left to go on from' : ''}`,
  })
}

/**
 * As `runBatch`, into CSV, Parquet or DuckDB. The document lines are gathered in `OUT.jsonl`, so that such a run can be
 * resumed too; they go when all is well, and stay where there were failures, for these to be tried again.
 * @throws GongbaoError as `runBatch`, and `E_OPTIONAL` where DuckDB is not installed
 */
export async function runMadeBatch(
  options: BatchOptions & { readonly made: Made },
  onDone?: OnDone,
): Promise<Summary> {
  const { out, made, force } = options
  const lines = `${out}.jsonl`
  await check(out, lines, options)
  if ('tables' in made) loadDuckdb() // not after hours of reading
  const gathered = { ...options, out: lines, errors: `${out}.errors.jsonl`, format: 'jsonl' } as const
  const summary = await runBatch(gathered, onDone)
  if (summary.interrupted) return summary
  const unfinished = `${out}.part`
  await rm(unfinished, { force: true })
  if ('text' in made) await writeText(lines, unfinished, made.text)
  else await writeTables(lines, unfinished, made.tables, made.table, force)
  await rename(unfinished, out)
  if (Object.keys(summary.failures).length === 0) await rm(lines)
  return summary
}
