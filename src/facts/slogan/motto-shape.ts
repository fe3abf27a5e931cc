/** What the shape of a quoted phrase says for a motto: parallel clauses, words that come again, a clause in few characters. */

import { YEAR_MARK } from '../../calendar/marks.js'
import { isCommonWord } from '../../lexicon/common-words.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { ONE } from '../../numeral/characters.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { COUNT, ROUND } from '../phrase/numerals.js'

/** 三年大变样: so much by such a time. */
const BY_THEN = new RegExp(`^[${COUNT}]+${YEAR_MARK}\\p{Script=Han}`, 'u')

/** The clauses of a parallel phrase; one if it is none. */
export function clausesOf(phrase: string): string[] {
  return phrase.split(/[、，；·\s]+/u).filter(Boolean)
}

/** Whether several clauses are of one length, or have a character in common. */
export function isParallel(clauses: readonly string[]): boolean {
  const [first = ''] = clauses
  if (clauses.length < 2 || clauses.some((c) => c.length < 2)) return false
  return areEven(clauses) || [...first].some((char) => clauses.every((c) => c.includes(char)))
}

const areEven = ([first = '', ...rest]: readonly string[]) => rest.every((c) => c.length === first.length)

/** 互学互比, 应保尽保, 人人争先: a character comes again within four. */
const REPEATED = /(\p{Script=Han})\p{Script=Han}\1|(\p{Script=Han})\2/u
/** 农民的事农民讲: a word comes again in one clause. */
const WORD_AGAIN = /^(\p{Script=Han}{2})\p{Script=Han}{1,4}\1\p{Script=Han}/u
const CLAUSAL = lazyPattern(() => anyOf('slogan/of-clause'))

/** How much speaks for `phrase` as a motto, from its own shape. */
export function weightOf(phrase: string): number {
  const clauses = clausesOf(phrase)
  const parallel = isParallel(clauses)
  const clausal =
    CLAUSAL.test(phrase) || REPEATED.test(phrase) || WORD_AGAIN.test(phrase) || BY_THEN.test(phrase)
  return (parallel ? 2 : 0) + (phrase.length >= 7 ? 1 : 0) + (clausal ? 1 : 0)
}

/** Every clause ends in what is at fault: 门难进、脸难看, 融资难、融资贵. */
const FAULT = lazyPattern(
  () => `(?:${anyOf('slogan/fault')})$|^\\p{Script=Han}?[${charactersOf('slogan/fault-character')}]`,
)
/** A stance that needs nothing around it: 质量第一, 生态优先. */
const STANCE = lazyPattern(() => `^\\p{Script=Han}{2}(?:${anyOf('slogan/comes-first')})$`)
/** 保|安全, 惠|民生: a verb of one character and its object. */
/** 真抓实干, 宽进严管: two deeds, each with how it is to be done. */
const HOW_AND_HOW = lazyPattern(() => {
  const manner = `[${charactersOf('slogan/manner')}]`
  return `^${manner}\\p{Script=Han}${manner}\\p{Script=Han}$`
})
/** 严真细实快: how it is to be, in single words. */
const MANNERS = lazyPattern(() => `^[${charactersOf('slogan/manner', 'slogan/manner-in-row')}]{4,8}$`)
/** 应建尽建, 应享尽享: all that ought to be is. */
const ALL_THAT_OUGHT = lazyPattern(
  () => `^[${charactersOf('slogan/ought')}](\\p{Script=Han})[${charactersOf('slogan/to-the-full')}]\\1$`,
)
/** 三年大变样, 四年大发展: what is to be reached by then. */
const GREAT_BY_THEN = lazyPattern(
  () =>
    `^[${COUNT}]+${YEAR_MARK}(?:${anyOf('slogan/greatly-by-then')})\\p{Script=Han}{2,4}$|^[${COUNT}]+${YEAR_MARK}(?:${anyOf('slogan/multiplied-by-then')})$`,
)

