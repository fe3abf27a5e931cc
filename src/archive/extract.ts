/** One document: bytes or a streamed record in, a line out. What is wrong with it comes back as a failure. */
import * as z from 'zod'
import { checkOptions } from '../analyze/options.js'
import type { AnalyzeOptions, Analyzer, Report } from '../analyze.js'
import { anAnalyzer, bytes, checkCall } from '../border.js'
import { GongbaoError } from '../errors.js'
import { besideText, type InputText, readInputAsync } from '../text/input/input.js'
import { contentHashOf } from './content.js'
import { sizeOfReport } from './count/report-size.js'
import type { DocumentLine } from './document.js'
import { type Failure, failureOf } from './failure.js'
import { pathOf, type ReadSource, readBytes, readSource, type Source } from './sources/source.js'

export { type Failure, failureOf } from './failure.js'

/** What became of one document. */
export type Outcome = { readonly document: DocumentLine } | { readonly failure: Failure }

/** How a document is extracted. */
export interface ExtractOptions extends AnalyzeOptions {
  /** Whether its words and sentences are counted. */
  readonly size?: boolean | undefined
}

/** The report of a text that has been read already. */
function reportOf(text: string, analyzer: Analyzer, options: AnalyzeOptions): Report {
  try {
    return analyzer.analyze(text, options)
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
  { size, ...options }: ExtractOptions = {},
): DocumentLine {
  const report = reportOf(input.text, analyzer, { ...options, path, ...besideText(input) })
  return { path, ...lineOf(report), ...(size ? { size: sizeOfReport(report) } : {}) }
}

/** What a line tells of a report. */
function lineOf(report: Report): Omit<DocumentLine, 'path'> {
  const { referenceDate, metadata, facts, links, quotations, repairs } = report
  return { referenceDate, metadata, facts, links, quotations, repairs }
}

function outcomeOf(
  path: string,
  read: ReadSource,
  analyzer: Analyzer,
  { size, ...options }: ExtractOptions,
): Outcome {
  const report = reportOf(read.text, analyzer, { ...options, ...read.options })
  const content = contentHashOf(report)
  const source = { ...read.fingerprint, ...(content === undefined ? {} : { content }) }
  const sized = size ? { size: sizeOfReport(report) } : {}
  return { document: { path, source, ...lineOf(report), ...sized } }
}

function checkExtraction(options: ExtractOptions): void {
  checkCall({ options: [options, z.looseObject({ size: z.boolean().optional() })] })
  const { size: _, ...others } = options
  checkOptions(others)
}

/** The document in `bytes`. Never throws for what the bytes hold. */
export async function extractBytes(
  path: string,
  given: Uint8Array,
  analyzer: Analyzer,
  options: ExtractOptions = {},
): Promise<Outcome> {
  checkCall({ path: [path, z.string()], bytes: [given, bytes], analyzer: [analyzer, anAnalyzer] })
  checkExtraction(options)
  try {
    return outcomeOf(path, await readBytes(path, given), analyzer, options)
  } catch (error) {
    return { failure: failureOf(path, error, 'E_DAMAGED') }
  }
}

/**
 * The report of a file or row, with the source its offsets count in.
 * @throws GongbaoError as `readSource`
 */
export async function readReport(
  source: Source,
  analyzer: Analyzer,
  options: AnalyzeOptions = {},
): Promise<{ readonly report: Report; readonly source: string }> {
  const read = await readSource(source)
  return { report: reportOf(read.text, analyzer, { ...options, ...read.options }), source: read.text }
}

/**
 * The report of `bytes` without a name.
 * @throws GongbaoError as `readInputAsync`
 */
export async function readReportBytes(
  bytes: Uint8Array,
  analyzer: Analyzer,
  options: AnalyzeOptions = {},
): Promise<{ readonly report: Report; readonly source: string }> {
  const input = await readInputAsync(bytes, {})
  return {
    report: reportOf(input.text, analyzer, { ...options, ...besideText(input) }),
    source: input.text,
  }
}

/** The document of a file or row. Never throws. */
export async function extractSource(
  source: Source,
  analyzer: Analyzer,
  options: ExtractOptions = {},
): Promise<Outcome> {
  try {
    return outcomeOf(pathOf(source), await readSource(source), analyzer, options)
  } catch (error) {
    return { failure: failureOf(pathOf(source), error, 'E_DAMAGED') }
  }
}

/** The document in the file `path`. Never throws for what the file holds. */
export async function extractFile(
  path: string,
  analyzer: Analyzer,
  options: AnalyzeOptions = {},
): Promise<Outcome> {
  checkCall({ path: [path, z.string()], analyzer: [analyzer, anAnalyzer] })
  checkExtraction(options)
  return extractSource(path, analyzer, options)
}
