/**
 * Where tables go: the one writer of all commands. What is wrong with the call (an ending that is no format, a file that
 * exists, a package that is not installed, a column that is none) shows when a target is opened, before any work:
 *
 *     const target = await openTarget({ out: 'a.xlsx', labels: 'zh' }, [PANEL])  // E_FORMAT, E_EXISTS, E_OPTIONAL, E_OPTION
 *     const notes = await target.write([filled(PANEL, rows)])  // rows: Iterable or AsyncIterable of { column: cell }
 *
 * A table is `{ name, label, columns: [column('year', 'integer', '年份', 'what it is'), …] }` (`schema.ts`). Rows are written
 * as they come and kept nowhere, but for `table`, which is for people at a terminal. On the command line,
 * `tableOptions(command)` adds the options and `openTables(options, tables)` opens the target (`cli/table-options.ts`).
 */
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'
import { checkCall } from '../../border.js'
import { GongbaoError } from '../../errors.js'
import type { Language } from '../../language/language.js'
import { loadDuckdb } from '../duckdb.js'
import { type Output, streamOutput, wholeOutput } from '../output.js'
import { aTable, filledTable, targetOptions } from './border.js'
import { CODEBOOK, type CodebookCounter, codebookPage, countCodebook } from './codebook.js'
import { databaseEncoder } from './database.js'
import type { Encoder, Labels } from './encoder.js'
import { type Filter, parseFilter } from './filter.js'
import type { Filled, Table } from './schema.js'
import { csvBeside, stataEncoder } from './stata.js'
import { terminalEncoder } from './terminal.js'
import { jsonlEncoder, separatedEncoder } from './text.js'
import { xlsxEncoder } from './xlsx.js'

/** Ending → format. */
const ENDINGS = {
  csv: 'csv',
  tsv: 'tsv',
  xlsx: 'xlsx',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  parquet: 'parquet',
  duckdb: 'duckdb',
  do: 'stata',
} as const

/** By name: what `--format` takes. `table` is for a terminal, `stata` a do-file and the table that it reads. */
export const OUTPUT_FORMATS = ['csv', 'tsv', 'xlsx', 'jsonl', 'parquet', 'duckdb', 'stata', 'table'] as const
/** The name of a format. */
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]

/** Formats that hold several tables. */
export const MANY: ReadonlySet<OutputFormat> = new Set(['xlsx', 'duckdb', 'table'])
/** Formats that stand in a file only. */
const FILES_ONLY: ReadonlySet<OutputFormat> = new Set(['xlsx', 'parquet', 'duckdb', 'stata'])

/** Where and how tables are written. */
export interface TargetOptions {
  /** A file; its ending tells the format. Default: standard output. */
  readonly out?: string | undefined
  readonly format?: string | undefined
  /** Replace a file that exists. */
  readonly force?: boolean | undefined
  /** A byte order mark before CSV and TSV. Default: in files. */
  readonly bom?: boolean | undefined
  /** What the codebook is written in. Default `en`. */
  readonly language?: Language | undefined
  /** `zh`: Chinese labels at the head of columns, in formats for people. Default `names`. */
  readonly labels?: Labels | undefined
  /** Only these columns, in this order, separated by commas. */
  readonly columns?: string | undefined
  /** Only rows that fit; see `filter.ts`. */
  readonly where?: string | undefined
  /** A file for what each column means and how much of it is filled: a table by its ending, or `.md`. */
  readonly codebook?: string | undefined
}

/** The options of `options` that are about the target. */
export const targetOf = (options: TargetOptions): TargetOptions =>
  Object.fromEntries(Object.entries(options).filter(([name]) => name in targetOptions.shape)) as TargetOptions

/** Tables under way. */
export interface Target {
  readonly format: OutputFormat
  /** Writes all tables. What a reader has to know of the output is given back: cells that were cut. */
  write(tables: readonly Filled[]): Promise<string[]>
}

const refused = (where: string, message: string) => new GongbaoError('E_FORMAT', { where, message })

/**
 * The format of `out`.
 * @throws GongbaoError `E_FORMAT` for an ending that is none, or another than `format`
 */
export function formatOf(
  { out, format }: Pick<TargetOptions, 'out' | 'format'>,
  isTerminal = false,
): OutputFormat {
  const named = OUTPUT_FORMATS.find((one) => one === format)
  if (format !== undefined && named === undefined)
    throw refused('--format', `expected ${OUTPUT_FORMATS.join(', ')}, got \`${format}\``)
  if (out === undefined) return named ?? (isTerminal ? 'table' : 'csv')
  const [, ending = ''] = /\.([^./\\]+)$/u.exec(out) ?? []
  const told = ENDINGS[ending.toLowerCase() as keyof typeof ENDINGS] as OutputFormat | undefined
  if (named !== undefined) {
    if (told === undefined || told === named) return named
    throw refused(out, `the ending says ${told}, --format says ${named}`)
  }
  if (told !== undefined) return told
  const endings = Object.keys(ENDINGS).map((one) => `.${one}`)
  throw refused(
    out,
    ending.toLowerCase() === 'dta'
      ? 'no library writes .dta: give a name that ends in .do, which writes a .csv, and a do-file that makes the .dta of it'
      : `expected an ending of ${endings.join(', ')}; or tell --format`,
  )
}

