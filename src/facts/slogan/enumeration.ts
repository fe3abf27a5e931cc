/** Lists in running text: 讲政治、守纪律、懂规矩; “甲”“乙”和“丙”; 一是…；二是…. */
import type { Formula } from './formula.js'

/** Longest item that a formula sums up, in characters. */
const LONGEST_ITEM = 34
/** What stands before a first item and is not of it. */
const LEAD =
  /^(?:.*(?:坚持|做到|开展|实施|推进|围绕|突出|按照|落实|建立|健全|编制|制定|出台|形成|构建|打造|完善|推行|实行|树立|增强|强化|把握|抓好|聚焦|紧扣|争做|争当|要求|包括|以及|作为|致力于|达到|实现|加强|深化|确保|通过|采取|提出|统筹|推动|组织|明确|梳理|列出|力争|争取|成为|遵循|弘扬|发扬|践行|贯彻|培育|培养|建设|建成|巩固|解决|紧盯|深入)|以|从|对|在|将|把|为|按|用|由|即|是|如|使|让|向)/u
const TAIL = /(?:等|为主要内容|为主|为内容|为重点|为目标|为抓手|为核心|的|这|方面|上|“|‘)+$/u
const MARKS = /[“”‘’「」『』"*\s]/gu
const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,2}(?:是|要|、)|第[一二三四五六七八九十]{1,2}[，,、]?|[①-⑳]|[(（]?[\d一二三四五六七八九十]{1,2}[)）.．、])/u

/** `item` without marks and ordinals; '' if it is no item. */
export function cleanItem(item: string): string {
  return item
    .replace(MARKS, '')
    .replace(ORDINAL, '')
    .replace(/[。；;，,：:、]+$/u, '')
    .trim()
}

/** Whether `items` are what `formula` counts: as many, none empty or overlong, each with its character (比 in 三比). */
export function fits(items: readonly string[], formula: Formula): boolean {
  if (items.length !== formula.total || items.length < 2) return false
  if (items.some((i) => i.length < 1 || i.length > LONGEST_ITEM)) return false
  return new Set(items).size === items.length
}

/** The character that each item should begin with, where the formula has one: 懂 in 五懂, 讲 and 有 in 四讲四有. */
export function headsOf(formula: Formula): string[] | null {
  const heads: string[] = []
  for (const { count, classifier, noun } of formula.parts) {
    if (classifier || noun.length !== 1) return null
    for (let i = 0; i < count; i++) heads.push(noun)
  }
  return heads.length > 0 ? heads : null
}

/** The ways a stretch may be cut into items: by 、 alone, with a last 和, by commas, by semicolons. */
export function cuts(stretch: string): string[][] {
  const ways: string[][] = []
  const bySemicolon = stretch.split(/[；;]/u)
  if (bySemicolon.length > 1) ways.push(bySemicolon)
  const byQuote = [...stretch.matchAll(/[“‘]([^“”‘’]{1,40})[”’]/gu)].map((m) => m[1] ?? '')
  if (byQuote.length > 1 && stretch.replace(/[“‘][^“”‘’]{1,40}[”’]|[、，,和与及]/gu, '').length < 4)
    ways.push(byQuote)
  const byComma = stretch.split(/[，,]/u)
  const byPause = stretch.split('、')
  const both = stretch.split(/[、，,]/u)
  const joined = stretch.split(/、|以及|[和与及](?=[^、]*$)/u)
  const joinedBoth = stretch.split(/[、，,]|以及|[和与及](?=[^、，,]*$)/u)
  for (const way of [byPause, byComma, both, joined, joinedBoth]) if (way.length > 1) ways.push(way)
  return ways
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
  if (lengths.size === 1 && first.length > length && length >= 2) return [first.slice(-length), ...rest]
  const lead = LEAD.exec(first)
  const cut = lead && first.length - lead[0].length >= 2 ? first.slice(lead[0].length) : first
  return [cut, ...rest]
}

/** A stretch behind an introduction (即, ：, 包括), as the members of `formula`. */
export function readForward(stretch: string, formula: Formula): string[] | null {
  for (const way of cuts(stretch)) {
    const items = way.map(cleanItem)
    if (fits(items, formula)) return items
    // the list may go on into the rest of the sentence: the comma ends it
    const [head] = stretch.split(/[，,]/u)
    if (head && head !== stretch) {
      for (const shorter of cuts(head)) {
        const few = shorter.map(cleanItem)
        if (fits(few, formula)) return few
      }
    }
  }
  return null
}

/** A stretch that ends before the formula, as its members: the last items of the last list in it. */
export function readBackward(stretch: string, formula: Formula): string[] | null {
  const total = formula.total ?? 0
  if (!/[、，,；;]/u.test(stretch)) return null
  const bare = stretch.replace(TAIL, '').replace(TAIL, '')
  const heads = headsOf(formula)
  for (const way of cuts(bare)) {
    if (way.length < total) continue
    const last = way.slice(-total).map(cleanItem)
    const exact = way.length === total
    const items = exact ? trimFirst(last, formula) : last
    if (!fits(items, formula)) continue
    const headed = heads?.every((h, i) => items[i]?.startsWith(h)) ?? false
    if (headed || exact) return items
  }
  return null
}
