/** `gongbao quotations`: every phrase that an archive quotes, and what it is. */
import { type Command, InvalidArgumentError } from 'commander'
import { readDocuments } from '../archive/documents.js'
import type { Failure } from '../archive/extract.js'
import { checkWorkers } from '../archive/pool.js'
import { QUOTATIONS, QUOTED_AS, type QuotedAs, quotationTable } from '../archive/quotations.js'
import { filled } from '../archive/table/schema.js'
import { type ColumnFlags, inputOptions, inputsOf } from './inputs.js'
import { command, countArgument, EXIT, tell } from './shell.js'
import { openTables, type TableOptions, tableOptions } from './table-options.js'

interface Options extends TableOptions, ColumnFlags {
  as?: QuotedAs[]
  documents?: number
}

function kindsOf(text: string): QuotedAs[] {
  const given = text.split(',').map((part) => part.trim())
  const unknown = given.filter((part) => !QUOTED_AS.some((as) => as === part))
  if (unknown.length > 0) throw new InvalidArgumentError(`expected some of ${QUOTED_AS.join(', ')}`)
  return given as QuotedAs[]
}

async function runQuotations(paths: string[], options: Options): Promise<number> {
  const output = await openTables(options, QUOTATIONS)
  let failures = 0
  const fail = ({ path, code, message }: Failure) => {
    failures++
    tell(`${path}: ${code}: ${message}`)
  }
  const documents = readDocuments(paths, ['term'], fail, checkWorkers(), inputsOf(options))
  const rows = await quotationTable(documents, { as: options.as, fewest: options.documents })
  await output.write(filled(QUOTATIONS, rows))
  return failures > 0 ? EXIT.failures : EXIT.ok
}

/** Adds `quotations` to `program`. */
export function registerQuotations(program: Command): void {
  const added = program
    .command('quotations')
    .description('every phrase in quotation marks, what it is, and in how many documents, regions and years')
    .argument('<path...>')
    .option('--as <what>', `only these: ${QUOTED_AS.join(', ')} (default: all but speech)`, kindsOf)
    .option('--documents <n>', 'only phrases of so many documents or more', countArgument)
  tableOptions(inputOptions(added)).action(command(runQuotations))
}
