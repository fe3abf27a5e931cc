/** A formula's list by the word that each item begins with, wherever near the formula it stands: 三亮 … 亮身份、亮标准、亮结果. */
import { charsBefore } from '../../lexicon/chars-before.js'
import { matchAt } from '../../lexicon/match-at.js'
import { fits, headsOf } from './enumeration.js'
import type { Formula } from './formula.js'

/** How far from the formula such a list is looked for on both sides, in characters. */
const REACH = 200
const ITEM = /[\p{Script=Han}]{1,10}/uy
const MARK = /[、，]/uy

const textAt = (pattern: RegExp, text: string, at: number) => matchAt(pattern, text, at)?.[0]

/** The items from `at` on, as long as each begins with `head`. */
function run(window: string, at: number, head: string): string[] {
  const items: string[] = []
  for (let from = at; window.startsWith(head, from); ) {
    const item = textAt(ITEM, window, from)
    if (!item || item.length <= head.length) break
    items.push(item)
    if (!textAt(MARK, window, from + item.length)) break
    from += item.length + 1
  }
  return items
}

/** The last item without what goes on behind it, where the others are of one length. */
function evened(items: readonly string[]): string[] {
  const others = items.slice(0, -1)
  const length = others[0]?.length ?? 0
  const last = items.at(-1) ?? ''
  const even = others.length > 1 && others.every((i) => i.length === length) && last.length > length
  return [...others, even ? last.slice(0, length) : last]
}

/** “三减一优”，|减环节、减材料、减时限、优服务: the list right behind a formula of several heads. */
function behindHeads(text: string, end: number, formula: Formula): string[] | null {
  const heads = headsOf(formula)
  const window = text.slice(end, end + REACH)
  const opening = /^[”’」』]?[，：]/u.exec(window)?.[0]
  if (!heads || heads.length < 3 || opening === undefined) return null
  const items: string[] = []
  for (let at = opening.length; items.length < heads.length; at += (items.at(-1)?.length ?? 0) + 1) {
    const item = textAt(ITEM, window, at)
    if (!item?.startsWith(heads[items.length]!) || item.length < 2) return null
    items.push(item)
    if (items.length < heads.length && !textAt(MARK, window, at + item.length)) return null
  }
  return fits(items, formula) ? items : null
}

/** The members of `formula` in a list beside the mention at `[start, end)` whose items all begin with its noun. */
export function headedNear(text: string, start: number, end: number, formula: Formula): string[] | null {
  const [part] = formula.parts
  const head = part?.noun ?? ''
  const total = formula.total ?? 0
  if (formula.parts.length > 1) return behindHeads(text, end, formula)
  if (formula.parts.length !== 1 || head.length < 1 || head.length > 2 || total < 3) return null
  for (const window of [text.slice(end, end + REACH), charsBefore(text, start, REACH)])
    for (let at = window.indexOf(head); at >= 0; at = window.indexOf(head, at + 1)) {
      const items = run(window, at, head)
      if (items.length !== total) continue
      const members = evened(items)
      if (fits(members, formula)) return members
    }
  return null
}
