/** The congress session a report was given at: 厦门市第十六届人民代表大会第五次会议, 州八届人大五次会议. */

import { DAY_MARK, ORDINAL_MARK, TERM_MARK, TIMES_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { HUNDRED, TO_TEN } from '../../numeral/characters.js'

const N = `[${HUNDRED}${TO_TEN}]{1,4}|\\d{1,3}`

/** 第十六届 */
const TERM = `${ORDINAL_MARK}?(?:${N})${TERM_MARK}`
const SESSION = lazyPattern(() => {
  const congress = `(?:${anyOf('metadata/congress')})`
  return (
    `(?:(?<nation>(?:${anyOf('metadata/the-republic')})?${TERM}(?:${anyOf('metadata/whole-nation')})${congress})` +
    `|(?<place>\\p{Script=Han}{0,16}?)\\n?${TERM}\\n?${congress})` +
    `(?:${anyOf('metadata/standing-committee')})?\\n?${ORDINAL_MARK}?(?:${N})${TIMES_MARK}(?:${anyOf('metadata/numbered-sitting')})`
  )
})

/** Words before the name of the place. */
const BEFORE = lazyPattern(
  () =>
    `^.{0,200}(?:[${charactersOf('metadata/speaks-at')}${DAY_MARK}]|${anyOf('metadata/peoples-government')})`,
)
const NO_PLACE = lazyPattern(() => `^(?:.{0,200}(?:${anyOf('metadata/gives-report')}))?$`)

/** A session as named in a text. */
export interface Session {
  readonly name: string
  /** What stands before 第十六届: 厦门市, 省, 市, 州, or empty. */
  readonly place: string
  readonly national: boolean
  readonly start: number
  readonly end: number
}

/** The first session named in `text` (a head: short, without blanks), or undefined. */
export function findSession(text: string): Session | undefined {
  const match = SESSION.exec(text)
  if (!match) return undefined
  const end = match.index + match[0].length
  if (match.groups?.nation)
    return { name: match[0].replace(/\n/gu, ''), place: '', national: true, start: match.index, end }
  const raw = match.groups?.place ?? ''
  const kept = raw.replace(BEFORE.regexp, '')
  const place = NO_PLACE.test(kept) ? '' : kept
  return {
    name: match[0].slice(raw.length - kept.length).replace(/\n/gu, ''),
    place,
    national: false,
    start: match.index,
    end,
  }
}
