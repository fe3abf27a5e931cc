/** What paths mean to a command: documents in files, folders and tables, in order, none of them read yet. */
import { existsSync } from 'node:fs'
import { GongbaoError } from '../../errors.js'
import { failureOf } from '../failure.js'
import { listFiles } from '../files.js'
import type { ColumnOptions } from './columns.js'
import { LeftFiles } from './left.js'
import { checkReaders } from './missing-readers.js'
import { ownFailure } from './own.js'
import type { Failed, Source } from './source.js'
import { isTablePath, openTable, type TextTable } from './text-table.js'

/** How inputs are looked at. */
export interface InputOptions {
  /** Which columns of tables are what, where their names do not tell. */
  readonly columns?: ColumnOptions | undefined
  /** Told what was taken for what; and at the end what was left unread, and noticed in tables. */
  readonly tell?: ((note: string) => void) | undefined
  /** Files that are none of the input: the output that stands in a folder it is made from. */
  readonly except?: ((path: string) => boolean) | undefined
  /** What is made of a table that this program has written; default: a failure, for it holds no texts. */
  readonly follow?: ((path: string, own: string) => Promise<readonly string[]>) | undefined
}

/** Documents to be read. */
export interface Inputs {
  /** Once; every place that holds no document is a failure, in its place. */
  sources(): AsyncGenerator<Source | Failed>
  /** How many there are, as far as that is known: rows are counted as they come. */
  total(): number
}

/** What a call has to answer for; the rest is the fault of a file, and does not stop the others. */
const OF_CALL = new Set(['E_OPTION', 'E_OPTIONAL'])

/** Rows of one table: all, or those that are named. */
interface Rows {
  readonly table: TextTable
  readonly wanted?: ReadonlySet<string> | undefined
}
type Part = string | Failed | Rows

/** The table that a name of a row begins with; undefined for the name of a file. */
function tableOf(name: string): string | undefined {
  const at = name.indexOf('#')
  const path = name.slice(0, Math.max(at, 0))
  return at > 0 && isTablePath(path) && !existsSync(name) && existsSync(path) ? path : undefined
}

async function partOf(path: string, options: InputOptions): Promise<Part[]> {
  if (!isTablePath(path)) return [path]
  try {
    const content = await openTable(path, options.columns)
    if ('texts' in content) return [{ table: content.texts }]
    if (options.follow === undefined) return [{ failure: ownFailure(path, content.own) }]
    return await namedParts(await options.follow(path, content.own), options)
  } catch (error) {
    if (error instanceof GongbaoError && OF_CALL.has(error.code)) throw error
    return [{ failure: failureOf(path, error, 'E_PATH') }]
  }
}

/** The documents that `names` name: files, and rows of tables, those of one table together. */
async function namedParts(names: readonly string[], options: InputOptions): Promise<Part[]> {
  const rows = new Map<string, Set<string>>()
  const parts: (string | { readonly of: string })[] = []
  for (const name of new Set(names)) {
    const table = tableOf(name)
    const known = table === undefined ? undefined : rows.get(table)
    if (table === undefined) parts.push(name)
    else if (known) known.add(name)
    else {
      rows.set(table, new Set([name]))
      parts.push({ of: table })
    }
  }
  const all = await Promise.all(
    parts.map(async (part): Promise<Part[]> => {
      if (typeof part === 'string') return [part]
      const { of } = part
      const opened = await partOf(of, { ...options, follow: undefined })
      return opened.map((one) => (isRows(one) ? { ...one, wanted: rows.get(of) } : one))
    }),
  )
  return all.flat()
}

const isRows = (part: Part): part is Rows => typeof part === 'object' && 'table' in part

/** Each file once, though several inputs name it. */
function once(parts: readonly Part[]): Part[] {
  const seen = new Set<string>()
  return parts.filter((part) => {
    if (typeof part !== 'string') return true
    const isNew = !seen.has(part)
    seen.add(part)
    return isNew
  })
}

/**
 * Looks at what `paths` (files, folders, globs, tables) mean, and tells which columns of tables are taken for what.
 * @throws GongbaoError `E_PATH` with every path that leads to nothing; `E_OPTION` for columns that are not there, `E_OPTIONAL`
 */
export async function openInputs(paths: readonly string[], options: InputOptions = {}): Promise<Inputs> {
  const { tell = () => {}, except = () => false } = options
  const left = new LeftFiles()
  const files = (await listFiles(paths, left)).filter((path) => !except(path))
  checkReaders(files, tell)
  const parts: Part[] = []
  for (const file of files) for (const part of await partOf(file, options)) parts.push(part)
  const all = once(parts)
  let rows = 0
  for (const part of all) if (isRows(part)) tell(part.table.told)
  return {
    async *sources() {
      for (const part of all) {
        if (!isRows(part)) {
          yield typeof part === 'string' ? part : { failure: part.failure }
          continue
        }
        for await (const row of part.table.rows()) {
          if (part.wanted && !('failure' in row) && !part.wanted.has(row.path)) continue
          rows++
          yield row
        }
        for (const note of part.table.notes()) tell(note)
      }
      for (const note of left.notes()) tell(note)
    },
    total: () => all.filter((part) => !isRows(part)).length + rows,
  }
}
