/** The heads of statistics' names (增加值, 覆盖率) and what may stand directly before them: `dict/statistic-heads.tsv`. */
import * as z from 'zod'
import table from '../../../dict/statistic-heads.tsv'
import { listCell } from '../../lexicon/cell.js'
import { once } from '../../lexicon/once.js'
import { lazyTable } from '../../lexicon/table.js'

const ROLES = ['head', 'ratio', 'modifier', 'entity', 'parallel', 'whole', 'money', 'none'] as const
type HeadRole = (typeof ROLES)[number]

const rows = lazyTable(
  'statistic-heads.tsv',
  table,
  z.object({
    word: z.string(),
    roles: listCell(ROLES),
  }),
)

const getIndex = once(() => ({
  words: new Map<string, ReadonlySet<HeadRole>>(rows().map(({ word, roles }) => [word, new Set(roles)])),
  longest: rows().reduce((most, { word }) => Math.max(most, word.length), 0),
}))

/** The longest word of the table with one of `roles` that ends `name` at `end`; words that only look like one hide it. */
function wordEnding(name: string, end: number, roles: readonly HeadRole[]): string | undefined {
  const { words, longest } = getIndex()
  for (let length = Math.min(longest, end); length > 0; length--) {
    const word = name.slice(end - length, end)
    const found = words.get(word)
    if (found?.has('none')) return undefined
    if (found && roles.some((role) => found.has(role))) return word
  }
  return undefined
}

/** 工业|增加值: the head that `name` ends with, if it has one. */
export const headOf = (name: string): string | undefined => wordEnding(name, name.length, ['head', 'ratio'])

/** Whether `name` ends with the head of a ratio (占比, 覆盖率). */
export const isRatio = (name: string): boolean =>
  (getIndex()
    .words.get(headOf(name) ?? '')
    ?.has('ratio') ??
    false) ||
  name.endsWith('率')

/** Whether the head of `name` makes a ratio of what another head already measures: 发电量|占比. */
export const isShareHead = (name: string): boolean => {
  const roles = getIndex().words.get(headOf(name) ?? '')
  return roles?.has('ratio') === true && !roles.has('head')
}

/** Whether `name` ends with a head that is told in 元. */
export const isMoney = (name: string): boolean => hasWord(headOf(name) ?? '', 'money')

/** Whether `name` ends with a statistic that no list shares out: 实际利用|外资. */
export const endsWhole = (name: string): boolean => hasWord(headOf(name) ?? '', 'whole')

/** 餐饮|企业: the noun of those counted that `name` ends with. */
export const entityOf = (name: string): string | undefined => wordEnding(name, name.length, ['entity'])

/**
 * Where the head of `name` begins, with what modifies it: 水稻|播种面积, 农村|居民人均可支配收入. What is left before it is
 * never empty, unless the name is but a head; −1 if the name has none. With `bearing`, those who have the figure (企业,
 * 居民) are left before it as well.
 */
export function headStart(name: string, bearing = false): number {
  const core = headOf(name)
  if (core === undefined) return -1
  let at = name.length - core.length
  // 收购|量, 辍学|率: what is measured is a word of two characters, if no other
  if (core.length === 1 && wordEnding(name, at, ['modifier']) === undefined) at -= at > 2 ? 2 : 0
  for (;;) {
    const word = at > 0 ? wordEnding(name, at, ['modifier']) : undefined
    if (word === undefined || word.length === at || (bearing && hasWord(word, 'entity'))) return at
    at -= word.length
  }
}

const hasWord = (word: string, role: HeadRole) => getIndex().words.get(word)?.has(role) ?? false

/** 规模以上工业企业|营业收入: who or what bears the figure that `name` is of; empty if nobody is named. */
export function bearerOf(name: string): string {
  const at = headStart(name, true)
  const bare = name.length - at === 1
  return at < 2 || (bare && at < 3) ? '' : name.slice(0, at)
}

/** 在职, 退休; 城镇, 农村: the word of a pair or series that `name` ends with, or with `first` begins with. */
export function parallelIn(name: string, first: boolean): string | undefined {
  if (!first) return wordEnding(name, name.length, ['parallel'])
  for (let length = Math.min(getIndex().longest, name.length - 1); length > 0; length--)
    if (hasWord(name.slice(0, length), 'parallel')) return name.slice(0, length)
  return undefined
}
