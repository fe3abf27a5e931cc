/** Words and codes of `dict/panel.tsv`. */
import * as z from 'zod'
import table from '../../../dict/panel.tsv'
import { once } from '../../lexicon/once.js'
import { lazyTable } from '../../lexicon/table.js'

const roleSchema = z.enum([
  'relative',
  'term',
  'sum',
  'ceiling',
  'steady',
  'rise',
  'counter',
  'closest',
  'distant',
])

/** A row of the table. */
export const panelRowSchema = z.object({ word: z.string(), role: roleSchema })

const rows = lazyTable('panel.tsv', table, panelRowSchema)

type Role = z.infer<typeof roleSchema>

/** The words of each role. */
const byRole = once(() => {
  const lists = new Map<Role, Set<string>>()
  for (const { word, role } of rows()) {
    const list = lists.get(role)
    if (list) list.add(word)
    else lists.set(role, new Set([word]))
  }
  return lists
})

const NONE: ReadonlySet<string> = new Set()
const wordsOf = (role: Role): ReadonlySet<string> => byRole().get(role) ?? NONE
const some = (role: Role, test: (word: string) => boolean): boolean => [...wordsOf(role)].some(test)

/** Whether a statistic of this name is itself a rate, a share or an index. */
export const isRelative = (name: string): boolean => some('relative', (word) => name.endsWith(word))

/** Whether the text of a figure makes it a total or an average over years. */
export const isOverYears = (text: string): boolean => some('term', (word) => text.includes(word))

/** Whether what bears this name is counted up, so that over a term its total is told: 城镇新增就业. */
export const isSum = (name: string): boolean => some('sum', (word) => name.includes(word))

/** Whether targets of the statistic with this code are not to be exceeded. */
export const isCeiling = (code: string | undefined): boolean =>
  code !== undefined && wordsOf('ceiling').has(code)

/** Whether a unit counts persons or the posts they have, so that figures in either can be compared. */
export const isCounter = (unit: string | null | undefined): boolean =>
  typeof unit === 'string' && wordsOf('counter').has(unit)

/** Whether the statistic with this code grows by much the same from year to year. */
export const isSteady = (code: string | undefined): boolean =>
  code !== undefined && wordsOf('steady').has(code)

/** Whether a level in % of the statistic with this code is its rise over the year before: 价格控制在3%以内. */
export const isToldAsRise = (code: string | undefined): boolean =>
  code !== undefined && wordsOf('rise').has(code)

/**
 * How far a name is from the thing itself, where several that stand for it are told: of 财政一般预算收入 and
 * 地方财政一般预算收入 the second is the region's own (0), 地方财政收入 holds more than either (2); most are 1.
 */
export function distanceOf(name: string): number {
  if (wordsOf('closest').has(name)) return 0
  return wordsOf('distant').has(name) ? 2 : 1
}
