/** Documents for a table, from wherever they are: read before (JSON lines, tables), or still to be read. */

import { existsSync } from 'node:fs'
import * as z from 'zod'
import { aFunction, checkCall, texts } from '../border.js'
import type { Fact } from '../facts/registry.js'
import { readOptions } from './border.js'
import type { DocumentLine } from './document.js'
import type { Failure } from './failure.js'
import { analyzerFor, doFile, type JobOptions, markJob } from './job.js'
import { mapOrdered } from './ordered.js'
import { doFiles } from './pool.js'
import { readLines } from './read-lines.js'
import { readTables } from './read-tables.js'
import { regularFile } from './regular-file.js'
import type { ColumnOptions } from './sources/columns.js'
import { type InputOptions, openInputs } from './sources/inputs.js'
import { ownFailure } from './sources/own.js'
import type { Failed, Source } from './sources/source.js'
import { isTablePath, openTable } from './sources/text-table.js'

/** How files that are still to be read are read, and tables looked at. */
export type ReadOptions = Pick<JobOptions, 'rules' | 'dictionaries'> & InputOptions

/** What is done with a file or line that holds no document; the rest goes on. */
export type OnFailure = (failure: Failure) => void

async function* fromSources(
  items: AsyncGenerator<Source | Failed>,
  kinds: readonly Fact['kind'][],
  onFailure: OnFailure,
  workers: number | undefined,
  how: ReadOptions,
): AsyncGenerator<DocumentLine> {
  const job = await markJob({
    rules: how.rules,
    dictionaries: how.dictionaries,
    format: 'jsonl',
    kinds,
  })
  const analyzer = await analyzerFor(job)
  const all =
    workers === undefined
      ? mapOrdered(items, 1, async (item) =>
          typeof item === 'object' && 'failure' in item
            ? { path: item.failure.path, failure: item.failure }
            : doFile(item, analyzer, job),
        )
      : doFiles(items, job, analyzer, { workers })
  for await (const done of all)
    if ('failure' in done) onFailure(done.failure)
    else yield JSON.parse(done.output) as DocumentLine
}

/** Tables of facts that are read back. */
const READ_BACK = new Set(['facts', 'indicators'])

/** What the file `path` holds: `lines`, `facts` … of this program's, or documents. */
async function ownOf(path: string, columns: ColumnOptions | undefined): Promise<string | undefined> {
  if (!isTablePath(path)) return undefined
  if (!existsSync(path)) return undefined
  try {
    const content = await openTable(path, columns)
    return 'own' in content ? content.own : undefined
  } catch (error) {
    // lines that are no documents are told one by one
    if (IS_LINES.test(path) && columns?.text === undefined) return 'lines'
    throw error
  }
}

const IS_LINES = /\.(?:jsonl|ndjson)$/u

/**
 * The documents of `paths` with their facts of `kinds`, one after the other: files that `extract` wrote (`.jsonl`,
 * `.csv`, `.parquet`, `.duckdb`) are read back, all others (files, folders, globs, tables of texts) are analyzed, here or in
 * `workers` threads.
 * @throws GongbaoError `E_PATH`, `E_OPTION`; for tables also `E_OPTIONAL`, `E_INPUT_FORMAT`
 */
export async function* readDocuments(
  paths: readonly string[],
  kinds: readonly string[],
  onFailure: OnFailure,
  workers?: number,
  how: ReadOptions = {},
): AsyncGenerator<DocumentLine> {
  checkCall({
    paths: [paths, texts],
    kinds: [kinds, texts],
    onFailure: [onFailure, aFunction],
    workers: [workers, z.number().optional()],
    how: [how, readOptions],
  })
  const wanted = new Set<string>(kinds)
  const others: string[] = []
  const own: (readonly [path: string, own: string])[] = []
  for (const path of paths) {
    const name = await ownOf(path, how.columns)
    if (name === undefined) others.push(path)
    else own.push([path, name])
  }
  for (const [path, name] of own)
    if (name === 'lines')
      for await (const document of readLines(path, onFailure))
        yield { ...document, facts: document.facts.filter(({ kind }) => wanted.has(kind)) }
    else if (READ_BACK.has(name)) {
      await regularFile(path)
      yield* readTables(path, kinds as readonly Fact['kind'][])
    } else onFailure(ownFailure(path, name))
  if (others.length === 0) return
  const { sources } = await openInputs(others, how)
  yield* fromSources(sources(), kinds as readonly Fact['kind'][], onFailure, workers, how)
}
