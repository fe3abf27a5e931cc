/** Cooperatives and farms of one family, by what only they are called: 大湾种植专业合作社, 兴农家庭农场. */
import { divisionEnd } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../gazetteer/names.js'
import { isGeneral, isOwnName } from '../../gazetteer/organ-tails.js'
import { nameStart } from '../../gazetteer/proper-names.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { organizationFields } from './fields.js'
import { ANY_LEVEL } from './levels.js'
import { officeBehind } from './office.js'

/** What they raise and grow, and what many of them are called: 蔬菜种植. */
const TRADES = lazyPattern(
  () => `(?:${anyOf('organization/trade-of-cooperative', 'organization/firm-in-general')})+$`,
)
const isCounter = hasRole('organization/counter-of-bodies')
const SHORTEST = 2
const LONGEST = 14
const HAN = /\p{Script=Han}/u

interface Named {
  readonly text: string
  readonly start: number
  /** The name without the trade at its end: 大湾|种植. */
  readonly own: string
}

/** Reasons for which what stands before the word for a cooperative is no name. */
const NAME = defineGuards<[named: Named]>(
  'organization/cooperative',
  [
    {
      id: 'trade-alone',
      example: '，蔬菜种植专业合作社',
      because: 'what they raise is no name',
      unless: ({ own }) => own.length < SHORTEST || own.length > LONGEST,
    },
    {
      id: 'not-in-name',
      example: '，青泉首家种植专业合作社',
      because: 'a particle, a verb or a number is in it',
      unless: ({ own }) => {
        const bare = own.slice(divisionEnd(own, 0, own.length))
        return bare !== '' && !isOwnName(bare)
      },
    },
    {
      id: 'at-large',
      example: '，城区青泉种植专业合作社',
      because: 'many are spoken of',
      unless: ({ text, start, own }) =>
        isGeneral(own) ||
        isCounter(own.charAt(0)) ||
        ANY_LEVEL.test(own.charAt(0)) ||
        /\d/u.test(text.charAt(start - 1)),
    },
    {
      id: 'everyday',
      example: '，致富专业合作社',
      because: 'a word of everyday, and no place, is all its name',
      unless: ({ own }) =>
        own.length === SHORTEST && isCommonWord(own, 0) && divisionEnd(own, 0, own.length) === 0,
    },
  ],
  ({ start }) => start,
)

const opens = hasRole('organization/before-firm-sign')

export const cooperative = defineRule({
  id: 'organization/cooperative',
  kind: 'organization',
  get trigger() {
    return wordsOf('organization/cooperative')
  },
  get pattern() {
    return new RegExp(
      `(?:${anyOf('organization/cooperative')})(?![${charactersOf('organization/after-body')}])`,
      'u',
    )
  },
  produce: (match, { text, document }) => {
    const at = match.index
    const start = nameStart(text, at)
    const before = text.charAt(start - 1)
    const trade = TRADES.exec(text.slice(start, at))?.[0] ?? ''
    const own = text.slice(start, at - trade.length)
    if (HAN.test(before) && !opens(before) && !isCommonWord(text, start - 2)) return null
    if (refusedBy(NAME, { text, start, own })) return null
    const { end } = officeBehind(text, at + match[0].length)
    const home = document.metadata.region?.level
    return { start, end, fields: organizationFields(text.slice(start, end), 'company', home, false) }
  },
  examples: [
    { text: '、大湾种植专业合作社、', facts: [{ text: '大湾种植专业合作社', type: 'company' }] },
    { text: '走访了清溪猕猴桃专业合作社', facts: [{ text: '清溪猕猴桃专业合作社' }] },
    { text: '，兴农家庭农场', facts: [{ text: '兴农家庭农场' }] },
  ],
  nearMisses: [
    '，蔬菜种植专业合作社',
    '发展农民专业合作社',
    '，各村农民专业合作社',
    '12家种植专业合作社',
    '培育示范家庭农场',
  ],
})
