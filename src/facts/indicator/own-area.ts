/** Whose a statistic is, where a division's name stands before it: 厦门地区生产总值. */

import { divisionEnd, divisionIndex } from '../../gazetteer/divisions.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { canonicalOf } from './canonical.js'
import { headOf } from './statistic-heads.js'

/** The division a report is of, as its metadata have it; `undefined` where the document does not tell. */
export type Home = { readonly name: string; readonly code?: string | undefined } | undefined

/** 西宁|机场旅客吞吐量: a port of its own. */
const PORT = lazyPattern(() => `^(?:${anyOf('indicator/port')})`)
const FIRST_MEMBER = lazyPattern(() => `^[^、${charactersOf('joins/and')}]{1,200}`)

/**
 * The division whose name begins at `at` and that owns the statistic behind it: the report's own, or, where the report
 * is of nobody, any that stands before a statistic `dict/indicators.tsv` knows. Other regions stay in the name.
 */
export function ownerAt(
  text: string,
  at: number,
  to: number,
  home: Home,
): { end: number; name: string } | undefined {
  const end = divisionEnd(text, at, to)
  if (end === at || end >= to) return undefined
  const written = text.slice(at, end)
  const { full, short } = divisionIndex()
  const named = full.get(written) ?? short.get(written) ?? []
  const division = home === undefined ? named[0] : named.find((d) => d.name === home.name)
  if (!division) return undefined
  // 北京市海淀区生产总值
  const lower = ownerAt(text, end, to, home)
  if (lower) return lower
  const behind = FIRST_MEMBER.exec(text.slice(end, to))?.[0] ?? ''
  // 广州地区|进出口总值, but 广州|地区生产总值
  const region = behind.startsWith('地区') && canonicalOf(behind) === undefined ? 2 : 0
  const rest = behind.slice(region)
  const known = canonicalOf(rest) !== undefined && !PORT.test(rest)
  const measured = home !== undefined && full.has(written) && rest.length > 3 && headOf(rest) !== undefined
  return known || measured ? { end: end + region, name: division.name } : undefined
}
