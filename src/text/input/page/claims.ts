/** What the parts of a page claim about its article, and how far each is trusted. */
import type { Origin } from '../../../report.js'

/** The fields of front matter that a page fills. */
export type PageField = 'title' | 'source' | 'author' | 'date'

/** One part's word on one field. `value` is clean; of `date` it is EDTF; authors are joined by 、. */
export interface PageClaim {
  readonly field: PageField
  readonly value: string
  readonly origin: Origin
  /** 0 to 100. */
  readonly trust: number
}

/** The best claim of each field. Of two dates of one day the one that tells the time is the better. */
export function bestClaims(claims: readonly PageClaim[]): Map<PageField, PageClaim> {
  const best = new Map<PageField, PageClaim>()
  for (const claim of claims) {
    const known = best.get(claim.field)
    if (!known || claim.trust > known.trust) best.set(claim.field, claim)
  }
  const date = best.get('date')
  if (date) {
    const timed = claims.find(
      ({ field, value }) =>
        field === 'date' && value.length > date.value.length && value.startsWith(date.value),
    )
    if (timed) best.set('date', { ...date, value: timed.value })
  }
  return best
}
