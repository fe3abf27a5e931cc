/** Who runs a zone of the nation, whole with its place: 瑞丽国家重点开发开放试验区管委会, 中国（浙江）自由贸易试验区管委会. */
import { areaStart } from '../../gazetteer/area.js'
import { divisionIndex } from '../../gazetteer/divisions.js'
import { isFirmName } from '../../gazetteer/organ-tails.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { organizationFields } from './fields.js'
import { officeBehind } from './office.js'

const OPENS = lazyPattern(
  () => String.raw`[^\p{Script=Han}]|[${charactersOf('organization/before-firm-sign')}]`,
)

/** Where the place begins that ends at `end`: a county by its short name too, where a phrase opens with it. */
function placeStart(text: string, end: number): number {
  const area = areaStart(text, end)
  if (area < end) return area
  const { counties } = divisionIndex()
  const length = [3, 2].find((n) => n <= end && counties.has(text.slice(end - n, end)))
  return length !== undefined && OPENS.test(text[end - length - 1] ?? ' ') ? end - length : end
}

/** Reasons for which a zone of the nation has no such body. */
const ZONE = defineGuards<[own: string, start: number, at: number]>(
  'organization/zone-of-nation',
  [
    {
      id: 'no-place',
      example: '，国家级经济合作区管委会',
      because: 'of such zones there are many',
      unless: (_, start, at) => start === at,
    },
    {
      id: 'clause',
      example: '绍兴国家级开发区与高新区管委会',
      because: 'a clause, or two zones',
      unless: (own) => !isFirmName(own),
    },
  ],
  (_, start) => start,
)

const FREE = '中国（'

export const zoneOfNation = defineRule({
  id: 'organization/zone',
  kind: 'organization',
  get trigger() {
    return [...wordsOf('organization/zone-of-nation'), FREE]
  },
  get pattern() {
    const body = anyOf('organization/body-of-zone')
    const free = String.raw`${FREE}\p{Script=Han}{2,3}）${anyOf('organization/free-trade-zone')}\p{Script=Han}{0,10}?(?:${body})`
    return new RegExp(
      String.raw`${free}|(?:${anyOf('organization/zone-of-nation')})(?<own>\p{Script=Han}{2,14}?)(?<=区)(?:${body})`,
      'u',
    )
  },
  produce: (match, { text, document }) => {
    const own = match.groups!.own
    const start = own === undefined ? match.index : placeStart(text, match.index)
    if (own !== undefined && refusedBy(ZONE, own, start, match.index)) return null
    const { end, type = 'government' } = officeBehind(text, match.index + match[0].length)
    const home = document.metadata.region?.level
    return { start, end, fields: organizationFields(text.slice(start, end), type, home, false) }
  },
  examples: [
    { text: '瑞丽国家重点开发开放试验区管委会', facts: [{ text: '瑞丽国家重点开发开放试验区管委会' }] },
    { text: '阿坝州国家级自然保护区管护局', facts: [{ text: '阿坝州国家级自然保护区管护局' }] },
    { text: '中国（浙江）自由贸易试验区管委会', facts: [{ text: '中国（浙江）自由贸易试验区管委会' }] },
    {
      text: '中国（云南）自由贸易试验区红河片区管委会政策研究局',
      facts: [{ text: '中国（云南）自由贸易试验区红河片区管委会政策研究局' }],
    },
  ],
  nearMisses: ['，国家级经济合作区管委会', '建设国家级经济合作区'],
})
