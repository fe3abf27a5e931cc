/** `gongbao extract -`: one raw text, or a stream of documents as JSON lines, answered line by line in order. */

import { extractBytes, type Failure, failureOf, type Outcome } from '../archive/extract.js'
import { FORMATS } from '../archive/formats.js'
import type { JobOptions } from '../archive/job.js'
import { analyzerFor } from '../archive/job.js'
import { linesOf } from '../archive/lines.js'
import { contentOf, extractRecord, failureLine } from '../archive/stream.js'
import { EXIT, tell } from './shell.js'

/** Takes what is written of each document, one after the other, and puts it where it goes. */
export interface Writer {
  readonly write: (outputs: AsyncIterable<string>) => Promise<void>
  /** Whether a failure has its line in the place of its document. */
  readonly hasFailures: boolean
}

/** What `stream` holds, and all of it. No more of it is waited for than tells what it is. */
async function peek(
  stream: AsyncIterable<Uint8Array>,
): Promise<['records' | 'text', AsyncIterable<Uint8Array>]> {
  const chunks = stream[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  const decoder = new TextDecoder()
  let beginning = ''
  let content: ReturnType<typeof contentOf>
  while (content === undefined) {
    const next = await chunks.next()
    if (next.done) break
    seen.push(next.value)
    // blanks before what tells are dropped as they come: a stream may begin with any number of them
    beginning = (beginning + decoder.decode(next.value, { stream: true })).trimStart().replace(/^\{\s+/u, '{')
    content = contentOf(beginning)
  }
  async function* all() {
    yield* seen
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  return [content ?? 'text', all()]
}

async function wholeText(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

/**
 * Answers standard input. Records get one line each, a bad one `{"path", "error"}` in its place and exit code 0, so
 * that an engine that pipes documents through is not stopped by one of them; a single text fails like a file does.
 */
export async function extractStream(job: JobOptions, { write, hasFailures }: Writer): Promise<number> {
  const analyzer = await analyzerFor(job)
  const { referenceDate, includeFurniture, size } = job
  const given = { referenceDate, includeFurniture, size }
  const [content, chunks] = await peek(process.stdin)
  let code: number = EXIT.ok
  async function* records(): AsyncGenerator<string> {
    let number = 0
    for await (const line of linesOf(chunks)) {
      number++
      if (line !== null && line.trim() === '') continue
      const answer = answerOf(extractRecord(line, number, analyzer, given), job.format, hasFailures)
      if (answer !== undefined) yield answer
    }
  }
  async function* text(): AsyncGenerator<string> {
    const outcome = await extractBytes('-', await wholeText(chunks), analyzer, given)
    if ('document' in outcome) yield FORMATS[job.format].write(outcome.document)
    else {
      tell(`-: ${outcome.failure.code}: ${outcome.failure.message}`)
      code = EXIT.failures
    }
  }
  await write(content === 'records' ? records() : text())
  return code
}

/** The text of an outcome, or why there is none: one that is longer than a string may be is too large. */
function writtenOf(outcome: Outcome, format: JobOptions['format']): string | Failure {
  if ('failure' in outcome) return outcome.failure
  try {
    return FORMATS[format].write(outcome.document)
  } catch (error) {
    return failureOf(outcome.document.path, error, 'E_TOO_LARGE')
  }
}

/** What is written for an outcome; a failure is told, and has its line among lines of JSON. */
function answerOf(outcome: Outcome, format: JobOptions['format'], hasFailures: boolean): string | undefined {
  const written = writtenOf(outcome, format)
  if (typeof written === 'string') return written
  const { path, code, message } = written
  tell(`${path}: ${code}: ${message}`)
  return hasFailures ? failureLine(written) : undefined
}
