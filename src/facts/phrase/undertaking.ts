/** What a quotation names, where it names an undertaking: “清水绿岸”行动, “金种子工程”. */

import { COUNTER, OF, ORDINAL_MARK } from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { ONES, TEN } from '../../numeral/characters.js'
import { refusedBy } from '../../rules/guard.js'
import type { RuleContext } from '../../rules/rule.js'
import type { Quotation } from '../../text/document.js'
import { COUNT, ROUND, SMALL } from './numerals.js'
import { innerOf, type QuoteRow, rowOf, textBefore, textBehind } from './quotes.js'
import {
  ACTION,
  ACTIVITY,
  CREATION,
  EDUCATION,
  goesOn,
  nounAlternation,
  PROJECT,
  typeNoun,
  WORK,
} from './type-nouns.js'
import { undertakingAlone } from './undertaking-alone.js'
import { BRAND, type Called, INSIDE_GUARDS, NAME_GUARDS, TYPE_GUARDS } from './undertaking-guards.js'

/** How far behind the closing mark a type noun may stand. */
const REACH = 32

/** What leads over from the name to what it is called. */
const LEAD = lazyPattern(
  () =>
    `^(?:为?(?:${anyOf('campaign/led-over-by')})${OF}|${OF}|等\\d{1,3}${COUNTER}[“‘]?(?=\\p{Script=Han}{0,8}品牌)|等)?`,
)
/** What stands between the name and its type noun: no particle, no verb of a new clause. */
const MODIFIER = /[\p{Script=Han}\dA-Za-z]/u
const LONGEST_MODIFIER = 12
/** 第二届协作交流暨首届品牌展示|活动: two gatherings under one name. */
const LONGEST_OF_TWO = 24
const OF_TWO = new RegExp(`^(?:首|${ORDINAL_MARK}[${SMALL}\\d]{1,3})届`, 'u')
const NOUN = new RegExp(
  nounAlternation((n) => n.quoted !== undefined),
  'uy',
)

/** The first type noun in what stands behind a quotation at `offset`; one that goes on as another word yields to one inside it. */
function calledBy(behind: string, text: string, offset: number): Called | null {
  const lead = LEAD.exec(behind)?.[0] ?? ''
  let until = lead.length + (OF_TWO.test(behind) ? LONGEST_OF_TWO : LONGEST_MODIFIER)
  for (let at = lead.length; at <= until && at < behind.length; at++) {
    const noun = matchAt(NOUN, behind, at)?.[0]
    if (noun) {
      const after = offset + at + noun.length
      const goes =
        goesOn(typeNoun(noun)!, text, after) &&
        !TOLD_IN.test(text.slice(after, after + 4)) &&
        !(at === lead.length && followsQuoted(text[after] ?? ''))
      if (!goes) return { lead, modifier: behind.slice(lead.length, at), noun }
      // 品牌展示活动: a brand is what is shown
      if (noun !== BRAND) until = Math.min(until, at + noun.length - 1)
    }
    if (!MODIFIER.test(behind.charAt(at))) break
  }
  return null
}
/** 在“断卡”行动|中: right after a name the noun is one, whatever particle follows. */
const followsQuoted = hasRole('campaign/after-quoted-noun')
/** “…”行动方案: the plan of what is quoted. */
const TOLD_IN = /^(?:实施)?(?:方案|纲要)/u
/** Two type nouns in a row: the second is the type. */
const DOUBLE: Readonly<Record<string, readonly string[]>> = {
  普法: [EDUCATION, ACTIVITY],
  [CREATION]: [ACTIVITY, ACTION, WORK],
  整治: [ACTION, ACTIVITY],
  [EDUCATION]: [ACTIVITY],
  大讨论: [ACTIVITY],
}
/** 创建“绿水青山”|实践基地: what is created stands behind. */
const IS_CREATED = lazyPattern(() => `^\\p{Script=Han}{0,6}(?:${anyOf('campaign/is-created')})`)
const CREATED = lazyPattern(() => `(?:${anyOf('campaign/strives')})${CREATION}$`)

/** “逐梦新征程”|献礼“七一”|主题活动: the day stands between the name and its noun. */
const OCCASION = lazyPattern(() => `^(?:${anyOf('campaign/celebrates')})[“‘][^“”‘’]{1,8}[”’]`)

const INSIDE = new RegExp(`(${nounAlternation((n) => n.inside === 'y')})$`, 'u')

