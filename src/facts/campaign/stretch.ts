/** The words left of the noun of an unquoted name, and what stands before each place in them at which the name could begin. */

import { JOINTS } from '../../lexicon/joints.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { anyOf, charactersOf, hasRole, wordsOf } from '../../lexicon/words-by-role.js'
import { campaignNamed, knownLengths } from '../phrase/campaigns.js'
import { SMALL } from '../phrase/numerals.js'
import {
  endsAnyWord,
  endsInWordOfDeng,
  endsInWordOfJoint,
  endsWhole,
  joinsDeeds,
  wordAt,
  wordBefore,
} from './words.js'

/** Longest modifier of an unquoted name, in characters. */
export const LONGEST = 30
/** Nothing of a name reaches over these. */
const BREAK = /[^\p{Script=Han}A-Za-z\d+·-]/u
const CLOSERS = new Set('”’」』"')
/** “十四五”: in which years it is carried out. */
const PLAN_PERIOD = new RegExp(`[“‘][${SMALL}]{1,2}五[”’]$`, 'u')
/** The point of 信息化2.0. */
const VERSION = /^\d\.\d$/u
/** Opens the list of what a name stands for: “四大行动”，即…; it governs like a verb. */
export const TOLD = lazyPattern(
  () => `^(?:${anyOf('campaign/tells-what-is')}|是?指(?![${charactersOf('campaign/after-points-in-word')}]))`,
)
const longestTold = once(() =>
  wordsOf('campaign/tells-what-is').reduce((most, word) => Math.max(most, word.length), 2),
)
export const nth = () => `第[${SMALL}\\d]{1,3}[${charactersOf('campaign/edition')}]`
export const ORDINAL = lazyPattern(() => `${nth()}$`)
const endsOrdinal = hasRole('campaign/edition')
export const JOINS: ReadonlySet<string> = new Set(JOINTS)

/** 全面, 集中 …: an adverb that may be the first word of a name. */
export const isAttribute = hasRole('campaign/attribute-of-name')

/** What stands before the place where a name begins. */
export type Edge = 'verb' | 'function' | 'clause' | 'joint' | 'quotation' | 'none'

export interface Stretch {
  readonly text: string
  /** First character of the clause part in which the name must lie. */
  readonly from: number
  /** First character of the type noun, and the one after it. */
  readonly nounStart: number
  readonly end: number
  readonly opens: Edge
  /** The verb or particle that begins at a place before the noun, by the place; each is looked up once. */
  readonly governing: (string | undefined)[]
  /** Whether a known name begins at a place. */
  readonly known: (boolean | undefined)[]
  /** How long known names are that end in the noun. */
  readonly lengths: ReadonlySet<number>
}

/** The verb or particle that begins at `at` and ends before the noun. */
export function governingAt(stretch: Stretch, at: number): string {
  const { text, from, nounStart, governing } = stretch
  governing[at - from] ??= wordAt(text, at, nounStart, 'campaign/verb', 'campaign/particle')
  return governing[at - from]!
}

/** Whether what stands from `at` to the end of the noun is a known name. */
export function isKnownFrom(stretch: Stretch, at: number): boolean {
  const { text, from, end, known, lengths } = stretch
  known[at - from] ??= lengths.has(end - at) && campaignNamed(text.slice(at, end)) !== undefined
  return known[at - from]!
}

export interface Left {
  readonly edge: Edge
  readonly word: string
  readonly score: number
}

/** 落实|好: a verb may stand before it. */
const WELL = '好'
const AND_SO_ON = '等'
/** What `leftOf` looks at beside the words. */
const ENDS_OTHERWISE: ReadonlySet<string> = new Set([WELL, AND_SO_ON, ...JOINTS])
const NONE: Left = { edge: 'none', word: '', score: 0 }

