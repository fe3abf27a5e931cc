/** `gongbao view PATH`: a page to look at; of a folder, a page a document and an index. */
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { type Command, Option } from 'commander'
import type { Analyzer } from '../analyze.js'
import { failureOf, readReport, readReportBytes } from '../archive/extract.js'
import { listFiles } from '../archive/files.js'
import { analyzerFor } from '../archive/job.js'
import { PANEL_CHANGES } from '../archive/panel/query.js'
import { ownFailure } from '../archive/sources/own.js'
import { isTablePath, openTable } from '../archive/sources/text-table.js'
import { GongbaoError } from '../errors.js'
import { language } from '../language/locale.js'
import { renderReport } from '../view/index.js'
import { type ColumnFlags, inputOptions, inputsOf } from './inputs.js'
import { ownOf, type RulesOption, withRules } from './rules-option.js'
import { command, EXIT, openOutput, readStandardInput, tell } from './shell.js'
import { viewFolder } from './view-folder.js'

interface Options extends ColumnFlags, RulesOption {
  out?: string
  force?: boolean
  referenceDate?: string
  indicator: string
  change: string
  quiet?: boolean
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

async function theFile(path: string): Promise<string> {
  const [file, ...more] = await listFiles([path])
  if (file === undefined || more.length > 0)
    throw new GongbaoError('E_PATH', {
      where: path,
      message: `expected one file, or a folder with --out; it means ${more.length + 1} files`,
    })
  return file
}

/** The page of one text. What is wrong with the text is told, and is exit code 1. */
async function viewFile(path: string, analyzer: Analyzer, options: Options): Promise<number> {
  const file = path === '-' ? undefined : await theFile(path)
  let page: string
  try {
    const given = { referenceDate: options.referenceDate }
    const { report, source } =
      file === undefined
        ? await readReportBytes(await readStandardInput(), analyzer, given)
        : await readReport(file, analyzer, given)
    page = renderReport(report, { source, name: file && basename(file), language: language() })
  } catch (error) {
    const { code, message } = failureOf(path, error, 'E_PATH')
    tell(`${path}: ${code}: ${message}`)
    return EXIT.failures
  }
  const output = await openOutput(options.out, options.force)
  await output.write(page)
  await output.end()
  return EXIT.ok
}

/** @throws GongbaoError `E_INPUT_FORMAT` for a table of this program's, and as `openTable` */
async function refuseOwn(path: string, options: Options): Promise<void> {
  const content = await openTable(path, inputsOf(options).columns)
  if (!('own' in content)) return
  const { code, message } = ownFailure(path, content.own)
  throw new GongbaoError(code, { where: path, message })
}

async function view(path: string, options: Options): Promise<number> {
  const { referenceDate } = options
  const analyzer = await analyzerFor({ format: 'jsonl', ...ownOf(options), referenceDate })
  if (!isFolder(path) && !isTablePath(path)) return viewFile(path, analyzer, options)
  if (isTablePath(path)) await refuseOwn(path, options)
  if (options.out === undefined)
    throw new GongbaoError('E_OPTION', {
      where: '--out',
      message: 'a folder or table gives many pages: expected --out FOLDER',
    })
  return viewFolder(path, options.out, analyzer, {
    ...options,
    ...ownOf(options),
    language: language(),
    inputs: inputsOf(options),
  })
}

/** Adds `view` to `program`. */
export function registerView(program: Command): void {
  const added = program
    .command('view')
    .description(
      'a page of a text with its facts marked; of a folder or table, a page a document and an index with charts',
    )
    .argument('<path>', 'a file, a folder, a table of texts, or `-` for standard input')
    .option(
      '--out <path>',
      'write to this file instead of standard output; of a folder, the folder for the pages',
    )
    .option('--force', 'replace what is there')
    .option('--reference-date <date>', 'YYYY-MM-DD the texts speak from, instead of the date found in each')
    .option('--indicator <name>', 'the indicator that the index shows first', '地区生产总值')
    .addOption(new Option('--change <change>').choices(PANEL_CHANGES).default('growth'))
    .option('--quiet', 'no progress bar')
  inputOptions(withRules(added)).action(command(view))
}
