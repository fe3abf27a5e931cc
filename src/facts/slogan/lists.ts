/** Where a document lists the members of a formula: behind it, before it, in the sentences after. */

import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { COUNTING_TWO, COUNTS, TO_TEN } from '../../numeral/characters.js'
import type { CandidateOf } from '../../rules/candidate.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { RuleContext } from '../../rules/rule.js'
import { innerOf, quoteAt, rowOf } from '../phrase/quotes.js'
import {
  cleanItem,
  fits,
  headsOf,
  PARTED,
  readBackward,
  readForward,
  splitItems,
  trimFirst,
} from './enumeration.js'
import { type Formula, readFormula } from './formula.js'
import { headedNear } from './headed.js'
import { sloganNamed } from './lexicon.js'

/** How far a list reaches, in characters. */
const REACH = 260
/** How far behind a formula its items may be told at length. */
const LONG_REACH = 1200
const CLOSERS = new Set('”’」』"')
const INTRODUCED = lazyPattern(
  () =>
    `^[”’」』"]?(\\p{Script=Han}{0,10}?)(?:，?(?:${anyOf('slogan/introduces-list-after')}|（(?:即|指)?)[：:]?)`,
)

/** Up to the end of the sentence, or of the parenthesis the list stands in. */
function stretchBehind(text: string, offset: number): string {
  const opened = /（/u.test(text.charAt(offset - 1)) || /（(?:即|指)$/u.test(text.slice(offset - 2, offset))
  const window = text.slice(offset, offset + REACH)
  const stop = window.search(opened ? /[）\n]/u : /[。\n]/u)
  return stop < 0 ? window : window.slice(0, stop)
}

function behindMention(slogan: CandidateOf<'slogan'>, formula: Formula, text: string): string[] | null {
  const intro = INTRODUCED.exec(text.slice(slogan.end, slogan.end + 24))
  if (!intro) return null
  return readForward(stretchBehind(text, slogan.end + intro[0].length), formula, intro[1])
}

/** “甲、乙、丙”的“三丁”, “甲”“乙”“丙”“三丁”, “甲”加“乙”的“丙加丁”. */
function quotedBefore(
  slogan: CandidateOf<'slogan'>,
  formula: Formula,
  context: RuleContext,
): string[] | null {
  const { text } = context
  const open = slogan.start - 1
  const lead = /(?:等|的|这|等的)?$/u.exec(charsBefore(text, open, 2))?.[0] ?? ''
  const close = open - lead.length - 1
  if (!CLOSERS.has(text.charAt(close))) return null
  const quote = context.quotationAt(close)
  if (quote?.end !== close + 1) return null
  const inner = innerOf(text, quote).text
  const items = inner.split(/[、，；\s]+/u).map(cleanItem)
  if (fits(items, formula)) return items
  if (formula.parts.length === 2 && formula.total === null) return sumBefore(context, quote.start, inner)
  const row = rowOf(context, quote).quotes.filter((q) => q.end <= slogan.start)
  const names = row.map((q) => innerOf(text, q).text).slice(-(formula.total ?? 0))
  // “四张清单”“一张网络”“两张网”: formulas beside one another
  if (names.some((name) => (readFormula(name)?.total ?? 0) > 1)) return null
  return fits(names, formula) ? names : null
}

/** “五个统一”加“三项制度”的“五加三”: the two operands. */
function sumBefore(context: RuleContext, second: number, name: string): string[] | null {
  const { text } = context
  if (text.charAt(second - 1) !== '加') return null
  const quote = context.quotationAt(second - 2)
  return quote?.end === second - 1 ? [innerOf(text, quote).text, name] : null
}

/** The lists of a clause, as they stand: parted by commas, and by 和 where that parts lists and not items. */
function listsOf(sentence: string): string[] {
  const lists: string[] = []
  for (const clause of sentence.split(/[，；：:]/u)) {
    if (!clause.includes('、')) continue
    lists.push(clause)
    const parts: string[] = []
    for (const part of clause.split(/[和及与]/u)) {
      // 和 parts lists where one goes on behind it, items where none does
      if (part.includes('、') || parts.length === 0) parts.push(part)
      else parts.push(`${parts.pop()}和${part}`)
    }
    if (parts.length > 1) for (const part of parts) lists.push(part)
  }
  return lists
}

/** 以甲、乙和丙、丁、戊为主要内容，开展“双己”“三庚”活动: lists named before the formulas they belong to. */
const AS_CONTENT = lazyPattern(() => `为(?:主要)?(?:${anyOf('slogan/content-of-undertaking')})，`)

function asContent(
  slogan: CandidateOf<'slogan'>,
  formula: Formula,
  context: RuleContext,
  end: number,
): string[] | null {
  const { text } = context
  const start = Math.max(context.sentenceAt(slogan.start).start, end - REACH)
  const sentence = text.slice(start, end)
  const marker = AS_CONTENT.exec(sentence)
  if (!marker) return null
  const head = headsOf(formula)?.[0]
  for (const list of listsOf(sentence.slice(0, marker.index))) {
    const items = trimFirst(splitItems(list, PARTED).map(cleanItem), formula)
    if (fits(items, formula) && (head === undefined || items[0]?.startsWith(head))) return items
  }
  return null
}

