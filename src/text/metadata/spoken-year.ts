/** The year a document speaks from. */
import type { Metadata } from '../../report.js'

/** What tells the year of a document. */
export interface Dated {
  readonly metadata: Metadata
  readonly referenceDate?: string | null | undefined
}

/**
 * The year a document speaks from: the year planned, as a report is given at its beginning, or in the last weeks before
 * it; else the year reported on; else that of its date; `null` where nothing tells. A formula is thus met with in its
 * first year at the earliest.
 */
export function spokenYear({ metadata, referenceDate }: Dated): number | null {
  const dated = (metadata.publishedAt ?? referenceDate)?.slice(0, 4)
  return metadata.planYear ?? metadata.year ?? (/^\d{4}$/u.test(dated ?? '') ? Number(dated) : null)
}
