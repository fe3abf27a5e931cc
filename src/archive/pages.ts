/** Pages of an archive: each made from a file, with what the index needs of it. */
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Analyzer, Report } from '../analyze.js'
import { GongbaoError } from '../errors.js'
import {
  type Figure,
  type IndexEntry,
  type IndicatorSeries,
  renderReport,
  slogansOf,
  yearOf,
} from '../view/index.js'
import { type Failure, failureOf, readReport } from './extract.js'
import { countsOf } from './job.js'
import { fileOutput } from './output.js'
import { placeOf } from './page-place.js'
import { type PanelOptions, type PanelRow, panel } from './panel.js'

/** What a worker that makes pages is told. */
export interface PageJob {
  /** The folder that the pages' places are told from. */
  readonly folder: string
  /** Where they go. */
  readonly out: string
  /** The indicator that the index draws. */
  readonly query: PanelOptions
  readonly rules?: string | undefined
  readonly referenceDate?: string | undefined
}

/** A value of the indicator, with its unit. */
export interface Value {
  readonly figure: Figure
  readonly unit: string
}

/** A page that stands, or why there is none. */
export type PageDone =
  | { readonly path: string; readonly entry: IndexEntry; readonly value: Value | undefined }
  | { readonly path: string; readonly failure: Failure }

/**
 * Writes a page, and makes the folders above it.
 * @throws GongbaoError `E_WRITE`
 */
export async function writePage(path: string, page: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true }).catch((cause: Error) => {
    throw new GongbaoError('E_WRITE', { where: dirname(path), message: cause.message }, { cause })
  })
  // under its own name only when it is whole: a full disk leaves no page that is cut off
  const part = `${path}.part`
  try {
    const output = await fileOutput(part)
    try {
      await output.write(page)
    } finally {
      await output.end()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

function figureOf({ region, year, value, min, max, unit }: PanelRow, href: string): Value | undefined {
  const number = value ?? (min === null || max === null ? (min ?? max) : (min + max) / 2)
  if (region === null || year === null || typeof number !== 'number') return undefined
  return { figure: { region, year, value: number, href }, unit: unit ?? '' }
}

function entryOf(report: Report, href: string, path: string): IndexEntry {
  const { title, region } = report.metadata
  return {
    href,
    path,
    title,
    region: region?.name,
    year: yearOf(report),
    counts: countsOf(report),
    slogans: slogansOf(report.facts),
  }
}

/** Makes the page of one file. Never throws for it. */
export async function doPage(path: string, analyzer: Analyzer, job: PageJob): Promise<PageDone> {
  const { name, href, index } = placeOf(job.folder, path)
  try {
    const { report, source } = await readReport(path, analyzer, { referenceDate: job.referenceDate })
    await writePage(join(job.out, `${name}.html`), renderReport(report, { source, name, index }))
    const row = panel([{ path: name, metadata: report.metadata, facts: report.facts }], job.query)[0]
    return { path, entry: entryOf(report, href, name), value: row && figureOf(row, href) }
  } catch (error) {
    return { path, failure: failureOf(path, error, 'E_PATH') }
  }
}

/** The unit that most values have: the axis bears it, and values in others are left out. */
export function seriesOf(title: string, values: readonly Value[]): IndicatorSeries {
  const counts = new Map<string, number>()
  for (const { unit } of values) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  const unit = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
  return { title, unit, figures: values.filter((v) => v.unit === unit).map((v) => v.figure) }
}
