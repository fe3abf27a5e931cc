/** A table of one indicator over an archive: one row a document, region by year. */
import { GongbaoError } from '../errors.js'
import { findIndicator, standInsOf } from '../facts/indicator/canonical.js'
import type { Change, Status } from '../facts/indicator/schema.js'
import type { DocumentLine } from './document.js'
import { choose, type IndicatorFact, type Judged } from './panel/choose.js'

export type { IndicatorFact, Judged } from './panel/choose.js'

/** What a panel shows of a document. */
export type PanelDocument = Pick<DocumentLine, 'path' | 'metadata' | 'facts'>

/** What a panel is asked for. */
export interface PanelOptions {
  /** A name, an alias or a code of `dict/indicators.tsv`, or any name as the texts have it. */
  readonly indicator: string
  /** Default `increase`. */
  readonly change?: Change
  /** Default `target`. With `actual` an estimate of the year reviewed counts too. */
  readonly status?: Status
}

/** One row: the figure of one document, or why there is none. */
export interface PanelRow {
  readonly path: string
  readonly region: string | null
  /** GB/T 2260. */
  readonly code: string | null
  /** The year the value is about. */
  readonly year: number | null
  /** In the unit as written: 5 for 5%左右. */
  readonly value: number | string | null
  readonly min: number | null
  readonly max: number | null
  readonly mod: string | null
  readonly unit: string | null
  /** The surface, and its place in the source as UTF-16 offsets. */
  readonly text: string | null
  readonly start: number | null
  readonly end: number | null
  /** Why the row is empty; or under which other name the figure was told. */
  readonly reason: string | null
  /** Of a target, how firmly it is promised: `ensure`, `expect`, `strive`. */
  readonly commitment: string | null
}

/** The columns of a panel, in order. */
export const PANEL_COLUMNS = [
  'path',
  'region',
  'code',
  'year',
  'value',
  'min',
  'max',
  'mod',
  'unit',
  'text',
  'start',
  'end',
  'reason',
  'commitment',
] as const satisfies readonly (keyof PanelRow)[]

/** A row with everything that might have stood there, and why it does not. */
export interface ExplainedRow {
  readonly row: PanelRow
  readonly candidates: readonly Judged[]
}

interface Query {
  readonly indicator: string
  readonly change: Change
  readonly status: Status
  /** Codes in order of preference; none where the table does not know the name. */
  readonly codes: readonly string[]
}

const CHANGES = ['increase', 'decrease', 'level']
const STATUSES = ['actual', 'target', 'estimate']

function queryOf(options: PanelOptions): Query {
  const { indicator, change = 'increase', status = 'target' } = options
  const faults = [
    ...(indicator.trim() === ''
      ? [{ where: 'indicator', message: 'expected a name, got an empty one' }]
      : []),
    ...(CHANGES.includes(change)
      ? []
      : [{ where: 'change', message: `expected ${CHANGES.join(', ')}, got \`${change}\`` }]),
    ...(STATUSES.includes(status)
      ? []
      : [{ where: 'status', message: `expected ${STATUSES.join(', ')}, got \`${status}\`` }]),
  ]
  if (faults.length > 0) throw new GongbaoError('E_OPTION', faults)
  const known = findIndicator(indicator.trim())
  const codes = known ? [known.code, ...standInsOf(known.code)] : []
  return { indicator: known?.name ?? indicator.trim(), change, status, codes }
}

/** The facts that bear the name, the best name first: stand-ins only where the thing itself is not told. */
function named(facts: readonly IndicatorFact[], query: Query): IndicatorFact[][] {
  if (query.codes.length === 0) return [facts.filter((f) => f.name === query.indicator)]
  return query.codes.map((code) => facts.filter((f) => f.code === code))
}

function rowOf(document: PanelDocument, chosen: IndicatorFact | undefined, reason: string | null): PanelRow {
  const { region } = document.metadata
  const year = /^\d{4}$/u.test(chosen?.period ?? '') ? Number(chosen?.period) : null
  return {
    path: document.path,
    region: region?.name ?? null,
    code: region?.code ?? null,
    year,
    value: chosen?.value ?? null,
    min: chosen?.min ?? null,
    max: chosen?.max ?? null,
    mod: chosen?.mod ?? null,
    unit: chosen?.unit ?? null,
    text: chosen?.text ?? null,
    start: chosen?.start ?? null,
    end: chosen?.end ?? null,
    reason,
    commitment: chosen?.commitment ?? null,
  }
}

function explain(document: PanelDocument, query: Query): ExplainedRow {
  const facts = document.facts.filter((f) => f.kind === 'indicator') as IndicatorFact[]
  const groups = named(facts, query)
  const judged: Judged[] = []
  let chosen: IndicatorFact | undefined
  let told: string | null = null
  for (const [i, group] of groups.entries()) {
    const result = choose(group, document.metadata, query)
    judged.push(...result)
    chosen ??= result.find((j) => j.outcome === 'chosen')?.fact
    if (chosen) {
      if (i > 0) told = `told as ${chosen.canonical ?? chosen.name}`
      break
    }
  }
  const reason = chosen ? told : reasonOf(judged, query)
  return { row: rowOf(document, chosen, reason), candidates: judged }
}

/** Why a row is empty: the last hurdle that any candidate reached. */
function reasonOf(judged: readonly Judged[], query: Query): string {
  if (judged.length === 0) return `${query.indicator} is not told`
  const farthest = judged.reduce((a, b) => (b.hurdle > a.hurdle ? b : a))
  return farthest.outcome
}

/**
 * One row a document, in the order of `documents`. A document that does not tell the figure has an empty row with the
 * reason. The rule of choice is `choose`'s.
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
  const query = queryOf(options)
  return [...documents].map((document) => explain(document, query))
}
