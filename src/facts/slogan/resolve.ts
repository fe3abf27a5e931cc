/** What a slogan gets from the rest of the document, and from what is generally known. */
import type { Candidate, ResolvePass } from '../../rules/rule.js'
import { sloganNamed } from './lexicon.js'
import { findMembers } from './members.js'

/** `known`: the entry of the dictionary, for a formula that is in it. */
const addKnown: ResolvePass = (candidates) =>
  candidates.map((candidate) => {
    if (candidate.kind !== 'slogan') return candidate
    const entry = sloganNamed(String(candidate.fields.name))
    if (!entry) return candidate
    const known = {
      name: entry.name,
      ...(entry.members ? { members: entry.members } : {}),
      ...(entry.year ? { year: entry.year } : {}),
    }
    return { ...candidate, fields: { ...candidate.fields, form: 'numeric', known } }
  })

/** Members at every mention, wherever in the document the list stands. */
const addMembers: ResolvePass = (candidates, context) => {
  const slogans = candidates.filter((c) => c.kind === 'slogan' && c.fields.form === 'numeric')
  if (slogans.length === 0) return candidates
  const members = findMembers(slogans, context)
  return candidates.map((c): Candidate => {
    if (c.kind !== 'slogan' || c.fields.form !== 'numeric') return c
    const found = members.get(c) ?? (c.fields.members as readonly string[] | undefined)
    return found ? { ...c, fields: { ...c.fields, members: found } } : c
  })
}

export const sloganPasses: readonly ResolvePass[] = [addKnown, addMembers]
