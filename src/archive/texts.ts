/** The text of documents, for tables that count words. */
import { articleOf } from '../text/article.js'
import { besideText, readInputAsync } from '../text/input/input.js'
import { referenceDayOf } from '../text/metadata/reference.js'
import { readText } from '../text/read.js'
import type { DocumentLine } from './document.js'
import { type OnFailure, readDocuments } from './documents.js'
import { failureOf } from './extract.js'
import { listFiles } from './files.js'
import { readRegularFile } from './regular-file.js'

/** Files that `extract` wrote. */
const WRITTEN = /\.(?:jsonl|ndjson|duckdb|parquet|csv|tsv)$/u

/** A document with its clean article instead of its facts. */
export interface ArchiveText {
  readonly path: string
  readonly referenceDate: string | null
  readonly metadata: DocumentLine['metadata']
  /** Restored, simplified, without page furniture and repeated copies. */
  readonly text: string
}

async function textOf(path: string): Promise<ArchiveText> {
  const input = await readInputAsync(await readRegularFile(path), { path })
  const document = readText(input.text, { path, ...besideText(input) })
  const { metadata } = document
  return { path, referenceDate: referenceDayOf(metadata), metadata, text: articleOf(document) }
}

/**
 * The files of `paths`: files, folders, globs, and the documents that files of `extract` name. Each once.
 * @throws GongbaoError `E_PATH`
 */
export async function textFiles(paths: readonly string[], onFailure: OnFailure): Promise<string[]> {
  const written = paths.filter((path) => WRITTEN.test(path))
  const others = paths.filter((path) => !WRITTEN.test(path))
  const files: string[] = []
  if (written.length > 0) for await (const { path } of readDocuments(written, [], onFailure)) files.push(path)
  if (others.length > 0) for (const one of await listFiles(others)) files.push(one)
  return [...new Set(files)]
}

/**
 * The texts of `paths`: files, folders, globs. Of files that `extract` wrote (`.jsonl`, `.csv`, `.parquet`, `.duckdb`)
 * the documents they name are read again; one that is no longer there is a failure.
 * @throws GongbaoError `E_PATH`
 */
export async function* readTexts(
  paths: readonly string[],
  onFailure: OnFailure,
): AsyncGenerator<ArchiveText> {
  for (const path of await textFiles(paths, onFailure))
    try {
      yield await textOf(path)
    } catch (error) {
      onFailure(failureOf(path, error, 'E_PATH'))
    }
}