/** The stretch left of the type noun that no mark interrupts. */
export function stretchOf(text: string, nounStart: number, end: number): Stretch {
  const limit = Math.max(0, nounStart - LONGEST - 8)
  let from = limit
  let opens: Edge = limit === 0 ? 'clause' : 'none'
  for (let i = nounStart - 1; i >= limit; i--) {
    const c = text.charAt(i)
    if (!BREAK.test(c) || VERSION.test(text.slice(i - 1, i + 2))) continue
    from = i + 1
    opens =
      c === '、'
        ? 'joint'
        : CLOSERS.has(c) && !PLAN_PERIOD.test(text.slice(Math.max(0, i - 5), i + 1))
          ? 'quotation'
          : 'clause'
    break
  }
  const lengths = knownLengths(text.slice(nounStart, end))
  return { text, from, nounStart, end, opens, governing: [], known: [], lengths }
}

/** Whether no word ends at `at` that could tell where a name begins, and nothing else there can: so it is at most places. */
const saysNothing = ({ text, from, opens }: Stretch, at: number, last: string): boolean =>
  !endsAnyWord(text, at) &&
  !ENDS_OTHERWISE.has(last) &&
  !endsOrdinal(last) &&
  !(opens === 'clause' && at - from <= longestTold())

/** What stands before `at` in the stretch. */
export function leftOf(stretch: Stretch, at: number): Left {
  const { text, from, opens } = stretch
  if (at === from) {
    const word = opens === 'joint' ? '、' : ''
    return { edge: opens, word, score: { joint: 3, clause: 1, quotation: -2, none: -2 }[opens as 'joint'] }
  }
  const last = text.charAt(at - 1)
  if (saysNothing(stretch, at, last)) return NONE
  const well = last === WELL ? wordBefore(text, at - 1, from, 'campaign/verb') : ''
  const verb = wordBefore(text, at, from, 'campaign/verb') || well
  if (verb) return { edge: 'verb', word: verb, score: 4 }
  const told = opens === 'clause' && at - from <= longestTold() ? TOLD.exec(text.slice(from, at)) : null
  if (told && from + told[0].length === at) return { edge: 'verb', word: told[0], score: 4 }
  const opening = wordBefore(text, at, from, 'campaign/opens-clause')
  if (opening) {
    // a verb that may begin a name (改善人居环境行动) governs it only where it opens its clause
    const own = at - opening.length
    const opened =
      own === from
        ? opens
        : wordBefore(text, own, from, 'campaign/before-name', 'campaign/before-opening')
          ? 'clause'
          : 'none'
    if (opened === 'clause') return { edge: 'clause', word: opening, score: 3 }
  }
  const particle = wordBefore(text, at, from, 'campaign/particle')
  if (particle) return { edge: 'function', word: particle, score: 3 }
  if (last === AND_SO_ON && !endsInWordOfDeng(text.slice(from, at - 1)))
    return { edge: 'function', word: last, score: 3 }
  if (JOINS.has(last)) {
    const before = text.slice(from, at - 1)
    if (before === '') return { edge: opens === 'quotation' ? 'joint' : opens, word: last, score: 3 }
    // “一网通办”推广|和|效能提升行动: what is done with the one that is quoted
    const own = opens === 'quotation' && before.length < 3
    if (!endsInWordOfJoint(before) && (own || endsWhole(before)) && !joinsDeeds(text, at - 1, from))
      return { edge: 'joint', word: last, score: 3.5 }
  }
  const adverb =
    (JOINS.has(last) ? '' : wordBefore(text, at, from, 'campaign/before-name')) ||
    ORDINAL.exec(text.slice(Math.max(from, at - 5), at))?.[0]
  // 集中 is an adverb, the 集中 of 集中式 is not
  if (adverb && !/[式型化]/u.test(text.charAt(at))) {
    const own = leftOf(stretch, at - adverb.length)
    if (own.edge === 'none') return { edge: 'function', word: adverb, score: 1.5 }
    // 实施|全面提质行动: right behind the verb it is the name's own; 全面|实施提质行动
    return { ...own, score: own.score + (own.edge === 'verb' && isAttribute(adverb) ? -0.5 : 0.5) }
  }
  const weak = wordBefore(text, at, from, 'campaign/weak-particle')
  return weak ? { edge: 'function', word: weak, score: 1.5 } : NONE
}
