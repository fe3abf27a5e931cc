/** The day that relative dates of a document are counted from. */
import type { Metadata } from '../../report.js'

/**
 * The reference day of a document (`YYYY-MM-DD`) by its `publishedAt`: the day itself; of a bare month its first; of a bare
 * year 15 January, when most reports are given. `null` without a date.
 */
export function referenceDayOf(metadata: Pick<Metadata, 'publishedAt'>): string | null {
  const date = metadata.publishedAt?.slice(0, 10)
  if (date === undefined) return null
  if (/^\d{4}$/u.test(date)) return `${date}-01-15`
  return /^\d{4}-\d{2}$/u.test(date) ? `${date}-01` : date
}
