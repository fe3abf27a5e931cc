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
  index = { full, short, longest: Math.max(...divisions().map((d) => d.name.length)) }
  return index
}

/** Where the longest division name that ends at `end` begins; `end` itself if none ends there. */
export function divisionStart(text: string, end: number, shortToo: boolean): number {
  const { full, short, longest } = divisionIndex()
  for (let length = Math.min(longest, end); length > 1; length--) {
    const name = text.slice(end - length, end)
    if (full.has(name) || (shortToo && short.has(name))) return end - length
  }
  return end
}
