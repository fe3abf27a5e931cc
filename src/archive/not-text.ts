/** Tables are no documents: a column of texts would be read as one text, and facts that were written before as prose. */
import { GongbaoError } from '../errors.js'

const IS_TABLE = /\.(?:(?:csv|tsv|jsonl|ndjson)(?:\.gz)?|xlsx|parquet|duckdb)$/iu
/** How lines, and tables of facts, documents, indicators and links begin where this program wrote them. */
const IS_OWN = /^(?:\uFEFF?path[,\t](?:index|title|type)[,\t]|\{"path":)/u
/** So many bytes tell. */
const BEGINNING = 512

/**
 * Refuses the file `path` where its ending says that it is a table.
 * @throws GongbaoError `E_INPUT_FORMAT`
 */
export function refuseTable(path: string | undefined, bytes: Uint8Array): void {
  if (path === undefined || !IS_TABLE.test(path)) return
  const isOwn = IS_OWN.test(Buffer.from(bytes.subarray(0, BEGINNING)).toString('utf8'))
  throw new GongbaoError('E_INPUT_FORMAT', {
    where: path,
    message: isOwn
      ? 'facts that extract has written: panel, trends, quotations and stat read them; extract and view read documents'
      : 'a table, not a document: extract, view, trends, measure, kwic and dtm read a document from each row',
  })
}
