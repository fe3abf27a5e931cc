/** Departments by the short names that lists call them by, behind the one area of the list: 市发改、财政、商务等部门. */
import { areaStart } from '../../gazetteer/area.js'
import { UNIT_SIGNS } from '../../gazetteer/unit-signs.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import type { Candidate } from '../../rules/candidate.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { ResolvePass } from '../../rules/rule.js'
import { SEVERAL } from '../phrase/numerals.js'
import { organizationFields } from './fields.js'
import { isAtLarge } from './levels.js'
import { listItems } from './listed.js'

/** What closes the list: 等部门, 等8个单位, 三部门. */
const OF_DEPARTMENTS = lazyPattern(
  () =>
    `(?:等[${SEVERAL}\\d]{0,3}|(?<=[^等][${SEVERAL}]))个?(?:${anyOf('organization/which-departments')})?(?:${anyOf('organization/departments-listed')})`,
  'gu',
)
/** 发改, 财政: what a department is called for short. */
const isShortName = hasRole('organization/department-for-short')
const NUMBER_AT_END = new RegExp(`[${SEVERAL}]$`, 'u')

interface Item {
  readonly start: number
  readonly end: number
}

/** Reasons for which a list of short names is of no one area. */
const AREA = defineGuards<[text: string, area: number, start: number]>(
  'organization/departments-area',
  [
    {
      id: 'no-area',
      example: '公安、消防、城管等部门联合检查',
      because: 'no area or level stands before the first',
      unless: (_, area, start) => area === start,
    },
    {
      id: 'at-large',
      example: '各市发改、财政、商务等部门要主动对接',
      because: 'of every area',
      unless: (text, area) => isAtLarge(text, area) || UNIT.test(text.charAt(area - 1)),
    },
  ],
  (_text, area) => area,
)

/** 省市|财政: of several levels. */
const UNIT = new RegExp(`[${UNIT_SIGNS}]`, 'u')

/** Where the short name begins that `item` ends in. */
function shortStart(text: string, { start, end }: Item): number | undefined {
  for (let at = Math.max(start, end - LONGEST); at <= end - SHORTEST; at++)
    if (isShortName(text.slice(at, end))) return at
  return undefined
}
const SHORTEST = 2
const LONGEST = 4

/** Each of `市发改、财政、商务等部门`: the area is that of the first. */
export const departmentsListed: ResolvePass = (candidates, { text, document }) => {
  const bodies = candidates.filter((c) => c.kind === 'organization')
  const home = document.metadata.region?.level
  const found: Candidate[] = []
  for (const match of text.matchAll(OF_DEPARTMENTS.regexp)) {
    // 甲、乙、丙|三部门: the numeral is not of the last item
    const until = NUMBER_AT_END.test(text.slice(0, match.index)) ? match.index - 1 : match.index
    const items = listItems(text, until)
    const [first] = items
    const at = first && shortStart(text, first)
    if (at === undefined || items.length < 2) continue
    const area = areaStart(text, at)
    if (refusedBy(AREA, text, area, at)) continue
    for (const item of items) {
      const start = item === first ? area : item.start
      const own = item === first ? at : item.start
      if (!isShortName(text.slice(own, item.end))) continue
      if (bodies.some((b) => b.start < item.end && start < b.end)) continue
      const name = text.slice(area, at) + text.slice(own, item.end)
      found.push({
        kind: 'organization',
        rule: 'organization/listed',
        start,
        end: item.end,
        fields: organizationFields(name, 'government', home, false),
        hints: {},
      })
    }
  }
  return found.length === 0
    ? candidates
    : [...candidates, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
}
