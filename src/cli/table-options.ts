/** The options that every command with a table has, and what they open. */
import { type Command, Option } from 'commander'
import type { Filled, Table } from '../archive/table/schema.js'
import { OUTPUT_FORMATS, openTarget, type TargetOptions, targetOf } from '../archive/table/target.js'
import { language } from '../language/locale.js'
import { tell } from './shell.js'

/** What the options give. */
export type TableOptions = TargetOptions

/** Adds `--out`, `--format`, `--force`, `--columns`, `--where`, `--labels`, `--bom`, `--no-bom` and `--codebook`. */
export function tableOptions(command: Command, formats: readonly string[] = OUTPUT_FORMATS): Command {
  return command
    .addOption(new Option('--format <format>', 'default: by the ending of --out').choices(formats))
    .option('--out <file>', 'write to this .csv, .tsv, .xlsx, .jsonl, .parquet, .duckdb or .do (Stata)')
    .option('--force', 'replace the file if it exists')
    .option('--columns <names>', 'only these columns, in this order, separated by commas')
    .option('--where <filter>', 'only rows that fit, as: year >= 2015 and region in (福建省, 浙江省)')
    .addOption(
      new Option('--labels <language>', 'zh: Chinese at the head of columns (csv, tsv, xlsx, table)').choices(
        ['zh', 'names'],
      ),
    )
    .option('--bom', 'a byte order mark before csv and tsv, as Excel wants it (default: in files)')
    .option('--no-bom', 'none')
    .option('--codebook <file>', 'what each column means and how much of it is filled: .md, or a table')
}

/** Whether one of the options that are about columns and rows is given. */
export const givenOfTable = ({ columns, where, labels, codebook }: TableOptions): string | undefined =>
  Object.entries({ columns, where, labels, codebook }).find(([, value]) => value !== undefined)?.[0]

/** A target whose notes are told on standard error. */
export interface OpenTables {
  readonly format: (typeof OUTPUT_FORMATS)[number]
  write(...tables: readonly Filled[]): Promise<void>
}

/**
 * Opens what `options` say for `tables`.
 * @throws GongbaoError `E_FORMAT`, `E_EXISTS`, `E_OPTIONAL`, `E_OPTION`
 */
export async function openTables(options: TableOptions, ...tables: readonly Table[]): Promise<OpenTables> {
  const target = await openTarget(
    { ...targetOf(options), language: language() },
    tables,
    process.stdout.isTTY,
  )
  return {
    format: target.format,
    async write(...filled) {
      for (const note of await target.write(filled)) tell(note)
    },
  }
}
