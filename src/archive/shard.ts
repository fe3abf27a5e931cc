/** One run shared out over machines: each reads the files that fall to it, and tells what they are a part of. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import * as z from 'zod'
import { version } from '../../package.json'
import { GongbaoError } from '../errors.js'
import { type Failed, pathOf, type Source } from './sources/source.js'

/** Part `index` of `of`, from 1. */
export interface Shard {
  /** Which part, from 1. */
  readonly index: number
  /** How many parts there are. */
  readonly of: number
}

/** What stands beside the lines of a shard, in `OUT.shard.json`. */
export const shardNoteSchema = z.strictObject({
  shard: z.int().positive().describe('which part it is, from 1'),
  of: z.int().positive().describe('how many parts there are'),
  version: z.string().describe('of gongbao'),
  job: z.string().describe('hash of the version and of all options that change what is read'),
  files: z.string().describe('hash of the list of all files, whose parts the shards are'),
  total: z.int().nonnegative().describe('how many files there are in all'),
  documents: z.int().nonnegative().describe('lines of this shard'),
  failures: z.int().nonnegative().describe('files of this shard that could not be read'),
})
/** See `shardNoteSchema`. */
export type ShardNote = z.infer<typeof shardNoteSchema>

/** @throws GongbaoError `E_OPTION` */
export function parseShard(text: string): Shard {
  const { index = '', of = '' } = /^(?<index>[1-9]\d{0,5})\/(?<of>[1-9]\d{0,5})$/u.exec(text)?.groups ?? {}
  if (index !== '' && Number(index) <= Number(of)) return { index: Number(index), of: Number(of) }
  throw new GongbaoError('E_OPTION', {
    where: '--shard',
    message: `expected part/parts, as 3/8, with a part from 1 to parts; got ${text}`,
  })
}

const MAGIC = /[*?{}()[\]!+@]/u

/** Where `file` lies in what was given: wherever an archive is mounted, its files fall to the same shards. */
function placeIn(given: readonly string[], file: string): string {
  for (const path of given) {
    if (path === file) return basename(file)
    const segments = path.split('/')
    const fixed = segments.findIndex((segment) => MAGIC.test(segment))
    const folder = (fixed < 0 ? segments : segments.slice(0, fixed)).join('/').replace(/\/{1,8}$/u, '')
    if (folder !== '' && file.startsWith(`${folder}/`)) return file.slice(folder.length + 1)
  }
  return file.replace(/^\.\//u, '')
}

const hashOf = (text: string) => createHash('sha256').update(text).digest()

/** The sources that fall to `shard`, in their order; when they have all come, how many all are, and a hash of them. */
export function shareOut(
  given: readonly string[],
  sources: AsyncIterable<Source | Failed>,
  { index, of }: Shard,
): {
  readonly own: AsyncGenerator<Source | Failed>
  told(): { readonly total: number; readonly hash: string }
} {
  const all = createHash('sha256')
  let total = 0
  async function* own(): AsyncGenerator<Source | Failed> {
    for await (const source of sources) {
      const isFailed = typeof source === 'object' && 'failure' in source
      const place = placeIn(given, isFailed ? source.failure.path : pathOf(source))
      total++
      all.update(`${place}\0`)
      if (hashOf(place).readUInt32BE(0) % of === index - 1) yield source
    }
  }
  return { own: own(), told: () => ({ total, hash: all.copy().digest('hex').slice(0, 16) }) }
}

const noteFile = (out: string) => `${out}.shard.json`

/** @throws GongbaoError `E_WRITE` */
export async function writeNote(out: string, note: Omit<ShardNote, 'version'>): Promise<void> {
  const { shard, of, ...rest } = note
  const text = `${JSON.stringify({ shard, of, version, ...rest })}\n`
  await writeFile(noteFile(out), text).catch((cause: Error) => {
    throw new GongbaoError('E_WRITE', { where: noteFile(out), message: cause.message }, { cause })
  })
}

/** @throws GongbaoError `E_SHARD` where there is none, or it is none */
export async function readNote(out: string): Promise<ShardNote> {
  const text = await readFile(noteFile(out), 'utf8').catch(() => undefined)
  const note = shardNoteSchema.safeParse(text === undefined ? undefined : jsonOf(text))
  if (note.success) return note.data
  throw new GongbaoError('E_SHARD', {
    where: out,
    message:
      text === undefined
        ? `expected ${noteFile(out)} beside it, which \`extract --shard\` writes when it is done`
        : `${noteFile(out)} is not what \`extract --shard\` writes`,
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