/** @throws GongbaoError `E_EXISTS`, `E_WRITE` where no file can be */
export function checkFree(path: string, force: boolean | undefined, isWhole = false): void {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there?.isDirectory() || (isWhole && there && !there.isFile()))
    throw new GongbaoError('E_WRITE', { where: path, message: 'expected the name of a file' })
  if (!there && !statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory())
    throw new GongbaoError('E_WRITE', { where: path, message: `there is no folder ${dirname(path)}` })
  if (!force && there)
    throw new GongbaoError('E_EXISTS', {
      where: path,
      message: 'give another --out, or --force to replace it',
    })
}

/** The columns of `table` that are asked for. @throws GongbaoError `E_OPTION` */
function chosen(table: Table, columns: string | undefined): Table {
  if (columns === undefined) return table
  const names = columns.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => !table.columns.some((column) => column.name === name))
  if (unknown.length > 0)
    throw new GongbaoError('E_OPTION', {
      where: '--columns',
      message: `${table.name} has ${table.columns.map(({ name }) => name).join(', ')}; got \`${unknown.join(',')}\``,
    })
  const own = [...new Set(names)].flatMap((name) => table.columns.filter((column) => column.name === name))
  return { ...table, columns: own }
}

async function encoderOf(format: OutputFormat, options: TargetOptions): Promise<Encoder> {
  const { out, labels = 'names', bom = out !== undefined } = options
  if (out !== undefined) {
    if (format === 'xlsx') return xlsxEncoder(out, labels)
    if (format === 'parquet' || format === 'duckdb') return databaseEncoder(out, format)
    if (format === 'stata') return stataEncoder(out)
  }
  const output: Output = out === undefined ? streamOutput(process.stdout) : await wholeOutput(out)
  if (format === 'table') return terminalEncoder(output, labels)
  if (format === 'jsonl') return jsonlEncoder(output)
  return separatedEncoder(output, { delimiter: format === 'tsv' ? '\t' : ',', bom, labels })
}

/** What is to be done with one table. */
interface Plan {
  readonly table: Table
  readonly keeps: Filter
}

function plansOf(tables: readonly Table[], { columns, where }: TargetOptions): Plan[] {
  if (tables.length > 1 && (columns !== undefined || where !== undefined))
    throw new GongbaoError('E_OPTION', {
      where: columns === undefined ? '--where' : '--columns',
      message: `is about one table: choose it by --table (${tables.map(({ name }) => name).join(', ')})`,
    })
  return tables.map((table) => ({
    table: chosen(table, columns),
    keeps: where === undefined ? () => true : parseFilter(where, table),
  }))
}

async function writeAll(
  encoder: Encoder,
  plans: readonly Plan[],
  filled: readonly Filled[],
  counter?: CodebookCounter,
): Promise<string[]> {
  try {
    for (const [i, { rows }] of filled.entries()) {
      const { table, keeps } = plans[i] as Plan
      await encoder.begin(table)
      counter?.begin(table)
      for await (const row of rows) {
        if (!keeps(row)) continue
        const cells = table.columns.map(({ name }) => row[name])
        counter?.row(cells)
        await encoder.row(cells)
      }
    }
    await encoder.end()
  } catch (error) {
    await encoder.abort()
    throw error
  }
  return [...(encoder.notes ?? [])]
}

/** The codebook goes to a file of its own. */
async function openCodebook(
  path: string | undefined,
  { force, labels, language }: TargetOptions,
): Promise<((counter: CodebookCounter) => Promise<void>) | undefined> {
  if (path === undefined) return undefined
  if (!/\.md$/iu.test(path)) {
    const target = await openTarget({ out: path, force, labels }, [CODEBOOK])
    return async (counter) => {
      await target.write([{ table: CODEBOOK, rows: counter.rows() }])
    }
  }
  checkFree(path, force)
  return async (counter) => {
    const output = await wholeOutput(path)
    await output.write(codebookPage(counter.rows(), language))
    await output.end()
  }
}

/**
 * Opens `options.out`, or standard output, for `tables`.
 * @throws GongbaoError `E_FORMAT`, `E_EXISTS`, `E_OPTIONAL`, `E_OPTION`; `write` throws `E_WRITE`
 */
export async function openTarget(
  options: TargetOptions,
  tables: readonly Table[],
  isTerminal = false,
): Promise<Target> {
  checkCall({
    options: [options, targetOptions],
    tables: [tables, z.array(aTable).min(1)],
    isTerminal: [isTerminal, z.boolean().optional()],
  })
  const { out, force } = options
  const format = formatOf(options, isTerminal)
  if (out === undefined && FILES_ONLY.has(format))
    throw new GongbaoError('E_OPTION', {
      where: '--out',
      message: `${format} is written to a file: give --out FILE`,
    })
  if (tables.length > 1 && !MANY.has(format))
    throw new GongbaoError('E_OPTION', {
      where: '--table',
      message: `${format} holds one table, xlsx and duckdb all: expected ${tables.map(({ name }) => name).join(', ')}`,
    })
  const plans = plansOf(tables, options)
  if (out !== undefined) checkFree(out, force, FILES_ONLY.has(format))
  if (out !== undefined && format === 'stata') checkFree(csvBeside(out), force)
  if (format === 'parquet' || format === 'duckdb') loadDuckdb()
  const writeCodebook = await openCodebook(options.codebook, options)
  return {
    format,
    async write(filled) {
      checkCall({ filled: [filled, z.array(filledTable)] })
      const counter = writeCodebook && countCodebook(options.language)
      const notes = await writeAll(await encoderOf(format, options), plans, filled, counter)
      if (counter) await writeCodebook(counter)
      return notes
    },
  }
}
