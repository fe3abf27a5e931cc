/**
 * Names of files that are no UTF-8, as archives packed on Windows leave them. They are shown as the GB18030 they mostly
 * are, and found again by what is shown, so that a path is a string everywhere.
 */
import { readdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

const UTF8 = new TextDecoder('utf-8', { fatal: true })
const GB18030 = new TextDecoder('gb18030', { fatal: true })

/** A file's name as a string. */
export function nameOf(bytes: Uint8Array): string {
  for (const encoding of [UTF8, GB18030])
    try {
      return encoding.decode(bytes)
    } catch {
      // the next one
    }
  return Buffer.from(bytes).toString('latin1')
}

/** Whether `bytes` may be the name that was given as `name`: by what is shown, or by what a shell makes of it. */
const isNamed = (bytes: Buffer, name: string) => nameOf(bytes) === name || bytes.toString('utf8') === name

const join = (folder: Buffer, name: Buffer) =>
  folder.at(-1) === 0x2f ? Buffer.concat([folder, name]) : Buffer.concat([folder, Buffer.from('/'), name])

async function find(path: string): Promise<Buffer | undefined> {
  const folder = dirname(path)
  if (folder === path) return undefined
  const above = Buffer.from(await systemPath(folder))
  const entries = await readdir(above, { encoding: 'buffer' }).catch(() => [])
  const name = path.slice(folder === '.' && !path.startsWith('./') ? 0 : folder.length).replace(/^\/+/u, '')
  const found = entries.find((entry) => isNamed(entry, name))
  return found && join(above, found)
}

/** `path`, or what is shown for it where the system calls the file otherwise. */
export async function shownPath(path: string): Promise<string> {
  const name = await systemPath(path)
  if (typeof name === 'string') return name
  const parts = name.toString('latin1').split('/')
  return parts.map((part) => nameOf(Buffer.from(part, 'latin1'))).join('/')
}

/** What the system calls the file that is shown as `path`; `path` itself where there is no such file. */
export async function systemPath(path: string): Promise<string | Buffer> {
  const there = await stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  )
  return there ? path : ((await find(path)) ?? path)
}
