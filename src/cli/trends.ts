/** `gongbao trends`: slogans, campaigns or topics over the years and regions of an archive. */
import { readFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { readDocuments } from '../archive/documents.js'
import type { Failure } from '../archive/extract.js'
import { ROW_FORMATS, type RowFormat } from '../archive/formats/rows.js'
import { BY, type By } from '../archive/group.js'
import { checkWorkers } from '../archive/pool.js'
import { readTexts } from '../archive/texts.js'
import { parseLexicon } from '../archive/trends/topics.js'
import { type Lexicon, type NamedKind, TREND_COLUMNS, type TrendOptions, trends } from '../archive/trends.js'
import { GongbaoError } from '../errors.js'
import { command, EXIT, openOutput, tell } from './shell.js'

interface Options {
  kinds?: string
  name?: string
  topic?: string
  words?: string
  lexicon?: string
  terms?: boolean
  by: By
  format?: RowFormat
  out?: string
  force?: boolean
}

const listOf = (cell: string | undefined) => cell?.split(',').map((part) => part.trim())

const eachAlone = (words: readonly string[]): Lexicon => Object.fromEntries(words.map((w) => [w, [w]]))

async function lexiconOf(path: string | undefined): Promise<Lexicon | undefined> {
  if (path === undefined) return undefined
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    throw new GongbaoError('E_PATH', { where: path, message: (cause as Error).message }, { cause })
  }
  return parseLexicon(path, text)
}

async function queryOf({ kinds, name, topic, words, lexicon, terms, by }: Options): Promise<TrendOptions> {
  if (words !== undefined && (topic !== undefined || lexicon !== undefined))
    throw new GongbaoError('E_OPTION', {
      where: '--words',
      message: 'these go without --topic and --lexicon',
    })
  return {
    kinds: listOf(kinds) as NamedKind[] | undefined,
    name,
    topics: listOf(topic),
    lexicon: words === undefined ? await lexiconOf(lexicon) : eachAlone(listOf(words) ?? []),
    terms,
    by,
  }
}

async function runTrends(paths: string[], options: Options): Promise<number> {
  const query = await queryOf(options)
  await trends([], query) // a mistake in the call shows before any file is read
  let failures = 0
  const fail = ({ path, code, message }: Failure) => {
    failures++
    tell(`${path}: ${code}: ${message}`)
  }
  const documents =
    query.topics || query.lexicon
      ? readTexts(paths, fail)
      : readDocuments(paths, query.kinds ?? ['slogan', 'campaign'], fail, checkWorkers())
  const rows = await trends(documents, query)
  const output = await openOutput(options.out, options.force)
  const format = options.format ?? (options.out === undefined && process.stdout.isTTY ? 'table' : 'csv')
  await output.write(ROW_FORMATS[format](TREND_COLUMNS, rows))
  await output.end()
  return failures > 0 ? EXIT.failures : EXIT.ok
}

/** Adds `trends` to `program`. */
export function registerTrends(program: Command): void {
  program
    .command('trends')
    .description(
      'slogans, campaigns or topics by year or region: documents, mentions and shares, of what extract wrote or of files and folders',
    )
    .argument('<path...>')
    .option(
      '--kinds <kinds>',
      'slogan, campaign, or both separated by a comma (default: slogan; with --name both)',
    )
    .option('--name <name>', 'only this one, in whatever spelling; then every year has a row')
    .option(
      '--topic <topics>',
      'ids of topics separated by commas, or all: their words, counted in the texts',
    )
    .option('--words <words>', 'these words, separated by commas, counted in the texts')
    .option('--lexicon <file>', 'topics of your own: tab-separated, with the columns topic and word')
    .option('--terms', 'a row for each word of a topic')
    .addOption(new Option('--by <group>').choices(BY).default('year'))
    .addOption(new Option('--format <format>').choices(Object.keys(ROW_FORMATS)))
    .option('--out <file>', 'write to this file instead of standard output')
    .option('--force', 'replace the file if it exists')
    .action(command(runTrends))
}
