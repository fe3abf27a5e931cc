/** A formula's list by the word that each item begins with, wherever near the formula it stands: 三亮 … 亮身份、亮标准、亮结果. */
import { fits } from './enumeration.js'
import type { Formula } from './formula.js'

/** How far from the formula such a list is looked for on both sides, in characters. */
const REACH = 200
const ITEM = /[\p{Script=Han}]{1,10}/uy
const MARK = /[、，]/uy

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** The items from `at` on, as long as each begins with `head`. */
function run(window: string, at: number, head: string): string[] {
  const items: string[] = []
  for (let from = at; window.startsWith(head, from); ) {
    const item = matchAt(ITEM, window, from)
    if (!item || item.length <= head.length) break
    items.push(item)
    if (!matchAt(MARK, window, from + item.length)) break
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

/** The members of `formula` in a list beside the mention at `[start, end)` whose items all begin with its noun. */
export function headedNear(text: string, start: number, end: number, formula: Formula): string[] | null {
  const [part] = formula.parts
  const head = part?.noun ?? ''
  const total = formula.total ?? 0
  if (formula.parts.length !== 1 || head.length < 1 || head.length > 2 || total < 3) return null
  for (const window of [text.slice(end, end + REACH), text.slice(Math.max(0, start - REACH), start)])
    for (let at = window.indexOf(head); at >= 0; at = window.indexOf(head, at + 1)) {
      const items = run(window, at, head)
      if (items.length !== total) continue
      const members = evened(items)
      if (fits(members, formula)) return members
    }
  return null
}
