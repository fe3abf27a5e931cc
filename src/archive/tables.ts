/**
 * Documents as typed tables. Columns keep the names of the fields in snake case and their order; a new column is added
 * at the end. Offsets are UTF-16 units into the source.
 */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { GongbaoError } from '../errors.js'
import { quoted, withDuckdb } from './duckdb.js'

const LINE_COLUMNS = {
  path: 'VARCHAR',
  source: 'STRUCT(bytes BIGINT, sha256 VARCHAR, job VARCHAR)',
  referenceDate: 'DATE',
  metadata:
    'STRUCT(title VARCHAR, outlet VARCHAR, authors VARCHAR[], publishedAt VARCHAR, government VARCHAR, region STRUCT(name VARCHAR, code VARCHAR, "level" VARCHAR), "year" INTEGER, planYear INTEGER, "session" VARCHAR, speaker VARCHAR, genre VARCHAR)',
  facts: 'JSON[]',
  links: 'JSON[]',
}

/** Largest document line that is read back. */
const LONGEST_LINE = 1 << 29

const text = (field: string, column = field) => `fact->>'$.${field}' AS "${column}"`
/** A number, or `NULL` where the field holds a string (a date's value, a ratio) or nothing. */
const number = (field: string) => `TRY_CAST(fact->>'$.${field}' AS DOUBLE) AS "${field}"`
const integer = (field: string, column: string) => `CAST(fact->>'$.${field}' AS INTEGER) AS "${column}"`

const linkField = (field: string, type: string) => `CAST(link->>'$.${field}' AS ${type}) AS "${field}"`

const PLACE = [
  text('text'),
  integer('start', 'start'),
  integer('end', 'end'),
  integer('sentence', 'sentence'),
  text('rule'),
]
const AMOUNT = [number('value'), number('min'), number('max'), text('unit'), text('mod')]

/** Of what document: repeated on every row, so that one table alone can be grouped by region and year. */
export const WHOSE = [
  'document_region',
  'document_code',
  'document_level',
  'document_year',
  'document_plan_year',
  'document_date',
] as const
/** The facts of every document, one a row, with the place each had among its document's. */
const FACTS = `(SELECT path, metadata.region.name AS document_region, metadata.region.code AS document_code,
  metadata.region."level" AS document_level, metadata."year" AS document_year, metadata.planYear AS document_plan_year,
  coalesce(metadata.publishedAt, CAST(referenceDate AS VARCHAR)) AS document_date, unnest(facts) AS fact, generate_subscripts(facts, 1) - 1 AS "index" FROM lines)`

const SELECTS = {
  documents: `SELECT path, metadata.title AS title, metadata.outlet AS outlet, metadata.authors AS authors,
    metadata.publishedAt AS published_at, referenceDate AS reference_date, metadata.government AS government,
    metadata.region.name AS region, metadata.region.code AS code, metadata.region."level" AS "level",
    metadata."year" AS "year", metadata.planYear AS plan_year, metadata."session" AS "session",
    metadata.speaker AS speaker, metadata.genre AS genre, len(facts) AS facts,
    source.bytes AS bytes, source.sha256 AS sha256, source.job AS job FROM lines`,
  facts: `SELECT path, "index", ${[
    text('kind'),
    ...PLACE,
    text('type'),
    `coalesce(fact->>'$.name', CASE WHEN fact->>'$.kind' = 'document' THEN fact->>'$.title' END) AS "name"`,
    text('value'),
    `CASE WHEN json_type(fact, '$.value') NOT IN ('VARCHAR', 'NULL') THEN CAST(fact->>'$.value' AS DOUBLE) END AS "number"`,
    number('min'),
    number('max'),
    text('unit'),
    text('mod'),
    `CAST(fact->'$.members' AS VARCHAR[]) AS "members"`,
    text('entity'),
    'fact AS "json"',
    ...WHOSE,
  ].join(', ')} FROM ${FACTS}`,
  indicators: `SELECT path, "index", ${[
    text('name'),
    text('canonical'),
    text('code'),
    text('change'),
    text('status'),
    text('period'),
    text('basis'),
    text('area'),
    ...AMOUNT,
    number('from'),
    ...PLACE,
    ...WHOSE,
    text('commitment'),
  ].join(', ')} FROM ${FACTS} WHERE fact->>'$.kind' = 'indicator'`,
  links: `SELECT path, ${[
    linkField('type', 'VARCHAR'),
    linkField('from', 'INTEGER'),
    linkField('to', 'INTEGER'),
    linkField('text', 'VARCHAR'),
    linkField('start', 'INTEGER'),
    linkField('end', 'INTEGER'),
  ].join(', ')} FROM (SELECT path, unnest(links) AS link FROM lines)`,
}

/** A table's name. */
export type TableName = keyof typeof SELECTS
export const TABLES = Object.keys(SELECTS) as TableName[]

/** `parquet` holds one table, `duckdb` all of them. */
export type TableFormat = 'parquet' | 'duckdb'

const columnsSql = `{${Object.entries(LINE_COLUMNS)
  .map(([name, type]) => `${name}: ${quoted(type)}`)
  .join(', ')}}`

/**
 * Writes the document lines of the file `lines` to `out`, as tables.
 * @throws GongbaoError `E_EXISTS`, `E_OPTIONAL`, `E_WRITE`
 */
export async function writeTables(
  lines: string,
  out: string,
  format: TableFormat,
  table: TableName = 'facts',
  force = false,
): Promise<void> {
  if (existsSync(out)) {
    if (!force)
      throw new GongbaoError('E_EXISTS', {
        where: out,
        message: 'give another --out, or --force to replace it',
      })
    await rm(out)
  }
  const lineSource = `CREATE TEMP VIEW lines AS SELECT * FROM read_json(${quoted(lines)},
    format = 'newline_delimited', columns = ${columnsSql}, maximum_object_size = ${LONGEST_LINE})`
  await withDuckdb(
    out,
    async (connection) => {
      await connection.run(lineSource)
      if (format === 'parquet')
        await connection.run(`COPY (${SELECTS[table]}) TO ${quoted(out)} (FORMAT parquet)`)
      else
        for (const [name, select] of Object.entries(SELECTS))
          await connection.run(`CREATE TABLE ${name} AS ${select}`)
    },
    format === 'duckdb' ? out : undefined,
  )
}
