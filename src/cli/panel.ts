/** `gongbao panel`: indicators over an archive, a row a document or a region and year; or promise beside outcome. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { readDocuments } from '../archive/documents.js'
import type { Failure } from '../archive/extract.js'
import { DIMENSIONS } from '../archive/panel/dimension.js'
import {
  explanation,
  SHOWN_PAIRS,
  SHOWN_PANEL,
  shownPair,
  shownRow,
  summaryLine,
} from '../archive/panel/formats.js'
import { type Join, openJoin } from '../archive/panel/join.js'
import { PANEL_CHANGES, PANEL_STATUSES, queryOf } from '../archive/panel/query.js'
import { PANEL, type PanelRow } from '../archive/panel/row.js'
import { createPairs, PAIRS, summarizePairs } from '../archive/panel/target-outcome.js'
import { balanced, placeless, type Series, stemOf, wideRows, wideTable } from '../archive/panel/wide.js'
import { asWritten } from '../archive/panel/written.js'
import { createPanel, type PanelBuilder, type PanelDocument, type PanelOptions } from '../archive/panel.js'
import { checkWorkers } from '../archive/pool.js'
import { type Filled, filled, type Row, type Table } from '../archive/table/schema.js'
import { formatOf } from '../archive/table/target.js'
import { GongbaoError } from '../errors.js'
import { language } from '../language/locale.js'
import { reasonInChinese } from '../language/messages.js'
import { type ColumnFlags, inputOptions, inputsOf } from './inputs.js'
import { command, EXIT, tell } from './shell.js'
import { openTables, type TableOptions, tableOptions } from './table-options.js'

/** A row with its reason in the language of the user. */
function withReason<Row extends { readonly reason: string | null }>(row: Row): Row {
  if (row.reason === null || language() !== 'zh') return row
  return { ...row, reason: reasonInChinese(row.reason) }
}

interface Options extends TableOptions, ColumnFlags {
  indicator: string[]
  change: string
  status?: string
  unit?: string
  units: 'base' | 'written'
  explain?: boolean
  doubtful?: boolean
  pair?: boolean
  wide?: boolean
  balance?: boolean
  join?: string
}

/** A table in the making: what it does with a document, and what it comes to. */
interface Making {
  readonly table: Table
  /** What no document tells of one of the indicators: a question that was put wrongly. */
  unknown():
    | { readonly indicator: string; readonly unit: string | undefined; readonly what: 'indicator' | 'unit' }
    | undefined
  add(document: PanelDocument): void
  filled(): Filled
}

/** One indicator that is asked for. */
/** The same for a row with the reasons of several indicators. */
const withReasons = (row: Row): Row =>
  language() === 'zh'
    ? Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [
          name,
          name.endsWith('_reason') && typeof cell === 'string' ? reasonInChinese(cell) : cell,
        ]),
      )
    : row

interface Asked {
  readonly query: PanelOptions
  readonly series: Series
}

/** `地区生产总值:level:actual`: what is told after a name counts for this indicator alone. */
export function askedOf(
  given: string,
  {
    change,
    status,
    unit,
  }: { change?: string | undefined; status?: string | undefined; unit?: string | undefined },
): Asked {
  const [name = '', ...parts] = given.split(/[:：]/u).map((part) => part.trim())
  const own: Record<string, string> = {}
  for (const part of parts) {
    const what = PANEL_CHANGES.some((one) => one === part)
      ? 'change'
      : PANEL_STATUSES.some((one) => one === part)
        ? 'status'
        : 'unit'
    if (part === '' || what in own)
      throw new GongbaoError('E_OPTION', {
        where: '--indicator',
        message: `expected NAME, or NAME:CHANGE:STATUS:UNIT with any of the three, got \`${given}\``,
      })
    own[what] = part
  }
  const query = { change, status, unit, ...own, indicator: name } as PanelOptions
  const { indicator } = queryOf(query)
  const label = [indicator, ...parts].join('_')
  return { query: { ...query, indicator }, series: { stem: stemOf(indicator, parts), label } }
}

/** What the options ask; what is asked for twice counts once. */
function askedFor(options: Options): Asked[] {
  const all = options.indicator.map((given) => askedOf(given, options))
  return [...new Map(all.map((one) => [one.series.stem, one])).values()]
}

function unknownOf(
  asked: readonly Asked[],
  builders: readonly Pick<PanelBuilder, 'unknown'>[],
): ReturnType<Making['unknown']> {
  for (const [i, { query }] of asked.entries()) {
    const what = builders[i]?.unknown()
    if (what) return { indicator: query.indicator, unit: query.unit, what }
  }
  return undefined
}

/** Whether people are to read it: then a figure stands in one cell with its unit and bound. */
const isShown = ({ columns, where, ...options }: Options) =>
  columns === undefined && where === undefined && formatOf(options, process.stdout.isTTY) === 'table'

/** Rows with the columns of another table beside them. */
function* joined(rows: Iterable<Row>, join: Join): Generator<Row> {
  for (const row of rows) yield { ...row, ...join.cellsOf(row) }
}

