/**
 * Patterns that can take exponential time: an unbounded repetition inside an unbounded repetition, where nothing tells one
 * round from the next. `(?:、\d+)+` has a 、 in each round, which no `\d` can be; `(?:\d+)+` and `(?:[^。]+，)+` have nothing.
 */

interface Item {
  /** The source of a single character's atom; undefined for a group. */
  readonly atom?: string
  /** The branches of a group. */
  readonly branches?: readonly (readonly Item[])[]
  readonly min: number
  readonly max: number
  /** Look-arounds and anchors take no characters. */
  readonly empty?: boolean
}

/** Characters that stand for their like where two classes are asked whether they share any. */
const SAMPLE = '0a ，。、；：“”（）%.-—·一二十国年月日的了中人大'

interface Scanner {
  readonly source: string
  at: number
}

function classEnd(source: string, from: number): number {
  let depth = 0
  for (let i = from; i < source.length; i++) {
    const c = source.charAt(i)
    if (c === '\\') i++
    else if (c === '[') depth++
    else if (c === ']' && --depth === 0) return i + 1
  }
  return source.length
}

/** Behind an escape: \p{…}, \u{…}, \k<…>, \uXXXX, \xXX, or one character. */
function escapeEnd(source: string, from: number): number {
  const rest = source.slice(from, from + 80)
  return (
    from +
    (/^\\(?:[pPu]\{[^}]{0,60}\}|k<[^>]{0,60}>|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|.)/su.exec(rest)?.[0]
      .length ?? 1)
  )
}

function quantifier(s: Scanner): { min: number; max: number } {
  const found = /^(?:[*+?]|\{(?<min>\d+)(?<open>,(?<max>\d*))?\})\??/u.exec(s.source.slice(s.at, s.at + 24))
  if (!found) return { min: 1, max: 1 }
  s.at += found[0].length
  const { min, open, max } = found.groups!
  if (min !== undefined)
    return { min: Number(min), max: open === undefined ? Number(min) : max ? Number(max) : Infinity }
  const sign = found[0].charAt(0)
  return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity }
}

function item(s: Scanner): Item {
  const { source, at } = s
  const c = source.charAt(at)
  if (c === '(') {
    const head = /^\((?:\?(?:<?[=!]|<[^>]{0,60}>|[a-z-]*:))?/u.exec(source.slice(at, at + 64))![0]
    s.at += head.length
    const branches = alternatives(s)
    s.at++
    const empty = /^\(\?<?[=!]/u.test(head)
    return { branches, empty, ...quantifier(s) }
  }
  const code = source.codePointAt(at) ?? 0
  const end =
    c === '[' ? classEnd(source, at) : c === '\\' ? escapeEnd(source, at) : at + (code > 0xffff ? 2 : 1)
  const atom = source.slice(at, end)
  s.at = end
  const empty = atom === '^' || atom === '$' || /^\\[bB]$/u.test(atom)
  return { atom, empty, ...quantifier(s) }
}

function alternatives(s: Scanner): Item[][] {
  const branches: Item[][] = [[]]
  while (s.at < s.source.length && s.source.charAt(s.at) !== ')') {
    if (s.source.charAt(s.at) === '|') {
      s.at++
      branches.push([])
    } else branches.at(-1)!.push(item(s))
  }
  return branches
}

/** Atoms below `items` that may be taken any number of times. */
function unbounded(items: readonly Item[], inside = false): string[] {
  return items.flatMap(({ atom, branches, max, empty }) => {
    if (empty) return []
    const loops = inside || max === Infinity
    if (branches) return branches.flatMap((b) => unbounded(b, loops))
    return loops && atom !== undefined ? [atom] : []
  })
}

/** Atoms that every round takes. */
const required = (items: readonly Item[]): string[] =>
  items.flatMap(({ atom, branches, min, empty }) => {
    if (empty || min === 0) return []
    if (branches) return branches.length === 1 ? required(branches[0]!) : []
    return atom === undefined ? [] : [atom]
  })

/** Whether a character exists that both atoms take, as far as `alphabet` tells. */
function share(a: string, b: string, flags: string, alphabet: readonly string[]): boolean {
  const [left, right] = [a, b].map((atom) => new RegExp(`^(?:${atom})$`, flags))
  return alphabet.some((c) => left!.test(c) && right!.test(c))
}

/** The repetition of `pattern` that may take exponential time, as written; `undefined` if there is none. */
export function nestedRepetition({ source, flags }: RegExp): string | undefined {
  const own = flags.replace(/[gy]/gu, '')
  const alphabet = [...new Set([...SAMPLE, ...source])]
  const visit = (items: readonly Item[]): boolean =>
    items.some(({ branches, max, empty }) => {
      if (!branches) return false
      if (max === Infinity && !empty)
        for (const branch of branches) {
          const loops = unbounded(branch)
          if (loops.length === 0) continue
          const marks = required(branch)
          const others = [...loops, ...branches.filter((b) => b !== branch).flatMap((b) => unbounded(b))]
          if (!marks.some((mark) => !others.some((loop) => share(mark, loop, own, alphabet)))) return true
        }
      return branches.some(visit)
    })
  return visit(alternatives({ source, at: 0 }).flat()) ? source : undefined
}
