/** What a heading looks like at the beginning of its line: markdown marks, numbering, dashes. */
import { ORDINAL_MARK } from '../../calendar/marks.js'
import { type LazyPattern, lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { HUNDRED, PLAIN_ZEROS, TO_TEN } from '../../numeral/characters.js'

/** The sorts of heading, and how high each stands by custom; lower is higher. Markdown ones stand at their depth. */
export const RANK = {
  markdown: 0,
  chapter: 10,
  section: 20,
  numeral: 30,
  bracketedNumeral: 40,
  digit: 50,
  bracketedDigit: 60,
  ordinal: 65,
  enumeration: 70,
  dash: 75,
  lead: 80,
  boldLine: 25,
  bareLine: 26,
} as const

export type HeadingSort = keyof typeof RANK

const HAN_NUMERAL = `[${PLAIN_ZEROS}${TO_TEN}${HUNDRED}]{1,4}`

/** 第三章 总则 */
const numbered = (role: string) =>
  String.raw`${ORDINAL_MARK}(?:${HAN_NUMERAL}|\d{1,3})(?:${anyOf(role)})(?=[\s：:、.]|\p{Script=Han})`

/** Numbering at the beginning of a line, in the order tried. Each is sticky. */
const NUMBERING: readonly (readonly [HeadingSort, RegExp | LazyPattern])[] = [
  ['chapter', lazyPattern(() => numbered('text/chapter'), 'uy')],
  ['section', lazyPattern(() => numbered('text/section'), 'uy')],
  ['numeral', new RegExp(`${HAN_NUMERAL} ?(?:、|[．.](?!\\d))`, 'uy')],
  ['bracketedNumeral', new RegExp(`(?:[（(〔]?${HAN_NUMERAL}[）)〕]|[㈠-㈩])`, 'uy')],
  ['digit', /(?:\d{1,3} ?(?:、|[.．](?!\d))|[⒈-⒛])/uy],
  ['bracketedDigit', /(?:[（(〔]\d{1,3}[）)〕]|\d{1,2}[）)]|[①-⒇])/uy],
  ['ordinal', new RegExp(`${ORDINAL_MARK}${HAN_NUMERAL}[，、,：:]`, 'uy')],
  ['enumeration', lazyPattern(() => `${HAN_NUMERAL}(?:${anyOf('text/enumerates')})`, 'uy')],
  ['dash', /[—―─－]{1,3}(?=[\p{Script=Han}“‘「])/uy],
]

/** The beginning of a line: which marks it has, and where its words begin. */
export interface LineOpening {
  /** Depth of a markdown heading, 0 if it is none. */
  readonly markdown: number
  readonly bold: boolean
  /** Numbering or dash, if any. */
  readonly sort: HeadingSort | undefined
  /** Where the title begins: behind markdown marks, with the numbering. */
  readonly titleStart: number
  /** Where the words begin: behind the numbering. */
  readonly wordsStart: number
}

const MARKDOWN = /(#{1,6})[ \t]+/uy
const BOLD = /\*{2,3}/uy

/** Reads the marks at the beginning of the line that starts at `start`. */
export function readOpening(text: string, start: number): LineOpening {
  let at = start
  let markdown = 0
  MARKDOWN.lastIndex = at
  const hashes = MARKDOWN.exec(text)
  if (hashes) {
    markdown = (hashes[1] as string).length
    at = MARKDOWN.lastIndex
  }
  BOLD.lastIndex = at
  const bold = BOLD.test(text)
  if (bold) at = BOLD.lastIndex
  const titleStart = at
  let sort: HeadingSort | undefined
  const first = text.charCodeAt(at)
  if (mayNumber(first))
    for (const [name, pattern] of NUMBERING) {
      const found = matchAt(pattern, text, at)
      if (!found) continue
      sort = name
      at += found[0].length
      break
    }
  return { markdown, bold, sort, titleStart, wordsStart: at }
}

const NUMBERING_FIRST = new Set(
  [...`${ORDINAL_MARK}${PLAIN_ZEROS}${TO_TEN}${HUNDRED}（(〔0123456789—―─－`].map((c) => c.charCodeAt(0)),
)

function mayNumber(code: number): boolean {
  // ① to ⒛, ㈠ to ㈩
  return NUMBERING_FIRST.has(code) || (code >= 0x2460 && code <= 0x249b) || (code >= 0x3220 && code <= 0x3229)
}
