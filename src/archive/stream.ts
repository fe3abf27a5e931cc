/** Standard streams: documents in as lines of JSON, documents out as lines of JSON, one for one and in order. */
import * as z from 'zod'
import type { Analyzer } from '../analyze.js'
import { GongbaoError } from '../errors.js'
import { readInput } from '../text/input/input.js'
import { type ExtractOptions, extractText, type Failure, failureOf, type Outcome } from './extract.js'
import { TOO_LONG } from './lines.js'

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

/** What a stream that begins so holds: records, or one raw text; `undefined` where more of it must be seen. */
export function contentOf(beginning: string): 'records' | 'text' | undefined {
  if (/^\s*\{\s*"/u.test(beginning)) return 'records'
  return /^\s*(?:\{\s*)?$/u.test(beginning) ? undefined : 'text'
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

/** The document in one line of a stream (`null`: too long a line); never throws for it. `number` counts from 1. */
export function extractRecord(
  line: string | null,
  number: number,
  analyzer: Analyzer,
  options: ExtractOptions = {},
): Outcome {
  let path = `line ${number}`
  try {
    if (line === null) throw new GongbaoError('E_TOO_LARGE', { where: path, message: TOO_LONG })
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
