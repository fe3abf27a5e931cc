/** Which files `PATH…` means. */
import { stat } from 'node:fs/promises'
import { isAbsolute, resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { type Fault, GongbaoError } from '../errors.js'

/** Endings that a folder is searched for; a file that is named outright is read whatever its ending. */
export const READABLE = ['txt', 'md', 'markdown', 'html', 'htm', 'docx', 'pdf']
const IN_FOLDERS = [...READABLE, ...READABLE.map((e) => `${e}.gz`)].map((e) => `**/*.${e}`)

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'none'
  }
}

async function expand(path: string, faults: Fault[]): Promise<string[]> {
  const kind = await kindOf(path)
  if (kind === 'file') return [path]
  if (kind === 'folder') {
    const found = await glob(IN_FOLDERS, { cwd: path, caseSensitiveMatch: false, dot: false })
    if (found.length === 0)
      faults.push({ where: path, message: `expected files ending in ${READABLE.join(', ')}, found none` })
    return found.map((name) => `${path.endsWith('/') ? path.slice(0, -1) : path}/${name}`)
  }
  if (isDynamicPattern(path)) {
    const found = await glob(path, { dot: false, absolute: isAbsolute(path) })
    if (found.length === 0) faults.push({ where: path, message: 'no file matches this pattern' })
    return found
  }
  faults.push({ where: path, message: 'expected a file, folder or pattern, found nothing there' })
  return []
}

/**
 * The files that `paths` (files, folders, globs) mean, each once, sorted by code point.
 * @throws GongbaoError `E_PATH` with every path that leads to nothing
 */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const faults: Fault[] = []
  const found = new Map<string, string>()
  for (const path of paths)
    for (const file of await expand(path, faults))
      if (!found.has(resolve(file))) found.set(resolve(file), file)
  if (faults.length > 0) throw new GongbaoError('E_PATH', faults)
  return [...found.values()].sort()
}
