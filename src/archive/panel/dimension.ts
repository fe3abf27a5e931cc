/** What sort of amount a unit measures, so that shares and points do not stand among yuan. */

import type { Indicator } from '../../facts/indicator/schema.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { isCounter, isRelative } from './lexicon.js'

/** The dimensions that `--unit` takes besides a unit. */
export const DIMENSIONS = [
  'money',
  'share',
  'points',
  'multiple',
  'mass',
  'area',
  'people',
  'ratio',
  'other',
] as const
/** A sort of amount. */
export type Dimension = (typeof DIMENSIONS)[number]

const MONEY = lazyPattern(() => `(?:${anyOf('panel/money-unit')})$`)
const MASS = lazyPattern(() => `(?:${anyOf('panel/mass-unit')})$`)
const AREA = lazyPattern(() => `(?:${anyOf('panel/area-unit')})$`)
const BY_UNIT: ReadonlyMap<string, Dimension> = new Map<string, Dimension>([
  ['%', 'share'],
  ['‰', 'share'],
  ['成', 'share'],
  ['个百分点', 'points'],
  ['百分点', 'points'],
  ['个千分点', 'points'],
  ['倍', 'multiple'],
  ['番', 'multiple'],
  ['人', 'people'],
  ['名', 'people'],
  ['人次', 'people'],
])

/** The dimension of a figure, by its unit. */
export function dimensionOf({ unit, value }: Pick<Indicator, 'unit' | 'value'>): Dimension {
  if (typeof value === 'string') return 'ratio'
  if (unit === undefined || unit === null) return 'other'
  const known = BY_UNIT.get(unit)
  if (known) return known
  if (MONEY.test(unit)) return 'money'
  if (MASS.test(unit)) return 'mass'
  return AREA.test(unit) ? 'area' : 'other'
}

/** Whether two units count alike: 新增就业岗位10万个 and 新增就业10万人 are one thing. */
export function isSameUnit(a: string | null | undefined, b: string | null | undefined): boolean {
  return a === b || (isCounter(a) && isCounter(b))
}

const RELATIVE_DIMENSIONS: ReadonlySet<Dimension> = new Set<Dimension>(['share', 'points', 'multiple'])

/** Whether a level in this unit is no level of the thing: 30% of a revenue is a share of something. */
export function isRelativeOfAmount(fact: Indicator, name: string): boolean {
  return RELATIVE_DIMENSIONS.has(dimensionOf(fact)) && !isRelative(name)
}
