/** Documents from files, one after the other; a bad one is told and the rest goes on. */
import { readFile } from 'node:fs/promises'
import type { AnalyzeOptions, Analyzer } from '../analyze.js'
import { type ErrorCode, GongbaoError } from '../errors.js'
import { readInputAsync } from '../text/input/input.js'
import type { DocumentLine } from './document.js'

/** A file that could not be read. */
export interface Failure {
  readonly path: string
  readonly code: ErrorCode
  readonly message: string
}

/** What became of one file. */
export type Outcome =
  | { readonly path: string; readonly document: DocumentLine }
  | { readonly path: string; readonly failure: Failure }

function failureOf(path: string, error: unknown): Failure {
  if (error instanceof GongbaoError)
    return { path, code: error.code, message: error.faults.map((f) => f.message).join('; ') }
  return { path, code: 'E_PATH', message: error instanceof Error ? error.message : String(error) }
}

/**
 * Reads one document from bytes.
 * @throws GongbaoError as `readInputAsync` and `Analyzer.analyze`
 */
export async function extractBytes(
  path: string,
  bytes: Uint8Array,
  analyzer: Analyzer,
  options: AnalyzeOptions = {},
): Promise<DocumentLine> {
  const { text, frontMatter } = await readInputAsync(bytes, { path })
  const report = analyzer.analyze(text, {
    ...options,
    path,
    ...(frontMatter ? { frontMatter: { ...frontMatter } } : {}),
  })
  const { referenceDate, metadata, facts, repairs } = report
  return { path, referenceDate, metadata, facts, repairs }
}

/**
 * Reads `files` in order. Never throws for a file: what is wrong with one comes as a `failure` in its place.
 */
export async function* extractFiles(
  files: Iterable<string>,
  analyzer: Analyzer,
  options: AnalyzeOptions = {},
): AsyncGenerator<Outcome> {
  for (const path of files) {
    try {
      yield { path, document: await extractBytes(path, await readFile(path), analyzer, options) }
    } catch (error) {
      yield { path, failure: failureOf(path, error) }
    }
  }
}
