/** Tables of facts read back as documents, as far as tables of documents need them: metadata, and facts with their fields. */
import { existsSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { GongbaoError } from '../errors.js'
import type { Fact } from '../facts/registry.js'
import { metadataSchema } from '../report.js'
import type { DocumentLine } from './document.js'
import { codedDuckdb, openDuckdb, quoted } from './duckdb.js'
import { FORMULA_GUARD } from './formats/cells.js'
import { WHOSE } from './tables.js'

type Cell = string | number | null
type Row = Readonly<Record<string, Cell>>

/** Largest row of a text table that is read back. */
const LONGEST_LINE = 1 << 28

interface Source {
  /** What stands behind FROM. */
  readonly from: string
  /** Which table it is, told by its columns. */
  readonly table: 'facts' | 'indicators'
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Row[]
}

function fromOf(path: string): string {
  const separator = path.endsWith('.csv') ? ',' : path.endsWith('.tsv') ? '\t' : undefined
  if (separator !== undefined)
    return `read_csv(${quoted(path)}, all_varchar = true, header = true, delim = '${separator}', quote = '"', escape = '"', max_line_size = ${LONGEST_LINE})`
  return path.endsWith('.parquet') ? `read_parquet(${quoted(path)})` : 'facts'
}

async function sourceOf(connection: DuckDBConnection, path: string): Promise<Source> {
  const from = fromOf(path)
  const columns = new Set(
    (await rowsOf(connection, `DESCRIBE SELECT * FROM ${from}`)).map((c) => c.column_name),
  )
  const has = (...names: string[]) => names.every((name) => columns.has(name))
  if (has('path', 'kind', 'json', ...WHOSE)) return { from, table: 'facts' }
  if (has('path', 'change', 'status', 'period', ...WHOSE)) return { from, table: 'indicators' }
  throw new GongbaoError('E_INPUT_FORMAT', {
    where: path,
    message: `expected the table facts or indicators as extract writes it, got the columns ${[...columns].slice(0, 6).join(', ')} …`,
  })
}

const kindList = (kinds: readonly string[]) => kinds.map(quoted).join(', ')
/** One row a fact, in the order they were written; other kinds than those asked for keep nothing but their document. */
function selectOf({ from, table }: Source, kinds: readonly string[]): string {
  if (table === 'facts')
    return `SELECT path, CASE WHEN kind IN (${kindList(kinds)}) THEN json END AS json, ${WHOSE.join(', ')} FROM ${from}`
  return `SELECT 'indicator' AS kind, * EXCLUDE "index" FROM ${from}`
}

const ALL_DOCUMENTS = `SELECT path, region AS document_region, code AS document_code, "level" AS document_level,
  "year" AS document_year, plan_year AS document_plan_year,
  coalesce(published_at, CAST(reference_date AS VARCHAR)) AS document_date FROM documents`

const NUMERIC = new Set(['min', 'max', 'start', 'end', 'sentence', 'from'])
const NOT_FIELDS = new Set<string>(['path', 'kind', 'json', ...WHOSE])

/** A fact from its columns: numbers are numbers again, except values of kinds that have strings for values. */
function factOfRow(row: Row): unknown {
  const { kind } = row
  const fact: Record<string, unknown> = { kind }
  for (const [name, cell] of Object.entries(row)) {
    if (cell === null || cell === '' || NOT_FIELDS.has(name)) continue
    const number = Number(cell)
    // a duration's ends are durations
    const isText = kind === 'date' && (name === 'min' || name === 'max')
    const isNumber =
      (NUMERIC.has(name) && !isText) || (name === 'value' && kind !== 'date' && Number.isFinite(number))
    const text = typeof cell === 'string' ? cell.replace(FORMULA_GUARD, '') : cell
    fact[kind === 'document' && name === 'name' ? 'title' : name] = isNumber ? number : text
  }
  return fact
}

/** The fact of a row, if it is of a kind asked for. */
function factOf(row: Row, table: Source['table'], kinds: readonly string[]): Fact | undefined {
  if (table === 'facts') return row.json ? (JSON.parse(String(row.json)) as Fact) : undefined
  return kinds.includes(String(row.kind)) ? (factOfRow(row) as Fact) : undefined
}

function metadataOf(row: Row): DocumentLine['metadata'] {
  const [name, code, level, year, planYear, date] = WHOSE.map((column) => row[column] || undefined)
  return metadataSchema.parse({
    authors: [],
    origins: {},
    region: name && { name, code, level },
    year: year && Number(year),
    planYear: planYear && Number(planYear),
    publishedAt: date,
  })
}

function documentOf(path: string, row: Row): DocumentLine {
  return {
    path,
    referenceDate: null,
    metadata: metadataOf(row),
    facts: [],
    links: [],
    quotations: [],
    repairs: [],
  }
}

async function* documentsOf(
  connection: DuckDBConnection,
  path: string,
  kinds: readonly string[],
): AsyncGenerator<DocumentLine> {
  const source = await sourceOf(connection, path)
  const result = await connection.stream(selectOf(source, kinds))
  let document: DocumentLine | undefined
  for await (const rows of result.yieldRowObjectJson())
    for (const row of rows as Row[]) {
      const name = String(row.path ?? '')
      if (document?.path !== name) {
        if (document) yield document
        document = documentOf(name, row)
      }
      const fact = factOf(row, source.table, kinds)
      if (fact) document.facts.push(fact)
    }
  if (document) yield document
}

/** The documents of a database in their order, those without facts too. */
async function* withEmptyOnes(
  connection: DuckDBConnection,
  told: AsyncGenerator<DocumentLine>,
): AsyncGenerator<DocumentLine> {
  const all = await rowsOf(connection, ALL_DOCUMENTS)
  let next = (await told.next()).value as DocumentLine | undefined
  for (const row of all) {
    const path = String(row.path)
    if (next?.path === path) {
      yield next
      next = (await told.next()).value as DocumentLine | undefined
    } else yield documentOf(path, row)
  }
}

/**
 * The documents of a file that `extract` wrote: `.csv`, `.tsv` or `.parquet` of the tables facts or indicators,
 * or `.duckdb`; with their facts of `kinds`, one after the other as they stand in it. Documents without facts are in
 * the database only.
 * @throws GongbaoError `E_PATH`, `E_OPTIONAL`, `E_INPUT_FORMAT` with what DuckDB said of the file
 */
export async function* readTables(path: string, kinds: readonly string[]): AsyncGenerator<DocumentLine> {
  // DuckDB would make a database that is not there
  if (!existsSync(path)) throw new GongbaoError('E_PATH', { where: path, message: 'nothing is there' })
  const isDatabase = path.endsWith('.duckdb')
  try {
    const { connection, close } = isDatabase
      ? await openDuckdb(path, { access_mode: 'READ_ONLY' })
      : await openDuckdb()
    try {
      const told = documentsOf(connection, path, kinds)
      yield* isDatabase ? withEmptyOnes(connection, told) : told
    } finally {
      close()
    }
  } catch (cause) {
    throw codedDuckdb(path, cause, 'E_INPUT_FORMAT')
  }
}