/** 越是艰险越向前, 管生产必须管安全: one clause that says what holds. */
const HOLDS = lazyPattern(
  () =>
    `^\\p{Script=Han}{0,3}([${charactersOf('slogan/correlates')}])\\p{Script=Han}{1,6}\\1\\p{Script=Han}{1,6}$|^\\p{Script=Han}{2,6}(?:${anyOf('slogan/obliges')})\\p{Script=Han}{2,6}$`,
)
/** 集中财力办大事, 一张蓝图绘到底: what is to be done ends in a set way. */
const DONE_SO = lazyPattern(() => `^\\p{Script=Han}{3,8}(?:${anyOf('slogan/ends-stance')})$`)
/** 群众满意度|高, 营商环境|优: how something is to be. */
const IS_SO = lazyPattern(
  () =>
    `^\\p{Script=Han}{3,8}[^\\P{Script=Han}${COUNT}${ROUND}${charactersOf('slogan/makes-one-of-well')}][${charactersOf('slogan/ends-well')}]$`,
)
/** 强执法|防事故, 提质效|促落实: two verbs, each with its object, and no mark between. */
const DOES_AND_DOES = lazyPattern(() => {
  const deed = `[${charactersOf('slogan/clause-verb')}]\\p{Script=Han}{2}`
  return `^${deed}${deed}$`
})
/** 最多跑一次, 数据最多采一次, 只提交一次材料: how often at most. */
const AT_MOST = lazyPattern(
  () =>
    `^(?:\\p{Script=Han}{2})?(?:${anyOf('slogan/at-most')})\\p{Script=Han}${ONE}\\p{Script=Han}$|^(?:${anyOf('slogan/no-more-than')})\\p{Script=Han}{1,2}${ONE}\\p{Script=Han}{3}$`,
)
/** 一江清水向东流, 一泓碧水入湖来: how the water is to flow. */
const FLOWS = lazyPattern(() => {
  const water = anyOf('slogan/water-that-flows')
  return `^${ONE}[${charactersOf('slogan/stretch-of-water')}](?:${water})\\p{Script=Han}{2,4}$`
})
/** 防、控、治、用并举: all of it at once. */
const TOGETHER = lazyPattern(
  () => `^(?:\\p{Script=Han}{1,2}、){2,5}\\p{Script=Han}{1,2}(?:${anyOf('slogan/done-together')})$`,
)
export const isTogether = (phrase: string): boolean => TOGETHER.test(phrase)
/** 化解矛盾风险|维护社会稳定: a half begins with such a verb. */
const OPENS_HALF = lazyPattern(() => `^(?:${anyOf('slogan/opens-half')})`)
const SHORTEST_HALF = 5
/** 化解矛盾风险维护社会稳定: two halves of one length with no mark between, each a verb and its object. */
function isOfHalves(phrase: string): boolean {
  const half = phrase.length / 2
  return (
    Number.isInteger(half) &&
    half >= SHORTEST_HALF &&
    !isCommonWord(phrase, half - 1) &&
    OPENS_HALF.test(phrase) &&
    OPENS_HALF.test(phrase.slice(half))
  )
}
/** 作风|要|过硬: what something is to be. */
const IS_TO_BE = lazyPattern(
  () => `^\\p{Script=Han}{2}[${charactersOf('slogan/is-to-be')}]\\p{Script=Han}{2}$`,
)
/** Whether `phrase` says what something is to be: 重要|工作 and 需要|支持 do not. */
const isToBe = (phrase: string) => IS_TO_BE.test(phrase) && ![1, 2].some((at) => isCommonWord(phrase, at))
const cutsWord = (phrase: string) => [0, 2, 3].some((at) => isCommonWord(phrase, at))

const DOES = lazyPattern(() => `^[${charactersOf('slogan/clause-verb')}]\\p{Script=Han}{2}$`)

/** 抓|大工业, 大|抓项目. */
const VERB_FIRST = lazyPattern(() => `^\\p{Script=Han}?[${charactersOf('slogan/clause-verb')}]`)
export const beginsWithVerb = (clause: string): boolean => VERB_FIRST.test(clause)

const ALONE = [
  STANCE,
  HOW_AND_HOW,
  MANNERS,
  GREAT_BY_THEN,
  ALL_THAT_OUGHT,
  HOLDS,
  DONE_SO,
  IS_SO,
  AT_MOST,
  FLOWS,
]
const LONGEST_CLAUSE = 10
const SHORTEST_ALONE = 7

/** Reasons for which several clauses need more than themselves to be a motto. */
const ALONE_GUARDS = defineGuards<[phrase: string, clauses: readonly string[]]>('slogan/motto-alone', [
  {
    id: 'quotation-within',
    example: '“稳住‘田’地、管好水源、护住林木”',
    because: 'talk and narration have quotations in them',
    unless: (phrase) => /[‘’]/u.test(phrase),
  },
  {
    id: 'uneven',
    example: '“我们这里去年种了很多树苗、管好水、护住林”',
    because: 'talk and narration have longer clauses, lists shorter ones',
    unless: (_, clauses) => clauses.some((c) => c.length < 2 || c.length > LONGEST_CLAUSE),
  },
  {
    id: 'fault',
    example: '谈到“停车难、出行堵、环境差”',
    because: 'what is at fault: 停车难、出行堵',
    unless: (_, clauses) => clauses.every((c) => FAULT.test(c)),
  },
])

/** Whether the phrase alone tells a motto: three clauses and more, two of one length that each say something, a stance of four characters. */
export function standsAlone(phrase: string, clauses: readonly string[]): boolean {
  if (clauses.length === 1)
    return (
      ALONE.some((shape) => shape.test(phrase)) ||
      isToBe(phrase) ||
      isOfHalves(phrase) ||
      (DOES_AND_DOES.test(phrase) && !cutsWord(phrase))
    )
  if (isTogether(phrase)) return true
  if (phrase.length < SHORTEST_ALONE || refusedBy(ALONE_GUARDS, phrase, clauses)) return false
  const [first = ''] = clauses
  // 产业第一、企业家老大: what comes first, in a clause of its own
  if (clauses.some((c) => STANCE.test(c)) && clauses.every((c) => c.length >= 4)) return true
  return clauses.length > 2 || (areEven(clauses) && (first.length >= 4 || clauses.every((c) => DOES.test(c))))
}
