/** How a panel is shown to people. */

import { TABLE_LABELS } from '../../language/column-texts.js'
import { PAIR_LABELS as LABELS } from '../../language/panel-texts.js'
import type { ExplainedRow, PanelRow } from '../panel.js'
import { column, type Table } from '../table/schema.js'
import type { PairRow, PairSummary } from './target-outcome.js'

type Shown = Pick<PanelRow, 'value' | 'min' | 'max' | 'unit' | 'mod'>

/** The figure as people read it: 6–6.5%, 8% (approx). */
export function figure({ value, min, max, unit, mod }: Shown): string {
  if (value === null && min === null && max === null) return ''
  return `${value ?? `${min ?? ''}–${max ?? ''}`}${unit ?? ''}${mod === null ? '' : ` (${mod})`}`
}

/** The columns of a panel at a terminal. */
export const SHOWN_PANEL = {
  name: 'panel',
  label: TABLE_LABELS.panel,
  columns: [
    column('region', 'text', LABELS.region, 'whose report it is'),
    column('year', 'integer', LABELS.year, 'the year it is about'),
    column('indicator', 'text', LABELS.indicator, 'the indicator'),
    column('value', 'text', LABELS.value, 'the figure with its unit and bound'),
    column('check', 'text', LABELS.check, 'what is doubtful'),
    column('text', 'text', LABELS.text, 'the words that tell it, or why there is none'),
    column('path', 'text', LABELS.path, 'the document'),
  ],
} as const satisfies Table

/** A row of a panel as people read it. */
export const shownRow = <Path>(row: Omit<PanelRow, 'path'> & { readonly path: Path }) => ({
  region: row.region,
  year: row.year,
  indicator: row.indicator,
  value: figure(row),
  check: row.check,
  text: row.text ?? row.reason,
  path: row.path,
})

const targetOf = (row: PairRow): Shown => ({
  value: row.target,
  min: row.target_min,
  max: row.target_max,
  mod: row.target_mod,
  unit: row.unit,
})
const outcomeOf = (row: PairRow): Shown => ({
  value: row.outcome,
  min: row.outcome_min,
  max: row.outcome_max,
  mod: row.outcome_mod,
  unit: row.unit,
})

/** The columns of pairs at a terminal. */
export const SHOWN_PAIRS = {
  name: 'pairs',
  label: TABLE_LABELS.pairs,
  columns: [
    column('region', 'text', LABELS.region, 'whose target it is'),
    column('year', 'integer', LABELS.year, 'the year that the target is for'),
    column('indicator', 'text', LABELS.indicator, 'the indicator'),
    column('target', 'text', LABELS.target, 'the target'),
    column('outcome', 'text', LABELS.outcome, 'the outcome'),
    column('difference', 'number', LABELS.difference, 'how far the outcome is from the target'),
    column('met', 'text', LABELS.met, 'yes or no'),
    column('check', 'text', LABELS.check, 'what is doubtful'),
    column('text', 'text', LABELS.text, 'the words that tell both, or why one is missing'),
  ],
} as const satisfies Table

/** A row of pairs as people read it. */
export const shownPair = (row: PairRow) => ({
  region: row.region,
  year: row.year,
  indicator: row.indicator,
  target: figure(targetOf(row)),
  outcome: figure(outcomeOf(row)),
  difference: row.difference,
  met: row.met,
  check: row.check,
  text: row.reason ?? [row.target_text, row.outcome_text].join(' → '),
})

/** The choice of one document, for people: what was chosen, and each other candidate with its reason. */
export function explanation({ row, candidates }: ExplainedRow): string {
  const head = `${row.path}: ${row.text ?? `none (${row.reason})`}`
  const others = candidates
    .filter((c) => c.outcome !== 'chosen')
    .map(({ fact, outcome }) => `  not ${fact.text} [${fact.status} ${fact.period ?? '?'}]: ${outcome}`)
  return [head, ...others].join('\n')
}

/** One line a year. */
export function summaryLine({ year, targets, outcomes, met, missed, meanDifference }: PairSummary): string {
  const mean =
    meanDifference === null ? '' : `, mean difference ${meanDifference > 0 ? '+' : ''}${meanDifference}`
  return `${year}: ${targets} targets, ${outcomes} outcomes, ${met} met, ${missed} missed${mean}`
}
