/** `gongbao verify`: a sample to judge, and what the judgements come to. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { PANEL_CHANGES, PANEL_STATUSES } from '../archive/panel/query.js'
import { checkWorkers } from '../archive/pool.js'
import { columnNames, filled } from '../archive/table/schema.js'
import { checkFree } from '../archive/table/target.js'
import { readSheet } from '../archive/verify/read-sheet.js'
import {
  compareSheets,
  DRAW_BY,
  type DrawBy,
  type DrawOptions,
  drawSheet,
  SCORES,
  SHEET,
  scoreSheet,
} from '../archive/verify.js'
import { GongbaoError } from '../errors.js'
import { KINDS } from '../facts/registry.js'
import { language } from '../language/locale.js'
import { reasonInChinese } from '../language/messages.js'
import { type JudgingRow, renderJudging } from '../view/index.js'
import { countFailures } from './failures.js'
import { type ColumnFlags, inputOptions, inputsOf } from './inputs.js'
import { askedOf } from './panel.js'
import { command, countArgument, EXIT, openOutput, tell } from './shell.js'
import { openTables, type TableOptions, tableOptions } from './table-options.js'
import { gather } from './word-lists.js'

interface DrawCall extends TableOptions, ColumnFlags {
  indicator?: string[]
  change: string
  status?: string
  unit?: string
  kinds?: string[]
  sample: number
  seed: number
  by?: DrawBy[]
  page?: string
  workers?: number
}

function asked(options: DrawCall): DrawOptions {
  const { indicator = [], change, status = 'target', unit, kinds, sample, seed, by, workers } = options
  if (indicator.length > 0 && kinds !== undefined)
    throw new GongbaoError('E_OPTION', {
      where: '--kinds',
      message: 'expected --indicator for cells of a panel, or --kinds for facts, got both',
    })
  const known = KINDS.map(({ kind }) => kind)
  const unknown = (kinds ?? []).filter((kind) => !known.some((one) => one === kind))
  if (unknown.length > 0)
    throw new GongbaoError('E_OPTION', {
      where: '--kinds',
      message: `expected ${known.join(', ')}, got \`${unknown.join(', ')}\``,
    })
  const indicators = indicator.map((given) => askedOf(given, { change, status, unit }).query)
  return {
    indicators,
    kinds: (kinds ?? known) as NonNullable<DrawOptions['kinds']>,
    size: sample,
    seed,
    by,
    workers: checkWorkers(workers),
    inputs: inputsOf(options),
  }
}

async function draw(paths: string[], options: DrawCall): Promise<number> {
  const { page, out, force } = options
  const query = asked(options)
  if (page !== undefined) checkFree(page, force)
  const table = page === undefined || out !== undefined ? await openTables(options, SHEET) : undefined
  const failures = countFailures()
  const drawn = await drawSheet(paths, query, failures.fail)
  const rows =
    language() === 'zh'
      ? drawn.map((row) => (row.reason === null ? row : { ...row, reason: reasonInChinese(row.reason) }))
      : drawn
  if (page !== undefined) {
    const output = await openOutput(page, force)
    await output.write(
      renderJudging(
        rows.map((row): JudgingRow => ({ ...row })),
        {
          language: language(),
          columns: columnNames(SHEET),
        },
      ),
    )
    await output.end()
  }
  await table?.write(filled(SHEET, rows))
  const strata = new Set(rows.map(({ stratum }) => stratum)).size
  tell(`${rows.length} rows of ${strata} strata, seed ${options.seed}`)
  return failures.exitCode()
}

async function score(sheets: string[], options: TableOptions): Promise<number> {
  if (sheets.length > 2)
    throw new GongbaoError('E_OPTION', {
      where: 'sheet',
      message: `expected one sheet or two, got ${sheets.length}`,
    })
  const output = await openTables(options, SCORES)
  const read = await Promise.all(sheets.map(async (path) => [path, await readSheet(path)] as const))
  const rows = read.flatMap(([path, judged]) => scoreSheet(path, judged))
  const [first, second] = read
  if (first && second) {
    const { rows: both, disputed } = compareSheets(first, second)
    for (const row of both) rows.push(row)
    for (const id of disputed) tell(`judged differently: ${id}`)
  }
  await output.write(filled(SCORES, rows))
  return EXIT.ok
}

function byArgument(text: string): DrawBy[] {
  return text.split(',').map((name) => {
    const found = DRAW_BY.find((by) => by === name.trim())
    if (found === undefined) throw new InvalidArgumentError(`expected some of ${DRAW_BY.join(', ')}`)
    return found
  })
}

/** A whole number from 0, as seeds are. */
function seedArgument(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('expected a whole number from 0 to 999999999')
  return Number(text)
}

/** Adds `verify` with `draw` and `score` to `program`. */
export function registerVerify(program: Command): void {
  const verify = program
    .command('verify')
    .description('how right a panel or the facts are: a sample for people to judge, and what it comes to')
  const drawing = verify
    .command('draw')
    .description(
      'a sheet of cells of a panel, filled and empty, or of facts, each with its sentence or with passages where it might stand',
    )
    .argument('<path...>')
    .option(
      '--indicator <names>',
      'cells of a panel of these, as gongbao panel has them (default: facts)',
      gather,
    )
    .addOption(
      new Option('--change <change>', 'growth: increases, and decreases as negative values')
        .choices(PANEL_CHANGES)
        .default('growth'),
    )
    .addOption(new Option('--status <status>', 'default: target').choices(PANEL_STATUSES))
    .option('--unit <unit>', 'a unit or a dimension, as for gongbao panel')
    .option('--kinds <kinds>', 'facts of these kinds (default: of all)', gather)
    .option('--sample <n>', 'so many rows', countArgument, 100)
    .option('--seed <n>', 'what chance begins with: the same seed draws the same rows', seedArgument, 1)
    .option('--by <what>', `strata by some of ${DRAW_BY.join(', ')}, too`, byArgument)
    .option('--page <file>', 'a page to judge them in, which saves a sheet')
    .option('--workers <n>', 'threads (default: one a processor)', countArgument)
  tableOptions(inputOptions(drawing)).action(command(draw))
  const scoring = verify
    .command('score')
    .description(
      'precision, recall and their intervals of a judged sheet; of two sheets how far the judges agree, too',
    )
    .argument('<sheet...>', 'one sheet or two: .xlsx, .csv, .tsv or .jsonl')
  tableOptions(scoring).action(command(score))
}
