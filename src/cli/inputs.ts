/** The options of every command that reads documents: which columns of tables of texts are what. */
import type { Command } from 'commander'
import type { InputOptions } from '../archive/sources/inputs.js'
import { tell } from './shell.js'

/** What the options give. */
export interface ColumnFlags {
  textColumn?: string
  idColumn?: string
  titleColumn?: string
  regionColumn?: string
  yearColumn?: string
  dateColumn?: string
  sheet?: string
}

/** Adds `--text-column` and the like. */
export function inputOptions(command: Command): Command {
  return command
    .option(
      '--text-column <name>',
      'of a table of texts (csv, tsv, xlsx, jsonl, parquet, duckdb): the column with the texts, a row a document (default: by its name, as text, 正文)',
    )
    .option('--id-column <name>', 'the column that names each row (default: by its name, as id, 编号)')
    .option('--title-column <name>', 'the column with titles')
    .option('--region-column <name>', 'the column with regions (default: by their names, as 省份 and 城市)')
    .option('--year-column <name>', 'the column with years')
    .option('--date-column <name>', 'the column with dates')
    .option('--sheet <name>', 'the sheet of an .xlsx, or the table of a .duckdb, that has the texts')
}

function once(): (note: string) => void {
  const told = new Set<string>()
  return (note) => {
    if (!told.has(note)) tell(note)
    told.add(note)
  }
}

/** What `options` say of tables; what is noticed of inputs is told on standard error. */
export const inputsOf = (options: ColumnFlags): InputOptions & { tell: (note: string) => void } => ({
  columns: {
    text: options.textColumn,
    id: options.idColumn,
    title: options.titleColumn,
    region: options.regionColumn,
    year: options.yearColumn,
    date: options.dateColumn,
    sheet: options.sheet,
  },
  // what is read twice, for two tables of one archive, is told of once
  tell: once(),
})
