/** `gongbao measure`: length, targets, diversity, tone and repetition of every document. */
import type { Command } from 'commander'
import { MEASURES, measure } from '../archive/measure.js'
import { checkWorkers } from '../archive/pool.js'
import { PARTS, type Part } from '../archive/reading/parts.js'
import { filled } from '../archive/table/schema.js'
import { countFailures } from './failures.js'
import { type ColumnFlags, inputOptions, inputsOf } from './inputs.js'
import { partsArgument } from './parts.js'
import { readySegmenter, type SegmenterOption, withSegmenter } from './segmenter-option.js'
import { command, countArgument } from './shell.js'
import { openTables, type TableOptions, tableOptions } from './table-options.js'

interface Options extends TableOptions, ColumnFlags, SegmenterOption {
  part: Part[]
  workers?: number
}

async function runMeasure(paths: string[], options: Options): Promise<number> {
  readySegmenter(options)
  const output = await openTables(options, MEASURES)
  const failures = countFailures()
  const asked = { parts: options.part, workers: checkWorkers(options.workers), inputs: inputsOf(options) }
  await output.write(filled(MEASURES, measure(paths, asked, failures.fail)))
  return failures.exitCode()
}

/** Adds `measure` to `program`. */
export function registerMeasure(program: Command): void {
  const added = program
    .command('measure')
    .description('length, targets, diversity, tone and repetition: a row for each document, or part of one')
    .argument('<path...>')
    .option('--part <parts>', `${PARTS.join(', ')}; several separated by commas`, partsArgument, ['all'])
    .option('--workers <n>', 'threads (default: one a processor)', countArgument)
  tableOptions(inputOptions(withSegmenter(added))).action(command(runMeasure))
}
