/** Which files `PATH…` means. */
import { lstat, realpath, stat } from 'node:fs/promises'
import { isAbsolute, resolve } from 'node:path'
import { type Fault, GongbaoError } from '../errors.js'
import { loadPackage } from '../packages.js'
import { shownPath, systemPath } from './file-names.js'
import { LeftFiles } from './sources/left.js'
import { walk } from './walk.js'

/** Endings that a folder is searched for; a file that is named outright is read whatever its ending. */
export const READABLE = ['txt', 'md', 'markdown', 'html', 'htm', 'docx', 'pdf']
const IN_FOLDERS = new RegExp(`\\.(?:${READABLE.join('|')})(?:\\.gz)?$`, 'iu')

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(await systemPath(path))).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'none'
  }
}

async function expand(given: string, faults: Fault[], left: LeftFiles): Promise<string[]> {
  const path = await shownPath(given)
  const kind = await kindOf(path)
  if (kind === 'file') return [path]
  if (kind === 'folder') {
    const found = await walk(path, IN_FOLDERS, (name) => left.add(name))
    if (found.length === 0) {
      const others = left.notes().map((note) => `; ${note}`)
      faults.push({
        where: path,
        message: `expected files ending in ${READABLE.join(', ')}, found none${others.join('')}`,
      })
    }
    return found
  }
  // its ES build cannot be bundled into CommonJS
  const { glob, isDynamicPattern } = loadPackage<typeof import('tinyglobby')>('tinyglobby')
  if (isDynamicPattern(path)) {
    const found = await glob(path, { dot: false, absolute: isAbsolute(path) })
    if (found.length === 0) faults.push({ where: path, message: 'no file matches this pattern' })
    return found
  }
  // a link to nothing is a file that cannot be read, which does not stop the others
  if ((await lstat(path).catch(() => undefined))?.isSymbolicLink()) return [path]
  faults.push({ where: path, message: 'expected a file, folder or pattern, found nothing there' })
  return []
}

/** What makes two paths the same file: where links lead in the end. */
const identityOf = (path: string) => realpath(path).catch(() => resolve(path))

/** `paths` without those that lead to a file once more. What stands there itself goes before a link to it. */
async function once(paths: readonly string[]): Promise<string[]> {
  const found = new Map<string, string>()
  for (const path of paths) {
    const identity = await identityOf(path)
    if (!found.has(identity) || resolve(path) === identity) found.set(identity, path)
  }
  return [...found.values()]
}

/**
 * The files that `paths` (files, folders, globs) mean, each once, sorted by code unit. What is not read in folders goes to `left`.
 * @throws GongbaoError `E_PATH` with every path that leads to nothing
 */
export async function listFiles(
  paths: readonly string[],
  left: LeftFiles = new LeftFiles(),
): Promise<string[]> {
  const faults: Fault[] = []
  const found: string[] = []
  for (const path of paths) for (const one of await expand(path, faults, left)) found.push(one)
  if (faults.length > 0) throw new GongbaoError('E_PATH', faults)
  return (await once(found.sort())).sort()
}
