/** `gongbao panel`: one indicator over an archive, a row a document. */
import { type Command, Option } from 'commander'
import { readDocuments } from '../archive/documents.js'
import type { Failure } from '../archive/extract.js'
import { explanation, PANEL_FORMATS, type PanelFormatName } from '../archive/panel/formats.js'
import { writeParquet } from '../archive/panel/parquet.js'
import { type ExplainedRow, explainPanel, type PanelOptions, type PanelRow } from '../archive/panel.js'
import { checkWorkers } from '../archive/pool.js'
import { GongbaoError } from '../errors.js'
import { command, EXIT, openOutput, tell } from './shell.js'

interface Options {
  indicator: string
  change: string
  status: string
  format?: PanelFormatName | 'parquet'
  out?: string
  force?: boolean
  explain?: boolean
}

function formatOf({ format, out }: Options): PanelFormatName | 'parquet' {
  if (format) return format
  if (out !== undefined) return out.endsWith('.parquet') ? 'parquet' : 'csv'
  return process.stdout.isTTY ? 'table' : 'csv'
}

async function runPanel(paths: string[], options: Options): Promise<number> {
  const { indicator, change, status } = options
  const query = { indicator, change, status } as PanelOptions
  explainPanel([], query) // a mistake in the call shows before any file is read
  const format = formatOf(options)
  if (format === 'parquet' && options.out === undefined)
    throw new GongbaoError('E_OPTION', {
      where: '--out',
      message: 'parquet is written to a file: give --out FILE',
    })
  let failures = 0
  const fail = ({ path, code, message }: Failure) => {
    failures++
    tell(`${path}: ${code}: ${message}`)
  }
  const rows: PanelRow[] = []
  // one document at a time: an archive's facts need not all be in memory
  for await (const document of readDocuments(paths, ['indicator'], fail, checkWorkers())) {
    const [explained] = explainPanel([document], query) as [ExplainedRow]
    rows.push(explained.row)
    // standard output carries the table and nothing else
    if (options.explain) tell(explanation(explained))
  }
  if (format === 'parquet') await writeParquet(options.out as string, rows, options.force ?? false)
  else {
    const output = await openOutput(options.out, options.force)
    await output.write(PANEL_FORMATS[format](rows))
    await output.end()
  }
  return failures > 0 ? EXIT.failures : EXIT.ok
}

/** Adds `panel` to `program`. */
export function registerPanel(program: Command): void {
  program
    .command('panel')
    .description(
      'a table of one indicator: one row a document, of extracted facts (.jsonl) or of files and folders',
    )
    .argument('<path...>')
    .requiredOption('--indicator <name>', 'canonical name, alias or code, or a name as the texts have it')
    .addOption(new Option('--change <change>').choices(['increase', 'decrease', 'level']).default('increase'))
    .addOption(new Option('--status <status>').choices(['target', 'actual', 'estimate']).default('target'))
    .addOption(new Option('--format <format>').choices([...Object.keys(PANEL_FORMATS), 'parquet']))
    .option('--out <file>', 'write to this file instead of standard output')
    .option('--force', 'replace the file if it exists')
    .option(
      '--explain',
      'tell on standard error which other figures there were, and why they were not chosen',
    )
    .action(command(runPanel))
}
