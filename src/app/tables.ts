/** Tables of texts that were dropped: each row is a document, by the readers of the command line. */
import { ownFailure } from '../archive/sources/own.js'
import type { Failed, RowSource } from '../archive/sources/source.js'
import { longestColumn, openTable, type TableContent } from '../archive/sources/text-table.js'
import { withFile } from '../browser/regular-file.js'
import { GongbaoError } from '../errors.js'

/** Those that need no package. */
const TABLE = /\.(?:(?:csv|tsv|jsonl|ndjson)(?:\.gz)?|xlsx)$/iu
export const isTable = (path: string): boolean => TABLE.test(path)

/** Where no column has a known name, the one with the longest cells holds the texts: there is nobody to tell which. */
async function opened(path: string): Promise<TableContent> {
  try {
    return await openTable(path)
  } catch (error) {
    if (!(error instanceof GongbaoError) || error.code !== 'E_OPTION') throw error
    const text = await longestColumn(path)
    if (text === '') throw error
    return openTable(path, { text })
  }
}

/**
 * The rows of the table `path`, in order; a row that is no document is a failure.
 * @throws GongbaoError as `openTable`
 */
export async function rowTexts(path: string, bytes: Uint8Array): Promise<(RowSource | Failed)[]> {
  return withFile(path, bytes, async () => {
    const content = await opened(path)
    if ('own' in content) return [{ failure: ownFailure(path, content.own) }]
    const rows: (RowSource | Failed)[] = []
    // a row without a text is told of as a note elsewhere
    for await (const row of content.texts.rows())
      if ('failure' in row || row.text.trim() !== '') rows.push(row)
    return rows
  })
}
