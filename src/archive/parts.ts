/**
 * What an interrupted run leaves: `OUT.part.1`, `OUT.part.2` …, one a run, each a row of document lines of which the
 * last may be cut off. A run that resumes takes over every line whose file is as it was, and writes a part of its own,
 * in the order of the files; only a whole part becomes OUT. So a kill loses what was being read, and nothing else.
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import { GongbaoError } from '../errors.js'
import { fingerprintSchema } from './document.js'
import { streamRegularFile } from './regular-file.js'

/** Where a finished line stands. `start` and `bytes` count bytes, the line break included. */
export interface FinishedLine {
  readonly file: string
  readonly start: number
  readonly bytes: number
  readonly source: z.infer<typeof fingerprintSchema>
}

const headSchema = z.object({ path: z.string(), source: fingerprintSchema })

/** The parts that runs towards `out` have left, oldest first. */
export async function listParts(out: string): Promise<string[]> {
  const prefix = `${basename(out)}.part.`
  const names = await readdir(dirname(out)).catch(() => [])
  return names
    .filter((name) => name.startsWith(prefix) && /^\d+$/u.test(name.slice(prefix.length)))
    .sort((a, b) => Number(a.slice(prefix.length)) - Number(b.slice(prefix.length)))
    .map((name) => join(dirname(out), name))
}

/** The name of the next part. */
export async function nextPart(out: string): Promise<string> {
  const last = (await listParts(out)).at(-1)
  return `${out}.part.${last === undefined ? 1 : Number(last.slice(last.lastIndexOf('.') + 1)) + 1}`
}

/**
 * A part that holds everything takes the place of `out`, and the others go.
 * @throws GongbaoError `E_WRITE` where another run towards the same `out` has finished first, and taken the part away
 */
export async function finishPart(part: string, out: string): Promise<void> {
  await rename(part, out).catch((cause: Error) => {
    throw new GongbaoError('E_WRITE', { where: out, message: cause.message }, { cause })
  })
  for (const left of await listParts(out)) await rm(left)
}

/** Enough of a line to hold path and fingerprint. */
const HEAD_BYTES = 1 << 16
const LINE_BREAK = 0x0a
const CLOSING_BRACE = 0x7d

/** Path and fingerprint of a line, without parsing its facts: they stand first. */
function headOf(head: string): z.infer<typeof headSchema> | undefined {
  const end = head.indexOf('},', head.indexOf('"source":{'))
  if (end < 0) return undefined
  try {
    return headSchema.safeParse(JSON.parse(`${head.slice(0, end + 1)}}`)).data
  } catch {
    return undefined
  }
}

/** The whole lines of a file: where each stands, and how it begins. One that was cut off is left out. */
async function* wholeLines(file: string): AsyncGenerator<{ start: number; bytes: number; head: string }> {
  let start = 0
  let length = 0
  let last = 0
  let head: Buffer[] = []
  let kept = 0
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let from = 0; from < chunk.length; ) {
      const lineBreak = chunk.indexOf(LINE_BREAK, from)
      const piece = chunk.subarray(from, lineBreak < 0 ? chunk.length : lineBreak)
      if (kept < HEAD_BYTES) head.push(piece.subarray(0, HEAD_BYTES - kept))
      kept += Math.min(piece.length, HEAD_BYTES - kept)
      length += piece.length
      last = piece.at(-1) ?? last
      if (lineBreak < 0) break
      if (last === CLOSING_BRACE)
        yield { start, bytes: length + 1, head: Buffer.concat(head).toString('utf8') }
      start += length + 1
      length = last = kept = 0
      head = []
      from = lineBreak + 1
    }
  }
}

/** The lines that runs towards `out` have finished, by path; of two for one file the newer. */
export async function finishedLines(out: string): Promise<Map<string, FinishedLine>> {
  const lines = new Map<string, FinishedLine>()
  for (const file of [out, ...(await listParts(out))]) {
    if (!existsSync(file)) continue
    for await (const { start, bytes, head } of wholeLines(file)) {
      const read = headOf(head)
      if (read) lines.set(read.path, { file, start, bytes, source: read.source })
    }
  }
  return lines
}

/** Whether the file `path` still is what the line was made from. */
export async function isUnchanged(path: string, { source }: FinishedLine): Promise<boolean> {
  const { size } = await stat(path).catch(() => ({ size: -1 }))
  if (size !== source.bytes) return false
  const hash = createHash('sha256')
  try {
    for await (const bytes of streamRegularFile(path)) hash.update(bytes)
  } catch {
    return false
  }
  return hash.digest('hex') === source.sha256
}

/** Reads finished lines; each file is opened once. */
export function openLines(): { read: (line: FinishedLine) => Promise<string>; close: () => Promise<void> } {
  const handles = new Map<string, FileHandle>()
  return {
    async read({ file, start, bytes }) {
      const handle = handles.get(file) ?? (await open(file))
      handles.set(file, handle)
      const buffer = Buffer.alloc(bytes)
      await handle.read(buffer, 0, bytes, start)
      return buffer.toString('utf8')
    },
    async close() {
      for (const handle of handles.values()) await handle.close()
    },
  }
}
