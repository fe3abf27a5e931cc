/** Lists in running text: 讲政治、守纪律、懂规矩; “甲”“乙”和“丙”; 一是…；二是…. */

import { OF, ORDINAL_MARK } from '../../calendar/marks.js'
import { isCommonWord } from '../../lexicon/common-words.js'
import { AS_WELL_AS, JOINTS } from '../../lexicon/joints.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { SEVERAL, SMALL } from '../phrase/numerals.js'
import type { Formula } from './formula.js'

/** Longest item that a formula sums up, in characters. */
const LONGEST_ITEM = 34
/** What stands before a first item and is not of it. */
const LEAD = lazyPattern(
  () => `^(?:.{0,200}(?:${anyOf('slogan/leads-up-to-list')})|${anyOf('slogan/opens-list')})`,
)
const TAIL = lazyPattern(() => `(?:${anyOf('slogan/after-list')}){1,4}$`)
const JOINT = new RegExp(`[${JOINTS}]`, 'u')
/** What parts the items of a list. */
export const PARTED = new RegExp(`、|${AS_WELL_AS}`, 'u')
const PARTED_BY_COMMAS = new RegExp(`[、，]|${AS_WELL_AS}`, 'u')
const MARKS = /[“”‘’「」『』"*\s]/gu
const ORDINAL = new RegExp(
  `^(?:[${SMALL}]{1,2}(?:是|要|、)|${ORDINAL_MARK}[${SMALL}]{1,2}[，、]?|[①-⑳]|（?[\\d${SMALL}]{1,2}[）.、])`,
  'u',
)

/** What introduces a list and was read with its first item: 指, 即, 是. */
const INTRODUCTION = lazyPattern(() => `^(?:${anyOf('slogan/introduces-list')}|抓好(?=.{0,2}一个))`)
/** What follows the last item: 等四项工作, 的统称. */
const CONCLUSION = lazyPattern(() =>
  [
    `(?<=.{2})[${SEVERAL}][${charactersOf('slogan/classifier')}]\\p{Script=Han}{1,8}$`,
    `等(?:[${SMALL}\\d]+[${charactersOf('slogan/classifier-of-conclusion')}].{0,200})?$`,
    `(?:教育)?${OF}(?:${anyOf('slogan/called-in-all')}).{0,200}$`,
  ].join('|'),
)

/** `items` of a list as it stands in a sentence, without what introduces and concludes it. */
export function trimEnds(items: readonly string[]): string[] {
  const trimmed = items.map((item) => item)
  const last = trimmed.length - 1
  if (last < 1) return trimmed
  trimmed[0] = cleanItem((trimmed[0] ?? '').replace(INTRODUCTION.regexp, ''))
  const middle = trimmed.slice(0, last)
  let end = (trimmed[last] ?? '').replace(CONCLUSION.regexp, '')
  if (!middle.some((m) => m.includes(OF))) end = end.replace(/的[^的]{0,200}$/u, '')
  trimmed[last] = cleanItem(end)
  const [first = '', ...rest] = trimmed
  // 进入规划的甲、乙、丙: the relative clause is not the first item's own
  const longest = rest.reduce((most, r) => Math.max(most, r.length), 0)
  if (first.length > longest + 4 && first.includes(OF) && !rest.some((r) => r.includes(OF)))
    trimmed[0] = first.slice(first.lastIndexOf(OF) + 1)
  return trimmed
}

/** `item` without marks and ordinals; '' if it is no item. */
export function cleanItem(item: string): string {
  return item
    .replace(MARKS, '')
    .replace(ORDINAL, '')
    .replace(/[。；，：:、]{1,4}$/u, '')
    .trim()
}

/** Reasons for which a piece of a list is no item of a formula. */
const ITEM_GUARDS = defineGuards<[item: string]>('slogan/item', [
  {
    id: 'clause',
    example: '“三讲”，即讲了学习、讲政治、讲正气',
    because: 'a clause of its own, or an explanation',
    unless: (item) => NO_ITEM.test(item),
  },
])
const NO_ITEM = lazyPattern(
  () => `[，；：:。${charactersOf('text/perfective')}]|指(?!${anyOf('slogan/after-points-in-word')})`,
)

/** Whether `items` are what `formula` counts: as many, none empty or overlong, each with its character (比 in 三比). */
export function fits(items: readonly string[], formula: Formula): boolean {
  if (items.length !== formula.total || items.length < 2) return false
  if (items.some((i) => i.length < 1 || i.length > LONGEST_ITEM || refusedBy(ITEM_GUARDS, i))) return false
  return new Set(items).size === items.length
}

/** The character that each item should begin with, where the formula has one: 懂 in 五懂, 讲 and 有 in 四讲四有. */
export function headsOf(formula: Formula): string[] | null {
  const heads: string[] = []
  for (const { count, noun } of formula.parts) {
    if (noun.length !== 1) return null
    for (let i = 0; i < count; i++) heads.push(noun)
  }
  return heads.length > 0 ? heads : null
}

/** A stretch cut into items, and by which mark. */
interface Cut {
  readonly items: readonly string[]
  readonly parted: string
}

/** The items of `stretch` by `mark`, and by 和 in the last of them. */
export function splitItems(stretch: string, mark: RegExp): string[] {
  const items = stretch.split(mark)
  const last = items.pop() ?? ''
  return [...items, ...last.split(JOINT)]
}

/** What stands in quotation marks in `stretch`. */
const quotesOf = (stretch: string): string[] =>
  [...stretch.matchAll(/[“‘]([^“”‘’]{1,40})[”’]/gu)].map((m) => m[1] ?? '')

/** 提出的“甲”、“乙”、“丙”抓工作: where each piece holds a quotation, these are the items. */
function quotedIn(stretch: string): string[] {
  const [first = [], ...rest] = stretch.split(PARTED).map(quotesOf)
  const items = [first.at(-1) ?? '', ...rest.map(([quote = '']) => quote)]
  return items.includes('') ? [] : items
}

/** The ways a stretch may be cut into items: quoted one by one, by 、 alone, with a last 和, by semicolons, by commas. */
export function cuts(stretch: string): Cut[] {
  const quoted = quotesOf(stretch)
  const between = stretch.replace(/[“‘][^“”‘’]{1,40}[”’]|[、，和与及]/gu, '')
  const ways: Cut[] = [
    { items: quotedIn(stretch), parted: '”' },
    { items: between.length < 4 ? quoted : [], parted: '”' },
    { items: stretch.split('、'), parted: '、' },
    { items: splitItems(stretch, PARTED), parted: '、' },
    { items: stretch.split(/；/u), parted: '；' },
    { items: stretch.split(/，/u), parted: '，' },
    { items: stretch.split(/[、，]/u), parted: '，' },
    { items: splitItems(stretch, PARTED_BY_COMMAS), parted: '，' },
  ]
  return ways.filter((way) => way.items.length > 1)
}

/** The first item without what leads up to it, judged by its fellows; the others as they are. */
export function trimFirst(items: readonly string[], formula: Formula): string[] {
  const [first = '', ...rest] = items
  const heads = headsOf(formula)
  if (heads) {
    const at = first.lastIndexOf(heads[0] ?? '')
    const headed = rest.every((r, i) => r.startsWith(heads[i + 1] ?? ''))
    // the head may stand once for all: 创示范街区、文明窗口
    if (at >= 0 && (headed || rest.length === 1)) return [first.slice(at), ...rest]
  }
  const lengths = new Set(rest.map((r) => r.length))
  const [length = 0] = lengths
  if (
    lengths.size === 1 &&
    first.length > length &&
    // 乡|村振兴: to be as long as its fellows it would have to cut a word
    !isCommonWord(first, first.length - length - 1) &&
    (length >= 2 || rest.length > 1 || LEAD.test(first.slice(0, -1)))
  )
    return [first.slice(-length), ...rest]
  const lead = LEAD.exec(first)
  const cut = lead && first.length - lead[0].length >= 2 ? first.slice(lead[0].length) : first
  return [cut, ...rest]
}

/** Whether items parted by commas are a list at all: even in length, or each with the formula's own word. */
function isList(items: readonly string[], formula: Formula): boolean {
  const [first = ''] = items
  if (items.every((i) => i.length === first.length)) return true
  const nouns = formula.parts.map((p) => p.noun).filter(Boolean)
  return items.every((i) => nouns.some((n) => i.includes(n) || i.startsWith(n.charAt(0))))
}

function membersOf(way: readonly string[], parted: string, formula: Formula): string[] | null {
  const items = headed(trimEnds(way.map(cleanItem)), formula)
  if (!fits(items, formula)) return null
  return parted === '，' && !isList(items, formula) ? null : items
}

/** The first item from its head on: 我们要讲学习 → 讲学习. */
function headed(items: readonly string[], formula: Formula): string[] {
  const [first = '', ...rest] = items
  const heads = headsOf(formula)
  const head = heads?.[0]
  if (!head || first.startsWith(head) || !rest.every((r, i) => r.startsWith(heads[i + 1] ?? head)))
    return [...items]
  const at = first.indexOf(head)
  return at > 0 ? [first.slice(at), ...rest] : [...items]
}

/** “六位”建设：…、蹲位建设: the noun behind the formula concludes its list. */
function withoutNoun(items: readonly string[], noun: string): string[] {
  const last = items.at(-1) ?? ''
  const own = noun === '' || !last.endsWith(noun) || last.length - noun.length < 2
  return own || items.slice(0, -1).some((i) => i.endsWith(noun))
    ? [...items]
    : [...items.slice(0, -1), last.slice(0, -noun.length)]
}

/** A stretch behind an introduction (即, ：, 包括), as the members of `formula`. */
export function readForward(stretch: string, formula: Formula, noun = ''): string[] | null {
  const [clause = stretch] = stretch.split(/；/u)
  const [head = stretch] = stretch.split(/[，；]/u)
  for (const part of new Set([stretch, clause, head]))
    for (const { items: way, parted } of cuts(part)) {
      const items = membersOf(way, parted, formula)
      if (items) return withoutNoun(items, noun)
    }
  return null
}

/** Words before a quotation that govern it: the list is not what it sums up. */
const GOVERNING = lazyPattern(() => `(?:${anyOf('slogan/governs-before-formula')})$`)

/** Reasons for which what stands before a formula is not the list that it sums up. */
const BACKWARD_GUARDS = defineGuards<
  [stretch: string, bare: string, tailed: boolean, formula: Formula, quoted: boolean]
>('slogan/list-before', [
  {
    id: 'qualifier',
    example: '以国内大循环为主体、国内国际双循环相互促进',
    because:
      'what stands right before a formula without quotation marks says which it is: of two that are unlike',
    unless: (_stretch, bare, tailed, { total, parts }, quoted) =>
      !quoted &&
      !tailed &&
      total === 2 &&
      !bare
        .split(PARTED)
        .slice(-2)
        .every((item) => parts.some(({ noun }) => item.includes(noun))),
  },
  {
    id: 'no-list',
    example: '做好总量和强度“双控”',
    because: 'no mark parts items in it: only 和 joins two, which may be of anything',
    unless: (stretch) => !/[、，；]/u.test(stretch),
  },
  {
    id: 'quotation',
    example: '做好改厨房、建“好”公园、修马路“三提升”工作',
    because: 'a quotation stands in it: that is another name',
    unless: (stretch) => /[“”‘’]/u.test(stretch),
  },
  {
    id: 'open',
    example: '改厨房、建公园、修马路，“三提升”',
    because: 'it ends with a mark, not with an item',
    unless: (stretch) => !/[\p{Script=Han}）]$/u.test(stretch),
  },
  {
    id: 'governed',
    example: '改厨房、建公园、修马路推进“三提升”',
    because: 'a verb before the formula governs it: it sums up nothing',
    unless: (_stretch, bare, tailed) => !tailed && GOVERNING.test(bare),
  },
])

/** A stretch that ends right before the formula (`quoted` or not), as its members: the items of the list in it. */
export function readBackward(stretch: string, formula: Formula, quoted: boolean): string[] | null {
  const total = formula.total ?? 0
  const bare = stretch.replace(TAIL.regexp, '').replace(TAIL.regexp, '')
  const tailed = bare.length < stretch.length
  if (refusedBy(BACKWARD_GUARDS, stretch, bare, tailed, formula, quoted)) return null
  const heads = headsOf(formula)
  for (const { items: way, parted } of cuts(bare)) {
    if (way.length < total || (parted === '，' && total < 3)) continue
    const last = way.slice(-total).map(cleanItem)
    const exact = way.length === total
    const items = exact ? trimFirst(last, formula) : last
    if (!fits(items, formula) || (parted === '，' && !isList(items, formula))) continue
    const starts = heads?.every((h, i) => items[i]?.startsWith(h)) ?? false
    const open = JOINT.test(items.at(-1) ?? '')
    if (starts || (exact && !open)) return items
  }
  return null
}
