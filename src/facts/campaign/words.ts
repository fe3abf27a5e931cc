/** Words that bound an unquoted name, matched at a place of the text. */
import { charsBefore } from '../../lexicon/chars-before.js'
import { isCommonWord } from '../../lexicon/common-words.js'
import { Edge } from '../../lexicon/edge.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { COUNT } from '../phrase/numerals.js'

/** Particles of one character are parts of other words too: 如意, 了解. */
const isPart = (text: string, at: number) => isCommonWord(text, at - 1) || isCommonWord(text, at)

const edge = new Edge(
  [
    'campaign/verb',
    'campaign/particle',
    'campaign/weak-particle',
    'campaign/ends-name',
    'campaign/before-name',
    'campaign/before-opening',
    'campaign/opens-clause',
  ],
  isPart,
)
type WordRole = Parameters<typeof edge.has>[1]

/** The longest word of one of `roles` that ends at `end` and begins at `from` or later; '' if there is none. */
export const wordBefore = (text: string, end: number, from: number, ...roles: readonly WordRole[]): string =>
  edge.before(text, end, from, ...roles)

/** Whether any of the words ends at `end`: mostly none does. */
export const endsAnyWord = (text: string, end: number): boolean => edge.endsAny(text, end)

/** The longest word of one of `roles` that begins at `at` and ends at `to` or before; '' if there is none. */
export const wordAt = (text: string, at: number, to: number, ...roles: readonly WordRole[]): string =>
  edge.after(text, at, to, ...roles)

/** Whether a verb may be the last word of a name: 保障 of 能源保障. */
export const endsName = (word: string): boolean => edge.has(word, 'campaign/ends-name')

/** 三大, 10项: how many there are. */
const counted = () => `(?:[${COUNT}]+[${anyOf('campaign/classifier').replaceAll('|', '')}])`
const GENERIC = lazyPattern(() => `^(?:${anyOf('campaign/generic')}|${counted()})+$`)
const PLAIN = lazyPattern(() => `^(?:${anyOf('campaign/generic', 'campaign/plain')}|${counted()})+$`)
const MANNER = lazyPattern(() => `(?:${anyOf('campaign/manner')})$`)
const ROUTINE = lazyPattern(() => `(?:${anyOf('campaign/routine')})$`)
const WHOLE = lazyPattern(() => `(?:${anyOf('campaign/whole-item')})$`)

/** Whether `modifier` says only what any undertaking could be (重点, 三大); of works also their trade (水利, 供水). */
export const isGeneric = (modifier: string, works?: boolean): boolean =>
  works ? PLAIN.test(modifier) : GENERIC.test(modifier)

/** Whether `modifier` is what bodies plan every year: 招生计划, 土地供应计划. */
export const endsInRoutine = (modifier: string): boolean => ROUTINE.test(modifier)

/** Whether `modifier` tells how something is done, so that the noun is a verb: 迅速行动. */
export const endsInManner = (modifier: string): boolean => MANNER.test(modifier)

/** Whether a word is what is done in a work (保护, 建设, 治理). */
const isDeed = hasRole('campaign/deed')

/**
 * Whether the joint at `at` joins two deeds of the undertaking whose words begin at `from`, and no two undertakings:
 * 生态保护|和|建设二期工程. A deed without its object is a verb: 建设|和|改造安居工程.
 */
export const joinsDeeds = (text: string, at: number, from: number): boolean =>
  at - from >= 4 && isDeed(charsBefore(text, at, 2)) && isDeed(text.slice(at + 1, at + 3))

/** Whether `item` of a list is complete in itself, so that it does not share the noun that follows: 意见, 机制. */
export const endsWhole = (item: string): boolean => WHOLE.test(item)

/** 总和, 调和, 普及, 参与 …: what stands before a character that is no joint there. */
const WITHIN = lazyPattern(() => `(?:${anyOf('campaign/before-joint-in-word')})$`)
export const endsInWordOfJoint = (before: string): boolean => WITHIN.test(before)

/** 高等, 平等 …: the 等 after it ends no list. */
const OF_DENG = lazyPattern(() => `(?:${anyOf('campaign/before-deng-in-word')})$`)
export const endsInWordOfDeng = (before: string): boolean => OF_DENG.test(before)
