/** What a body's name opens with before its area: 国网|龙泉市供电公司, 民盟|市委, 共青团|绍兴市委. Words: `dict/organ-heads.tsv`. */
import * as z from 'zod'
import headsText from '../../dict/organ-heads.tsv'
import { defineGuards, refusedBy } from '../lexicon/guard.js'
import { lazyTable } from '../lexicon/table.js'
import { isCommonWord } from './names.js'
import { type OrganType, organTypeSchema } from './organs.js'

/** See `dict/README.md`. */
export const organHeadSchema = z.object({ head: z.string(), type: organTypeSchema.optional() })

const heads = lazyTable('organ-heads.tsv', headsText, organHeadSchema)

let index: ReadonlyMap<string, OrganType | undefined> | undefined
let longest = 0

export interface Head {
  readonly start: number
  /** What every body is that opens with this word. */
  readonly type?: OrganType
}

function load(): ReadonlyMap<string, OrganType | undefined> {
  if (!index) {
    index = new Map(heads().map((row) => [row.head, row.type]))
    for (const { head } of heads()) longest = Math.max(longest, head.length)
  }
  return index
}

/** Where the head ends that `name` opens with; 0 if it opens with none. */
export function headEnd(name: string): number {
  const known = load()
  for (let length = Math.min(longest, name.length); length > 1; length--)
    if (known.has(name.slice(0, length))) return length
  return 0
}

const HEAD = defineGuards<[text: string, start: number, length: number]>(
  'organization/head',
  [
    {
      id: 'cuts-word',
      example: '居民建省人大常委会',
      because: 'a word ends in its first character',
      unless: (text, start, length) => length === 2 && isCommonWord(text, start - length - 1),
    },
  ],
  (_, start, length) => start - length,
)

/** The longest head that ends where the area at `start` begins; it starts there if none does. */
export function headBefore(text: string, start: number): Head {
  const known = load()
  for (let length = Math.min(longest, start); length > 1; length--) {
    const head = text.slice(start - length, start)
    if (!known.has(head)) continue
    if (refusedBy(HEAD, text, start, length)) break
    const type = known.get(head)
    return { start: start - length, ...(type ? { type } : {}) }
  }
  return { start }
}
