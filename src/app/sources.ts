/** What was dropped or chosen, as documents to read. */
import type { RowSource } from '../archive/sources/source.js'
import { GongbaoError } from '../errors.js'
import { isTable, rowTexts } from './tables.js'

/** A document before it has a number. */
export interface Source {
  readonly path: string
  /** Its bytes; of a row of a table the row. */
  readonly content: () => Promise<Uint8Array | RowSource>
}

const IS_DOCUMENT = /\.(?:txt|text|md|markdown|html?|xhtml|shtml|docx?|pdf|wps|rtf|odt|gz)$/iu

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())
const pathOf = (file: File) => file.webkitRelativePath || file.name

/** The files of a folder that was dropped, with their paths in it. */
async function filesIn(entry: FileSystemEntry, folder: string): Promise<{ file: File; path: string }[]> {
  const path = folder + entry.name
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    return [{ file, path }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: { file: File; path: string }[] = []
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (entries.length === 0) return found
    for (const inner of entries) for (const one of await filesIn(inner, `${path}/`)) found.push(one)
  }
}

/** What a drop holds, folders with all that is in them. */
export async function droppedFiles(transfer: DataTransfer): Promise<{ file: File; path: string }[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const found = await Promise.all(entries.map((entry) => filesIn(entry, '')))
  return found.flat()
}

export const chosenFiles = (files: FileList): { file: File; path: string }[] =>
  [...files].map((file) => ({ file, path: pathOf(file) }))

const failed = (path: string, error: unknown): Source => ({ path, content: () => Promise.reject(error) })

/** A row of a table is a document; a table that cannot be read is told as a file is. */
async function rowSources(file: File, path: string): Promise<Source[]> {
  try {
    const rows = await rowTexts(path, await bytesOf(file))
    return rows.map((row) => {
      if (!('failure' in row)) return { path: row.path, content: async () => row }
      const { path, code, message } = row.failure
      return failed(path, new GongbaoError(code, { where: path, message }))
    })
  } catch (error) {
    return [failed(path, error)]
  }
}

/** Documents, sorted by path; files of other sorts are left out. */
export async function sourcesOf(files: readonly { file: File; path: string }[]): Promise<Source[]> {
  const found = await Promise.all(
    files.map(async ({ file, path }): Promise<Source[]> => {
      if (isTable(path)) return rowSources(file, path)
      return IS_DOCUMENT.test(path) ? [{ path, content: () => bytesOf(file) }] : []
    }),
  )
  return found.flat().sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/** Each under a path of its own: what comes a second time is told apart by a number. */
export function withOwnPaths(sources: readonly Source[], taken: Set<string>): Source[] {
  return sources.map((source) => {
    let { path } = source
    for (let n = 2; taken.has(path); n++) path = `${source.path} (${n})`
    taken.add(path)
    return { ...source, path }
  })
}
