/** The divisions of GB/T 2260 by full and by short name. */
import { z } from 'zod'
import text from '../../../dict/divisions.tsv'
import { lazyTable } from '../../lexicon/table.js'

export const divisionLevelSchema = z.enum(['nation', 'province', 'prefecture', 'county'])

const names = z
  .string()
  .optional()
  .transform((cell) => cell?.split('|') ?? [])

const divisionSchema = z.object({
  code: z.string().regex(/^\d{6}$/u),
  name: z.string(),
  level: divisionLevelSchema,
  short: names,
  former: names,
})
export type Division = z.infer<typeof divisionSchema>

export const divisions = lazyTable('divisions.tsv', text, divisionSchema)

/** Names of divisions; several divisions may bear one name (鼓楼区). */
export interface DivisionIndex {
  readonly full: ReadonlyMap<string, readonly Division[]>
  readonly short: ReadonlyMap<string, readonly Division[]>
  readonly longest: number
  /** The first two and the last two characters of all names, to refuse most places of a text at once. */
  readonly heads: ReadonlySet<string>
  readonly tails: ReadonlySet<string>
}

let index: DivisionIndex | undefined

function add(map: Map<string, Division[]>, name: string, division: Division): void {
  const list = map.get(name)
  if (list) list.push(division)
  else map.set(name, [division])
}

export function divisionIndex(): DivisionIndex {
  if (index) return index
  const full = new Map<string, Division[]>()
  const short = new Map<string, Division[]>()
  for (const division of divisions()) {
    add(full, division.name, division)
    if (division.level === 'nation') continue
    for (const name of division.short)
      add(/[州旗盟]$/u.test(name) && name.length > 2 ? full : short, name, division)
  }
  const names = [...full.keys(), ...short.keys()]
  const heads = new Set(names.map((name) => name.slice(0, 2)))
  const tails = new Set(names.map((name) => name.slice(-2)))
  index = { full, short, heads, tails, longest: Math.max(...divisions().map((d) => d.name.length)) }
  return index
}

/** Where the longest division name that ends at `end` begins; `end` itself if none ends there. */
export function divisionStart(text: string, end: number, shortToo: boolean): number {
  const { full, short, longest, tails } = divisionIndex()
  if (!tails.has(text.slice(Math.max(0, end - 2), end))) return end
  for (let length = Math.min(longest, end); length > 1; length--) {
    const name = text.slice(end - length, end)
    if (full.has(name) || (shortToo && short.has(name))) return end - length
  }
  return end
}

/** Where the longest division name that begins at `start` ends, at most at `limit`; `start` if none begins there. */
export function divisionEnd(text: string, start: number, limit: number): number {
  const { full, short, longest, heads } = divisionIndex()
  if (!heads.has(text.slice(start, start + 2))) return start
  for (let end = Math.min(limit, start + longest); end > start + 1; end--) {
    const name = text.slice(start, end)
    if (full.has(name) || short.has(name)) return end
  }
  return start
}
