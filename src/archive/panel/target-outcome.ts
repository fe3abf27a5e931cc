/** Promise and outcome: the target of a year beside what the next year's report tells of it. */

import * as z from 'zod'
import { anIterable, checkCall } from '../../border.js'
import { findIndicator } from '../../facts/indicator/canonical.js'
import { TABLE_LABELS } from '../../language/column-texts.js'
import { PAIR_LABELS as LABELS } from '../../language/panel-texts.js'
import { pairOptions, pairRow } from '../border.js'
import {
  createPanel,
  type PanelBuilder,
  type PanelDocument,
  type PanelOptions,
  type PanelRow,
} from '../panel.js'
import { CODE } from '../table/document-columns.js'
import { column, columnNames, type Table } from '../table/schema.js'
import { isSameUnit } from './dimension.js'
import { isCeiling } from './lexicon.js'
import { verdictOf } from './met.js'
import type { Figure } from './signed.js'

/** What pairs are asked for: the status is both. */
export type PairOptions = Omit<PanelOptions, 'status'>

/** One row: what a report promised for a year, and what was told of it. */
export interface PairRow {
  /** Whose target it is. */
  readonly region: string | null
  /** GB/T 2260. */
  readonly code: string | null
  /** The year that both are about. */
  readonly year: number | null
  /** The target; of a range none. */
  readonly target: number | string | null
  /** Lower end of a range. */
  readonly target_min: number | null
  /** Upper end of a range. */
  readonly target_max: number | null
  /** More, less or approx. */
  readonly target_mod: string | null
  /** How firmly it is promised: ensure, expect, strive. */
  readonly commitment: string | null
  /** What the next report tells; of a range none. */
  readonly outcome: number | string | null
  /** Lower end of a range. */
  readonly outcome_min: number | null
  /** Upper end of a range. */
  readonly outcome_max: number | null
  /** More, less or approx. */
  readonly outcome_mod: string | null
  /** What the figures count. */
  readonly unit: string | null
  /** Outcome less target; of a range less the bound that counts. */
  readonly difference: number | null
  /** `yes`, `no`, or empty where it cannot be told. */
  readonly met: string | null
  /** The words that tell the target. */
  readonly target_text: string | null
  /** The words that tell the outcome. */
  readonly outcome_text: string | null
  /** The document with the target. */
  readonly target_path: string
  /** The document with the outcome. */
  readonly outcome_path: string | null
  /** Why there is no target, no outcome or no verdict. */
  readonly reason: string | null
  /** The doubts about either, as `target:conflict`. */
  readonly check: string | null
  /** The indicator, by the name it is known by. */
  readonly indicator: string
}

/** The table of pairs. */
export const PAIRS = {
  name: 'pairs',
  label: TABLE_LABELS.pairs,
  columns: [
    column('region', 'text', LABELS.region, 'whose target it is'),
    CODE,
    column('year', 'integer', LABELS.year, 'the year that the target is for'),
    column('target', 'number', LABELS.target, 'the target; of a range none'),
    column('target_min', 'number', LABELS.targetMin, 'lower end of a range'),
    column('target_max', 'number', LABELS.targetMax, 'upper end of a range'),
    column('target_mod', 'text', LABELS.targetMod, 'more, less or approx'),
    column('commitment', 'text', LABELS.commitment, 'how firmly it is promised: ensure, expect, strive'),
    column('outcome', 'number', LABELS.outcome, 'what the next report tells; of a range none'),
    column('outcome_min', 'number', LABELS.outcomeMin, 'lower end of a range'),
    column('outcome_max', 'number', LABELS.outcomeMax, 'upper end of a range'),
    column('outcome_mod', 'text', LABELS.outcomeMod, 'more, less or approx'),
    column('unit', 'text', LABELS.unit, 'what the figures count'),
    column('difference', 'number', LABELS.difference, 'how far the outcome is from the target', {
      rule: 'outcome - target; of a range the bound that counts',
    }),
    column('met', 'text', LABELS.met, 'yes, no, or empty where it cannot be told'),
    column('target_text', 'text', LABELS.targetText, 'the words that tell the target'),
    column('outcome_text', 'text', LABELS.outcomeText, 'the words that tell the outcome'),
    column('target_path', 'text', LABELS.targetPath, 'the document with the target'),
    column('outcome_path', 'text', LABELS.outcomePath, 'the document with the outcome'),
    column('reason', 'text', LABELS.reason, 'why one of them is missing, or why they are not compared'),
    column(
      'check',
      'text',
      LABELS.check,
      'what is doubtful, joined by |, with target: or outcome: before it',
    ),
    column('indicator', 'text', LABELS.indicator, 'the indicator, by the name it is known by'),
  ],
} as const satisfies Table<keyof PairRow>

/** The columns of pairs, in order. */
export const PAIR_COLUMNS = columnNames(PAIRS)

/** How the promises of one year fared. */
export interface PairSummary {
  /** The year that was promised for. */
  readonly year: number
  /** Targets that are told for it. */
  readonly targets: number
  /** Of these, those with an outcome. */
  readonly outcomes: number
  /** Those that were met. */
  readonly met: number
  /** Those that were not. */
  readonly missed: number
  /** Mean of outcome less target, of those in %. */
  readonly meanDifference: number | null
}

/** Pairs that are made one document after the other. */
export interface PairBuilder extends Pick<PanelBuilder, 'unknown'> {
  add(document: PanelDocument): void
  /** By region and year. */
  rows(): PairRow[]
}

const isFilled = ({ text }: PanelRow): boolean => text !== null
const isRepeat = ({ check }: PanelRow): boolean => check?.split('|').includes('duplicate') ?? false

