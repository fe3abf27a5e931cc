/** Tables of facts read back as documents, as far as tables of documents need them: metadata, and facts with their fields. */
import type { Fact } from '../facts/registry.js'
import type { DocumentLine } from './document.js'
import { quoted, withDuckdb } from './duckdb.js'
import { WHOSE } from './tables.js'

type Cell = string | null
type Row = Readonly<Record<string, Cell>>

/** What to ask of each kind of file; `json` is the fact as it was, where the file holds it. */
function queryOf(path: string): string {
  if (path.endsWith('.csv')) {
    const whose = ['documentRegion', 'documentCode', 'documentYear', 'documentPlanYear']
    const named = WHOSE.map((column, i) => `"${whose[i]}" AS ${column}`)
    return `SELECT * EXCLUDE (${whose.map((c) => `"${c}"`)}), ${named} FROM read_csv(${quoted(path)}, all_varchar = true, header = true)`
  }
  const source = path.endsWith('.parquet') ? `read_parquet(${quoted(path)})` : 'facts'
  return `SELECT path, json, ${WHOSE} FROM ${source} ORDER BY path, "index"`
}

const NUMERIC = new Set(['min', 'max', 'start', 'end', 'sentence'])

/** A fact from its columns: numbers are numbers again, except values of kinds that have strings for values. */
function factOfRow({ kind, fields, path: _, ...columns }: Row): unknown {
  const fact: Record<string, unknown> = { kind, ...JSON.parse(fields ?? '{}') }
  for (const [name, cell] of Object.entries(columns)) {
    if (cell === null || cell === '' || (WHOSE as readonly string[]).includes(name)) continue
    const number = Number(cell)
    const isNumber = NUMERIC.has(name) || (name === 'value' && kind !== 'date' && Number.isFinite(number))
    fact[kind === 'document' && name === 'name' ? 'title' : name] = isNumber ? number : cell
  }
  return fact
}

function metadataOf(row: Row): DocumentLine['metadata'] {
  const [region, code, year, planYear] = WHOSE.map((column) => row[column] ?? null)
  return {
    authors: [],
    origins: {},
    ...(region ? { region: { name: region, ...(code ? { code } : {}) } } : {}),
    ...(year ? { year: Number(year) } : {}),
    ...(planYear ? { planYear: Number(planYear) } : {}),
  }
}

/**
 * The documents of a file that `extract` wrote: `.csv` or `.parquet` of the table `facts`, or `.duckdb`.
 * Documents without facts are not in it.
 * @throws GongbaoError `E_OPTIONAL`, `E_WRITE` with what DuckDB said of the file
 */
export async function readTables(path: string): Promise<DocumentLine[]> {
  const rows = await withDuckdb(
    path,
    async (connection) => (await connection.runAndReadAll(queryOf(path))).getRowObjectsJson() as Row[],
    path.endsWith('.duckdb') ? path : undefined,
  )
  const documents = new Map<string, DocumentLine>()
  for (const row of rows) {
    const name = row.path ?? ''
    const document = documents.get(name) ?? {
      path: name,
      referenceDate: null,
      metadata: metadataOf(row),
      facts: [],
      links: [],
      repairs: [],
    }
    documents.set(name, document)
    document.facts.push((row.json ? JSON.parse(row.json) : factOfRow(row)) as Fact)
  }
  return [...documents.values()]
}
