/** The shards of one run put together: checked to be all of it, and the bytes that one machine would have written. */
import { existsSync } from 'node:fs'
import * as z from 'zod'
import { checkKnown, checkText, checkTexts, type Fault, GongbaoError } from '../errors.js'
import { linesOf } from './lines.js'
import { type Output, wholeOutput } from './output.js'
import { streamRegularFile } from './regular-file.js'
import { readNote, type ShardNote } from './shard.js'

/** What is put together, and where to. */
export interface MergeOptions {
  /** Files that `extract --shard` wrote. */
  readonly shards: readonly string[]
  /** Appears when all is well. */
  readonly out: string
  /** Replace `out`. */
  readonly force?: boolean | undefined
}

/** What came together. */
export interface Merged {
  /** Parts that were put together. */
  readonly shards: number
  /** Lines that were written. */
  readonly documents: number
  /** Files that could not be read. */
  readonly failures: number
}

interface Told {
  readonly file: string
  readonly note: ShardNote
}

const fault = (where: string, message: string): Fault => ({ where, message })

/** What of the notes shows that these are not the parts of one run, each once. */
function noteFaults(told: readonly Told[]): Fault[] {
  const [first] = told
  if (!first) return []
  const faults: Fault[] = []
  const seen = new Map<number, string>()
  const same = ['of', 'version', 'job', 'files', 'total'] as const
  const means = {
    of: 'the number of parts',
    version: 'the version of gongbao',
    job: 'the options',
    files: 'the list of files',
    total: 'the number of files',
  }
  for (const { file, note } of told) {
    for (const field of same)
      if (note[field] !== first.note[field])
        faults.push(
          fault(
            file,
            `${means[field]} is another than in ${first.file}: ${note[field]}, and there ${first.note[field]}`,
          ),
        )
    const before = seen.get(note.shard)
    if (before !== undefined)
      faults.push(fault(file, `part ${note.shard} of ${note.of} is there already: ${before}`))
    seen.set(note.shard, file)
  }
  const missing = Array.from({ length: first.note.of }, (_, i) => i + 1).filter((i) => !seen.has(i))
  if (missing.length > 0)
    faults.push(fault('shards', `of ${first.note.of} parts these are missing: ${missing.join(', ')}`))
  return faults
}

const lineSchema = z.looseObject({
  path: z.string(),
  source: z.looseObject({ job: z.string() }).optional(),
})
const failureSchema = z.looseObject({ path: z.string(), code: z.string(), message: z.string() })

interface Line {
  readonly path: string
  readonly text: string
}

