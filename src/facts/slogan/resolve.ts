/** What a slogan gets from the rest of the document, and from what is generally known. */

import type { CandidateOf } from '../../rules/candidate.js'
import type { ResolvePass } from '../../rules/rule.js'
import { spokenYear } from '../../text/metadata/spoken-year.js'
import { type MottoEntry, mottoNamed } from '../phrase/mottos.js'
import { meantSince, type SloganEntry, sloganNamed } from './lexicon.js'
import { findMembers } from './members.js'

/** A short form that many formulas share (四大) stands for the known one only where its members are listed. */
function isAmbiguous(name: string, entry: SloganEntry): boolean {
  return name !== entry.name && name.length <= 2 && !entry.bare
}

function withKnownMotto(
  candidate: CandidateOf<'slogan'>,
  entry: MottoEntry | undefined,
  spoken: number | null,
): CandidateOf<'slogan'> {
  if (!entry || (entry.year && spoken !== null && spoken < entry.year)) return candidate
  const known = { name: entry.name, ...(entry.year ? { year: entry.year } : {}) }
  return { ...candidate, fields: { ...candidate.fields, known } }
}

/**
 * `known`: the entry of the dictionary, for a formula that is in it. The same words in a document older than the
 * formula are another formula of that day.
 */
const addKnown: ResolvePass = (candidates, context) => {
  const spoken = spokenYear({ metadata: context.document.metadata, referenceDate: context.referenceDate })
  return candidates.map((candidate) => {
    if (candidate.kind !== 'slogan') return candidate
    const { name: own, form } = candidate.fields
    if (form === 'motto') return withKnownMotto(candidate, mottoNamed(own), spoken)
    const entry = sloganNamed(own)
    if (!entry) return candidate
    const year = meantSince(entry)
    if (year !== undefined && spoken !== null && spoken < year) return candidate
    if (isAmbiguous(own, entry) && !candidate.fields.members) return candidate
    const known = {
      name: entry.name,
      ...(entry.members ? { members: [...entry.members] } : {}),
      ...(year === undefined ? {} : { year }),
    }
    return { ...candidate, fields: { ...candidate.fields, known } }
  })
}

/** Members at every mention, wherever in the document the list stands. */
const addMembers: ResolvePass = (candidates, context) => {
  const slogans = candidates.filter((c) => c.kind === 'slogan').filter((c) => c.fields.form === 'numeric')
  if (slogans.length === 0) return candidates
  const members = findMembers(slogans, context)
  return candidates.map((c) => {
    if (c.kind !== 'slogan' || c.fields.form !== 'numeric') return c
    const found = members.get(c) ?? c.fields.members
    return found ? { ...c, fields: { ...c.fields, members: [...found] } } : c
  })
}

export const sloganPasses: readonly ResolvePass[] = [addMembers, addKnown]
