/** `gongbao keywords`: what sets a document, a year or a region apart; phrases that are new. */
import { type Command, Option } from 'commander'
import type { Failure } from '../archive/extract.js'
import { ROW_FORMATS, type RowFormat } from '../archive/formats/rows.js'
import { NEW_PHRASE_COLUMNS, newPhrases } from '../archive/keywords/new-phrases.js'
import { KEYWORD_COLUMNS, KEYWORDS_BY, type KeywordsBy, keywords } from '../archive/keywords.js'
import { readTexts } from '../archive/texts.js'
import { GongbaoError } from '../errors.js'
import { command, countArgument, EXIT, openOutput, tell } from './shell.js'

interface Options {
  by?: KeywordsBy
  top?: number
  newPhrases?: boolean
  format?: RowFormat
  out?: string
  force?: boolean
}

async function runKeywords(paths: string[], options: Options): Promise<number> {
  const { by, top } = options
  if (options.newPhrases && by !== undefined && by !== 'year')
    throw new GongbaoError('E_OPTION', {
      where: '--by',
      message: `new phrases are those of the whole archive, or of each year: expected year, got \`${by}\``,
    })
  let failures = 0
  const texts = readTexts(paths, ({ path, code, message }: Failure) => {
    failures++
    tell(`${path}: ${code}: ${message}`)
  })
  const format = options.format ?? (options.out === undefined && process.stdout.isTTY ? 'table' : 'csv')
  const written = options.newPhrases
    ? ROW_FORMATS[format](NEW_PHRASE_COLUMNS, await newPhrases(texts, { by: by && 'year', top }))
    : ROW_FORMATS[format](KEYWORD_COLUMNS, await keywords(texts, { by, top }))
  const output = await openOutput(options.out, options.force)
  await output.write(written)
  await output.end()
  return failures > 0 ? EXIT.failures : EXIT.ok
}

/** Adds `keywords` to `program`. */
export function registerKeywords(program: Command): void {
  program
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
    .addOption(new Option('--format <format>').choices(Object.keys(ROW_FORMATS)))
    .option('--out <file>', 'write to this file instead of standard output')
    .option('--force', 'replace the file if it exists')
    .action(command(runKeywords))
}
