/** `gongbao trends`: slogans, campaigns or topics over the years and regions of an archive. */
import { type Command, Option } from 'commander'
import { type OnFailure, type ReadOptions, readDocuments } from '../archive/documents.js'
import type { Failure } from '../archive/extract.js'
import { BY, type By } from '../archive/group.js'
import { checkWorkers } from '../archive/pool.js'
import { readings } from '../archive/readings.js'
import { loadRules } from '../archive/rules-module.js'
import type { InputOptions } from '../archive/sources/inputs.js'
import type { Row } from '../archive/table/schema.js'
import { NAMED_KINDS } from '../archive/trends/named.js'
import { COUNTING, type Counting, checkTopics } from '../archive/trends/topics.js'
import {
  FIRST_USES,
  isKnownName,
  type NamedKind,
  SPREAD,
  TRENDS,
  type TrendDocument,
  type TrendOptions,
  trendFirstUses,
  trendSpread,
  trends,
} from '../archive/trends.js'
import { GongbaoError } from '../errors.js'
import { type ColumnFlags, inputOptions, inputsOf } from './inputs.js'
import { ownOf, type RulesOption, withRules } from './rules-option.js'
import { readySegmenter, type SegmenterOption, withSegmenter } from './segmenter-option.js'
import { command, EXIT, tell } from './shell.js'
import { openTables, type TableOptions, tableOptions } from './table-options.js'
import { eachAlone, gather, partsOf, readWordLists } from './word-lists.js'

interface Options extends TableOptions, ColumnFlags, RulesOption, SegmenterOption {
  kinds?: string
  name?: string
  topic?: string
  words?: string
  lexicon?: string[]
  count?: Counting
  first?: boolean
  spread?: boolean
  zeros?: boolean
  terms?: boolean
  by: By
}

const listOf = (cell: string | undefined) => (cell === undefined ? undefined : partsOf(cell))

async function queryOf(options: Options): Promise<TrendOptions> {
  const { kinds, name, topic, words, lexicon, terms, by, count, zeros } = options
  const own = await loadRules(options.rules ?? [])
  if (words !== undefined && (topic !== undefined || lexicon !== undefined))
    throw new GongbaoError('E_OPTION', {
      where: '--words',
      message: 'these go without --topic and --lexicon',
    })
  if (options.first && options.spread)
    throw new GongbaoError('E_OPTION', {
      where: '--first',
      message: 'one table at a time: goes without --spread',
    })
  return {
    kinds: listOf(kinds),
    ownKinds: [...own.rules, ...own.passes].map((rule) => rule.kind),
    name,
    topics: listOf(topic),
    lexicon: words === undefined ? lexicon && (await readWordLists(lexicon)) : eachAlone(listOf(words) ?? []),
    terms,
    by,
    count,
    zeros,
  }
}

/** The tables that trends are shown as. */
const TABLES = {
  trends: { table: TRENDS, make: trends },
  first: { table: FIRST_USES, make: trendFirstUses },
  spread: { table: SPREAD, make: trendSpread },
} as const

const tableOf = ({ first, spread }: Options): keyof typeof TABLES =>
  first ? 'first' : spread ? 'spread' : 'trends'

/** Kinds that a name is looked for among, where none are told: of what the dictionaries have, these alone. */
const DICTIONARY_KINDS: readonly NamedKind[] = ['slogan', 'campaign', 'term']

/** Documents whose words are counted already, in worker threads. */
async function* countedIn(
  paths: string[],
  query: TrendOptions,
  fail: OnFailure,
  inputs: InputOptions,
): AsyncGenerator<TrendDocument> {
  const lexicon = checkTopics(query.topics ?? ['all'], query.lexicon)
  const options = { lexicon, count: query.count ?? 'token', byTerm: query.terms ?? false }
  const made = readings<'count'>(paths, ['count', options], fail, checkWorkers(), inputs)
  for await (const { result, ...document } of made) yield { ...document, counts: result }
}

/** A name that no dictionary has: it is counted as a word too. */
const isUnknown = ({ name, kinds }: TrendOptions): boolean =>
  name !== undefined && kinds === undefined && !isKnownName(name)

/** Whether words of texts are counted. */
const countsWords = (query: TrendOptions): boolean =>
  query.topics !== undefined || query.lexicon !== undefined || isUnknown(query)

type Source = readonly [documents: AsyncIterable<TrendDocument>, query: TrendOptions]

/**
 * Facts, or words in the texts. A name that no dictionary has may be a fact of any kind, and is counted as a word too:
 * who asks for 乡村公路 need not know which it is.
 */
function sourcesOf(paths: string[], query: TrendOptions, fail: OnFailure, how: ReadOptions): Source[] {
  if (query.topics || query.lexicon) return [[countedIn(paths, query, fail, how), query]]
  const { name } = query
  const unknown = isUnknown(query)
  const kinds = query.kinds ?? (name === undefined ? ['slogan'] : unknown ? NAMED_KINDS : DICTIONARY_KINDS)
  const facts: Source = [readDocuments(paths, kinds, fail, checkWorkers(), how), query]
  if (!unknown || name === undefined) return [facts]
  tell(`no dictionary has ${name}: looked for among facts of all kinds, and counted as a word in the texts`)
  const words = { lexicon: eachAlone([name]), by: query.by }
  return [facts, [countedIn(paths, words, fail, how), words]]
}

async function runTrends(paths: string[], options: Options): Promise<number> {
  const query = await queryOf(options)
  await trends([], query) // a mistake in the call shows before any file is read
  if (countsWords(query)) readySegmenter(options)
  const { table, make } = TABLES[tableOf(options)]
  const output = await openTables(options, table)
  const rows: Row[] = []
  let failures = 0
  const fail = ({ path, code, message }: Failure) => {
    failures++
    tell(`${path}: ${code}: ${message}`)
  }
  const how = { ...inputsOf(options), ...ownOf(options) }
  for (const [documents, asked] of sourcesOf(paths, query, fail, how))
    for (const row of await make(documents, asked)) rows.push({ ...row })
  await output.write({ table, rows })
  return failures > 0 ? EXIT.failures : EXIT.ok
}

/** Adds `trends` to `program`. */
export function registerTrends(program: Command): void {
  const added = program
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
    .option(
      '--lexicon <file>',
      'lists of your own: tab-separated with the columns list and word, or a word a line; several by commas or by telling it again',
      gather,
    )
    .addOption(
      new Option(
        '--count <how>',
        'of words: token, where it is a word of the text (default), or substring, wherever its characters stand',
      ).choices(COUNTING),
    )
    .option('--first', 'a row a region: the first year in which it tells a thing')
    .option('--spread', 'a row a year: in how many regions a thing is told, and how many are new')
    .option('--zeros', 'rows for groups without it too (of words, topics and --name there always are)')
    .option('--terms', 'a row for each word of a topic')
    .addOption(new Option('--by <group>').choices(BY).default('year'))
  tableOptions(inputOptions(withSegmenter(withRules(added)))).action(command(runTrends))
}
