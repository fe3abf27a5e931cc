/** `gongbao view FOLDER`: the pages of an archive, in folders as its files are, and their index. */
import { readdirSync, statSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Analyzer } from '../analyze.js'
import { failureOf } from '../archive/extract.js'
import { listFiles } from '../archive/files.js'
import { countsOf } from '../archive/job.js'
import { fileOutput } from '../archive/output.js'
import { type PanelOptions, type PanelRow, panel } from '../archive/panel.js'
import { GongbaoError } from '../errors.js'
import { readInputAsync } from '../text/input/input.js'
import {
  type Figure,
  type IndexEntry,
  type IndicatorSeries,
  loadPlot,
  renderIndex,
  renderReport,
  slogansOf,
  yearOf,
} from '../view/index.js'
import { showProgress } from './progress.js'
import { EXIT, tell } from './shell.js'

/** How the pages are made. */
export interface FolderOptions {
  readonly indicator: string
  readonly change: string
  readonly status: string
  readonly force?: boolean
  readonly referenceDate?: string
  readonly quiet?: boolean
}

function checkTarget(folder: string, out: string, force: boolean): void {
  const inside = relative(resolve(folder), resolve(out))
  if (!inside.startsWith('..') && inside !== resolve(out))
    throw new GongbaoError('E_OPTION', {
      where: '--out',
      message: `expected a folder outside ${folder}: pages in it would be read as documents`,
    })
  const there = statSync(out, { throwIfNoEntry: false })
  if (there && (!there.isDirectory() || (!force && readdirSync(out).length > 0)))
    throw new GongbaoError('E_EXISTS', {
      where: out,
      message: 'give another --out, or --force to write into a folder that is not empty',
    })
}

/** A page's place below the index, and as a link. */
function placeOf(folder: string, file: string): { name: string; href: string; index: string } {
  const parts = relative(folder, file).split(sep)
  const href = `${parts.map(encodeURIComponent).join('/')}.html`
  return { name: parts.join('/'), href, index: `${'../'.repeat(parts.length - 1)}index.html` }
}

async function write(path: string, page: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true }).catch((cause: Error) => {
    throw new GongbaoError('E_WRITE', { where: dirname(path), message: cause.message }, { cause })
  })
  const output = await fileOutput(path)
  await output.write(page)
  await output.end()
}

function figureOf({ region, year, value, min, max }: PanelRow, href: string): Figure | undefined {
  const number = value ?? (min === null || max === null ? (min ?? max) : (min + max) / 2)
  if (region === null || year === null || typeof number !== 'number') return undefined
  return { region, year, value: number, href }
}

/** The unit that most values have: the axis bears it, and values in others are left out. */
function seriesOf(title: string, values: readonly { figure: Figure; unit: string }[]): IndicatorSeries {
  const counts = new Map<string, number>()
  for (const { unit } of values) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  const unit = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
  return { title, unit, figures: values.filter((v) => v.unit === unit).map((v) => v.figure) }
}

/**
 * Writes a page for every readable file of `folder` into `out`, and `index.html`. A file that cannot be read is told
 * and left out; then the exit code is 1.
 * @throws GongbaoError `E_OPTION`, `E_EXISTS`, `E_PATH`, `E_OPTIONAL` before anything is written; `E_WRITE`
 */
export async function viewFolder(
  folder: string,
  out: string,
  analyzer: Analyzer,
  options: FolderOptions,
): Promise<number> {
  const { indicator, change, status } = options
  const query = { indicator, change, status } as PanelOptions
  panel([], query) // a mistake in the call shows before any file is read
  checkTarget(folder, out, options.force ?? false)
  await loadPlot() // nor after the pages, that the index cannot be drawn
  const files = await listFiles([folder])
  const progress = showProgress(options.quiet)
  const entries: IndexEntry[] = []
  const values: { figure: Figure; unit: string }[] = []
  let failures = 0
  for (const file of files) {
    const { name, href, index } = placeOf(folder, file)
    try {
      const { text, frontMatter } = await readInputAsync(await readFile(file), { path: file })
      const report = analyzer.analyze(text, {
        path: file,
        referenceDate: options.referenceDate,
        ...(frontMatter ? { frontMatter: { ...frontMatter } } : {}),
      })
      await write(join(out, `${name}.html`), renderReport(report, { source: text, name, index }))
      const { title, region } = report.metadata
      entries.push({
        href,
        path: name,
        title,
        region: region?.name,
        year: yearOf(report),
        counts: countsOf(report),
        slogans: slogansOf(report.facts),
      })
      const row = panel([{ path: name, metadata: report.metadata, facts: report.facts }], query)[0]
      const figure = row && figureOf(row, href)
      if (figure) values.push({ figure, unit: row?.unit ?? '' })
    } catch (error) {
      if (error instanceof GongbaoError && error.code === 'E_WRITE') throw error
      const { code, message } = failureOf(file, error, 'E_PATH')
      tell(`${file}: ${code}: ${message}`)
      failures++
    }
    progress.step(files.length)
  }
  progress.stop()
  const series = seriesOf(`${indicator}: ${change}, ${status}`, values)
  await write(
    join(out, 'index.html'),
    await renderIndex(entries, { title: basename(resolve(folder)), series }),
  )
  return failures > 0 ? EXIT.failures : EXIT.ok
}
