/** Which reports a report can repeat: that of the year before, and those of the levels above in the same year. A report is compared with reports, a communiqué with communiqués. */

import { spokenYear } from '../../text/metadata/spoken-year.js'
import type { DocumentLine } from '../document.js'

/** What tells a document's kin. */
export interface Kinsman extends Pick<DocumentLine, 'metadata' | 'referenceDate'> {
  readonly path: string
}

export const KIN = ['previous', 'province', 'nation'] as const
/** `previous`: its own of the year before; `province`, `nation`: that of the level above, of the same year. */
export type Kin = (typeof KIN)[number]

const NATION = '000000'
const keyOf = ({ genre }: Kinsman['metadata'], region: string, year: number) =>
  `${genre ?? 'text'}/${region}/${year}`

/** The keys under which a document's kin are found; what it has no such kin for is left out. */
function kinKeys({ metadata, referenceDate }: Kinsman): Partial<Record<Kin, string>> {
  const year = spokenYear({ metadata, referenceDate })
  const { region } = metadata
  if (year === null || region === undefined) return {}
  const { code } = region
  const province = code && `${code.slice(0, 2)}0000`
  return {
    previous: keyOf(metadata, code ?? region.name, year - 1),
    ...(code === undefined || code === province || code === NATION
      ? {}
      : { province: keyOf(metadata, province as string, year) }),
    ...(code === NATION ? {} : { nation: keyOf(metadata, NATION, year) }),
  }
}

/** The kin of each of `documents`; of several reports of one region and year the first is meant. */
export function findKin<Document extends Kinsman>(
  documents: readonly Document[],
): (document: Document) => Partial<Record<Kin, Document>> {
  const byKey = new Map<string, Document>()
  for (const document of documents) {
    const year = spokenYear(document)
    const { region } = document.metadata
    if (year === null || region === undefined) continue
    const key = keyOf(document.metadata, region.code ?? region.name, year)
    if (!byKey.has(key)) byKey.set(key, document)
  }
  return (document) => {
    const kin: Partial<Record<Kin, Document>> = {}
    for (const [name, key] of Object.entries(kinKeys(document))) {
      const found = byKey.get(key)
      if (found !== undefined && found !== document) kin[name as Kin] = found
    }
    return kin
  }
}
