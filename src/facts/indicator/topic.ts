/** The statistic a sentence goes on about though its own clause told no value: 生产总值连跨两个台阶，达到8200亿元. */

import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { lastStartingAt } from '../../rules/context.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Amount } from './amounts.js'
import { canonicalOf } from './canonical.js'
import { clauseStart } from './clause.js'
import { stripLeft, tidyName } from './name.js'
import { lastTold, type ReadingState, type Sentence } from './reading-state.js'
import { isWordWith, type Role } from './words.js'

/** A statistic that a clause is about. */
export interface Topic {
  readonly name: string
  readonly start: number
  /** Where its clause ends. */
  readonly end: number
  readonly area: string | undefined
}

const LONGEST_NAME = 20
const LONGEST_OPENING = 5
/** How many clauses back the topic may stand. */
const CLAUSES = 2
const COMMA = new Set('，,、')
/** What follows a name that is more than that: 生产总值占比, 粮食播种面积. */
const GOES_ON = lazyPattern(
  () => `^(?:[、（${charactersOf('indicator/topic-goes-on-sign')}]|${anyOf('indicator/topic-goes-on')})`,
)

/** The longest known statistic that `[from, to)` opens with, and what it is followed by. */
function knownAt(text: string, from: number, to: number): number {
  for (let end = Math.min(to, from + LONGEST_NAME); end - from >= 2; end--)
    if (canonicalOf(text.slice(from, end)) && !GOES_ON.test(text.slice(end, end + 4))) return end
  return -1
}

/** Whether `[from, to)` opens with a word of this role, however long the words of others there are. */
function opensWith(text: string, from: number, to: number, role: Role): boolean {
  for (let length = Math.min(LONGEST_OPENING, to - from); length > 0; length--)
    if (isWordWith(text.slice(from, from + length), role)) return true
  return false
}

/** Whether the clause in `[from, to)`, whose adverbials end at `start`, opens with a word that leaves out its subject. */
function goesOn(text: string, from: number, start: number, to: number): boolean {
  for (let at = from; at <= start; at++) if (opensWith(text, at, to, 'onward')) return true
  return false
}

/** Whether what stands between a name and the end of its clause tells how it fared, and names nothing else. */
function isPredicate({ text, moments }: ReadingState, from: number, to: number): boolean {
  if (from === to) return false
  const moment = moments[lastStartingAt(moments, from)]
  if (moment !== undefined && moment.start <= from && from < moment.end) return true
  return opensWith(text, from, to, 'fared')
}

/** 成为全国第十个万亿城市, 虽然受灾: the subject is the one before. */
const GUARDS = defineGuards<[text: string, begin: number, start: number, end: number]>(
  'indicator/topic',
  [
    {
      id: 'own-subject',
      example: '粮食生产稳定发展，农民积极性提高，总产量达到50万吨',
      because: 'the clause between has a subject of its own',
      unless: (text, begin, start, end) => !goesOn(text, begin, start, end),
    },
  ],
  (_, begin) => begin,
)

/**
 * The statistic that the clause before `from`, or the one before that, opens with, if nothing was told of it. Of two
 * characters (粮食, 棉花) only with `short`, where a head follows that makes it whole.
 */
export function topicBefore(
  state: ReadingState,
  sentence: Sentence,
  from: number,
  short?: boolean,
): Topic | undefined {
  const { text } = state
  const told = lastTold(sentence)
  const floor = Math.max(sentence.start, sentence.made.at(-1)?.end ?? sentence.start)
  let end = from - 1
  for (let clauses = 0; clauses < CLAUSES && end > floor && COMMA.has(text.charAt(end)); clauses++) {
    const begin = clauseStart(text, end, floor)
    const { start, area } = stripLeft(state, begin, end)
    const known = knownAt(text, start, end)
    if (known > 0 && (short || known - start >= 3) && isPredicate(state, known, end))
      return told !== undefined && told.end > start && told.name !== text.slice(start, known)
        ? undefined
        : { name: tidyName(text.slice(start, known)), start, end, area }
    if (refusedBy(GUARDS, text, begin, start, end)) return undefined
    end = begin - 1
  }
  return undefined
}

/** 粮食|总产量: the name of a head that is told of the topic, where that is a known statistic. */
export function ofTopic({ name }: Topic, head: string): string | undefined {
  // 迈上新台阶，总量达到5万亿元
  if (TOTAL_SHORT.test(head) && !name.endsWith('产')) return name
  const whole = name.replace(OUTPUT.regexp, '') + head
  if (canonicalOf(whole)) return whole
  return canonicalOf(name + head) ? name : undefined
}
const OUTPUT = lazyPattern(() => `(?:${anyOf('indicator/output')})$`)
const TOTAL_SHORT = lazyPattern(() => `^(?:${anyOf('indicator/total-short')})$`)

/** Whether a value may be the level or the growth of a statistic. */
export const fitsTopic = ({ type }: Amount): boolean =>
  type === 'currency' || type === 'measure' || type === 'percent'
