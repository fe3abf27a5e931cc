/** One document: bytes or a streamed record in, a line out. What is wrong with it comes back as a failure. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { AnalyzeOptions, Analyzer } from '../analyze.js'
import { type ErrorCode, GongbaoError } from '../errors.js'
import { type InputText, readInputAsync } from '../text/input/input.js'
import type { DocumentLine, Fingerprint } from './document.js'

/** A file that could not be read, and why. */
export interface Failure {
  readonly path: string
  readonly code: ErrorCode
  readonly message: string
}

/** What became of one document. */
export type Outcome = { readonly document: DocumentLine } | { readonly failure: Failure }

/** `error` as the failure of `path`; what is not ours counts as `code`. */
export function failureOf(path: string, error: unknown, code: ErrorCode): Failure {
  if (error instanceof GongbaoError)
    return { path, code: error.code, message: error.faults.map((f) => f.message).join('; ') }
  return { path, code, message: error instanceof Error ? error.message : String(error) }
}

/** Size and hash of a file's bytes. */
export function fingerprintOf(bytes: Uint8Array): Fingerprint {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** The line of a text that has been read already. */
export function extractText(
  path: string,
  { text, frontMatter }: Pick<InputText, 'text' | 'frontMatter'>,
  analyzer: Analyzer,
  options: AnalyzeOptions = {},
): DocumentLine {
  const given = { ...options, path, ...(frontMatter ? { frontMatter: { ...frontMatter } } : {}) }
  const { referenceDate, metadata, facts, links, repairs } = analyzer.analyze(text, given)
  return { path, referenceDate, metadata, facts, links, repairs }
}

/** The document in `bytes`. Never throws for what the bytes hold. */
export async function extractBytes(
  path: string,
  bytes: Uint8Array,
  analyzer: Analyzer,
  options: AnalyzeOptions = {},
): Promise<Outcome> {
  try {
    const { path: name, ...document } = extractText(
      path,
      await readInputAsync(bytes, { path }),
      analyzer,
      options,
    )
    return { document: { path: name, source: fingerprintOf(bytes), ...document } }
  } catch (error) {
    return { failure: failureOf(path, error, 'E_DAMAGED') }
  }
}

/** The document in the file `path`. Never throws. */
export async function extractFile(
  path: string,
  analyzer: Analyzer,
  options: AnalyzeOptions = {},
): Promise<Outcome> {
  try {
    return await extractBytes(path, await readFile(path), analyzer, options)
  } catch (error) {
    return { failure: failureOf(path, error, 'E_PATH') }
  }
}
