/** Words and codes of `dict/panel.tsv`. */
import * as z from 'zod'
import table from '../../../dict/panel.tsv'
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

/** The words of one role. */
function wordsOf(role: z.infer<typeof roleSchema>): string[] {
  return rows()
    .filter((row) => row.role === role)
    .map(({ word }) => word)
}

/** Whether a statistic of this name is itself a rate, a share or an index. */
export const isRelative = (name: string): boolean => wordsOf('relative').some((word) => name.endsWith(word))

/** Whether the text of a figure makes it a total or an average over years. */
export const isOverYears = (text: string): boolean => wordsOf('term').some((word) => text.includes(word))

/** Whether what bears this name is counted up, so that over a term its total is told: 城镇新增就业. */
export const isSum = (name: string): boolean => wordsOf('sum').some((word) => name.includes(word))

/** Whether targets of the statistic with this code are not to be exceeded. */
export const isCeiling = (code: string | undefined): boolean =>
  code !== undefined && wordsOf('ceiling').includes(code)

/** Whether a unit counts persons or the posts they have, so that figures in either can be compared. */
export const isCounter = (unit: string | null | undefined): boolean =>
  typeof unit === 'string' && wordsOf('counter').includes(unit)

/** Whether the statistic with this code grows by much the same from year to year. */
export const isSteady = (code: string | undefined): boolean =>
  code !== undefined && wordsOf('steady').includes(code)

/** Whether a level in % of the statistic with this code is its rise over the year before: 价格控制在3%以内. */
export const isToldAsRise = (code: string | undefined): boolean =>
  code !== undefined && wordsOf('rise').includes(code)

/**
 * How far a name is from the thing itself, where several that stand for it are told: of 财政一般预算收入 and
 * 地方财政一般预算收入 the second is the region's own (0), 地方财政收入 holds more than either (2); most are 1.
 */
export function distanceOf(name: string): number {
  if (wordsOf('closest').includes(name)) return 0
  return wordsOf('distant').includes(name) ? 2 : 1
}
