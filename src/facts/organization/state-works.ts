/** Farms, plants and mines of the planned economy, by what they call themselves: 国营友谊农场, 国营第一棉纺织厂. */
import { isOwnName } from '../../gazetteer/organ-tails.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { organizationFields } from './fields.js'
import { officeBehind } from './office.js'

const GENERAL = lazyPattern(
  () => `^(?:${anyOf('organization/works-in-general', 'organization/firm-in-general')})+$`,
)

/** Reasons for which what stands between 国营 and the word for the works is no name. */
const NAME = defineGuards<[own: string, start: number]>(
  'organization/state-works',
  [
    {
      id: 'general',
      example: '国营机械厂',
      because: 'what many works are called',
      unless: (own) => GENERAL.test(own),
    },
    {
      id: 'not-in-name',
      example: '国营和集体农场',
      because: 'a particle or a verb is in it',
      unless: (own) => !isOwnName(own, false),
    },
  ],
  (_, start) => start,
)

export const stateWorks = defineRule({
  id: 'organization/state-works',
  kind: 'organization',
  get trigger() {
    return wordsOf('organization/state-owned')
  },
  get pattern() {
    return new RegExp(
      String.raw`(?:${anyOf('organization/state-owned')})(?<own>\p{Script=Han}{2,10}?)(?:${anyOf('organization/state-works')})(?![${charactersOf('organization/after-state-works')}])`,
      'u',
    )
  },
  produce: (match, { text, document }) => {
    const start = match.index
    if (refusedBy(NAME, match.groups!.own!, start)) return null
    const { end } = officeBehind(text, start + match[0].length)
    const home = document.metadata.region?.level
    return { start, end, fields: organizationFields(text.slice(start, end), 'company', home, false) }
  },
  examples: [
    { text: '国营红旗农场', facts: [{ text: '国营红旗农场', type: 'company' }] },
    { text: '分配到国营东方红机械厂当钳工', facts: [{ text: '国营东方红机械厂' }] },
    { text: '国营第二棉纺织厂', facts: [{ text: '国营第二棉纺织厂' }] },
    { text: '国营八五三农场管理局', facts: [{ text: '国营八五三农场管理局' }] },
  ],
  nearMisses: ['国营机械厂', '国营和集体农场', '国营大型矿区', '国营企业', '国营华侨农场'],
})
