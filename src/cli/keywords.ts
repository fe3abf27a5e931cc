/** `gongbao keywords`: what sets a document, a year or a region apart; phrases that are new. */
import { type Command, Option } from 'commander'
import type { Failure } from '../archive/extract.js'
import { NEW_PHRASES, newPhrases } from '../archive/keywords/new-phrases.js'
import { KEYWORDS, KEYWORDS_BY, type KeywordsBy, keywords } from '../archive/keywords.js'
import { filled } from '../archive/table/schema.js'
import { readTexts } from '../archive/texts.js'
import { GongbaoError } from '../errors.js'
import { type ColumnFlags, inputOptions, inputsOf } from './inputs.js'
import { readySegmenter, type SegmenterOption, withSegmenter } from './segmenter-option.js'
import { command, countArgument, EXIT, tell } from './shell.js'
import { openTables, type TableOptions, tableOptions } from './table-options.js'

interface Options extends TableOptions, ColumnFlags, SegmenterOption {
  by?: KeywordsBy
  top?: number
  newPhrases?: boolean
}

async function runKeywords(paths: string[], options: Options): Promise<number> {
  const { by, top } = options
  if (options.newPhrases && by !== undefined && by !== 'year')
    throw new GongbaoError('E_OPTION', {
      where: '--by',
      message: `new phrases are those of the whole archive, or of each year: expected year, got \`${by}\``,
    })
  readySegmenter(options)
  const output = await openTables(options, options.newPhrases ? NEW_PHRASES : KEYWORDS)
  let failures = 0
  const fail = ({ path, code, message }: Failure) => {
    failures++
    tell(`${path}: ${code}: ${message}`)
  }
  const texts = readTexts(paths, fail, inputsOf(options))
  await output.write(
    options.newPhrases
      ? filled(NEW_PHRASES, await newPhrases(texts, { by: by && 'year', top }))
      : filled(KEYWORDS, await keywords(texts, { by, top })),
  )
  return failures > 0 ? EXIT.failures : EXIT.ok
}

/** Adds `keywords` to `program`. */
export function registerKeywords(program: Command): void {
  const added = program
    .command('keywords')
    .description('the words that set a document, a year or a region apart; or the phrases that are new')
    .argument('<path...>')
    .addOption(new Option('--by <group>', 'what to set apart (default: year)').choices(KEYWORDS_BY))
    .option(
      '--top <n>',
      'how many: for each 10, of new phrases of the whole archive 100, if not told',
      countArgument,
    )
    .option('--new-phrases', 'phrases that no dictionary has and that rise, with their first year')
  tableOptions(inputOptions(withSegmenter(added))).action(command(runKeywords))
}
