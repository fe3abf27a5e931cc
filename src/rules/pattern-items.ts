/** What a pattern is made of, read from its source. */

export interface Item {
  /** The source of a single character's atom; undefined for a group. */
  readonly atom?: string
  /** The branches of a group. */
  readonly branches?: readonly (readonly Item[])[]
  /** Words, one of which stands here. */
  readonly words?: readonly string[]
  readonly min: number
  readonly max: number
  /** Look-arounds and anchors take no characters. */
  readonly empty?: boolean
  /** `(?=`, which what follows has to begin like. */
  readonly ahead?: boolean
}

/** What takes no character. */
const EDGES = new Set(['^', '$', '\\b', '\\B'])
const QUANTIFIERS = new Set('*+?{')

interface Scanner {
  readonly source: string
  /** Whether classes stand in classes, as the `v` flag has it. */
  readonly nests: boolean
  /** Whether branches that are plain words become one item. */
  readonly joins: boolean
  at: number
}

function classEnd(source: string, from: number, nests: boolean): number {
  let depth = 0
  for (let i = from; i < source.length; i++) {
    const c = source.charAt(i)
    if (c === '\\') i++
    else if (c === '[' && (nests || i === from)) depth++
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

const ONCE = { min: 1, max: 1 }

function quantifier(s: Scanner): { min: number; max: number } {
  const sign = s.source.charAt(s.at)
  if (sign === '' || !QUANTIFIERS.has(sign)) return ONCE
  const found = /^(?:[*+?]|\{(?<min>\d+)(?<open>,(?<max>\d*))?\})\??/u.exec(s.source.slice(s.at, s.at + 24))
  if (!found) return ONCE
  s.at += found[0].length
  const { min, open, max } = found.groups!
  if (min !== undefined)
    return { min: Number(min), max: open === undefined ? Number(min) : max ? Number(max) : Infinity }
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
    return { branches, empty, ahead: head === '(?=', ...quantifier(s) }
  }
  const code = source.codePointAt(at) ?? 0
  const end =
    c === '['
      ? classEnd(source, at, s.nests)
      : c === '\\'
        ? escapeEnd(source, at)
        : at + (code > 0xffff ? 2 : 1)
  const atom = source.slice(at, end)
  s.at = end
  const empty = EDGES.has(atom)
  return { atom, empty, ...quantifier(s) }
}

/** Branches that are words, and nothing else. */
const WORDS = /(?:[^\\.[\]()*+?{}|^$]{1,60}\|){0,3000}[^\\.[\]()*+?{}|^$]{1,60}(?=[|)]|$)/uy

/** The words that stand here as branches. */
function words(s: Scanner): Item[] {
  if (!s.joins) return []
  WORDS.lastIndex = s.at
  const found = WORDS.exec(s.source)?.[0]
  if (found === undefined) return []
  s.at += found.length
  return [{ words: found.split('|'), ...ONCE }]
}

function alternatives(s: Scanner): Item[][] {
  const branches: Item[][] = [words(s)]
  while (s.at < s.source.length && s.source.charAt(s.at) !== ')') {
    if (s.source.charAt(s.at) === '|') {
      s.at++
      branches.push(words(s))
    } else branches.at(-1)!.push(item(s))
  }
  return branches
}

/** The branches of a whole pattern; where it `joins` those that are words, they are one item each run. */
export const branchesOf = ({ source, unicodeSets }: RegExp, joins = false): readonly (readonly Item[])[] =>
  alternatives({ source, nests: unicodeSets, joins, at: 0 })
