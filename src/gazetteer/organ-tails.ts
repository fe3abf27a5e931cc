/** What ends the name of a body or of a part of one, and what no such name holds: `dict/organ-tails.tsv` and words by role. */

import * as z from 'zod'
import tailsText from '../../dict/organ-tails.tsv'
import { listCell } from '../lexicon/cell.js'
import { defineGuards, refusedBy } from '../lexicon/guard.js'
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { once } from '../lexicon/once.js'
import { lazyTable } from '../lexicon/table.js'
import { Trie } from '../lexicon/trie.js'
import { anyOf, charactersOf } from '../lexicon/words-by-role.js'
import { isCommonWord, nameLexicon } from './names.js'
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

const byEnd = once(
  () =>
    new Trie(
      organTails().map((row) => [row.tail, row] as const),
      -1,
    ),
)

/** The longest tail for `use` that ends at `end` and is no part of a longer word. */
export function tailBefore(text: string, end: number, use: Use): OrganTail | undefined {
  const tail = byEnd().longestValue(text, end - 1)
  if (!tail?.after.includes(use)) return undefined
  return refusedBy(TAIL, text, end, tail, use) ? undefined : tail
}

/** Reasons for which a tail is a part of a longer word. */
const TAIL = defineGuards<[text: string, end: number, tail: OrganTail, use: Use]>(
  'organization/tail',
  [
    {
      id: 'goes-on',
      example: '县公安局青石派出所长期坚持',
      because: 'a longer word begins with its last character',
      unless: (text, end, { notBefore, type }, use) => {
        // 附属医院|院长: the post of who heads it
        // but 狮河村党总支|书记, 县人民医院党委|书记: the post is one in the body itself
        const held = (use !== 'name' || type === 'party') && PARTY_POST.test(text.slice(end, end + 3))
        const next = text[end] ?? ''
        return next !== '' && !held && notBefore?.includes(next) === true && text[end + 1] !== '长'
      },
    },
    {
      id: 'begins-word',
      example: '市财政局国库科举',
      because: 'a word of everyday begins with it',
      // but 节能处|处长: the post repeats it
      unless: (text, end, { tail }) =>
        tail.length === 1 &&
        !(text[end] === text[end - 1] && text[end + 1] === '长') &&
        isCommonWord(text, end - 1),
    },
    {
      id: 'ends-word',
      example: '市水利局防洪大局',
      because: 'a word of everyday ends with it: 大|局, 开|局, 电|站',
      unless: (text, end, { tail }) => tail.length === 1 && isCommonWord(text, end - 2),
    },
  ],
  (_text, end, { tail }) => end - tail.length,
)

/** 书记, 副书记: who heads a body of the party. */
const PARTY_POST = lazyPattern(() => `^(?:${anyOf('organization/party-post')})`)
const HAN_ONLY = /^\p{Script=Han}*$/u
/** 老干部, 对外: longer words that may stand in a name, with one of those in them that may not. */
const KEPT = lazyPattern(() => anyOf('organization/may-stand-in-name'), 'gu')
/** A particle, a verb, a post or people. */
const STOP = lazyPattern(() => anyOf('organization/not-in-name'))
const NUMBER = lazyPattern(() => anyOf('organization/number-in-name'))
/** 街道|司法所, 国有|林场. */
const NO_NAME = lazyPattern(() => `^(?:${anyOf('organization/no-name-at-head')})`)

/**
 * Whether `own` can be what a body calls itself by: no particle, verb or post in it; `counted`: no number either. `tail`
 * is what follows it in the name: 企业|服务中心 has a word of its own across the two.
 */
export function isOwnName(own: string, counted = true, tail = ''): boolean {
  if (!HAN_ONLY.test(own)) return false
  const bare = withoutFamily(own + tail)
    .replace(KEPT.regexp, (word) => '＿'.repeat(word.length))
    .slice(0, own.length)
  return !STOP.test(bare) && !(counted && NUMBER.test(bare))
}

/** 王家|坪: whose home a village was is no word in its name; but 国家, 专家. */
function withoutFamily(own: string): string {
  const surname = FAMILY.exec(own)?.groups?.surname
  const known = surname && nameLexicon().surnames.get(surname)
  const isFamily = known === 'top' || (known === 'plain' && !isCommonWord(own, 0))
  return isFamily ? own.replace(FAMILY, '$<surname>') : own
}
const FAMILY = /^(?<surname>.)家/u

/** Whether `own` begins with what is no name: 街道|司法所, 国有|林场. */
export const isGeneral = (own: string): boolean => NO_NAME.test(own)

/** What a firm calls itself may be any word, but not a clause. */
export function isFirmName(own: string): boolean {
  return HAN_ONLY.test(own) && !CLAUSE.test(own)
}
const CLAUSE = lazyPattern(() => `[${charactersOf('organization/clause-sign')}]|一[家批]|公司`)