/** A list earlier in the sentence: right before the formula, or told to be what the undertaking is about. */
function earlierInSentence(
  slogan: CandidateOf<'slogan'>,
  formula: Formula,
  context: RuleContext,
): string[] | null {
  const { text } = context
  const quote = quoteAt(context, slogan.start - 1)
  const row = quote && rowOf(context, quote)
  const end = row?.start ?? slogan.start
  const first = !row || row.quotes[0] === quote
  const inList = text.charAt(end - 1) === '、' || (row?.quotes.length === 1 && text.charAt(row.end) === '、')
  if (first && !inList) {
    const start = Math.max(context.sentenceAt(slogan.start).start, end - REACH)
    const sentence = text.slice(start, end)
    for (const stretch of [
      sentence.split(/[，；：:]/u).at(-1) ?? '',
      sentence.split(/[；：:]/u).at(-1) ?? '',
    ]) {
      const items = readBackward(stretch, formula, row !== undefined)
      if (items) return items
    }
  }
  return row ? asContent(slogan, formula, context, end) : null
}

/** The list that stands beside a mention, if one does. */
export function besideMention(
  slogan: CandidateOf<'slogan'>,
  formula: Formula,
  context: RuleContext,
): readonly string[] | null {
  const quoted = quotedBefore(slogan, formula, context)
  if (quoted) return quoted
  if (formula.total === null || formula.total < 2 || formula.total > 20) return null
  return behindMention(slogan, formula, context.text) ?? earlierInSentence(slogan, formula, context)
}

const ADVERBIAL = lazyPattern(() => `^(?:${anyOf('slogan/opens-adverbial')})`)

/** The head of an item that is told at length: its first clause that is not an adverbial. */
function headOf(item: string): string {
  const clauses = item.split(/，/u)
  const head = clauses.find((c, i) => i === clauses.length - 1 || !ADVERBIAL.test(c.trim())) ?? item
  return cleanItem(head)
}

const NUMERALS = new RegExp(`^[${COUNTS}]+`, 'u')

/** 所谓“四”，即甲…；乙…；丙…；丁…: the numeral stands alone, the items are told at length. */
function toldAtLength(slogan: CandidateOf<'slogan'>, formula: Formula, text: string): string[] | null {
  const [part] = formula.parts
  if (!part || formula.parts.length !== 1) return null
  const numeral = NUMERALS.exec(slogan.fields.name)?.[0] ?? ''
  if (!numeral) return null
  for (const form of new Set([numeral, numeral === COUNTING_TWO ? '二' : numeral])) {
    const from = Math.max(0, slogan.start - REACH)
    const found = text.slice(from, slogan.end + LONG_REACH).indexOf(`“${form}”`)
    if (found < 0) continue
    const at = from + found
    const intro = /^，?(?:即|指|是指|就是|：)/u.exec(text.slice(at + form.length + 2, at + form.length + 8))
    if (!intro) continue
    const begin = at + form.length + 2 + intro[0].length
    const window = text.slice(begin, begin + LONG_REACH / 2)
    const stop = window.search(/[。\n]/u)
    const stretch = stop < 0 ? window : window.slice(0, stop)
    const items = stretch.split(/；/u).map(headOf)
    if (fits(items, formula)) return items
    const short = readForward(stretch, formula)
    if (short) return short
  }
  return null
}

/** Reasons for which numbered clauses after a formula are not its items. */
const ITEMISED_GUARDS = defineGuards<[formula: Formula, window: string, first: number]>(
  'slogan/numbered-clauses',
  [
    {
      id: 'unannounced',
      example: '“三提升”工作成效明显。一是提升质量；二是提升效率；三是提升服务。',
      because: 'without a classifier (五个…) the formula itself must announce the list',
      unless: ({ parts }, window) =>
        !parts.some((p) => p.classifier) && !/^[”’]?\p{Script=Han}{0,6}(?:：|——)/u.test(window),
    },
    {
      id: 'other-paragraph',
      example: '“三个提升”工作成效明显。\n一是提升质量；二是提升效率；三是提升服务。',
      because: 'a list that opens another paragraph is announced at the end of this one, or is another’s',
      unless: (_, window, first) => {
        const opens = window.slice(0, first)
        return opens.includes('\n') && !/[：:]\s{0,3}$/u.test(opens)
      },
    },
  ],
)

/** 一是…；二是…；三是… in the sentences behind. */
function itemised(slogan: CandidateOf<'slogan'>, formula: Formula, text: string): string[] | null {
  const total = formula.total ?? 0
  const window = text.slice(slogan.end, slogan.end + 900)
  const marks = [...TO_TEN]
  if (total < 2 || total > marks.length) return null
  const first = window.search(/一(?:是|要)/u)
  if (first < 0 || first > 60 || refusedBy(ITEMISED_GUARDS, formula, window, first)) return null
  const items: string[] = []
  let at = first
  for (let i = 0; i < total; i++) {
    const found = window.slice(at).search(new RegExp(`${marks[i]}(?:是|要)`, 'u'))
    if (found < 0) return null
    const start = at + found + 2
    const stop = window.slice(start).search(/[，。；：:\n]/u)
    items.push(cleanItem(window.slice(start, stop < 0 ? undefined : start + stop)))
    at = start
  }
  const more = marks[total]
  const goesOn = more !== undefined && window.slice(at, at + 200).includes(`；${more}是`)
  return !goesOn && fits(items, formula) ? items : null
}

/** Members told away from the formula's mentions. */
export function spelledOut(
  slogan: CandidateOf<'slogan'>,
  formula: Formula,
  context: RuleContext,
): readonly string[] | null {
  if (formula.total === null) return null
  return (
    toldAtLength(slogan, formula, context.text) ??
    itemised(slogan, formula, context.text) ??
    // a known formula has its own members
    (sloganNamed(slogan.fields.name)?.members
      ? null
      : headedNear(context.text, slogan.start, slogan.end, formula))
  )
}
