/** The divisions of GB/T 2260 by full and by short name. */
import { type DivisionRow as Division, divisionRows } from '../../lexicon/divisions.js'

/** Lengths of names, longest first, by two of their characters (as one number): most places of a text have none. */
type Lengths = ReadonlyMap<number, readonly number[]>

/** Names of divisions; several divisions may bear one name (鼓楼区). */
export interface DivisionIndex {
  readonly full: ReadonlyMap<string, readonly Division[]>
  readonly short: ReadonlyMap<string, readonly Division[]>
  readonly byHead: Lengths
  readonly byTail: Lengths
}

let index: DivisionIndex | undefined

function add(map: Map<string, Division[]>, name: string, division: Division): void {
  const list = map.get(name)
  if (list) list.push(division)
  else map.set(name, [division])
}

/** The two UTF-16 units from `at` as one number. */
function pair(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}

function lengthsBy(names: Iterable<string>, key: (name: string) => number): Lengths {
  const lengths = new Map<number, Set<number>>()
  for (const name of names) {
    const at = key(name)
    const known = lengths.get(at)
    if (known) known.add(name.length)
    else lengths.set(at, new Set([name.length]))
  }
  return new Map([...lengths].map(([at, found]) => [at, [...found].sort((a, b) => b - a)]))
}

export function divisionIndex(): DivisionIndex {
  if (index) return index
  const full = new Map<string, Division[]>()
  const short = new Map<string, Division[]>()
  for (const division of divisionRows()) {
    add(full, division.name, division)
    if (division.level === 'nation') continue
    for (const name of division.short)
      add(/[州旗盟]$/u.test(name) && name.length > 2 ? full : short, name, division)
  }
  const names = [...full.keys(), ...short.keys()]
  index = {
    full,
    short,
    byHead: lengthsBy(names, (name) => pair(name, 0)),
    byTail: lengthsBy(names, (name) => pair(name, name.length - 2)),
  }
  return index
}

/** Where the longest division name that ends at `end` begins; `end` itself if none ends there. */
export function divisionStart(text: string, end: number, shortToo: boolean): number {
  const { full, short, byTail } = divisionIndex()
  for (const length of byTail.get(pair(text, end - 2)) ?? []) {
    if (length > end) continue
    const name = text.slice(end - length, end)
    if (full.has(name) || (shortToo && short.has(name))) return end - length
  }
  return end
}

/** Where the longest division name that begins at `start` ends, at most at `limit`; `start` if none begins there. */
export function divisionEnd(text: string, start: number, limit: number): number {
  const { full, short, byHead } = divisionIndex()
  for (const length of byHead.get(pair(text, start)) ?? []) {
    if (start + length > limit) continue
    const name = text.slice(start, start + length)
    if (full.has(name) || short.has(name)) return start + length
  }
  return start
}