/** The lines of a file with the paths they are sorted by. */
async function* sortedLines(
  file: string,
  pathOf: (value: unknown, where: string) => string,
): AsyncGenerator<Line> {
  let number = 0
  let before: string | undefined
  for await (const text of linesOf(streamRegularFile(file))) {
    number++
    const where = `${file}:${number}`
    const path = pathOf(text === null ? undefined : jsonOf(text), where)
    if (before !== undefined && path <= before)
      throw new GongbaoError('E_SHARD', {
        where,
        message: path === before ? 'this document is there already' : 'its lines are not in order',
      })
    before = path
    yield { path, text: text as string }
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const documentOf =
  (job: string) =>
  (value: unknown, where: string): string => {
    const line = lineSchema.safeParse(value)
    if (!line.success)
      throw new GongbaoError('E_SHARD', { where, message: 'expected a document as extract writes it' })
    if (line.data.source?.job !== job)
      throw new GongbaoError('E_SHARD', {
        where,
        message: 'this document was read with another version or other options than the shard says',
      })
    return line.data.path
  }

function failureOf(value: unknown, where: string): string {
  const failure = failureSchema.safeParse(value)
  if (failure.success) return failure.data.path
  throw new GongbaoError('E_SHARD', { where, message: 'expected a failure as extract writes it' })
}

/** All lines of all files, by path; one document in two of them is refused. */
async function* inOrder(files: readonly (readonly [string, AsyncGenerator<Line>])[]): AsyncGenerator<Line> {
  const heads: { readonly file: string; readonly lines: AsyncGenerator<Line>; line: Line }[] = []
  try {
    for (const [file, lines] of files) {
      const next = await lines.next()
      if (!next.done) heads.push({ file, lines, line: next.value })
    }
    let before: { readonly path: string; readonly file: string } | undefined
    while (heads.length > 0) {
      const least = heads.reduce((a, b) => (b.line.path < a.line.path ? b : a))
      if (least.line.path === before?.path)
        throw new GongbaoError('E_SHARD', {
          where: least.file,
          message: `the document \`${before.path}\` is in ${before.file} too`,
        })
      before = { path: least.line.path, file: least.file }
      yield least.line
      const next = await least.lines.next()
      if (next.done) heads.splice(heads.indexOf(least), 1)
      else least.line = next.value
    }
  } finally {
    for (const { lines } of heads) await lines.return(undefined)
  }
}

async function writeAll(lines: AsyncGenerator<Line>, open: () => Promise<Output>): Promise<number> {
  let output: Output | undefined
  let count = 0
  try {
    for await (const { text } of lines) {
      output ??= await open()
      await output.write(`${text}\n`)
      count++
    }
    return count
  } catch (error) {
    await output?.abandon?.()
    output = undefined
    throw error
  } finally {
    await output?.end()
  }
}

/**
 * Puts the shards of one run together, in the order of their paths: the file, and its list of failures, are byte for byte what
 * one run over everything writes. Lines are copied, never opened: what a path in them says is not followed.
 * @throws GongbaoError `E_SHARD` where a part is missing, is there twice, is not done, or is of another run; `E_EXISTS`, `E_PATH`,
 * `E_WRITE`
 */
export async function mergeShards(options: MergeOptions): Promise<Merged> {
  checkKnown(options, ['shards', 'out', 'force'])
  const { shards, out, force } = options
  checkTexts(shards, 'shards')
  checkText(out, 'out')
  const files = [...new Set(shards)].filter((file) => !file.endsWith('.errors.jsonl'))
  if (files.length === 0)
    throw new GongbaoError('E_SHARD', fault('shards', 'expected files of `extract --shard`'))
  if (!force && existsSync(out))
    throw new GongbaoError('E_EXISTS', fault(out, 'give another --out, or --force to replace it'))
  if (files.includes(out)) throw new GongbaoError('E_SHARD', fault(out, 'is one of the shards'))
  const told: Told[] = []
  for (const file of files) told.push({ file, note: await readNote(file) })
  const faults = noteFaults(told)
  if (faults.length > 0) throw new GongbaoError('E_SHARD', faults)
  const { job = '', total = 0 } = told[0]?.note ?? {}
  const failed = told.map(({ file }) => `${file}.errors.jsonl`).filter((file) => existsSync(file))
  const count = async (of: readonly string[], pathOf: (value: unknown, where: string) => string) => {
    let n = 0
    for await (const _ of inOrder(of.map((file) => [file, sortedLines(file, pathOf)]))) n++
    return n
  }
  // all is looked at before anything is written
  const documents = await count(files, documentOf(job))
  const failures = await count(failed, failureOf)
  if (documents + failures !== total)
    throw new GongbaoError(
      'E_SHARD',
      fault(
        'shards',
        `expected ${total} documents and failures together, found ${documents + failures}: a shard is cut off or was changed`,
      ),
    )
  const copy = (of: readonly string[], pathOf: (value: unknown, where: string) => string, to: string) =>
    writeAll(inOrder(of.map((file) => [file, sortedLines(file, pathOf)])), () => wholeOutput(to))
  if ((await copy(files, documentOf(job), out)) === 0) await (await wholeOutput(out)).end()
  await copy(failed, failureOf, `${out}.errors.jsonl`)
  return { shards: files.length, documents, failures }
}
