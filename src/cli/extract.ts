/** `gongbao extract PATH…`: files in, facts out. */
import { type Command, Option } from 'commander'
import { type Analyzer, createAnalyzer } from '../analyze.js'
import { extractBytes, extractFiles, type Outcome } from '../archive/extract.js'
import { listFiles } from '../archive/files.js'
import { FORMATS, type FormatName } from '../archive/formats.js'
import { GongbaoError } from '../errors.js'
import type { Fact } from '../facts/registry.js'
import { showProgress } from './progress.js'
import { loadRules } from './rules-file.js'
import { command, EXIT, openOutput, readStandardInput, tell } from './shell.js'

interface ExtractOptions {
  format?: FormatName
  out?: string
  force?: boolean
  referenceDate?: string
  kinds?: string
  rules?: string
  furniture?: boolean
}

/** The format asked for, else by the ending of `--out`, else a table for people and JSON lines for programs. */
function formatOf({ format, out }: ExtractOptions): FormatName {
  if (format) return format
  if (out !== undefined) return out.endsWith('.csv') ? 'csv' : 'jsonl'
  return process.stdout.isTTY ? 'table' : 'jsonl'
}

/** An error in the call must show before any file is read, not once a file. */
function checkCall(analyzer: Analyzer, { referenceDate }: ExtractOptions): void {
  analyzer.analyze('', { referenceDate })
}

async function* standardInput(analyzer: Analyzer, options: ExtractOptions): AsyncGenerator<Outcome> {
  const bytes = await readStandardInput()
  try {
    const { referenceDate } = options
    yield { path: '-', document: await extractBytes('-', bytes, analyzer, { referenceDate }) }
  } catch (error) {
    if (!(error instanceof GongbaoError)) throw error
    yield {
      path: '-',
      failure: { path: '-', code: error.code, message: error.faults.map((f) => f.message).join('; ') },
    }
  }
}

async function extract(paths: string[], options: ExtractOptions): Promise<number> {
  const analyzer = createAnalyzer({
    rules: options.rules ? await loadRules(options.rules) : [],
    ...(options.kinds ? { kinds: options.kinds.split(',').map((k) => k.trim()) as Fact['kind'][] } : {}),
  }) as Analyzer
  checkCall(analyzer, options)
  const files = paths.includes('-') ? [] : await listFiles(paths)
  const format = FORMATS[formatOf(options)]
  const output = await openOutput(options.out, options.force)
  const given = { referenceDate: options.referenceDate, includeFurniture: options.furniture ?? false }
  const outcomes = paths.includes('-')
    ? standardInput(analyzer, options)
    : extractFiles(files, analyzer, given)
  const progress = showProgress(files.length)
  let failures = 0
  await output.write(format.head)
  for await (const outcome of outcomes) {
    progress.step()
    if ('document' in outcome) await output.write(format.write(outcome.document))
    else {
      failures++
      tell(`${outcome.path}: ${outcome.failure.code}: ${outcome.failure.message}`)
    }
  }
  progress.stop()
  await output.end()
  return failures > 0 ? EXIT.failures : EXIT.ok
}

export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('facts of files, folders, globs, or `-` for standard input')
    .argument('<path...>')
    .addOption(new Option('--format <format>', 'how to write them').choices(Object.keys(FORMATS)))
    .option('--out <file>', 'write to this file instead of standard output')
    .option('--force', 'replace the file if it exists')
    .option('--reference-date <date>', 'YYYY-MM-DD the texts speak from, instead of the date found in each')
    .option('--kinds <kinds>', 'only these kinds, separated by commas')
    .option('--rules <module>', 'a JavaScript module with rules of your own')
    .option('--furniture', 'read facts in page furniture and repeated copies too')
    .action(command(extract))
}
