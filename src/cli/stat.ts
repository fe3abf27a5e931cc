/** `gongbao stat`: what an archive holds. */
import { type Command, InvalidArgumentError } from 'commander'
import { readDocuments } from '../archive/documents.js'
import type { Failure } from '../archive/extract.js'
import { checkWorkers } from '../archive/pool.js'
import { STAT, STAT_BY, type StatBy, stat } from '../archive/stat.js'
import { filled } from '../archive/table/schema.js'
import { type Fact, KINDS } from '../facts/registry.js'
import { type ColumnFlags, inputOptions, inputsOf } from './inputs.js'
import { command, EXIT, tell } from './shell.js'
import { openTables, type TableOptions, tableOptions } from './table-options.js'

interface Options extends TableOptions, ColumnFlags {
  by?: StatBy[]
}

function groupsOf(text: string): StatBy[] {
  const given = text.split(',').map((part) => part.trim())
  if (given.some((part) => !STAT_BY.some((by) => by === part)))
    throw new InvalidArgumentError(`expected some of ${STAT_BY.join(', ')}`)
  return given as StatBy[]
}

async function runStat(paths: string[], options: Options): Promise<number> {
  const output = await openTables(options, STAT)
  let failures = 0
  const fail = ({ path, code, message }: Failure) => {
    failures++
    tell(`${path}: ${code}: ${message}`)
  }
  const kinds = KINDS.map(({ kind }) => kind as Fact['kind'])
  const documents = readDocuments(paths, kinds, fail, checkWorkers(), inputsOf(options))
  await output.write(filled(STAT, await stat(documents, options.by)))
  return failures > 0 ? EXIT.failures : EXIT.ok
}

/** Adds `stat` to `program`. */
export function registerStat(program: Command): void {
  const added = program
    .command('stat')
    .description('how many documents and facts an archive holds, by kind, year, region and status')
    .argument('<path...>')
    .option('--by <what>', `some of ${STAT_BY.join(', ')}, separated by commas (default: kind)`, groupsOf)
  tableOptions(inputOptions(added)).action(command(runStat))
}
