/** The body at whose head a place stands: 青岛市|委, 中共|青岛市|委办公厅, 山东省青岛市|市南区|人民法院. */

import { divisionStart } from '../../gazetteer/divisions.js'
import { headEnd } from '../../gazetteer/organ-heads.js'
import type { CandidateOf } from '../../rules/candidate.js'
import { firstFrom, type Indexed } from './neighbours.js'

/** Farthest that a place begins behind the beginning of the body's name. */
const LONGEST_HEAD = 24
const PARTY = ['中共', '中国共产党']

/** Where the areas begin that stand directly before `start`. */
function chainStart(text: string, start: number): number {
  let at = start
  for (let steps = 0; steps < 3; steps++) {
    const higher = divisionStart(text, at)
    if (higher === at) break
    at = higher
  }
  return at
}

/** The organization of which `place` is the area. */
export function bodyOf(
  place: CandidateOf<'place'>,
  organizations: readonly Indexed<CandidateOf<'organization'>>[],
  text: string,
): Indexed<CandidateOf<'organization'>> | undefined {
  const from = firstFrom(organizations, place.start - LONGEST_HEAD)
  for (let i = from; i < organizations.length && organizations[i]!.candidate.start <= place.start; i++) {
    const { start, end } = organizations[i]!.candidate
    if (end <= place.end) continue
    const head = text.slice(start, Math.max(start, chainStart(text, place.start)))
    if (head === '' || PARTY.includes(head) || headEnd(head) === head.length) return organizations[i]
  }
  return undefined
}
