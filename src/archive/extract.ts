/** One document: bytes or a streamed record in, a line out. What is wrong with it comes back as a failure. */
import { createHash } from 'node:crypto'
import type { AnalyzeOptions, Analyzer, Report } from '../analyze.js'
import { type ErrorCode, GongbaoError } from '../errors.js'
import { besideText, type InputText, readInputAsync } from '../text/input/input.js'
import { contentHashOf } from './content.js'
import type { DocumentLine, Fingerprint } from './document.js'
import { refuseTable } from './not-text.js'
import { readRegularFile } from './regular-file.js'

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

/** The report of a text that has been read already. */
function reportOf(
  input: Pick<InputText, 'text' | 'frontMatter' | 'origins'>,
  analyzer: Analyzer,
  options: AnalyzeOptions,
): Report {
  try {
    return analyzer.analyze(input.text, { ...options, ...besideText(input) })
  } catch (cause) {
    if (cause instanceof GongbaoError) throw cause
    throw new GongbaoError(
      'E_INTERNAL',
      { where: options.path ?? 'the text', message: `${(cause as Error).message}; please report it` },
      { cause },
    )
  }
}

/** The line of a text that has been read already. */
export function extractText(
  path: string,
  input: Pick<InputText, 'text' | 'frontMatter' | 'origins'>,
  analyzer: Analyzer,
  options: AnalyzeOptions = {},
): DocumentLine {
  return { path, ...lineOf(reportOf(input, analyzer, { ...options, path })) }
}

/** What a line tells of a report. */
function lineOf(report: Report): Omit<DocumentLine, 'path'> {
  const { referenceDate, metadata, facts, links, quotations, repairs } = report
  return { referenceDate, metadata, facts, links, quotations, repairs }
}

/** The document in `bytes`. Never throws for what the bytes hold. */
export async function extractBytes(
  path: string,
  bytes: Uint8Array,
  analyzer: Analyzer,
  options: AnalyzeOptions = {},
): Promise<Outcome> {
  try {
    refuseTable(path, bytes)
    const report = reportOf(await readInputAsync(bytes, { path }), analyzer, { ...options, path })
    const content = contentHashOf(report)
    const source = { ...fingerprintOf(bytes), ...(content === undefined ? {} : { content }) }
    return { document: { path, source, ...lineOf(report) } }
  } catch (error) {
    return { failure: failureOf(path, error, 'E_DAMAGED') }
  }
}

/**
 * The report of the file `path`, with the source its offsets count in.
 * @throws GongbaoError as `readInputAsync`, and `E_PATH`; what the system says of a file that cannot be read
 */
export async function readReport(
  path: string,
  analyzer: Analyzer,
  options: AnalyzeOptions = {},
): Promise<{ readonly report: Report; readonly source: string }> {
  return readReportBytes(path, await readRegularFile(path), analyzer, options)
}

/**
 * The report of `bytes`, whose name is `path` if it has one.
 * @throws GongbaoError as `readInputAsync`
 */
export async function readReportBytes(
  path: string | undefined,
  bytes: Uint8Array,
  analyzer: Analyzer,
  options: AnalyzeOptions = {},
): Promise<{ readonly report: Report; readonly source: string }> {
  refuseTable(path, bytes)
  const input = await readInputAsync(bytes, { path })
  return { report: reportOf(input, analyzer, { ...options, path }), source: input.text }
}

/** The document in the file `path`. Never throws. */
export async function extractFile(
  path: string,
  analyzer: Analyzer,
  options: AnalyzeOptions = {},
): Promise<Outcome> {
  try {
    return await extractBytes(path, await readRegularFile(path), analyzer, options)
  } catch (error) {
    return { failure: failureOf(path, error, 'E_PATH') }
  }
}
