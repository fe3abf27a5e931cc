/** What ends the name of a body or of a part of one, and what no such name holds: `dict/organ-tails.tsv`, `dict/organ-stops.tsv`. */
import * as z from 'zod'
import stopsText from '../../dict/organ-stops.tsv'
import tailsText from '../../dict/organ-tails.tsv'
import { listCell } from '../lexicon/cell.js'
import { alternation } from '../lexicon/pattern.js'
import { lazyTable } from '../lexicon/table.js'
import { isCommonWord } from './names.js'
import { organTypeSchema } from './organs.js'

const uses = ['area', 'body', 'name', 'listed', 'none'] as const
type Use = (typeof uses)[number]

/** See `dict/README.md`. */
export const organTailSchema = z.object({
  tail: z.string(),
  type: organTypeSchema,
  after: listCell(uses),
  least: z.coerce.number().int(),
  notBefore: z.string().optional(),
})
export type OrganTail = z.infer<typeof organTailSchema>

export const organTails = lazyTable('organ-tails.tsv', tailsText, organTailSchema)

/** See `dict/README.md`. */
export const organStopSchema = z.object({
  word: z.string(),
  role: z.enum(['general', 'stop', 'number', 'keep']),
})

const stops = lazyTable('organ-stops.tsv', stopsText, organStopSchema)

let byLast: ReadonlyMap<string, readonly OrganTail[]> | undefined

/** The longest tail for `use` that ends at `end` and is no part of a longer word. */
export function tailBefore(text: string, end: number, use: Use): OrganTail | undefined {
  if (!byLast) {
    const map = new Map<string, OrganTail[]>()
    for (const row of [...organTails()].sort((a, b) => b.tail.length - a.tail.length))
      map.set(row.tail.at(-1)!, [...(map.get(row.tail.at(-1)!) ?? []), row])
    byLast = map
  }
  const tail = byLast.get(text[end - 1] ?? '')?.find((row) => text.endsWith(row.tail, end))
  if (!tail?.after.includes(use)) return undefined
  const next = text[end] ?? ''
  // 附属医院|院长: the post of who heads it
  // but 狮河村党总支|书记: the post is one in the body itself, where no other is named
  const held = use === 'area' && PARTY_POST.test(text.slice(end, end + 3))
  if (next !== '' && !held && new Set(tail.notBefore).has(next) && text[end + 1] !== '长') return undefined
  // 大|局, 开|局, 电|站: a word of everyday ends with it
  // but 节能处|处长: the post repeats it
  const repeated = next === text[end - 1] && text[end + 1] === '长'
  const word =
    tail.tail.length === 1 && ((!repeated && isCommonWord(text, end - 1)) || isCommonWord(text, end - 2))
  return word ? undefined : tail
}

const PARTY_POST = /^副?书记/u
const HAN_ONLY = /^\p{Script=Han}*$/u
let patterns: { readonly keep: RegExp; readonly stop: RegExp; readonly number: RegExp } | undefined

function words(role: z.infer<typeof organStopSchema>['role']): string[] {
  return stops().flatMap((row) => (row.role === role ? [row.word] : []))
}

/**
 * Whether `own` can be what a body calls itself by: no particle, verb or post in it; `counted`: no number either. `tail`
 * is what follows it in the name: 企业|服务中心 has a word of its own across the two.
 */
export function isOwnName(own: string, counted = true, tail = ''): boolean {
  patterns ??= {
    keep: new RegExp(alternation(words('keep')), 'gu'),
    stop: new RegExp(alternation(words('stop')), 'u'),
    number: new RegExp(alternation(words('number')), 'u'),
  }
  if (!HAN_ONLY.test(own)) return false
  const bare = (own + tail).replace(patterns.keep, (word) => '＿'.repeat(word.length)).slice(0, own.length)
  return !patterns.stop.test(bare) && !(counted && patterns.number.test(bare))
}

/** Whether `own` begins with what is no name: 街道|司法所, 国有|林场. */
export function isGeneral(own: string): boolean {
  general ??= new RegExp(`^(?:${alternation(words('general'))})`, 'u')
  return general.test(own)
}
let general: RegExp | undefined

/** What a firm calls itself may be any word, but not a clause. */
export function isFirmName(own: string): boolean {
  return HAN_ONLY.test(own) && !CLAUSE.test(own)
}
const CLAUSE = /[的了着在与及为等从被把让向该或]|一[家批]|公司/u
