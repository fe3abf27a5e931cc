/** Standard streams: documents in as lines of JSON, documents out as lines of JSON, one for one and in order. */
import { z } from 'zod'
import type { AnalyzeOptions, Analyzer } from '../analyze.js'
import { GongbaoError } from '../errors.js'
import { readInput } from '../text/input/input.js'
import { extractText, type Failure, failureOf, type Outcome } from './extract.js'

/** A streamed document. `referenceDate` is YYYY-MM-DD. */
export const recordSchema = z
  .object({
    id: z.union([z.string(), z.number()]).transform(String),
    text: z.string().optional(),
    html: z.string().optional(),
    referenceDate: z.string().optional(),
  })
  .refine(
    ({ text, html }) => (text === undefined) !== (html === undefined),
    'expected either `text` or `html`',
  )

/** Whether the stream that begins so holds records, and not one raw text. */
export function holdsRecords(beginning: string): boolean {
  return /^\s*\{\s*"/u.test(beginning)
}

function parse(line: string, number: number): z.infer<typeof recordSchema> {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch (cause) {
    throw new GongbaoError(
      'E_LINE',
      { where: `line ${number}`, message: (cause as Error).message },
      { cause },
    )
  }
  const checked = recordSchema.safeParse(json)
  if (checked.success) return checked.data
  throw new GongbaoError(
    'E_LINE',
    checked.error.issues.map((i) => ({
      where: `line ${number}`,
      message: `${i.path.join('.')} ${i.message}`.trim(),
    })),
  )
}

/** The document in one line of a stream; never throws for it. `number` counts from 1. */
export function extractRecord(
  line: string,
  number: number,
  analyzer: Analyzer,
  options: AnalyzeOptions = {},
): Outcome {
  let path = `line ${number}`
  try {
    const { id, text, html, referenceDate } = parse(line, number)
    path = id
    const input = text === undefined ? readInput(Buffer.from(html ?? ''), { path: 'record.html' }) : { text }
    const given = { ...options, ...(referenceDate === undefined ? {} : { referenceDate }) }
    return { document: extractText(path, input, analyzer, given) }
  } catch (error) {
    return { failure: failureOf(path, error, 'E_LINE') }
  }
}

/** A failure in the place of its document, so that whoever counts lines keeps count. */
export function failureLine({ path, code, message }: Failure): string {
  return `${JSON.stringify({ path, error: { code, message } })}\n`
}

/** `chunks` of UTF-8 as lines, split at line feeds only. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
