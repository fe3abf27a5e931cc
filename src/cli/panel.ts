/** `gongbao panel`: one indicator over an archive, a row a document; or promise beside outcome. */
import { type Command, Option } from 'commander'
import { readDocuments } from '../archive/documents.js'
import type { Failure } from '../archive/extract.js'
import { DIMENSIONS } from '../archive/panel/dimension.js'
import {
  explanation,
  PAIR_FORMATS,
  PANEL_FORMATS,
  type PanelFormatName,
  summaryLine,
} from '../archive/panel/formats.js'
import { createPairs, PAIR_COLUMNS, summarizePairs } from '../archive/panel/pair.js'
import { writeParquet } from '../archive/panel/parquet.js'
import { PANEL_CHANGES, PANEL_STATUSES } from '../archive/panel/query.js'
import {
  createPanel,
  PANEL_COLUMNS,
  type PanelBuilder,
  type PanelDocument,
  type PanelOptions,
} from '../archive/panel.js'
import { checkWorkers } from '../archive/pool.js'
import { GongbaoError } from '../errors.js'
import { command, EXIT, openOutput, tell } from './shell.js'

type Format = PanelFormatName | 'parquet'

interface Options {
  indicator: string
  change: string
  status?: string
  unit?: string
  format?: Format
  out?: string
  force?: boolean
  explain?: boolean
  doubtful?: boolean
  pair?: boolean
}

/** A table in the making: what it does with a document, and how it is written in the end. */
interface Making extends Pick<PanelBuilder, 'unknown'> {
  add(document: PanelDocument): void
  text(format: PanelFormatName): string
  parquet(path: string, force: boolean): Promise<void>
}

function formatOf({ format, out }: Options): Format {
  if (format) return format
  if (out !== undefined) return out.endsWith('.parquet') ? 'parquet' : 'csv'
  return process.stdout.isTTY ? 'table' : 'csv'
}

function makePanel(options: Options): Making {
  const { status = 'target', explain, doubtful } = options
  const panel = createPanel({ ...options, status } as PanelOptions)
  const rows = () => panel.rows().filter(({ check }) => !doubtful || check !== null)
  return {
    unknown: () => panel.unknown(),
    add(document) {
      const explained = panel.add(document)
      // standard output carries the table and nothing else
      if (explain) tell(explanation(explained))
    },
    text: (format) => PANEL_FORMATS[format](rows()),
    parquet: (path, force) => writeParquet(path, { columns: PANEL_COLUMNS, rows: rows() }, force),
  }
}

function makePairs(options: Options): Making {
  for (const name of ['status', 'explain'] as const)
    if (options[name] !== undefined)
      throw new GongbaoError('E_OPTION', {
        where: `--${name}`,
        message: 'does not go with --pair, which shows targets and outcomes alike',
      })
  const pairs = createPairs(options as PanelOptions)
  const rows = () => {
    const all = pairs.rows()
    for (const summary of summarizePairs(all)) tell(summaryLine(summary))
    return all.filter(({ check }) => !options.doubtful || check !== null)
  }
  return {
    unknown: () => pairs.unknown(),
    add: (document) => pairs.add(document),
    text: (format) => PAIR_FORMATS[format](rows()),
    parquet: (path, force) => writeParquet(path, { columns: PAIR_COLUMNS, rows: rows() }, force),
  }
}

/** A table without a single figure answers no question: the name or the unit is mistaken. */
function checkAsked(making: Making, { indicator, unit }: Options): void {
  const unknown = making.unknown()
  if (unknown === null) return
  const message =
    unknown === 'indicator'
      ? `no known indicator, and no document tells a figure under the name \`${indicator}\``
      : `no document tells a figure of ${indicator} in \`${unit}\`: expected a unit (元) or ${DIMENSIONS.join(', ')}`
  throw new GongbaoError('E_OPTION', { where: `--${unknown}`, message })
}

async function runPanel(paths: string[], options: Options): Promise<number> {
  // a mistake in the call shows before any file is read
  const making = options.pair ? makePairs(options) : makePanel(options)
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
  // one document at a time: an archive's facts need not all be in memory
  for await (const document of readDocuments(paths, ['indicator'], fail, checkWorkers())) making.add(document)
  checkAsked(making, options)
  if (format === 'parquet') await making.parquet(options.out as string, options.force ?? false)
  else {
    const output = await openOutput(options.out, options.force)
    await output.write(making.text(format))
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
    .addOption(
      new Option('--change <change>', 'growth: increases, and decreases as negative values')
        .choices(PANEL_CHANGES)
        .default('growth'),
    )
    .addOption(new Option('--status <status>', 'default: target').choices(PANEL_STATUSES))
    .option(
      '--unit <unit>',
      'a unit (元), or money, share, points, multiple, mass, area, people, ratio, other; default: rates for growth, no rates for the level of an amount',
    )
    .option('--pair', 'the target of a year beside the outcome in the next report, and whether it was met')
    .option('--doubtful', 'only rows with a mark in the column check')
    .addOption(new Option('--format <format>').choices([...Object.keys(PANEL_FORMATS), 'parquet']))
    .option('--out <file>', 'write to this file instead of standard output')
    .option('--force', 'replace the file if it exists')
    .option(
      '--explain',
      'tell on standard error which other figures there were, and why they were not chosen',
    )
    .action(command(runPanel))
}
