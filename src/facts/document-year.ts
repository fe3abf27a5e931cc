/** The year a document speaks from, against which a term's first year is held. */
import { extentOf } from '../extent.js'
import type { RuleContext } from '../rules/rule.js'

/** The latest year the document can speak from; `null` where nothing tells. */
export function documentYear({ document, referenceDate }: RuleContext): number | null {
  const { year, planYear } = document.metadata
  const years = [year, planYear, referenceDate ? Number(referenceDate.slice(0, 4)) : undefined]
  const told = years.filter((y) => y !== undefined)
  return extentOf(told)?.[1] ?? null
}
