/** Reasons for which what stands before 集团 or a word of trade is no name of a firm. */
import { isCommonWord } from '../../gazetteer/names.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards } from '../../rules/guard.js'

/** Groups that are no firms, and what many are called. */
export const DECRIED = lazyPattern(
  () => `${anyOf('organization/group-no-firm')}|[${charactersOf('organization/number-of-groups')}]`,
)

/** Reasons for which a longer name, from a mark or a verb on, is none of a group. */
export const GROUP = defineGuards<[own: string, start: number]>(
  'organization/group-name',
  [
    {
      id: 'everyday',
      example: '，建材物流集团',
      because: 'a word of everyday opens it',
      unless: (own) => isCommonWord(own, 0),
    },
    {
      id: 'no-firm',
      example: '，青石小学教育集团',
      because: 'groups that are no firms, or so many of them',
      unless: (own) => DECRIED.test(own),
    },
  ],
  (_, start) => start,
)

const HAN = /\p{Script=Han}/u
const joins = hasRole('organization/joins-brands')
const BEFORE_BRAND = lazyPattern(() => `[${charactersOf('organization/before-brand')}]`)

/** Reasons for which characters that firms are called by, before a word of trade, are no brand. */
export const BRAND = defineGuards<[text: string, start: number, end: number]>(
  'organization/brand',
  [
    {
      id: 'joined',
      example: '，有恒食品公司',
      because: 'it begins with what joins two bodies: 和|桂林航空公司',
      unless: (text, start) => joins(text.charAt(start)),
    },
    {
      id: 'everyday',
      example: '，新兴科技公司',
      because: 'a word of everyday is in it or overlaps it',
      unless: (text, start, end) =>
        [start - 1, start, start + 1, end - 1].some((at) => isCommonWord(text, at)),
    },
    {
      id: 'no-opening',
      example: '该恒顺食品公司',
      because: 'no word ends where it begins',
      unless: (text, start) => {
        const before = text[start - 1] ?? ''
        return HAN.test(before) && !BEFORE_BRAND.test(before) && !isCommonWord(text, start - 2)
      },
    },
  ],
  (_, start) => start,
)
