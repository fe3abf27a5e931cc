/** Documents for a table, from wherever they are: read before (JSON lines), or still to be read. */
import { createReadStream } from 'node:fs'
import { createAnalyzer } from '../analyze.js'
import { GongbaoError } from '../errors.js'
import type { Fact } from '../facts/registry.js'
import { type DocumentLine, parseDocumentLine } from './document.js'
import { extractFile, type Failure } from './extract.js'
import { listFiles } from './files.js'
import { readTables } from './read-tables.js'
import { linesOf } from './stream.js'

const IS_LINES = /\.(?:jsonl|ndjson)$/u
const IS_TABLE = /\.(?:duckdb|parquet|csv)$/u

/** What is done with a file or line that holds no document; the rest goes on. */
export type OnFailure = (failure: Failure) => void

async function* fromLines(path: string, onFailure: OnFailure): AsyncGenerator<DocumentLine> {
  let number = 0
  try {
    for await (const line of linesOf(createReadStream(path))) {
      number++
      if (line.trim() === '') continue
      const parsed = parseDocumentLine(line)
      if (parsed.success) yield parsed.data
      else
        onFailure({
          path: `${path}:${number}`,
          code: 'E_LINE',
          message: `expected a document as extract writes it: ${parsed.error.issues[0]?.message}`,
        })
    }
  } catch (cause) {
    throw new GongbaoError('E_PATH', { where: path, message: (cause as Error).message }, { cause })
  }
}

/**
 * The documents of `paths`: files that `extract` wrote (`.jsonl`, `.csv`, `.parquet`, `.duckdb`) are read back, all others (files, folders, globs)
 * are analyzed, for facts of `kinds` only.
 * @throws GongbaoError `E_PATH`
 */
export async function* readDocuments(
  paths: readonly string[],
  kinds: readonly Fact['kind'][],
  onFailure: OnFailure,
): AsyncGenerator<DocumentLine> {
  for (const path of paths.filter((p) => IS_LINES.test(p))) yield* fromLines(path, onFailure)
  for (const path of paths.filter((p) => IS_TABLE.test(p))) yield* await readTables(path)
  const others = paths.filter((p) => !IS_LINES.test(p) && !IS_TABLE.test(p))
  if (others.length === 0) return
  const analyzer = createAnalyzer({ kinds })
  for (const file of await listFiles(others)) {
    const outcome = await extractFile(file, analyzer)
    if ('document' in outcome) yield outcome.document
    else onFailure(outcome.failure)
  }
}
