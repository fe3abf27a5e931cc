/** Values as people read them. */

/** The fields of a fact that make an amount. */
export interface Amount {
  readonly value?: number | string | null | undefined
  readonly min?: number | null | undefined
  readonly max?: number | null | undefined
  readonly unit?: string | null | undefined
  readonly mod?: string | null | undefined
}

const BOUND_SIGNS: Readonly<Record<string, string>> = { approx: '≈ ', more: '> ', less: '< ' }
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
]

const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 })

/** `value` with its digits in groups: 1390000 → 1,390,000. */
export function formatNumber(value: number): string {
  return GROUPED.format(value)
}

/** `value` with 万 or 亿, as the texts write it: 1390000000000 → 1.39万亿. */
export function scaleNumber(value: number): string {
  const [size, name] = SCALES.find(([least]) => Math.abs(value) >= least) ?? [1, '']
  return `${formatNumber(Number((value / size).toPrecision(10)))}${name}`
}

/** An amount with sign of bound, range and unit: `> 1.26万亿元`, `6–6.5%`; empty where there is none. */
export function formatAmount({ value, min, max, unit, mod }: Amount): string {
  const sign = mod === undefined || mod === null ? '' : (BOUND_SIGNS[mod] ?? '')
  const stated = typeof value === 'number' ? scaleNumber(value) : (value ?? '')
  const range = [min, max].map((n) => (n === undefined || n === null ? '' : scaleNumber(n))).join('–')
  // a range is told as it is stated: a number beside it would be made up
  const number = range === '–' ? stated : range
  return number === '' ? '' : `${sign}${number}${unit ?? ''}`
}
