/** A table of one indicator over an archive: one row a document, region by year. */
import { anIterable, checkCall } from '../border.js'
import { aDocument, panelOptions } from './border.js'
import type { DocumentLine } from './document.js'
import { CHECKS, type Check, checksOf, pointOf } from './panel/check.js'
import { choose, type IndicatorFact, type Judged } from './panel/choose.js'
import { dimensionOf } from './panel/dimension.js'
import { type Mark, markOf, repeats } from './panel/duplicates.js'
import { isSteady } from './panel/lexicon.js'
import { type PanelOptions, type Query, queryOf } from './panel/query.js'
import type { PanelRow } from './panel/row.js'
import { type Point, seriesChecks } from './panel/series.js'
import { type Figure, figureOf, signedFigure } from './panel/signed.js'
import { ownYear } from './panel/span.js'

export type { IndicatorFact, Judged } from './panel/choose.js'
export type { PanelOptions } from './panel/query.js'
export { PANEL_COLUMNS, type PanelRow } from './panel/row.js'

/** What a panel shows of a document. */
export type PanelDocument = Pick<DocumentLine, 'path' | 'metadata' | 'facts'> &
  Partial<Pick<DocumentLine, 'source'>>

/** A row with everything that might have stood there, and why it does not. */
export interface ExplainedRow {
  readonly row: PanelRow
  readonly candidates: readonly Judged[]
}

/** A panel that is made one document after the other, so that an archive's facts need not all be in memory. */
export interface PanelBuilder {
  /** The row of one document, without the checks that only the whole panel tells. */
  add(document: PanelDocument): ExplainedRow
  /** All rows, in the order they were added, checked against each other. */
  rows(): PanelRow[]
  /** What was asked for and is told by no document: a question that was put wrongly. */
  unknown(): 'indicator' | 'unit' | null
}

/** The facts that bear the name, the best name first: stand-ins only where the thing itself is not told. */
function named(facts: readonly IndicatorFact[], query: Query): IndicatorFact[][] {
  if (query.codes.length === 0) return [facts.filter((f) => f.name === query.indicator)]
  return query.codes.map((code) => facts.filter((f) => f.code === code))
}

const shownFigure = (fact: IndicatorFact, { change }: Query): Figure =>
  change === 'growth' ? signedFigure(fact) : figureOf(fact)

const joined = (checks: readonly Check[]): string | null =>
  checks.length === 0 ? null : CHECKS.filter((check) => checks.includes(check)).join('|')

const NO_FIGURE: Figure = { value: null, min: null, max: null, mod: null }

function rowOf(
  document: PanelDocument,
  chosen: Judged | undefined,
  { reason, query, checks }: { reason: string | null; query: Query; checks: readonly Check[] },
): PanelRow {
  const { metadata } = document
  const fact = chosen?.fact
  const year = fact ? Number(fact.period) : ownYear(metadata, query.status)
  return {
    path: document.path,
    region: metadata.region?.name ?? null,
    code: metadata.region?.code ?? null,
    year: year ?? null,
    ...(fact ? shownFigure(fact, query) : NO_FIGURE),
    unit: fact?.unit ?? null,
    text: fact?.text ?? null,
    start: fact?.start ?? null,
    end: fact?.end ?? null,
    reason,
    commitment: fact?.commitment ?? null,
    check: joined(checks),
    indicator: query.indicator,
    change: query.change,
    status: query.status,
  }
}

interface Explained extends ExplainedRow {
  readonly checks: readonly Check[]
  readonly point: Point | null
}

function pointFor(row: PanelRow, fact: IndicatorFact | undefined): Point | null {
  const value = fact ? pointOf(row as Figure) : null
  if (fact === undefined || value === null) return null
  const { region, year, unit } = row
  return {
    region,
    year,
    value,
    unit,
    dimension: dimensionOf(fact),
    isGrowth: fact.change !== 'level',
    isSteady: isSteady(fact.code),
  }
}

function explain(document: PanelDocument, query: Query): Explained {
  const facts = document.facts.filter((f) => f.kind === 'indicator')
  const judged: Judged[] = []
  let chosen: Judged | undefined
  let told: string | null = null
  for (const [i, group] of named(facts, query).entries()) {
    const result = choose(group, document.metadata, query)
    for (const one of result) judged.push(one)
    chosen = result.find((j) => j.outcome === 'chosen')
    if (chosen) {
      if (i > 0) told = `told as ${chosen.fact.canonical ?? chosen.fact.name}`
      break
    }
  }
  const checks = chosen ? checksOf(chosen, judged, document.metadata) : []
  const reason = chosen ? told : reasonOf(judged, query)
  const row = rowOf(document, chosen, { reason, query, checks })
  return { row, candidates: judged, checks, point: pointFor(row, chosen?.fact) }
}

/** Why a row is empty: what the figure that comes nearest lacks. */
function reasonOf(judged: readonly Judged[], { indicator }: Query): string {
  const [first, ...others] = judged
  if (first === undefined) return `no figure of ${indicator} was read`
  const nearest = others.reduce((a, b) => (b.failed.length < a.failed.length ? b : a), first)
  return `nearest: ${nearest.fact.text} ${nearest.failed.join('; ')}`
}

/**
 * A panel to which documents are added.
 * @throws GongbaoError `E_OPTION`
 */
export function createPanel(options: PanelOptions): PanelBuilder {
  checkCall({ options: [options, panelOptions] })
  const query = queryOf(options)
  const all: Explained[] = []
  const marks: Mark[] = []
  const known = { indicator: query.codes.length > 0, unit: query.unit === undefined }
  return {
    add(document) {
      checkCall({ document: [document, aDocument] })
      const explained = explain(document, query)
      for (const { fact } of explained.candidates) {
        known.indicator = true
        known.unit ||= fact.unit === query.unit || dimensionOf(fact) === query.unit
      }
      // the candidates of a whole archive are not kept
      all.push({ ...explained, candidates: [] })
      marks.push(markOf(document))
      return { row: explained.row, candidates: explained.candidates }
    },
    unknown: () => (known.indicator ? (known.unit ? null : 'unit') : 'indicator'),
    rows() {
      const repeated = repeats(marks)
      // what is told twice proves nothing about itself
      const inSeries = seriesChecks(all.map(({ point }, i) => (repeated[i] ? null : point)))
      return all.map(({ row, checks }, i) => ({
        ...row,
        check: joined([...checks, ...(inSeries[i] ?? []), ...(repeated[i] ? (['duplicate'] as const) : [])]),
      }))
    },
  }
}

/**
 * One row a document, in the order of `documents`. A document that does not tell the figure has an empty row with the
 * reason. The rule of choice is `choose`'s, doubts are `check`'s.
 * @throws GongbaoError `E_OPTION`
 */
export function panel(documents: Iterable<PanelDocument>, options: PanelOptions): PanelRow[] {
  return explainPanel(documents, options).map(({ row }) => row)
}

/**
 * The same with every candidate that was not chosen, and why.
 * @throws GongbaoError `E_OPTION`
 */
export function explainPanel(documents: Iterable<PanelDocument>, options: PanelOptions): ExplainedRow[] {
  checkCall({ documents: [documents, anIterable] })
  const builder = createPanel(options)
  const explained = [...documents].map((document) => builder.add(document))
  return builder.rows().map((row, i) => ({ row, candidates: explained[i]?.candidates ?? [] }))
}
