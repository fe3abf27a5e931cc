/** What was dropped or chosen, as documents to read. */
import { parse } from 'csv-parse/browser/esm/sync'

/** A document before it has a number. */
export interface Source {
  readonly path: string
  readonly content: () => Promise<Uint8Array | string>
  readonly fields?: Readonly<Record<string, string>> | undefined
}

const IS_DOCUMENT = /\.(?:txt|text|md|markdown|html?|xhtml|shtml|docx|gz)$/iu
const IS_TABLE = /\.(?:csv|tsv|jsonl|ndjson)$/iu
const TEXT_COLUMNS = ['text', '正文', '全文', '内容', 'content', 'body', 'html']
/** Columns that tell what a text is, under the names that front matter has. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  标题: 'title',
  source: 'source',
  来源: 'source',
  date: 'date',
  日期: 'date',
  author: 'author',
  作者: 'author',
}

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

type Row = Readonly<Record<string, unknown>>

function rowsOf(name: string, text: string): Row[] {
  if (/l$|ndjson$/iu.test(name))
    return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Row]))
  const delimiter = /\.tsv$/iu.test(name) ? '\t' : ','
  return parse(text, {
    bom: true,
    columns: true,
    delimiter,
    relax_quotes: true,
    skip_empty_lines: true,
  }) as Row[]
}

/** The column with the texts: by its name, else the one with the longest cells. */
function textColumn(rows: readonly Row[]): string | undefined {
  const columns = Object.keys(rows[0] ?? {})
  const named = TEXT_COLUMNS.find((name) => columns.includes(name))
  if (named !== undefined) return named
  const length = (column: string) => rows.reduce((sum, row) => sum + String(row[column] ?? '').length, 0)
  return columns.sort((a, b) => length(b) - length(a))[0]
}

/** A row of a table is a document. */
async function rowSources(file: File, path: string): Promise<Source[]> {
  const rows = rowsOf(file.name, await file.text())
  const column = textColumn(rows)
  if (column === undefined) return []
  return rows.map((row, i) => {
    const fields = Object.entries(FIELDS).flatMap(([name, field]) =>
      typeof row[name] === 'string' && row[name] !== '' ? [[field, row[name] as string]] : [],
    )
    return {
      path: `${path}#${String(row.id ?? row.path ?? i + 1)}`,
      content: async () => String(row[column] ?? ''),
      fields: fields.length > 0 ? (Object.fromEntries(fields) as Record<string, string>) : undefined,
    }
  })
}

/** Documents, sorted by path; files of other sorts are left out. */
export async function sourcesOf(files: readonly { file: File; path: string }[]): Promise<Source[]> {
  const found = await Promise.all(
    files.map(async ({ file, path }): Promise<Source[]> => {
      if (IS_TABLE.test(path)) return rowSources(file, path)
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
