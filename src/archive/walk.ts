/** What lies below a folder. */
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { nameOf, systemPath } from './file-names.js'

async function realPath(path: string): Promise<string> {
  return realpath(await systemPath(path)).catch(() => path)
}

const statOf = async (path: string) => stat(await systemPath(path)).catch(() => undefined)

interface Branches {
  readonly folders: string[]
  readonly links: string[]
}

/** Files go to `found`; links that lead to a folder stand apart, for the folder itself may be met with elsewhere. */
async function look(
  folder: string,
  entries: readonly Dirent<Buffer>[],
  wanted: RegExp,
  found: string[],
  left: (name: string) => void,
): Promise<Branches> {
  const branches: Branches = { folders: [], links: [] }
  for (const entry of entries) {
    const name = nameOf(entry.name)
    if (name.startsWith('.')) continue
    const path = folder.endsWith('/') ? folder + name : `${folder}/${name}`
    if (entry.isDirectory()) branches.folders.push(path)
    else if (entry.isSymbolicLink() && (await statOf(path))?.isDirectory()) branches.links.push(path)
    else if (wanted.test(name)) found.push(path)
    else left(name)
  }
  return branches
}

/**
 * The paths below `folder` whose names match `wanted`, in no order; names that begin with a dot are left out. A folder
 * that links lead to more than once, or around in a circle, is looked into once. Other names are told to `left`. What cannot be read (a folder that is
 * locked, a link to nothing, a pipe) is among the paths, so that whoever reads them tells of it.
 */
export async function walk(
  folder: string,
  wanted: RegExp,
  left: (name: string) => void = () => {},
): Promise<string[]> {
  const found: string[] = []
  const seen = new Set<string>()
  const links: string[] = []
  const waiting = [folder]
  // what stands there itself before what is linked to
  for (let next = waiting.pop() ?? links.pop(); next !== undefined; next = waiting.pop() ?? links.pop()) {
    const real = await realPath(next)
    if (seen.has(real)) continue
    seen.add(real)
    try {
      const entries = await readdir(await systemPath(next), { withFileTypes: true, encoding: 'buffer' })
      const branches = await look(next, entries, wanted, found, left)
      for (const one of branches.folders) waiting.push(one)
      for (const one of branches.links) links.push(one)
    } catch {
      found.push(next)
    }
  }
  return found
}
