/** `gongbao trends`: slogans, campaigns or topics over the years and regions of an archive. */
import { type Command, Option } from 'commander'
import { type OnFailure, readDocuments } from '../archive/documents.js'
import type { Failure } from '../archive/extract.js'
import { ROW_FORMATS, type RowFormat } from '../archive/formats/rows.js'
import { BY, type By } from '../archive/group.js'
import { checkWorkers } from '../archive/pool.js'
import { readTexts } from '../archive/texts.js'
import { NAMED_KINDS } from '../archive/trends/named.js'
import { parseLexicon } from '../archive/trends/topics.js'
import {
  isKnownName,
  type Lexicon,
  type NamedKind,
  TREND_COLUMNS,
  type TrendOptions,
  type TrendRow,
  trends,
} from '../archive/trends.js'
import { GongbaoError } from '../errors.js'
import { bytesOf, command, EXIT, openOutput, tell } from './shell.js'

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
  return parseLexicon(path, new TextDecoder().decode(await bytesOf(path)))
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

/** Kinds that a name is looked for among, where none are told: of what the dictionaries have, these alone. */
const DICTIONARY_KINDS: readonly NamedKind[] = ['slogan', 'campaign', 'term']

/**
 * Facts, or words in the texts. A name that no dictionary has may be a fact of any kind, and is counted as a word too:
 * who asks for 乡村公路 need not know which it is.
 */
async function rowsOf(paths: string[], query: TrendOptions, fail: OnFailure): Promise<TrendRow[]> {
  if (query.topics || query.lexicon) return trends(readTexts(paths, fail), query)
  const { name } = query
  const unknown = name !== undefined && query.kinds === undefined && !isKnownName(name)
  const kinds = query.kinds ?? (name === undefined ? ['slogan'] : unknown ? NAMED_KINDS : DICTIONARY_KINDS)
  const rows = await trends(readDocuments(paths, kinds, fail, checkWorkers()), query)
  if (!unknown) return rows
  tell(`no dictionary has ${name}: looked for among facts of all kinds, and counted as a word in the texts`)
  const words = { lexicon: eachAlone([name]), by: query.by }
  return [...rows, ...(await trends(readTexts(paths, fail), words))]
}

async function runTrends(paths: string[], options: Options): Promise<number> {
  const query = await queryOf(options)
  await trends([], query) // a mistake in the call shows before any file is read
  let failures = 0
  const fail = ({ path, code, message }: Failure) => {
    failures++
    tell(`${path}: ${code}: ${message}`)
  }
  const rows = await rowsOf(paths, query, fail)
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
    .option('--kinds <kinds>', `${NAMED_KINDS.join(', ')}; several separated by commas (default: slogan)`)
    .option(
      '--name <name>',
      'only this one, in whatever spelling and of whatever kind, else counted as a word; then every year has a row',
    )
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
