/** Documents for a table, from wherever they are: read before (JSON lines, tables), or still to be read. */
import type { Fact } from '../facts/registry.js'
import type { DocumentLine } from './document.js'
import type { Failure } from './extract.js'
import { listFiles } from './files.js'
import { analyzerFor, doFile, type JobOptions, markJob } from './job.js'
import { mapOrdered } from './ordered.js'
import { doFiles } from './pool.js'
import { readLines } from './read-lines.js'
import { readTables } from './read-tables.js'
import { regularFile } from './regular-file.js'

const IS_LINES = /\.(?:jsonl|ndjson)$/u
const IS_TABLE = /\.(?:duckdb|parquet|csv|tsv)$/u

/** How files that are still to be read are read. */
export type ReadOptions = Pick<JobOptions, 'rules'>

/** What is done with a file or line that holds no document; the rest goes on. */
export type OnFailure = (failure: Failure) => void

async function* fromFiles(
  paths: readonly string[],
  kinds: readonly Fact['kind'][],
  onFailure: OnFailure,
  workers: number | undefined,
  how: ReadOptions,
): AsyncGenerator<DocumentLine> {
  const job = await markJob({ ...how, format: 'jsonl', kinds })
  const analyzer = await analyzerFor(job)
  const files = await listFiles(paths)
  const all =
    workers === undefined
      ? mapOrdered(files, 1, (path) => doFile(path, analyzer, job))
      : doFiles(files, job, analyzer, { workers })
  for await (const done of all)
    if ('failure' in done) onFailure(done.failure)
    else yield JSON.parse(done.output) as DocumentLine
}

/**
 * The documents of `paths` with their facts of `kinds`, one after the other: files that `extract` wrote (`.jsonl`,
 * `.csv`, `.parquet`, `.duckdb`) are read back, all others (files, folders, globs) are analyzed, here or in `workers` threads.
 * @throws GongbaoError `E_PATH`, `E_OPTION`; for tables also `E_OPTIONAL`, `E_INPUT_FORMAT`
 */
export async function* readDocuments(
  paths: readonly string[],
  kinds: readonly string[],
  onFailure: OnFailure,
  workers?: number,
  how: ReadOptions = {},
): AsyncGenerator<DocumentLine> {
  const wanted = new Set<string>(kinds)
  for (const path of paths.filter((p) => IS_LINES.test(p)))
    for await (const document of readLines(path, onFailure))
      yield { ...document, facts: document.facts.filter(({ kind }) => wanted.has(kind)) }
  for (const path of paths.filter((p) => IS_TABLE.test(p))) {
    await regularFile(path)
    yield* readTables(path, kinds as readonly Fact['kind'][])
  }
  const others = paths.filter((p) => !IS_LINES.test(p) && !IS_TABLE.test(p))
  if (others.length > 0) yield* fromFiles(others, kinds as readonly Fact['kind'][], onFailure, workers, how)
}