/** The row that tells the outcome best: filled before empty, a government's report before a communiqué. */
function bestOf(rows: readonly { row: PanelRow; isReport: boolean }[]): PanelRow | undefined {
  const rank = ({ row, isReport }: { row: PanelRow; isReport: boolean }) =>
    (isFilled(row) ? 2 : 0) + (isReport ? 1 : 0)
  return [...rows].sort((a, b) => rank(b) - rank(a))[0]?.row
}

function reasonOf(target: PanelRow, outcome: PanelRow | undefined): string | null {
  if (!isFilled(target)) return `no target: ${target.reason}`
  if (outcome === undefined) return `no report on ${target.year} by ${target.region ?? 'this region'}`
  if (!isFilled(outcome)) return `no outcome: ${outcome.reason}`
  return isSameUnit(target.unit, outcome.unit) ? null : `in ${target.unit} and in ${outcome.unit}`
}

function checksOf(target: PanelRow, outcome: PanelRow | undefined): string | null {
  const told = [
    ...(target.check?.split('|') ?? []).map((check) => `target:${check}`),
    ...(outcome?.check?.split('|') ?? []).map((check) => `outcome:${check}`),
  ]
  return told.length === 0 ? null : told.join('|')
}

function pairOf(target: PanelRow, outcome: PanelRow | undefined, ceiling: boolean): PairRow {
  const reason = reasonOf(target, outcome)
  const verdict =
    reason === null && outcome !== undefined
      ? verdictOf(target as Figure, outcome as Figure, { isCeiling: ceiling, isRate: target.unit === '%' })
      : { difference: null, isMet: null }
  return {
    region: target.region,
    code: target.code,
    year: target.year,
    target: target.value,
    target_min: target.min,
    target_max: target.max,
    target_mod: target.mod,
    commitment: target.commitment,
    outcome: outcome?.value ?? null,
    outcome_min: outcome?.min ?? null,
    outcome_max: outcome?.max ?? null,
    outcome_mod: outcome?.mod ?? null,
    unit: target.unit ?? outcome?.unit ?? null,
    difference: verdict.difference,
    met: verdict.isMet === null ? null : verdict.isMet ? 'yes' : 'no',
    target_text: target.text,
    outcome_text: outcome?.text ?? null,
    target_path: target.path,
    outcome_path: outcome?.path ?? null,
    reason: reason ?? (verdict.isMet === null ? 'the bounds leave it open' : null),
    check: checksOf(target, outcome),
    indicator: target.indicator,
  }
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Pairs to which documents are added: a row for each that plans a year, or that tells a target.
 * @throws GongbaoError `E_OPTION`
 */
export function createPairs(options: PairOptions): PairBuilder {
  checkCall({ options: [options, pairOptions] })
  const targets = createPanel({ ...options, status: 'target' })
  const outcomes = createPanel({ ...options, status: 'actual' })
  const about: { isReport: boolean; plans: boolean }[] = []
  const ceiling = isCeiling(findIndicator(options.indicator.trim())?.code)
  return {
    unknown: () => targets.unknown(),
    add(document) {
      targets.add(document)
      outcomes.add(document)
      const { genre, planYear } = document.metadata
      about.push({ isReport: genre === 'report', plans: planYear !== undefined })
    },
    rows() {
      const told = new Map<string, { row: PanelRow; isReport: boolean }[]>()
      for (const [i, row] of outcomes.rows().entries()) {
        if (row.region === null || row.year === null || isRepeat(row)) continue
        const key = `${row.region}|${row.year}`
        told.set(key, [...(told.get(key) ?? []), { row, isReport: about[i]?.isReport ?? false }])
      }
      return targets
        .rows()
        .filter((row, i) => !isRepeat(row) && (isFilled(row) || about[i]?.plans))
        .map((row) => pairOf(row, bestOf(told.get(`${row.region}|${row.year}`) ?? []), ceiling))
        .sort(
          (a, b) =>
            compare(a.code ?? a.region ?? '', b.code ?? b.region ?? '') ||
            (a.year ?? 0) - (b.year ?? 0) ||
            compare(a.target_path, b.target_path),
        )
    },
  }
}

/**
 * The target that each report of a year gives beside the outcome that the next year's report tells.
 * @throws GongbaoError `E_OPTION`
 */
export function pairPanel(documents: Iterable<PanelDocument>, options: PairOptions): PairRow[] {
  checkCall({ documents: [documents, anIterable] })
  const pairs = createPairs(options)
  for (const document of documents) pairs.add(document)
  return pairs.rows()
}

/** How the promises of each year fared, in order of years; years without a target are left out. */
export function summarizePairs(rows: readonly PairRow[]): PairSummary[] {
  checkCall({ rows: [rows, z.array(pairRow)] })
  const promised = rows.filter((row) => row.target_text !== null && row.year !== null)
  const years = [...new Set(promised.map(({ year }) => Number(year)))].sort((a, b) => a - b)
  return years.map((year) => {
    const own = promised.filter((row) => row.year === year)
    const differences = own.flatMap(({ difference, unit }) =>
      difference === null || unit !== '%' ? [] : [difference],
    )
    const sum = differences.reduce((a, b) => a + b, 0)
    return {
      year,
      targets: own.length,
      outcomes: own.filter(({ outcome_text }) => outcome_text !== null).length,
      met: own.filter(({ met }) => met === 'yes').length,
      missed: own.filter(({ met }) => met === 'no').length,
      meanDifference: differences.length === 0 ? null : Number((sum / differences.length).toFixed(2)),
    }
  })
}
