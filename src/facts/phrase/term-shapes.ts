/** What the shape of a quoted phrase says of it: patterns by which official prose coins terms. */
import { OF } from '../../calendar/marks.js'
import { type LazyPattern, lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { PLAIN_ZEROS } from '../../numeral/characters.js'
import type { TermSort } from './term-sorts.js'

interface Shape {
  readonly shape: LazyPattern
  readonly sort: TermSort | 'none'
}

const SHAPES: readonly Shape[] = [
  {
    // 浙里办, 粤省事: what an app of a province is called
    shape: lazyPattern(
      () =>
        `^(?:${anyOf('place/province-in-short')})\\p{Script=Han}[${charactersOf('term/ends-name-of-app')}]$`,
    ),
    sort: 'none',
  },
  {
    // 海丝博览会, 农运会: what is held, and is no expression
    shape: lazyPattern(() => `(?:${anyOf('term/ends-name-of-event')})$`),
    sort: 'none',
  },
  {
    // 最美护林员, 十佳魅力城市: of all of its kind
    shape: lazyPattern(
      () => `^\\p{Script=Han}{0,3}?(?:${anyOf('term/honours-at-head')})\\p{Script=Han}{1,10}$`,
    ),
    sort: 'honour',
  },
  {
    // 零距离, 零差错: that there is to be none of it
    shape: lazyPattern(
      () =>
        `^${PLAIN_ZEROS.at(-1)}(?![${charactersOf('term/after-zero-in-word')}])(?:${OF}|\\p{Script=Han})\\p{Script=Han}{1,2}$`,
    ),
    sort: 'concept',
  },
  {
    // 旅游兴县, 质量强省: what an area is to be made great by
    shape: lazyPattern(
      () =>
        `^\\p{Script=Han}{2}[${charactersOf('term/makes-great')}](?:[${charactersOf('term/made-great')}]|${anyOf('place/province-in-short')})$`,
    ),
    sort: 'concept',
  },
  {
    // 15分钟健身圈, 一小时通勤圈: what is within reach
    shape: lazyPattern(
      () => `(?:${anyOf('term/measures-reach')})\\p{Script=Han}{0,8}[${charactersOf('term/within-reach')}]$`,
    ),
    sort: 'model',
  },
  {
    // 先体验后付费, 先验货、后付款: in which order it goes
    shape: lazyPattern(() => {
      const [first, then] = [anyOf('term/goes-first'), anyOf('term/goes-then')]
      return `^(?:${first})\\p{Script=Han}{2,4}[、，]?(?:${then})\\p{Script=Han}{2,4}$`
    }),
    sort: 'mechanism',
  },
  {
    // 旅游+, 光伏＋, +互联网: one with whatever else
    shape: lazyPattern(() => String.raw`^(?:\p{Script=Han}{2,8}[+＋×]|[+＋]\p{Script=Han}{2,8})$`),
    sort: 'model',
  },
]

/** What the shape of `name` says: a sort of term, or that it is none. */
export const toldByShape = (name: string): TermSort | 'none' | undefined =>
  SHAPES.find(({ shape }) => shape.test(name))?.sort