/** The type noun behind a row of quotations, as it is written; `null` if they name no undertaking. */
export function typeBehind(context: RuleContext, row: QuoteRow, name: string): string | null {
  const behind = textBehind(context.text, row.end, REACH).replace(OCCASION.regexp, (words) =>
    'X'.repeat(words.length),
  )
  const called = calledBy(behind, context.text, row.end)
  if (!called) return null
  const { lead, modifier, noun } = called
  const entry = typeNoun(noun)!
  const length = lead.length + modifier.length + noun.length
  if (refusedBy(TYPE_GUARDS, name, called, behind.slice(length))) return null
  const further = DOUBLE[noun]?.find((n) => behind.startsWith(n, length))
  return further ?? (entry.quoted === 'y' || !entry.quoted ? noun : entry.quoted)
}

/** The type noun that ends the quoted name itself. */
function typeInside(name: string): string | null {
  const noun = INSIDE.exec(name)?.[1]
  // 谁执法、谁普法, 保基本、保战略: a clause of its own, no name
  const clause = name.slice(Math.max(name.lastIndexOf('、'), name.lastIndexOf('，')) + 1)
  if (!noun || clause.length - noun.length < 2 || refusedBy(INSIDE_GUARDS, name)) return null
  const quoted = typeNoun(noun)?.quoted
  return quoted === 'y' || !quoted ? noun : quoted
}

/** A name and its type, and the place of the name. */
interface Named {
  readonly name: string
  readonly type: string
  readonly start: number
  readonly end: number
}

/** The undertaking that a quotation names, if it names one. */
export function namedUndertaking(context: RuleContext, quote: Quotation): Named | null {
  const inner = innerOf(context.text, quote)
  const { text: name, start, end } = inner
  if (name.length < 2 || name.length > 40 || refusedBy(NAME_GUARDS, name)) return null
  const row = rowOf(context, quote)
  // in a row, a name that brings its own type noun does not share that of the last
  const own = row.index < row.quotes.length - 1 ? typeInside(name) : null
  const behind = own ?? typeBehind(context, row, name)
  const inside = behind ? null : typeInside(name)
  const before = textBefore(context.text, row.start, 8)
  const created =
    inside || behind || !CREATED.test(before) || IS_CREATED.test(textBehind(context.text, row.end, 10))
      ? null
      : CREATION
  const type = inside ?? behind ?? created ?? projectBehind(context, row, name) ?? undertakingAlone(name)
  if (!type) return null
  return (
    occasion(context, quote, type) ?? (isOccasionOf(context.text, quote) ? null : { name, type, start, end })
  )
}

/** 实施“双百”项目: a project that is carried out under a formula. */
function projectBehind({ text }: RuleContext, row: QuoteRow, name: string): string | null {
  const carried = FORMULA.test(name) && CARRIED_OUT.test(textBefore(text, row.start, 8))
  return carried && text.startsWith(PROJECT, row.end) && !text.startsWith(`${PROJECT}建`, row.end)
    ? PROJECT
    : null
}

const FORMULA = new RegExp(`^[${COUNT}双${ROUND}][\\p{Script=Han}\\d+A-Z]{1,5}$`, 'u')
const CARRIED_OUT = /(?<!谋划)实施好?$/u

/** 二十大, 七一, 建党百年: what is celebrated. */
const CELEBRATED = lazyPattern(
  () => `^(?:.{0,4}(?:${anyOf('campaign/ends-occasion')})|[${ONES}${TEN}]·?[${ONES}${TEN}])$`,
)
const CELEBRATES = lazyPattern(() => `(?:${anyOf('campaign/celebrates')})$`)
const BESIDE_OCCASION = lazyPattern(() => `[”’](?:${anyOf('campaign/celebrates')})$`)

/** “逐梦新征程”|献礼“七一”主题活动: the day is no name beside one. */
const isOccasionOf = (text: string, quote: Quotation): boolean =>
  BESIDE_OCCASION.test(charsBefore(text, quote.start, 3))

/** 献礼“二十大”活动: a meeting or a day is what is quoted, and the words around it are the name. */
function occasion(context: RuleContext, quote: Quotation, type: string): Named | null {
  const { text } = context
  const verb = CELEBRATES.exec(textBefore(text, quote.start, 4))?.[0]
  const { text: name } = innerOf(text, quote)
  const celebrated = verb !== undefined && type === ACTIVITY && CELEBRATED.test(name)
  if (!celebrated || isOccasionOf(text, quote)) return null
  const called = calledBy(textBehind(text, quote.end, REACH), text, quote.end)
  if (!called) return null
  const start = quote.start - verb.length
  const end = quote.end + called.lead.length + called.modifier.length + called.noun.length
  return { name: text.slice(start, end), type, start, end }
}
