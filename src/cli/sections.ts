/** `gongbao sections`: headings, tasks and announced lists with their items, a row each. */
import type { Command } from 'commander'
import { checkWorkers } from '../archive/pool.js'
import { SECTIONS, sections } from '../archive/sections.js'
import { filled } from '../archive/table/schema.js'
import { countFailures } from './failures.js'
import { type ColumnFlags, inputOptions, inputsOf } from './inputs.js'
import { command, countArgument } from './shell.js'
import { openTables, type TableOptions, tableOptions } from './table-options.js'

interface Options extends TableOptions, ColumnFlags {
  workers?: number
}

async function runSections(paths: string[], options: Options): Promise<number> {
  const output = await openTables(options, SECTIONS)
  const failures = countFailures()
  const how = { workers: checkWorkers(options.workers), inputs: inputsOf(options) }
  const rows = sections(paths, how, failures.fail)
  await output.write(filled(SECTIONS, rows))
  return failures.exitCode()
}

/** Adds `sections` to `program`. */
export function registerSections(program: Command): void {
  const added = program
    .command('sections')
    .description(
      'headings and tasks with level, part and text; key tasks and livelihood projects (为民办实事) with their items',
    )
    .argument('<path...>')
    .option('--workers <n>', 'threads (default: one a processor)', countArgument)
  tableOptions(inputOptions(added)).action(command(runSections))
}
