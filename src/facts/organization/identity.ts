/** Which mentions are of one organization: full and short forms, with and without the area. */

import { divisionEnd } from '../../gazetteer/divisions.js'
import { UNIT_SIGNS } from '../../gazetteer/unit-signs.js'
import type { CandidateOf } from '../../rules/candidate.js'
import type { ResolvePass } from '../../rules/rule.js'
import { organKey } from './canonical.js'
import { introducedForms } from './coreference.js'

/** 日照市政府 in 日照's own report is 市政府. */
function withoutOwnRegion(key: string, region: string | undefined): string {
  return region !== undefined && key.startsWith(region) && key.length > region.length
    ? region.slice(-1) + key.slice(region.length)
    : key
}

const UNIT = new RegExp(`[${UNIT_SIGNS.slice(0, -1)}]$`, 'u')

/** 县财政局 → 新兴县财政局, where the text names one county's and no other's. */
function namedInFull(keys: Iterable<string>): Map<string, string> {
  const full = new Map<string, string | null>()
  for (const key of new Set(keys)) {
    const area = key.slice(0, divisionEnd(key, 0, key.length))
    if (!UNIT.test(area) || area.length < 2 || area.length === key.length) continue
    const short = area.slice(-1) + key.slice(area.length)
    full.set(short, full.has(short) ? null : key)
  }
  return new Map([...full].flatMap(([short, key]) => (key === null ? [] : [[short, key]])))
}

/** Gives every organization the key that all mentions of it share. */
export const settleIdentity: ResolvePass = (candidates, { text, document }) => {
  const organizations = candidates.filter((c) => c.kind === 'organization')
  if (organizations.length === 0) return candidates
  const region = document.metadata.region?.name
  const introduced = introducedForms(organizations, text)
  const keyOf = ({ fields }: CandidateOf<'organization'>): string => {
    const name = introduced.get(fields.name)?.fields.name ?? fields.name
    return withoutOwnRegion(organKey(name), region)
  }
  const keys = new Map(organizations.map((c) => [c, keyOf(c)]))
  const full = namedInFull(keys.values())
  return candidates.map((c) => {
    const key = c.kind === 'organization' ? keys.get(c) : undefined
    return key === undefined ? c : { ...c, hints: { ...c.hints, key: full.get(key) ?? key } }
  })
}