async function makePanel(options: Options): Promise<Making> {
  const { status = 'target', explain, doubtful, wide, balance, units } = options
  const asked = askedFor({ ...options, status })
  const panels = asked.map(({ query }) => createPanel(query))
  const wideColumns = wideTable(asked.map(({ series }) => series))
  const join = options.join === undefined ? undefined : await openJoin(options.join, wideColumns.columns)
  const table = wide
    ? { ...wideColumns, columns: [...wideColumns.columns, ...(join?.columns ?? [])] }
    : isShown(options)
      ? SHOWN_PANEL
      : PANEL
  const keeps = ({ check }: PanelRow) => !doubtful || check !== null
  const rowsOf = (panel: PanelBuilder) => {
    const rows = panel.rows().map(withReason)
    return units === 'written' ? rows.map(asWritten) : rows
  }
  return {
    table,
    unknown: () => unknownOf(asked, panels),
    add(document) {
      for (const panel of panels) {
        const explained = panel.add(document)
        // standard output carries the table and nothing else
        if (explain) tell(explanation(explained))
      }
    },
    filled() {
      const all = panels.map(rowsOf)
      if (wide) {
        const left = placeless(all[0] ?? [])
        if (left > 0)
          tell(`${left} documents without region or year have no place in a wide table, and are left out`)
        const rows = [...wideRows(asked.map(({ series }, i) => ({ series, rows: all[i] ?? [] })))]
        const told = rows.map(withReasons)
        return { table, rows: join ? joined(told, join) : told }
      }
      const rows = all.flatMap((own) =>
        [...(balance ? balanced(own) : own)].filter((row) => keeps(row as PanelRow)),
      )
      return isShown(options) ? filled(SHOWN_PANEL, rows.map(shownRow)) : filled(PANEL, rows)
    },
  }
}

function makePairs(options: Options): Making {
  for (const name of ['status', 'explain', 'wide', 'balance', 'join'] as const)
    if (options[name] !== undefined)
      throw new GongbaoError('E_OPTION', {
        where: `--${name}`,
        message: 'does not go with --pair, which shows targets and outcomes alike',
      })
  if (options.units === 'written')
    throw new GongbaoError('E_OPTION', {
      where: '--units',
      message: 'pairs are compared in the base of their unit: expected base',
    })
  const asked = askedFor(options)
  const pairs = asked.map(({ query: { status: _, ...query } }) => createPairs(query))
  return {
    table: isShown(options) ? SHOWN_PAIRS : PAIRS,
    unknown: () => unknownOf(asked, pairs),
    add(document) {
      for (const pair of pairs) pair.add(document)
    },
    filled() {
      const rows = pairs.flatMap((pair, i) => {
        const own = pair.rows().map(withReason)
        const name = pairs.length > 1 ? `${asked[i]?.series.label} ` : ''
        for (const summary of summarizePairs(own)) tell(name + summaryLine(summary))
        return own.filter(({ check }) => !options.doubtful || check !== null)
      })
      return isShown(options) ? filled(SHOWN_PAIRS, rows.map(shownPair)) : filled(PAIRS, rows)
    },
  }
}

/** A table without a single figure answers no question: the name or the unit is mistaken. */
function checkAsked(making: Making): void {
  const unknown = making.unknown()
  if (unknown === undefined) return
  const { indicator, unit, what } = unknown
  const message =
    what === 'indicator'
      ? `no known indicator, and no document tells a figure under the name \`${indicator}\``
      : `no document tells a figure of ${indicator} in \`${unit}\`: expected a unit (元) or ${DIMENSIONS.join(', ')}`
  throw new GongbaoError('E_OPTION', { where: `--${what}`, message })
}

async function runPanel(paths: string[], options: Options): Promise<number> {
  // a mistake in the call shows before any file is read
  if (options.wide && options.doubtful)
    throw new GongbaoError('E_OPTION', { where: '--doubtful', message: 'goes without --wide' })
  if (options.join !== undefined && !options.wide)
    throw new GongbaoError('E_OPTION', { where: '--join', message: 'goes with --wide' })
  const making = options.pair ? makePairs(options) : await makePanel(options)
  const output = await openTables(options, making.table)
  let failures = 0
  const fail = ({ path, code, message }: Failure) => {
    failures++
    tell(`${path}: ${code}: ${message}`)
  }
  // one document at a time: an archive's facts need not all be in memory
  for await (const document of readDocuments(paths, ['indicator'], fail, checkWorkers(), inputsOf(options)))
    making.add(document)
  checkAsked(making)
  await output.write(making.filled())
  return failures > 0 ? EXIT.failures : EXIT.ok
}

function indicatorsOf(text: string, before: string[] = []): string[] {
  const names = text.split(/[,，]/u).map((name) => name.trim())
  if (names.includes('')) throw new InvalidArgumentError('expected names, separated by commas')
  return [...before, ...names]
}

/** Adds `panel` to `program`. */
export function registerPanel(program: Command): void {
  const added = program
    .command('panel')
    .description(
      'a table of indicators: one row a document, or a region and year, of extracted facts (.jsonl) or of files and folders',
    )
    .argument('<path...>')
    .requiredOption(
      '--indicator <names>',
      'names, aliases or codes, separated by commas; each may have a change, status and unit of its own: 城镇新增就业:level',
      indicatorsOf,
    )
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
    .addOption(
      new Option('--units <units>', 'amounts in the base of their unit (元), or as written (亿元)')
        .choices(['base', 'written'])
        .default('base'),
    )
    .option('--wide', 'a row for every region and year, with columns for each indicator')
    .option(
      '--join <file>',
      'with --wide: the columns of another table beside it, by path, or by code (or region) and year',
    )
    .option('--balance', 'a row, too, for every region and year without a document')
    .option('--pair', 'the target of a year beside the outcome in the next report, and whether it was met')
    .option('--doubtful', 'only rows with a mark in the column check')
    .option(
      '--explain',
      'tell on standard error which other figures there were, and why they were not chosen',
    )
  tableOptions(inputOptions(added)).action(command(runPanel))
}
