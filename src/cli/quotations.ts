/** `gongbao quotations`: every phrase that an archive quotes, and what it is. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { readDocuments } from '../archive/documents.js'
import type { Failure } from '../archive/extract.js'
import { ROW_FORMATS, type RowFormat } from '../archive/formats/rows.js'
import { checkWorkers } from '../archive/pool.js'
import { QUOTATION_COLUMNS, QUOTED_AS, type QuotedAs, quotationTable } from '../archive/quotations.js'
import { command, countArgument, EXIT, openOutput, tell } from './shell.js'

interface Options {
  as?: QuotedAs[]
  documents?: number
  format?: RowFormat
  out?: string
  force?: boolean
}

function kindsOf(text: string): QuotedAs[] {
  const given = text.split(',').map((part) => part.trim())
  const unknown = given.filter((part) => !QUOTED_AS.some((as) => as === part))
  if (unknown.length > 0) throw new InvalidArgumentError(`expected some of ${QUOTED_AS.join(', ')}`)
  return given as QuotedAs[]
}

async function runQuotations(paths: string[], options: Options): Promise<number> {
  let failures = 0
  const fail = ({ path, code, message }: Failure) => {
    failures++
    tell(`${path}: ${code}: ${message}`)
  }
  const documents = readDocuments(paths, ['term'], fail, checkWorkers())
  const rows = await quotationTable(documents, { as: options.as, fewest: options.documents })
  const format = options.format ?? (options.out === undefined && process.stdout.isTTY ? 'table' : 'csv')
  const output = await openOutput(options.out, options.force)
  await output.write(ROW_FORMATS[format](QUOTATION_COLUMNS, rows))
  await output.end()
  return failures > 0 ? EXIT.failures : EXIT.ok
}

/** Adds `quotations` to `program`. */
export function registerQuotations(program: Command): void {
  program
    .command('quotations')
    .description('every phrase in quotation marks, what it is, and in how many documents, regions and years')
    .argument('<path...>')
    .option('--as <what>', `only these: ${QUOTED_AS.join(', ')} (default: all but speech)`, kindsOf)
    .option('--documents <n>', 'only phrases of so many documents or more', countArgument)
    .addOption(new Option('--format <format>').choices(Object.keys(ROW_FORMATS)))
    .option('--out <file>', 'write to this file instead of standard output')
    .option('--force', 'replace the file if it exists')
    .action(command(runQuotations))
}
