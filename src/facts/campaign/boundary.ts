/**
 * Where an unquoted name begins. Every place before the type noun at which a name could begin is scored, and the best
 * is taken: what governs the words that follow, what stands inside them, whether a word is cut, whether the name is known.
 */

import { isCommonWord } from '../../lexicon/common-words.js'
import { JOINTS } from '../../lexicon/joints.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { COUNT, ROUND, SMALL } from '../phrase/numerals.js'
import { campaignNamed, knownLengths } from './lexicon.js'
import {
  endsInWordOfDeng,
  endsInWordOfJoint,
  endsName,
  endsWhole,
  isGeneric,
  joinsDeeds,
  wordAt,
  wordBefore,
} from './words.js'

/** Longest modifier of an unquoted name, in characters. */
const LONGEST = 30
/** Modifiers longer than this are rare. */
const LONG = 20
/** Nothing of a name reaches over these. */
const BREAK = /[^\p{Script=Han}A-Za-z\d+·-]/u
const CLOSERS = new Set('”’」』"')
const QUOTED = /[“”‘’「」『』"]/u
/** “十四五”: in which years it is carried out. */
const PLAN_PERIOD = new RegExp(`[“‘][${SMALL}]{1,2}五[”’]$`, 'u')
/** The point of 信息化2.0. */
const VERSION = /^\d\.\d$/u
/** Opens the list of what a name stands for: “四大行动”，即…; it governs like a verb. */
const TOLD = lazyPattern(
  () => `^(?:${anyOf('campaign/tells-what-is')}|是?指(?![${charactersOf('campaign/after-points-in-word')}]))`,
)
const nth = () => `第[${SMALL}\\d]{1,3}[${charactersOf('campaign/edition')}]`
const ORDINAL = lazyPattern(() => `${nth()}$`)
const BEGINS_WITH_ORDINAL = lazyPattern(() => `^${nth()}`)
const JOINS: ReadonlySet<string> = new Set(JOINTS)
/** A region or a scope before a national campaign's name is not of the name. */
const SCOPE = lazyPattern(() => `(?:${anyOf('campaign/scope-before-known')})$`)

/** A year before a verb: 2012年启动试点. */
const YEAR = /^\d{2,4}年(?=\p{Script=Han})/u
const NUMERAL = new RegExp(`[${COUNT}${ROUND}]`, 'u')

/** What stands before the place where a name begins. */
export type Edge = 'verb' | 'function' | 'clause' | 'joint' | 'quotation' | 'none'

/** A place where the name may begin, and why. */
export interface Beginning {
  readonly start: number
  readonly edge: Edge
  /** The word before it, where one governs or bounds it. */
  readonly word: string
  readonly score: number
  /** What the score is made of. */
  readonly reasons: readonly (readonly [reason: string, weight: number])[]
}

/** The reasons of a score, to be read by people: `verb 实施 +4, long -1`. */
export const because = ({ reasons }: Beginning): string =>
  reasons.map(([reason, weight]) => `${reason} ${weight > 0 ? '+' : ''}${weight}`).join(', ')

interface Stretch {
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
function governingAt(stretch: Stretch, at: number): string {
  const { text, from, nounStart, governing } = stretch
  governing[at - from] ??= wordAt(text, at, nounStart, 'campaign/verb', 'campaign/particle')
  return governing[at - from]!
}

/** Whether what stands from `at` to the end of the noun is a known name. */
function isKnownFrom(stretch: Stretch, at: number): boolean {
  const { text, from, end, known, lengths } = stretch
  known[at - from] ??= lengths.has(end - at) && campaignNamed(text.slice(at, end)) !== undefined
  return known[at - from]!
}

interface Left {
  readonly edge: Edge
  readonly word: string
  readonly score: number
}

const NONE: Left = { edge: 'none', word: '', score: 0 }

/** The stretch left of the type noun that no mark interrupts. */
function stretchOf(text: string, nounStart: number, end: number): Stretch {
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

const isAttribute = hasRole('campaign/attribute-of-name')

/** What stands before `at` in the stretch. */
function leftOf(stretch: Stretch, at: number): Left {
  const { text, from, opens } = stretch
  if (at === from) {
    const word = opens === 'joint' ? '、' : ''
    return { edge: opens, word, score: { joint: 3, clause: 1, quotation: -2, none: -2 }[opens as 'joint'] }
  }
  // 落实好
  const well = text.charAt(at - 1) === '好' ? wordBefore(text, at - 1, from, 'campaign/verb') : ''
  const verb = wordBefore(text, at, from, 'campaign/verb') || well
  if (verb) return { edge: 'verb', word: verb, score: 4 }
  const told = opens === 'clause' ? TOLD.exec(text.slice(from, at)) : null
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
  const last = text.charAt(at - 1)
  if (last === '等' && !endsInWordOfDeng(text.slice(from, at - 1)))
    return { edge: 'function', word: '等', score: 3 }
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

/** What speaks against a name that begins at `start` and is not known, by what stands inside it; each with its weight. */
function against(stretch: Stretch, start: number, left: Left): [string, number][] {
  const { text, nounStart, end } = stretch
  const reasons: [string, number][] = []
  const modifier = text.slice(start, nounStart)
  if (TOLD.test(modifier)) reasons.push(['tells what it is', -4])
  if (end > nounStart && modifier.includes(text.slice(nounStart, end))) reasons.push(['its noun inside', -4])
  for (let at = start; at < nounStart; at++) {
    const word = governingAt(stretch, at)
    if (word) {
      const atNoun = at + word.length === nounStart
      const inner = endsName(word)
      if (!inner || (at === start && !atNoun))
        reasons.push([`${word} inside`, atNoun && at === start ? -9 : -4])
      else if (!atNoun) reasons.push([`${word} inside`, -2])
      at += word.length - 1
      continue
    }
    const c = text.charAt(at)
    if (
      JOINS.has(c) &&
      at > start &&
      !endsInWordOfJoint(text.slice(start, at)) &&
      !joinsDeeds(text, at, start) &&
      endsWhole(text.slice(start, at))
    )
      reasons.push([`${c} parts it`, -4])
    else if (c === '等' && at > start && !endsInWordOfDeng(text.slice(start, at)))
      reasons.push(['等 inside', -4])
  }
  const year = YEAR.exec(modifier)?.[0].length
  if (year !== undefined && wordAt(text, start + year, nounStart, 'campaign/opens-clause', 'campaign/verb'))
    reasons.push(['tells when it began', -4])
  if (JOINS.has(text.charAt(start)) && !isCommonWord(text, start)) reasons.push(['begins with a joint', -4])
  const adverb = wordAt(text, start, nounStart, 'campaign/before-name')
  if (adverb && !(left.edge === 'verb' && isAttribute(adverb))) reasons.push(['begins with an adverb', -3])
  if (left.edge === 'clause' && wordAt(text, start, nounStart, 'campaign/opens-clause'))
    reasons.push(['begins with its verb', -2.5])
  if (ORDINAL.test(modifier.slice(0, 4)) || BEGINS_WITH_ORDINAL.test(modifier))
    reasons.push(['begins with an ordinal', -3])
  if (left.word === '' && left.edge !== 'clause' && isCommonWord(text, start - 1))
    reasons.push(['cuts a word', -2])
  if (wordAt(text, start, start + 1, 'campaign/weak-particle')) reasons.push(['begins with a particle', -1])
  if (modifier.length > LONG) reasons.push(['long', (LONG - modifier.length) / 4])
  if (isGeneric(modifier, false)) reasons.push(['says nothing', -6])
  for (let at = start + 2; at < nounStart; at++)
    if (isKnownFrom(stretch, at) && SCOPE.test(text.slice(start, at))) {
      reasons.push(['a region before a known name', -5])
      break
    }
  return reasons
}

/** Reasons for which a known name with marks inside is not told here. */
const KNOWN = defineGuards<[name: string, start: number]>(
  'campaign/known-with-marks',
  [
    {
      id: 'quoted',
      example: '“体重管理年”活动',
      because: 'it is called by what is quoted, whatever the table holds',
      unless: (name) => QUOTED.test(name),
    },
  ],
  (_, start) => start,
)

/** Every place at which the name of the undertaking in `[nounStart, end)` could begin, the best first. */
export function beginnings(text: string, nounStart: number, end: number): Beginning[] {
  const stretch = stretchOf(text, nounStart, end)
  const found: Beginning[] = []
  /** Where the longest known name begins; a shorter one that it ends in is a part of it. */
  let longest: number | undefined
  for (let start = Math.max(stretch.from, nounStart - LONGEST); start <= nounStart - 2; start++) {
    const known = isKnownFrom(stretch, start)
    const left = leftOf(stretch, start)
    if (left.edge === 'none' && !known) continue
    if (known) longest ??= start
    const reasons: [string, number][] = [[`${left.edge} ${left.word}`.trim(), left.score]]
    if (known && start === longest) {
      // 三大攻坚战 is bounded by its own numeral
      const bounded = left.edge !== 'none' || NUMERAL.test(text.charAt(start))
      // of two known names that end alike the longer is the one that is told
      reasons.push(['known', (bounded ? 5 : 2) + (nounStart - start) / 10])
    } else for (const reason of against(stretch, start, left)) reasons.push(reason)
    const score = reasons.reduce((sum, [, weight]) => sum + weight, 0)
    found.push({ start, edge: left.edge, word: left.word, score, reasons })
  }
  for (const length of stretch.lengths) {
    const start = end - length
    const name = text.slice(Math.max(0, start), end)
    if (start < 0 || start >= stretch.from || !campaignNamed(name)) continue
    if (refusedBy(KNOWN, name, start)) continue
    found.push({ start, edge: 'none', word: '', score: 9, reasons: [['known, with marks inside', 9]] })
  }
  return found.sort((a, b) => b.score - a.score || b.start - a.start)
}

export const SCORE = defineGuards<[best: Beginning]>(
  'campaign/beginning',
  [
    {
      id: 'too-little',
      example: '抓好食堂卫生、校车安全、消防设施等专项整治',
      because: 'too little speaks for it',
      unless: ({ score }) => score <= 0,
    },
  ],
  ({ start }) => start,
)

/** The place at which the name begins; `null` where nothing speaks for any. */
export function beginningOf(text: string, nounStart: number, end: number): Beginning | null {
  const [best] = beginnings(text, nounStart, end)
  return best && !refusedBy(SCORE, best) ? best : null
}
