/** What a quoted phrase is called, by the words around it and by its own shape: which sort of term, or none. */

import { isFiveYearPlan } from '../../calendar/five-year-plans.js'
import { COUNTER } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { COUNTS, FRACTION_MARK, FRACTION_OF, HUNDRED, ONES, TEN, TO_TEN } from '../../numeral/characters.js'
import type { Candidate } from '../../rules/candidate.js'
import type { RuleContext } from '../../rules/rule.js'
import type { Quotation } from '../../text/document.js'
import { type Told, toldAfter, toldBefore, toldInside } from './frames.js'
import { mottoNamed } from './mottos.js'
import { innerOf, rowOf, textBefore, textBehind } from './quotes.js'
import { isSpeech } from './speech.js'
import { toldByShape } from './term-shapes.js'
import type { TermSort } from './term-sorts.js'
import { termNamed } from './terms.js'

const SHORTEST = 2
const LONGEST = 16
const LONGEST_SUM = 36
/** 全国社会治安综合治理优秀城市: titles are long. */
const LONGEST_HONOUR = 24
/** 党支部+合作社+农户, 核+副中心. */
const SUM =
  /^[^\s。！？；：+＋]{0,60}\p{Script=Han}[+＋](?:\d+|\p{Script=Han})\p{Script=Han}[^\s。！？；：]{0,60}$/u
/** 吃、住、行、游、购、娱: as long as its characters. */
const SINGLE = /^\p{Script=Han}(?:、\p{Script=Han}){2,9}$/u
/** A day that is called by its date: 七一, 八一. */
const DAY = new RegExp(`^[${TO_TEN}]·?[${ONES[0]}${ONES[3]}${ONES[7]}${TEN}]$`, 'u')
/** 百分之百: an amount that somebody tells in words. */
const SHARE = new RegExp(`^${HUNDRED}${FRACTION_MARK}${FRACTION_OF}?[${TO_TEN}${HUNDRED}]+$`, 'u')
/** Marks of sentences and titles, and of what somebody typed: no term holds them. */
const MARKS = /[。！？…；：:《》〈〉“”\n@#%=→/]/u
/** A quoted clause, or somebody's wording: 干得好的, 我要去, 必须统筹. */
const CLAUSE = lazyPattern(
  () =>
    `[${charactersOf('term/ends-clause')}]$|^[${charactersOf('term/opens-clause')}]|${anyOf('term/spoken-of-persons')}|^(?:${anyOf('term/opens-half-sentence')})`,
)
const COUNTED = new RegExp(`[${COUNTS}]${COUNTER}$`, 'u')
/** 不严不实: what is at fault in two words. */
const NEITHER = /^不\p{Script=Han}不\p{Script=Han}$/u
/** A clause that says something of something is longer than a name. */
const NAME = 10

/** What the words around `quote`, or around the row that it stands in, say of it. */
function toldAround(context: RuleContext, quote: Quotation): { before: Told; after: Told } {
  const { text } = context
  const row = rowOf(context, quote)
  return {
    before: toldBefore(textBefore(text, row.start, 8)),
    after: toldAfter(textBehind(text, row.end, 14)),
  }
}

/** 台风“甲乙”…“甲乙”登陆: phrases that the text has told to be none once. */
function toldNone(context: RuleContext): ReadonlySet<string> {
  const names = new Set<string>()
  for (const quote of context.document.quotations) {
    // what stands behind is less sure: “甲地造”机器人 is told of the thing, and not of the phrase
    if (toldAround(context, quote).before === 'none') names.add(innerOf(context.text, quote).text)
  }
  return names
}

/** By what it is called, by its own ending, or a label. */
function sortOf(
  context: RuleContext,
  quote: Quotation,
  name: string,
  none: ReadonlySet<string>,
): TermSort | undefined {
  const { text } = context
  const { before, after } = toldAround(context, quote)
  // a known motto that the slogan's rule has refused stands in a name: “绿水青山就是金山银山”实践创新基地
  if (after === 'none' || before === 'none' || mottoNamed(name)) return undefined
  const known = termNamed(name)?.sort
  if (known) return known
  // 十个“起来”: a word that is counted as a word
  if (name.length === 2 && COUNTED.test(textBefore(text, rowOf(context, quote).start, 4))) return undefined
  const inside = toldInside(name)
  if (inside === 'none' || name.length < SHORTEST) return undefined
  if (inside === 'honour' && name.length <= LONGEST_HONOUR) return after ?? before ?? inside
  // 甲+乙+丙: who works together, however long
  if (SUM.test(name)) return name.length <= LONGEST_SUM ? (after ?? 'model') : undefined
  const length = SINGLE.test(name) ? name.replaceAll('、', '').length : name.length
  // 政企联动、抱团参展、统一结算: a way of doing things is told in clauses
  if (length > (after === 'model' ? LONGEST_SUM : LONGEST) || [DAY, SHARE].some((shape) => shape.test(name)))
    return undefined
  if (isFiveYearPlan(name) || MARKS.test(name) || !/\p{Script=Han}/u.test(name)) return undefined
  if (NEITHER.test(name)) return after ?? before ?? 'label'
  if (CLAUSE.test(name) && toldByShape(name) === undefined) return undefined
  const told = after ?? before ?? inside
  if (told === undefined && (length > NAME || none.has(name))) return undefined
  return told ?? 'label'
}

/** What accounts for a quotation only where it fills it: “温州经验” is no place, “焦裕禄精神” nobody. */
const FILLS_ALL = new Set<string>(['date', 'place', 'person'])

/** Whether candidates of naming kinds fill `[start, end)`: one holds the half of it or more; dates, places and persons all of it. */
export function isAccounted(named: readonly Candidate[], start: number, end: number): boolean {
  let filled = start
  return named.some((c) => {
    if (!FILLS_ALL.has(c.kind)) return 2 * (Math.min(c.end, end) - Math.max(c.start, start)) >= end - start
    // 福建|三明: of one place in another
    if (c.start <= filled) filled = Math.max(filled, c.end)
    return filled >= end
  })
}

export interface Extent {
  readonly start: number
  readonly end: number
}

/** What may touch `[start, end)`, of a list sorted by start; none is longer than a long name. */
export function around<One extends Extent>(
  named: readonly One[],
  start: number,
  end: number,
): readonly One[] {
  let low = 0
  let high = named.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (named[mid]!.start < start - REACH) low = mid + 1
    else high = mid
  }
  const from = low
  while (low < named.length && named[low]!.start < end) low++
  return named.slice(from, low)
}

const REACH = 80

/** What is told of the quotations of a document. */
export interface QuotedTerms {
  /** The sort of term that `quote` is, if nothing else accounts for it; `undefined`: none. */
  readonly sortOf: (quote: Quotation) => TermSort | undefined
  /** Whether it is the name of a machine, an app or a fair: no term, but nothing is spoken of inside. */
  readonly isName: (quote: Quotation) => boolean
}

export function quotedTermsOf(context: RuleContext): QuotedTerms {
  let none: ReadonlySet<string> | undefined
  return {
    sortOf: (quote) => {
      const { text } = innerOf(context.text, quote)
      if (text.length < SHORTEST) return undefined
      none ??= toldNone(context)
      const sort = sortOf(context, quote, text, none)
      return sort && !isSpeech(context, quote) ? sort : undefined
    },
    isName: (quote) => {
      const { text } = innerOf(context.text, quote)
      return text.length <= LONGEST && toldByShape(text) === 'none'
    },
  }
}
