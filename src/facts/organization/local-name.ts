/** Reasons for which an organ with a level before it is none with a name: 县政府|大楼, 全|市公安局, 焕古|镇党委. */
import { isCommonWord } from '../../gazetteer/names.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards } from '../../rules/guard.js'
import { isAnyLevel } from './levels.js'

const BUILDING = lazyPattern(() => `^(?:机关)?(?:${anyOf('organization/building')})`)
const LEVEL_ONLY = lazyPattern(
  () =>
    String.raw`^(?:${anyOf('organization/autonomous-level')}|[${charactersOf('organization/any-unit-sign')}])(?![\p{Script=Han}]*[${charactersOf('organization/level-sign')}](?:${anyOf('organization/head-organ')}))`,
)

const HAN = /\p{Script=Han}/u
const opensLevel = hasRole('organization/before-level')
/** What a town has, and a council that towns abroad have alone: 镇|党委, 市|议会. */
const OF_TOWN = lazyPattern(
  () =>
    `^(?:${anyOf('place/township')}|[${charactersOf('place/division-mark')}](?:${anyOf('organization/council-abroad')}))`,
)

export interface Named {
  readonly text: string
  /** Where its area or level begins, and where the name ends. */
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Reasons for which an organ with a level before it is none with a name. */
export const NAME = defineGuards<[named: Named]>(
  'organization/local-name',
  [
    {
      id: 'building',
      example: '县政府大楼',
      because: 'a building is called by it',
      unless: ({ text, end }) => BUILDING.test(text.slice(end, end + 6)),
    },
    {
      id: 'at-large',
      example: '全市公安局',
      because: 'its level is that of many, or of none',
      unless: ({ text, start, name }) => LEVEL_ONLY.test(name) && isAnyLevel(text, start),
    },
    {
      id: 'cut-town',
      example: '，青对岭镇党委牵头',
      because: 'the name of the town stands before its level, and is not told apart',
      unless: ({ text, start, name }) => {
        const before = text[start - 1] ?? ''
        return OF_TOWN.test(name) && HAN.test(before) && !opensLevel(before) && !isCommonWord(text, start - 2)
      },
    },
  ],
  ({ start }) => start,
)
