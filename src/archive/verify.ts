/** Accuracy as a paper states it: a sample that people judge, and what their judgements come to. */
import { aFunction, checkCall, texts } from '../border.js'
import { GongbaoError } from '../errors.js'
import type { Fact } from '../facts/registry.js'
import { drawOptions } from './border.js'
import { type OnFailure, readDocuments } from './documents.js'
import { createPanel, type PanelOptions } from './panel.js'
import { readings } from './readings.js'
import type { InputOptions } from './sources/inputs.js'
import { cellOf, factsToJudge, type Judgeable } from './verify/draw.js'
import type { Asked, Passages } from './verify/passages.js'
import { createSampler } from './verify/sample.js'
import type { SheetRow } from './verify/sheet.js'

export type { Judged, Verdict } from './verify/marks.js'
export { type Agreement, compareSheets, SCORES, type ScoreRow, scoreSheet } from './verify/score.js'
export { SHEET, type SheetRow } from './verify/sheet.js'

/** What strata may be told apart by, beside what is judged and whether it is filled. */
export const DRAW_BY = ['region', 'level', 'year'] as const
/** One of them. */
export type DrawBy = (typeof DRAW_BY)[number]

/** What is drawn. */
export interface DrawOptions {
  /** Cells of a panel of these; without any, facts. */
  readonly indicators?: readonly PanelOptions[] | undefined
  /** Facts of these kinds; default all. */
  readonly kinds?: readonly Fact['kind'][] | undefined
  readonly size: number
  readonly seed: number
  readonly by?: readonly DrawBy[] | undefined
  readonly workers?: number | undefined
  /** How tables of texts are read. */
  readonly inputs?: InputOptions | undefined
}

const NOT_TOLD = '?'

function stratumOf({ row, level }: Judgeable, by: readonly DrawBy[]): string {
  const told = { region: row.region, level, year: row.year }
  return [row.what, row.filled ? 'filled' : 'empty', ...by.map((name) => told[name] ?? NOT_TOLD)].join(' | ')
}

function checkStrata(strata: number, size: number): void {
  if (strata === 0)
    throw new GongbaoError('E_EMPTY_INPUT', { where: 'verify', message: 'there is nothing to judge' })
  if (strata > size)
    throw new GongbaoError('E_OPTION', {
      where: '--sample',
      message: `expected at least one row of each of ${strata} strata, got ${size}: a larger --sample, or fewer --by`,
    })
}

/**
 * A sheet of `size` cells or facts of the documents of `paths`, drawn by `seed` from every stratum alike, each with what
 * its document says. The judgements stand empty.
 * @throws GongbaoError `E_OPTION`, `E_EMPTY_INPUT`, `E_PATH`
 */
export async function drawSheet(
  paths: readonly string[],
  options: DrawOptions,
  onFailure: OnFailure,
): Promise<SheetRow[]> {
  checkCall({ paths: [paths, texts], options: [options, drawOptions], onFailure: [onFailure, aFunction] })
  const { indicators = [], kinds = [], size, seed, by = [], workers, inputs } = options
  const sampler = createSampler<Judgeable>({ size, seed })
  const offer = (one: Judgeable) => sampler.add(stratumOf(one, by), () => one)
  const isOfCells = indicators.length > 0
  const panels = indicators.map((options) => createPanel(options))
  const levels = new Map<string, string | null>()
  const wanted: readonly Fact['kind'][] = isOfCells ? ['indicator'] : kinds
  for await (const document of readDocuments(paths, wanted, onFailure, workers, inputs)) {
    levels.set(document.path, document.metadata.region?.level ?? null)
    if (!isOfCells) for (const one of factsToJudge(document)) offer(one)
    for (const panel of panels) panel.add(document)
  }
  for (const panel of panels) for (const row of panel.rows()) offer(cellOf(row, levels.get(row.path) ?? null))
  checkStrata(sampler.strata().size, size)
  const drawn = sampler.drawn()

  const asked: Record<string, Asked[]> = Object.create(null)
  for (const { item } of drawn) {
    asked[item.row.path] ??= []
    asked[item.row.path]?.push(item.asked)
  }
  const said = new Map<string, Passages>()
  // files that could not be read were told before
  for await (const { result } of readings<'passages'>(
    paths,
    ['passages', { asked }],
    () => {},
    workers,
    inputs,
  ))
    for (const passages of result) said.set(passages.id, passages)
  return drawn.map(({ item: { row }, stratum, population, drawn: count }) => {
    const passages = said.get(row.id)
    return {
      ...row,
      stratum,
      population,
      drawn: count,
      section: passages?.section ?? null,
      sentence: passages?.sentence ?? null,
      candidates: passages?.candidates ?? null,
    }
  })
}
