/** `gongbao kwic`: every place of a phrase, a pattern, a list, a kind of fact or an indicator, in its sentence. */
import { type Command, InvalidArgumentError } from 'commander'
import { joinWordLists } from '../archive/count/lists.js'
import { KWIC, type KwicOptions, kwic } from '../archive/kwic.js'
import { checkWorkers } from '../archive/pool.js'
import { PARTS, type Part } from '../archive/reading/parts.js'
import { filled } from '../archive/table/schema.js'
import { GongbaoError } from '../errors.js'
import { countFailures } from './failures.js'
import { type ColumnFlags, inputOptions, inputsOf } from './inputs.js'
import { partsArgument } from './parts.js'
import { command, countArgument } from './shell.js'
import { openTables, type TableOptions, tableOptions } from './table-options.js'
import { eachAlone, gather, readWordLists } from './word-lists.js'

interface Options extends TableOptions, ColumnFlags {
  phrase?: string[]
  lexicon?: string[]
  pattern?: string
  kinds?: string[]
  name?: string
  indicator?: string
  context?: number
  part: Part[]
  pages?: string
  workers?: number
}

async function queryOf(paths: readonly string[], options: Options): Promise<KwicOptions> {
  const { phrase, lexicon, pattern, kinds, name, indicator, context, part, pages } = options
  const [folder, ...others] = paths
  if (pages !== undefined && (others.length > 0 || folder === undefined))
    throw new GongbaoError('E_OPTION', {
      where: '--pages',
      message: 'expected one path: the folder that `gongbao view FOLDER --out PAGES` was called with',
    })
  const lists = joinWordLists([eachAlone(phrase ?? []), lexicon ? await readWordLists(lexicon) : {}])
  return {
    lists: Object.keys(lists).length > 0 ? lists : undefined,
    pattern,
    kinds: kinds as KwicOptions['kinds'],
    name,
    indicator,
    context,
    parts: part,
    links:
      pages === undefined
        ? undefined
        : { folder: folder as string, pages: pages.endsWith('/') ? pages.slice(0, -1) : pages },
    workers: checkWorkers(options.workers),
    inputs: inputsOf(options),
  }
}

async function runKwic(paths: string[], options: Options): Promise<number> {
  const failures = countFailures()
  const rows = kwic(paths, await queryOf(paths, options), failures.fail)
  const output = await openTables(options, KWIC)
  await output.write(filled(KWIC, rows))
  return failures.exitCode()
}

/** A whole number from 0. */
function contextArgument(text: string): number {
  if (!/^\d{1,4}$/u.test(text)) throw new InvalidArgumentError('expected a whole number from 0 to 9999')
  return Number(text)
}

/** Adds `kwic` to `program`. */
export function registerKwic(program: Command): void {
  const added = program
    .command('kwic')
    .description('concordance: every place of what is asked for, in its sentence, with what stands around it')
    .argument('<path...>')
    .option(
      '--phrase <phrases>',
      'these phrases, separated by commas, wherever their characters stand',
      gather,
    )
    .option('--lexicon <files>', 'the phrases of lists: TSV with list and word, or a phrase a line', gather)
    .option('--pattern <pattern>', 'a regular expression of JavaScript, as 经济.{0,4}压力')
    .option('--kinds <kinds>', 'every fact of these kinds', gather)
    .option('--name <name>', 'facts that bear this name, or are known by it')
    .option('--indicator <name>', 'figures of this indicator: a name, an alias or a code')
    .option('--context <n>', 'characters to each side (default: 40)', contextArgument)
    .option('--part <parts>', `only places of ${PARTS.join(', ')}`, partsArgument, ['all'])
    .option('--pages <folder>', 'the pages that gongbao view made of the folder, for links into them')
    .option('--workers <n>', 'threads (default: one a processor)', countArgument)
  tableOptions(inputOptions(added)).action(command(runKwic))
}
