/** What the words around and inside a quoted phrase say of it: which sort of term it is, or that it is none. */
import { OF } from '../../calendar/marks.js'
import { Edge } from '../../lexicon/edge.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { toldByShape } from './term-shapes.js'
import type { TermSort } from './term-sorts.js'

export type Told = TermSort | 'none' | undefined

/** What words before the opening mark tell, after the closing mark, and at the end of the phrase itself. */
const BEFORE = {
  'term/concept-before': 'concept',
  'term/label-before': 'label',
  'term/honour-before': 'honour',
  'term/none-before': 'none',
} as const
const AFTER = {
  'term/concept-after': 'concept',
  'term/model-after': 'model',
  'term/mechanism-after': 'mechanism',
  'term/label-after': 'label',
  'term/honour-after': 'honour',
  'term/none-after': 'none',
} as const
const INSIDE = {
  'term/concept-inside': 'concept',
  'term/model-inside': 'model',
  'term/mechanism-inside': 'mechanism',
  'term/honour-inside': 'honour',
  'term/none-inside': 'none',
} as const

const rolesOf = <Tells extends object>(tells: Tells) => Object.keys(tells) as (keyof Tells & string)[]
const [befores, afters, insides] = [rolesOf(BEFORE), rolesOf(AFTER), rolesOf(INSIDE)]
const edge = new Edge([...befores, ...afters, ...insides])

/** What `tells` has for the role that `word` has. */
function tell<Tells extends Readonly<Record<string, Told>>>(tells: Tells, word: string): Told {
  const role = Object.keys(tells).find((one) => edge.has(word, one as Parameters<typeof edge.has>[1]))
  return role === undefined ? undefined : tells[role]
}

// a modifier may stand between the phrase and what it is called: “店小二”式服务模式
const CALLED = lazyPattern(() => `^(?:等|${OF}|式)?\\p{Script=Han}{0,4}?(${anyOf(...afters)})`)

/** What the clause before the opening mark says: 网名“…”, 荣获“…”. */
export const toldBefore = (before: string): Told =>
  tell(BEFORE, edge.before(before, before.length, 0, ...befores))

/** What the noun after the closing mark says: “…”模式, “…”称号, “…”公众号. */
export const toldAfter = (after: string): Told => tell(AFTER, CALLED.exec(after)?.[1] ?? '')

/** 全国科技进步先进城市, 国家新型工业化产业示范基地, 全国百强: of the country, and what of it is honoured. */
const OF_COUNTRY = lazyPattern(
  () =>
    `^(?:${anyOf('term/honours')}|\\p{Script=Han}{2,3}省)\\p{Script=Han}{0,16}(?:${anyOf('term/honoured')}|\\d{1,4}强)$`,
)

/** 全国双拥模范城（县）: the title of either. */
const OR_OTHER = /（[^（）]{1,3}）$/u

/** What the phrase's own ending says: 河长制, 一线工作法, 长安杯. */
export function toldInside(phrase: string): Told {
  const name = phrase.replace(OR_OTHER, '')
  return (
    toldByShape(name) ??
    tell(INSIDE, edge.before(name, name.length, 0, ...insides)) ??
    (OF_COUNTRY.test(name) ? 'honour' : undefined)
  )
}
