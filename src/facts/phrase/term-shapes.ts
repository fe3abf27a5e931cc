/** What the shape of a quoted phrase says of it: patterns by which official prose coins terms. */
import { OF } from '../../calendar/marks.js'
import { isShortName } from '../../gazetteer/divisions.js'
import { isCommonWord } from '../../lexicon/common-words.js'
import { type LazyPattern, lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { COUNTS, ONE, ONES, PLAIN_ZEROS, TEN, TO_TEN } from '../../numeral/characters.js'
import { PAIR } from './numerals.js'
import type { TermSort } from './term-sorts.js'

interface Shape {
  readonly shape: LazyPattern | { readonly test: (name: string) => boolean }
  readonly sort: TermSort | 'none'
  /** Where no everyday word may begin, counted from the end of the phrase where negative: 微|改革 turns nothing into anything. */
  readonly noWordAt?: readonly number[]
}

const MADE_SO = lazyPattern(() => `^(?:${anyOf('term/made-of-place')})(\\p{Script=Han}{2,3})$`)
const isMadeSo = hasRole('term/made-so')

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
    // 十四运, 十四冬: games by their number
    shape: lazyPattern(() => `^${TEN}?[${ONES}]?[${charactersOf('term/ends-numbered-games')}]$`),
    sort: 'none',
  },
  {
    // 天河一号, 复兴号: what a ship, a train or a machine is called; 青字号 are goods of a sort
    shape: lazyPattern(
      () =>
        `^\\p{Script=Han}[^${charactersOf('term/before-name-sign')}\\P{Script=Han}](?:\\p{Script=Han}?[${TO_TEN}])?[${charactersOf('term/ends-name-of-vessel')}]$`,
    ),
    sort: 'none',
  },
  {
    // 干的事, 有没有: somebody's wording
    shape: lazyPattern(
      () =>
        `^\\p{Script=Han}${OF}\\p{Script=Han}$|^(\\p{Script=Han})[${charactersOf('term/asks-whether')}]\\1$`,
    ),
    sort: 'none',
  },
  {
    // 优秀, 三甲: a grade that is given
    shape: lazyPattern(() => `^(?:${anyOf('term/grade')})$`),
    sort: 'none',
  },
  {
    // 利奇马, 莫兰蒂: what a storm was called
    shape: lazyPattern(() => `^(?:${anyOf('term/typhoon')})$`),
    sort: 'none',
  },
  {
    // 双导师制, 九年一贯制: a system that a numeral tells of
    shape: lazyPattern(
      () => `^[${COUNTS}${PAIR}][^${COUNTS}\\P{Script=Han}]{1,3}[${charactersOf('term/ends-system')}]$`,
    ),
    sort: 'mechanism',
    noWordAt: [-2],
  },
  {
    // 一码通, 一卡通办: one of them is good for all
    shape: lazyPattern(() => {
      const [one, all] = [charactersOf('term/for-all-in-one'), charactersOf('term/serves-for-all')]
      return `^${ONE}[${one}][${charactersOf('term/reaches')}][${all}]?$`
    }),
    sort: 'mechanism',
  },
  {
    // 一站式, 一证式: all of it in one place, with one paper
    shape: lazyPattern(() => {
      const one = charactersOf('term/for-all-in-one', 'term/one-place-for-all')
      return `^${ONE}[${one}][${charactersOf('term/way-mark')}]$`
    }),
    sort: 'mechanism',
  },
  {
    // 政区合一, 镇园合一: two that are made one; 四合一 says of what
    shape: lazyPattern(() => `^[^${COUNTS}\\P{Script=Han}]\\p{Script=Han}(?:${anyOf('term/made-one')})$`),
    sort: 'mechanism',
  },
  {
    // 每月一题, 每季一评: what comes again
    shape: lazyPattern(() => `^(?:${anyOf('term/each-period')})${ONE}\\p{Script=Han}$`),
    sort: 'mechanism',
  },
  {
    // 不见面开标: how it is dealt with
    shape: lazyPattern(() => `^(?:${anyOf('term/unseen')})\\p{Script=Han}{2}$`),
    sort: 'mechanism',
  },
  {
    // 三步听诊法, 五步工作法: a way of doing that tells its steps
    shape: lazyPattern(() => `^[${COUNTS}]\\p{Script=Han}{2,5}[${charactersOf('term/ends-method')}]$`),
    sort: 'model',
    noWordAt: [-2],
  },
  {
    // 五步工作法: so many steps of a way
    shape: lazyPattern(() => `^[${COUNTS}]\\p{Script=Han}{1,3}(?:${anyOf('term/counted-way')})$`),
    sort: 'model',
  },
  {
    // 引客入赣, 科技入黔, 南菜北运: what goes where
    shape: lazyPattern(() => {
      const quarter = `[${charactersOf('term/quarter')}]`
      const away = `\\p{Script=Han}${quarter}[${charactersOf('term/carried-away')}]`
      const province = `(?:${anyOf('place/province-in-short')})`
      return `^\\p{Script=Han}{2}[${charactersOf('term/goes-to-area')}]${province}$|^${quarter}${away}$|^\\p{Script=Han}${away}$`
    }),
    sort: 'concept',
    noWordAt: [1],
  },
  {
    // 以投带引, 以奖代补: what is done by means of what
    shape: lazyPattern(() => {
      const [by, does] = [charactersOf('term/by-means'), charactersOf('term/by-means-does')]
      return `^[${by}]\\p{Script=Han}[${does}]\\p{Script=Han}$`
    }),
    sort: 'model',
  },
  {
    // 制度加科技, 公司加农户: what is put together, in words
    shape: lazyPattern(() => `^\\p{Script=Han}{2}[${charactersOf('term/plus-in-words')}]\\p{Script=Han}{2}$`),
    sort: 'model',
    noWordAt: [1, 2],
  },
  {
    // 户户通电, 县县通高铁: what reaches each of them
    shape: lazyPattern(() => `^(\\p{Script=Han})\\1[${charactersOf('term/reaches')}]\\p{Script=Han}{1,3}$`),
    sort: 'model',
  },
  {
    // 园区事、园区办: who sees to it
    shape: lazyPattern(() => {
      const [affair, seesTo] = [charactersOf('term/affair'), charactersOf('term/sees-to')]
      return `^(\\p{Script=Han}{2})[${affair}]、?\\1[${seesTo}]$`
    }),
    sort: 'model',
  },
  {
    // 积分超市, 道德超市: where what was earned is changed, or what is on offer is found
    shape: lazyPattern(() => `^\\p{Script=Han}{2}(?:${anyOf('term/shop-of')})$`),
    sort: 'mechanism',
  },
  {
    // 五好家庭, 五好民兵排: who is good in so many ways
    shape: lazyPattern(() => {
      const good = `${ONES[4]}(?:${anyOf('term/good-in-so-many-ways')})`
      return `^${good}(?:${anyOf('term/good-in-five')})\\p{Script=Han}?$`
    }),
    sort: 'honour',
  },
  {
    // 木雕之乡, 排球之乡: what a place is called for; of the country or a province it is an honour
    shape: lazyPattern(
      () => `^(?!${anyOf('term/honours')})\\p{Script=Han}{2,4}(?:${anyOf('term/home-of')})$`,
    ),
    sort: 'label',
  },
  {
    // 智慧口岸, 平安校园, 平安温州: what a thing or a place is to be
    shape: {
      test: (name) => {
        const [, of] = MADE_SO.exec(name) ?? []
        return of !== undefined && (isMadeSo(of) || isShortName(of))
      },
    },
    sort: 'concept',
  },
  {
    // 大环保, 大交通: the whole of a matter
    shape: lazyPattern(() => `^[${charactersOf('term/great')}](?:${anyOf('term/great-domain')})$`),
    sort: 'concept',
  },
  {
    // 两点论, 力度统一论: what is taught of something
    shape: lazyPattern(() => `^\\p{Script=Han}{2,6}[${charactersOf('term/ends-theory')}]$`),
    sort: 'concept',
    noWordAt: [-2],
  },
  {
    // 承诺即开工: one thing is the other
    shape: lazyPattern(() => `^\\p{Script=Han}{2}[${charactersOf('term/is-at-once')}]\\p{Script=Han}{2,3}$`),
    sort: 'mechanism',
    noWordAt: [1, 2],
  },
  {
    // 重建设、轻管理: what weighs too much and too little
    shape: lazyPattern(() => {
      const [much, little] = [charactersOf('term/weighs-much'), charactersOf('term/weighs-little')]
      return `^[${much}]\\p{Script=Han}{1,4}[、，]?[${little}]\\p{Script=Han}{1,4}$`
    }),
    sort: 'label',
  },
  {
    // 煤改气, 农转城, 小升规: what becomes of what
    shape: lazyPattern(() => `^\\p{Script=Han}[${charactersOf('term/turns-into')}]\\p{Script=Han}$`),
    sort: 'model',
    noWordAt: [0, 1],
  },
  {
    // 一主多辅, 一园多点: one and many
    shape: lazyPattern(() => `^${ONE}\\p{Script=Han}[${charactersOf('term/one-and-many')}]\\p{Script=Han}$`),
    sort: 'model',
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
      return `^(?:${first})\\p{Script=Han}{1,4}[、，]?(?:${then})\\p{Script=Han}{1,4}$`
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
  SHAPES.find(
    ({ shape, noWordAt = [] }) =>
      shape.test(name) && !noWordAt.some((at) => isCommonWord(name, at < 0 ? name.length + at : at)),
  )?.sort
