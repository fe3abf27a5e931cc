/** What a panel is asked for, checked. */
import { GongbaoError } from '../../errors.js'
import { findIndicator, standInsOf } from '../../facts/indicator/canonical.js'
import type { Change, Status } from '../../facts/indicator/schema.js'
import type { Wanted } from './choose.js'

/** What a panel is asked for. */
export interface PanelOptions {
  /** A name, an alias or a code of `dict/indicators.tsv`, or any name as the texts have it. */
  readonly indicator: string
  /** Default `growth`: increases, and decreases as negative values. */
  readonly change?: Change | 'growth'
  /** Default `target`. With `actual` an estimate of the year reviewed counts too. */
  readonly status?: Status
  /**
   * A unit as facts have it (元, 吨), or a dimension: `money`, `share`, `points`, `multiple`, `mass`, `area`, `people`,
   * `ratio`, `other`. Without it growth is a rate, and the level of an amount no share, points or multiple.
   */
  readonly unit?: string
}

/** A query that can be answered. */
export interface Query extends Wanted {
  /** Codes in order of preference; none where the table does not know the name. */
  readonly codes: readonly string[]
}

/** What `change` may be. */
export const PANEL_CHANGES = ['growth', 'increase', 'decrease', 'level'] as const
/** What `status` may be. */
export const PANEL_STATUSES = ['actual', 'target', 'estimate'] as const

const oneOf = (where: string, value: string, values: readonly string[]) =>
  values.includes(value) ? [] : [{ where, message: `expected ${values.join(', ')}, got \`${value}\`` }]

/**
 * The query that `options` ask.
 * @throws GongbaoError `E_OPTION`, with all that is wrong
 */
export function queryOf(options: PanelOptions): Query {
  const { indicator, change = 'growth', status = 'target', unit } = options
  const faults = [
    ...(indicator.trim() === ''
      ? [{ where: 'indicator', message: 'expected a name, got an empty one' }]
      : []),
    ...oneOf('change', change, PANEL_CHANGES),
    ...oneOf('status', status, PANEL_STATUSES),
    ...(unit?.trim() === '' ? [{ where: 'unit', message: 'expected a unit, got an empty one' }] : []),
  ]
  if (faults.length > 0) throw new GongbaoError('E_OPTION', faults)
  const known = findIndicator(indicator.trim())
  const codes = known ? [known.code, ...standInsOf(known.code)] : []
  return { indicator: known?.name ?? indicator.trim(), change, status, unit: unit?.trim(), codes }
}
