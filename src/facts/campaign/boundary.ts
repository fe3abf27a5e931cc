/**
 * Where an unquoted name begins. Every place before the type noun at which a name could begin is scored, and the best
 * is taken: what governs the words that follow, what stands inside them, whether a word is cut, whether the name is known.
 */

import { isCommonWord } from '../../lexicon/common-words.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { campaignNamed } from '../phrase/campaigns.js'
import { COUNT, ROUND } from '../phrase/numerals.js'
import {
  type Edge,
  governingAt,
  isAttribute,
  isKnownFrom,
  JOINS,
  type Left,
  LONGEST,
  leftOf,
  nth,
  ORDINAL,
  type Stretch,
  stretchOf,
  TOLD,
} from './stretch.js'
import {
  endsInWordOfDeng,
  endsInWordOfJoint,
  endsName,
  endsWhole,
  isGeneric,
  joinsDeeds,
  wordAt,
} from './words.js'

/** Modifiers longer than this are rare. */
const LONG = 20
const QUOTED = /[“”‘’「」『』"]/u
const BEGINS_WITH_ORDINAL = lazyPattern(() => `^${nth()}`)
/** A region or a scope before a national campaign's name is not of the name. */
const SCOPE = lazyPattern(() => `(?:${anyOf('campaign/scope-before-known')})$`)

/** A year before a verb: 2012年启动试点. */
const YEAR = /^\d{2,4}年/u
const NUMERAL = new RegExp(`[${COUNT}${ROUND}]`, 'u')

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
  if (isGeneric(modifier)) reasons.push(['says nothing', -6])
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

/** A place at which a name could begin that is not scored yet. */
interface Place {
  readonly start: number
  readonly left: Left
}

function scored({ start, left }: Place, own: [string, number][]): Beginning {
  const reasons: [string, number][] = [[`${left.edge} ${left.word}`.trim(), left.score], ...own]
  const score = reasons.reduce((sum, [, weight]) => sum + weight, 0)
  return { start, edge: left.edge, word: left.word, score, reasons }
}

/**
 * Places at which the name of the undertaking in `[nounStart, end)` could begin, the best first: all that begin known names,
 * and of the others those that could be the best, or `all`.
 */
export function beginnings(text: string, nounStart: number, end: number, all?: boolean): Beginning[] {
  const stretch = stretchOf(text, nounStart, end)
  const found: Beginning[] = []
  const others: Place[] = []
  /** Where the longest known name begins; a shorter one that it ends in is a part of it. */
  let longest: number | undefined
  for (let start = Math.max(stretch.from, nounStart - LONGEST); start <= nounStart - 2; start++) {
    const known = isKnownFrom(stretch, start)
    const left = leftOf(stretch, start)
    if (!known) {
      if (left.edge !== 'none') others.push({ start, left })
      continue
    }
    longest ??= start
    // 三大攻坚战 is bounded by its own numeral
    const bounded = left.edge !== 'none' || NUMERAL.test(text.charAt(start))
    // of two known names that end alike the longer is the one that is told
    const reasons: [string, number][] =
      start === longest
        ? [['known', (bounded ? 5 : 2) + (nounStart - start) / 10]]
        : against(stretch, start, left)
    found.push(scored({ start, left }, reasons))
  }
  for (const length of stretch.lengths) {
    const start = end - length
    const name = text.slice(Math.max(0, start), end)
    if (start < 0 || start >= stretch.from || !campaignNamed(name)) continue
    if (refusedBy(KNOWN, name, start)) continue
    found.push({ start, edge: 'none', word: '', score: 9, reasons: [['known, with marks inside', 9]] })
  }
  let best = found.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  // what stands inside a name only speaks against it
  for (const place of others.sort((a, b) => b.left.score - a.left.score)) {
    if (place.left.score < best && !all) break
    const one = scored(place, against(stretch, place.start, place.left))
    best = Math.max(best, one.score)
    found.push(one)
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
