/** Villages and communities, which no table has: 东河社区, 白塔镇农联村. */

import { areaStart } from '../../gazetteer/area.js'
import { localityStart } from '../../gazetteer/locality.js'
import { isGeneral, isOwnName } from '../../gazetteer/organ-tails.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'

const UNIT = '(?:村|社区)'
export const VILLAGE = new RegExp(`${UNIT}$`, 'u')
/** Villages of no one place: 全|村, 行政|村. */
const ANY_VILLAGE = lazyPattern(() => `(?:${anyOf('organization/village-in-general')})${UNIT}$`)

const isAnyVillage = hasRole('organization/village-in-general')

/** 石门|新村: a village with a name of its own that was built anew; but 建设|新村. */
const BUILT_ANEW = new RegExp(`(?<own>\\p{Script=Han}{2})新${UNIT}$`, 'u')

function isBuiltAnew(text: string, end: number): boolean {
  const own = BUILT_ANEW.exec(charsBefore(text, end, 5))?.groups?.own
  return own !== undefined && isOwnName(own) && !isGeneral(own) && !isAnyVillage(own)
}

const isCounter = hasRole('organization/counter-of-bodies')
const AT_LARGE = defineGuards<[text: string, end: number]>(
  'organization/village',
  [
    {
      id: 'at-large',
      example: '，智慧村村委会',
      because: 'villages of no one place: 行政|村',
      unless: (text, end) => ANY_VILLAGE.test(charsBefore(text, end, 5)) && !isBuiltAnew(text, end),
    },
  ],
  (_, end) => end,
)
const NAME = defineGuards<[text: string, start: number, unit: string]>(
  'organization/village-name',
  [
    {
      id: 'counted',
      example: '，个石门社区居委会',
      because: 'communities are counted',
      unless: (text, start, unit) => unit === '社区' && isCounter(text[start]!),
    },
  ],
  (_, start) => start,
)

/** Where the name of the village that ends at `end` begins. */
export function villageStart(text: string, end: number): number {
  const unit = VILLAGE.exec(charsBefore(text, end, 2))?.[0]
  if (unit === undefined || refusedBy(AT_LARGE, text, end)) return end
  const start = localityStart(text, end - unit.length)
  if (start === end - unit.length || refusedBy(NAME, text, start, unit)) return end
  const area = areaStart(text, start)
  return area < start - 1 ? area : start
}
