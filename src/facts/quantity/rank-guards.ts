/** What looks like a rank and is none: names, set words, clauses of laws, and tops of what is not told. */

import type { Unit } from '../../gazetteer/units.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import type { Numeral } from '../../numeral/parse.js'
import { defineGuards } from '../../rules/guard.js'
import { isLexical } from './words.js'

/** Classifiers that are numbered as they are counted. */
export const isNumbered = hasRole('quantity/numbered-unit')
/** Classifiers of ranks and occasions: no noun follows them. */
export const standsAlone = hasRole('quantity/rank-without-noun')
/** What makes a name of the ordinal: meetings, censuses, wars, plans, clauses of a law. */
const NAMES = lazyPattern(
  () =>
    String.raw`^[^，。；、！？\n]{0,14}?(?:${anyOf('quantity/numbered-event')}|反“围剿”|${anyOf('quantity/numbered-meeting')})`,
)
const CLAUSE_OF_LAW = lazyPattern(() => `^[、，。）${charactersOf('quantity/clause-of-law')}]`)
const RANKED = lazyPattern(() => `(?:${anyOf('quantity/ranked')})$`)
const RANK_END = lazyPattern(
  () => String.raw`^(?:之间)?(?:[，。；、！？\s）”${charactersOf('quantity/after-rank')}]|$)`,
)
/** 连续第8年, 连续第三个月: which time of a run it is. */
const RUN = /连续$/u
const PUT_FIRST = lazyPattern(() => `(?:${anyOf('quantity/puts-first')})$`)

/** An ordinal as its guards look at it. */
export interface Seen {
  readonly text: string
  /** Where its numeral begins, behind 第 or 前. */
  readonly at: number
  /** 第, and not 前. */
  readonly first: boolean
  readonly numeral: Numeral
  readonly unit: Unit | undefined
  /** Among whom it ranks is told, or from which rank to which. */
  readonly scoped: boolean
}

const isPlain = ({ unit }: Seen) => unit !== undefined && standsAlone(unit.unit)
const after = ({ text, numeral, unit }: Seen) => {
  const end = numeral.end + (unit?.unit.length ?? 0)
  return text.slice(end, end + 24)
}
/** Whether a word of ranking stands before it: 居第三, 排名前五. */
const isRanked = ({ text, at, first }: Seen) =>
  RANKED.test(text.slice(Math.max(0, at - (first ? 6 : 5)), at - 1))
/** 第三次, 第六家: counted as things are. */
const isCounting = ({ first, unit }: Seen) => first && unit !== undefined && isNumbered(unit.unit)
const isOf = ({ unit }: Seen, ...units: readonly string[]) => unit !== undefined && units.includes(unit.unit)

/** Reasons for which 第N or 前N is no rank. */
export const ORDINAL_GUARDS = defineGuards<[seen: Seen, sharesUnit: () => boolean]>(
  'quantity/ordinal',
  [
    {
      id: 'set-word',
      because: 'a set word: 第一位的, 第三方',
      example: '是第一位的',
      unless: ({ text, at }) => isLexical(text, at - 1),
    },
    {
      id: 'time',
      because: 'a day, a month or a year, and no run of them: 第二年',
      example: '第二年',
      unless: ({ text, at, first, unit }) =>
        unit?.type === 'time' && !(first && RUN.test(text.slice(Math.max(0, at - 3), at - 1))),
    },
    {
      id: 'top-of-nothing',
      because: '前三 of what is not told',
      example: '前三名',
      unless: (seen) =>
        !seen.first && !seen.scoped && !isRanked(seen) && seen.unit?.unit.startsWith(PLACE) !== true,
    },
    {
      id: 'top-things',
      because: 'so many things, and no rank: 前三个',
      example: '全国前三个',
      unless: (seen) => !seen.first && seen.unit !== undefined && !isOf(seen, PLACE, PERSON),
    },
    {
      id: 'top-goes-on',
      because: 'a word goes on behind 前三',
      example: '全国前三强',
      unless: (seen) => !seen.first && !seen.unit && !RANK_END.test(after(seen)),
    },
    {
      id: 'large',
      because: 'nobody ranks ten thousandth, but for occasions and persons',
      example: '第1万台',
      unless: (seen) =>
        seen.first && seen.numeral.magnitude > 1 && !isPlain(seen) && seen.unit?.type !== 'time',
    },
    {
      id: 'put-first',
      because: '摆在第一位 says how important, not how ranked',
      example: '摆在第一位',
      unless: (seen) =>
        seen.first && isOf(seen, PLACE) && PUT_FIRST.test(seen.text.slice(seen.at - 3, seen.at - 1)),
    },
    {
      id: 'named-event',
      because: 'the name of a meeting, a census, a war or a plan',
      example: '第五次全国经济普查',
      unless: (seen) => isCounting(seen) && NAMES.test(after(seen)),
    },
    {
      id: 'clause-of-law',
      because: 'a clause of a law: 第十二条规定',
      example: '第十二条规定',
      unless: (seen) => seen.first && isOf(seen, '条', '项') && CLAUSE_OF_LAW.test(after(seen)),
    },
    {
      id: 'goes-on',
      because: 'a word goes on behind 第三',
      example: '全国第三梯队',
      unless: (seen) =>
        seen.first &&
        seen.unit?.type !== 'time' &&
        !isCounting(seen) &&
        !RANK_END.test(seen.text.slice(seen.numeral.end, seen.numeral.end + 24)),
    },
    {
      id: 'unranked',
      because: 'neither among whom nor that it is a rank is told',
      example: '第三，',
      unless: (seen, sharesUnit) =>
        seen.first &&
        seen.unit?.type !== 'time' &&
        !isCounting(seen) &&
        !seen.scoped &&
        !isRanked(seen) &&
        !sharesUnit(),
    },
  ],
  ({ at }) => at - 1,
)
const PLACE = '位'
const PERSON = '名'
