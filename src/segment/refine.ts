/** From the words of an engine to those of this library, in ordered passes. */

import { ORDINAL_MARK, TERM_MARK } from '../calendar/marks.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../lexicon/words-by-role.js'
import { ONES, TO_TEN } from '../numeral/characters.js'
import { joinDates, joinDigits, joinMarks, joinNumerals, splitNumerals } from './numerals.js'
import { wholeQuantities } from './quantities.js'
import type { TaggedWord } from './tokens.js'
import { joinNames } from './unknown.js'

/** 最|大, 更|好: an adverb of degree and its adjective are two words, but 最近 and 更加 are one. */
const isDegree = hasRole('segment/degree')

function splitDegree(words: readonly TaggedWord[], tagOf: (word: string) => string): TaggedWord[] {
  return words.flatMap((token) => {
    const { word, tag } = token
    const [adverb = '', adjective = ''] = word
    const isPair = word.length === 2 && isDegree(adverb) && /^[adilmvx]/u.test(tag)
    if (!isPair || tagOf(adjective) !== 'a') return [token]
    return [
      { word: adverb, tag: 'd' },
      { word: adjective, tag: 'a' },
    ]
  })
}

const ORDINAL = new RegExp(String.raw`^${ORDINAL_MARK}?[${TO_TEN}\d]{1,3}$`, 'u')
const PLENUM = lazyPattern(() => `^[${ONES}](?:${anyOf('segment/plenum')})$`)

const CONGRESS = new RegExp(`^${ORDINAL_MARK}?[${TO_TEN}]{1,3}${TERM_MARK}$`, 'u')

/** 二十|届|三中全会 is the name of one meeting. */
function joinPlenums(words: readonly TaggedWord[]): TaggedWord[] {
  const out: TaggedWord[] = []
  for (const token of words) {
    const term = out.at(-1)
    const ordinal = out.at(-2)
    if (!PLENUM.test(token.word) || term === undefined) out.push(token)
    else if (CONGRESS.test(term.word)) out.splice(-1, 1, { word: term.word + token.word, tag: 'nz' })
    else if (term.word === TERM_MARK && ordinal !== undefined && ORDINAL.test(ordinal.word))
      out.splice(-2, 2, { word: ordinal.word + term.word + token.word, tag: 'nz' })
    else out.push(token)
  }
  return out
}

/** What the passes want to know beside the words. */
export interface Refinement {
  /** Whether a word is one of those that must not be taken apart. */
  readonly isFixed: (word: string) => boolean
  /** The engine's tag of a word. */
  readonly tagOf: (word: string) => string
  /** Amounts and dates as one word each. */
  readonly quantities: boolean
}

export function refine(
  words: readonly TaggedWord[],
  { isFixed, tagOf, quantities }: Refinement,
): TaggedWord[] {
  // digits first: what is glued to a numeral is told by the whole of it
  let out = joinNumerals(splitNumerals(joinDigits(words), isFixed))
  out = joinPlenums(joinDates(out))
  out = joinNames(splitDegree(joinMarks(out), tagOf))
  return quantities ? wholeQuantities(out) : out
}
