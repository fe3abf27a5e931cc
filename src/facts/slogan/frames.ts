/** The words around a quotation that tell a motto from a label: what governs it, and what it is called. */
import { COUNTER, OF } from '../../calendar/marks.js'
import { Edge } from '../../lexicon/edge.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { SMALL } from '../phrase/numerals.js'
import { lastClause } from '../phrase/quotes.js'

/** Verbs before a quotation: how much each speaks for a motto, and against it. */
const BEFORE = {
  'slogan/upholds-motto': 2,
  'slogan/may-uphold-motto': 1,
  'slogan/governs-either': 0,
  'slogan/says-what-is': -1,
  'slogan/governs-label': -2,
  'slogan/governs-fault': -3,
} as const
/** What a copula before the quotation weighs: what is said of something may be a motto, be its shape that of one. */
export const COPULA = BEFORE['slogan/says-what-is']
/** Nouns after a quotation, that it is called by. */
const AFTER = {
  'slogan/motto-noun': 3,
  'slogan/likely-motto-noun': 2,
  'slogan/possible-motto-noun': 1,
} as const
type Before = keyof typeof BEFORE
type After = keyof typeof AFTER

const VERBS = Object.keys(BEFORE) as Before[]
const NOUNS = Object.keys(AFTER) as After[]
const edge = new Edge<Before | After>([...VERBS, ...NOUNS])

/** A noun that goes on as another word is none of these: 作风|建设, 思想|解放. */
const CALLED = lazyPattern(
  () => `^[${OF}之]?(?:\\p{Script=Han}{0,6}?)(${anyOf(...NOUNS)})(?!${anyOf('slogan/goes-on-from-noun')})`,
)

/** 八个字, 十六字方针: the quotation is spoken of as so many characters. */
const COUNTED_CHARACTERS = new RegExp(`^${OF}?这?[${SMALL}\\d]{1,3}${COUNTER}?大?字`, 'u')
/** Words that may not lie between the quotation and the noun it is called by. */
const BROKEN = lazyPattern(() => `[，、；：:。“”‘’]|${anyOf('slogan/parts-noun-from-motto')}`)

/** 把“…”当成了座右铭. */
const TAKEN_AS = lazyPattern(() => `^(?:${anyOf('slogan/takes-as')})了?`)

/** “…”，这是他写在墙上的话. */
const SPOKEN_OF = lazyPattern(
  () => `^，这\\p{Script=Han}{0,12}(?:${anyOf('slogan/motto-is-called')}|话)(?![题语])`,
)

/** How much the text behind the quotation speaks for a motto. */
export function weightBehind(behind: string): { weight: number; noun: string } {
  if (SPOKEN_OF.test(behind)) return { weight: 2, noun: '话' }
  if (COUNTED_CHARACTERS.test(behind)) return { weight: 3, noun: '字' }
  const match = CALLED.exec(behind.replace(TAKEN_AS.regexp, ''))
  if (!match || BROKEN.test(match[0].slice(0, -(match[1] ?? '').length))) return { weight: 0, noun: '' }
  const noun = match[1] ?? ''
  const role = NOUNS.find((one) => edge.has(noun, one))
  return { weight: role ? AFTER[role] : 0, noun }
}

/** What the quotation is said to be: 工作信条是“…”, 口号：“…”. */
const EQUATED = lazyPattern(
  () => `(?:${anyOf('slogan/motto-is-called')})(?:${anyOf('slogan/adverb-before-copula')})?(?:是|为|：)$`,
)

/** 用“…”的劲头, 党员要“…”; not 利用, 使用, 主要. */
const WITH = lazyPattern(
  () =>
    `(?:(?<!${anyOf('slogan/before-use-in-word')})用|(?<![${charactersOf('slogan/before-must-in-word')}])要)$`,
)

/** 答案是“…”, 体会是“…”: it may be a motto, be its shape that of one. */
const ANSWERED = lazyPattern(() => `(?:${anyOf('slogan/may-be-motto')})[是为]$`)

/** How far before the quotation, in characters, a verb still governs it. */
const GOVERNED = 28

/** How much the clause before the quotation speaks for a motto: the last verb in it decides. */
export function weightBefore(before: string): number {
  if (EQUATED.test(before)) return 3
  if (WITH.test(before) || ANSWERED.test(before)) return 1
  const clause = lastClause(before, '，,；;：:。').slice(-GOVERNED)
  let weight = 0
  for (let at = 0; at < clause.length; ) {
    const word = edge.after(clause, at, clause.length, ...VERBS)
    const role = VERBS.find((one) => edge.has(word, one))
    // what takes mottos and labels alike ends the reach of a verb of labels only
    if (role) weight = role === 'slogan/governs-either' ? Math.max(weight, BEFORE[role]) : BEFORE[role]
    at += word.length || 1
  }
  return weight
}
