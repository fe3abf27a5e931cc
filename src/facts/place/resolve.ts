/** Passes over the places of a document. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { ResolvePass } from '../../rules/rule.js'
import { dropInsideHonours } from '../phrase/honour.js'
import { dropInsideTerms } from '../phrase/inside-terms.js'

/** Bodies whose name only holds a place, and is not spoken of as one: 四川大学, 成都银行. */
const NAMED_AFTER: ReadonlySet<string> = new Set([
  'university',
  'company',
  'media',
  'institution',
  'association',
])

/** The people's organizations, at whose head a place counts as at an organ's. */
/** 新疆油田公司|党委: what its party committee, union or court is of is a firm or a school. */
const OF_BODY = lazyPattern(() => `(?:${anyOf('place/body-with-organs')})\\p{Script=Han}{0,6}$`)

const OF_PEOPLE = lazyPattern(() => anyOf('place/organ-of-people'))

/** Names of undertakings, formulas and meetings hold places that are not spoken of: 甘州区…改扩建工程. */
const NAMES = new Set(['campaign', 'slogan', 'meeting'])

/** Whether a body of `type` only holds a place in its `name`. */
const isNamedAfter = (type: string, name: string): boolean =>
  (NAMED_AFTER.has(type) || OF_BODY.test(name)) && !(type === 'association' && OF_PEOPLE.test(name))

/** Reasons for which a place is not spoken of. */
const SPOKEN = defineGuards<[inside: ReadonlySet<number>, start: number]>(
  'place/spoken-of',
  [
    {
      id: 'namesake',
      example: '四川大学',
      because: 'it is a part of the name of a body, an undertaking or a meeting',
      unless: (inside, start) => inside.has(start),
    },
  ],
  (_, start) => start,
)

/** A place that is a part of such a name is not spoken of. */
export const dropNamesakes: ResolvePass = (candidates) => {
  const bodies = candidates.filter(
    ({ kind, fields }) =>
      NAMES.has(kind) || (kind === 'organization' && isNamedAfter(String(fields.type), String(fields.name))),
  )
  if (bodies.length === 0) return candidates
  const inside = new Set<number>()
  for (const body of bodies) for (let at = body.start; at < body.end; at++) inside.add(at)
  return candidates.filter((c) => c.kind !== 'place' || !refusedBy(SPOKEN, inside, c.start))
}

const dropInHonours: ResolvePass = (candidates, context) => dropInsideHonours('place', candidates, context)

/** Kinds that are read wherever places are, as their names hold some. */
const ACCOUNTING = new Set([...NAMES, 'organization', 'place'])

const dropInTerms: ResolvePass = (candidates, context) =>
  dropInsideTerms('place', ACCOUNTING, candidates, context)

export const placePasses: readonly ResolvePass[] = [dropNamesakes, dropInHonours, dropInTerms]
