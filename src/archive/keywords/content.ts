/** The content words of a text: what keywords are chosen from. */
import { ORDINAL_MARK } from '../../calendar/marks.js'
import { campaigns } from '../../facts/phrase/campaigns.js'
import { slogans } from '../../facts/slogan/lexicon.js'
import { divisionRows } from '../../lexicon/divisions.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole, wordsOf } from '../../lexicon/words-by-role.js'
import {
  COUNTING_TWO,
  LARGE_PLACES,
  ODD_MARKS,
  ONES,
  PLACES,
  PLAIN_ZEROS,
  SEVERAL_MARKS,
} from '../../numeral/characters.js'
import type { Segmenter, Token } from '../../segment/segmenter.js'
import { topicLexicons } from '../trends/topics.js'

/** Nouns, verbs, adjectives; set phrases, idioms and short forms; what the segmenter guesses to be a word (`x`). */
const CONTENT = /^(?:[nva]|[ijl]$|x$)/u
const IS_NAME = /^\p{Script=Han}{2,}$/u
/** Numerals, times that are told by them, and whose a thing is: 三个, 十二月, 去年同期, 我省. */
const NUMERAL = lazyPattern(
  () =>
    `^[${ORDINAL_MARK}${PLAIN_ZEROS}${ONES}${COUNTING_TWO}${PLACES}${LARGE_PLACES}${SEVERAL_MARKS}${ODD_MARKS[0]}]+(?:${anyOf('keywords/counted-by')})?$|${anyOf('keywords/of-time')}|^[${charactersOf('keywords/whose-area')}][${charactersOf('keywords/area')}]$`,
)
/** Verbs and nouns that carry no matter of their own. */
const isEmpty = hasRole('keywords/empty')
/** What a transcript notes of the hall: （热烈鼓掌）, (长时间的掌声). */
const APPLAUSE = lazyPattern(
  () => String.raw`[（(][^（()）\n]{0,12}(?:${anyOf('keywords/applause')})[^（()）\n]{0,12}[)）]`,
  'gu',
)

let phrases: ReadonlySet<string> | undefined

/** The set phrases, names and terms of the project's own tables. */
export function ownPhrases(): ReadonlySet<string> {
  phrases ??= new Set([
    ...slogans().flatMap((s) => [s.name, ...(s.variants ?? [])]),
    ...campaigns().flatMap((c) => [c.name, ...(c.variants ?? [])]),
    ...Object.values(topicLexicons()).flat(),
  ])
  return phrases
}

const SUFFIX = lazyPattern(() => `(?:${anyOf('keywords/ends-division')})$`)

let divisionNames: ReadonlySet<string> | undefined

/** The names of all divisions, with and without the word for their level. */
function allDivisions(): ReadonlySet<string> {
  if (divisionNames) return divisionNames
  const names = new Set<string>()
  for (const division of divisionRows())
    for (const name of [division.name, ...division.short, ...division.former]) {
      names.add(name)
      const stem = name.replace(SUFFIX.regexp, '')
      if (stem.length >= 2) for (const end of ['', ...wordsOf('place/division-mark')]) names.add(stem + end)
    }
  divisionNames = names
  return names
}

/**
 * Names that say whose a document is and where: of a region's report those of all divisions, for its neighbours and
 * partners are its own matter too. The nation's reports name a place where something happened.
 */
export function ownPlaces(code: string | undefined): ReadonlySet<string> {
  const nation = wordsOf('keywords/the-nation')
  return new Set(code === undefined || code === '000000' ? nation : [...nation, ...allDivisions()])
}

/** Most tokens that one phrase may be cut into. */
const MOST_TOKENS = 6

/** `tokens` with each run that spells one of the project's phrases as one; of two at one place the longer. */
function joined(tokens: readonly Token[]): { text: string; pos: string }[] {
  const known = ownPhrases()
  const out: { text: string; pos: string }[] = []
  for (let at = 0; at < tokens.length; ) {
    let { text, pos } = tokens[at]!
    let next = at + 1
    let run = text
    for (let end = at + 1; end < Math.min(at + MOST_TOKENS, tokens.length); end++) {
      const part = tokens[end]!.text
      if (!/^[\p{Script=Han}+\d、]/u.test(part)) break
      run += part
      if (!known.has(run)) continue
      text = run
      pos = 'n'
      next = end + 1
    }
    out.push({ text, pos })
    at = next
  }
  return out
}

/**
 * How often each content word stands in `text`: words of two and more characters that are no numerals, no function
 * words and none of `places`.
 */
export function contentWords(
  text: string,
  segmenter: Segmenter,
  places: ReadonlySet<string>,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text: word, pos } of joined(segmenter.segment(text.replace(APPLAUSE.regexp, '')))) {
    if (!CONTENT.test(pos) || !IS_NAME.test(word)) continue
    if (NUMERAL.test(word) || isEmpty(word) || places.has(word)) continue
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
