/** Canonical names and codes of the commonest indicators: `dict/indicators.tsv`. */

import * as z from 'zod'
import table from '../../../dict/indicators.tsv'
import { YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { once } from '../../lexicon/once.js'
import { lazyTable } from '../../lexicon/table.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'

/** An indicator that the table knows. */
export interface KnownIndicator {
  readonly name: string
  /** Permanent. */
  readonly code: string
}

const rows = lazyTable(
  'indicators.tsv',
  table,
  z.object({
    name: z.string(),
    code: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
    aliases: z
      .string()
      .optional()
      .transform((cell) => cell?.split('|') ?? []),
    standsFor: z.string().optional(),
  }),
)

const names = once((): ReadonlyMap<string, KnownIndicator> => {
  const map = new Map<string, KnownIndicator>()
  for (const { name, code, aliases } of rows()) for (const n of [name, ...aliases]) map.set(n, { name, code })
  return map
})

const BRACKETED = /（[^（）]{0,20}）/gu
const OWN = lazyPattern(
  () =>
    `^(?:[全我][${charactersOf('indicator/area-level')}]|${anyOf('indicator/own-area')}|[${charactersOf('indicator/area-before-name')}](?=.{4}))`,
)
const SUFFIX = lazyPattern(() => `(?:${anyOf('indicator/name-ending-filler')})$`)
/** 城镇居民家庭人均可支配收入, 农民人均年纯收入: words that a name may have or not. */
const FILLERS = lazyPattern(
  () =>
    `(?<=居民)家庭|${anyOf('indicator/name-filler')}|综合(?=能耗)|${YEAR_MARK}(?=人均)|(?<=人均)${YEAR_MARK}(?!均)`,
  'gu',
)

/** The known indicator that `name` (or an alias or a code) stands for; brackets, 全市 and fillers do not matter. */
export function canonicalOf(name: string): KnownIndicator | undefined {
  const known = names()
  const direct = known.get(name)
  if (direct) return direct
  const plain = name.replace(BRACKETED, '').replace(OWN.regexp, '')
  const bare = plain.replace(FILLERS.regexp, '')
  return (
    known.get(plain) ??
    known.get(plain.replace(SUFFIX.regexp, '')) ??
    known.get(bare) ??
    known.get(bare.replace(SUFFIX.regexp, ''))
  )
}

/** The known indicator that somebody asks for by its name, an alias or its code. */
export function findIndicator(asked: string): KnownIndicator | undefined {
  const row = rows().find((r) => r.code === asked)
  return row ? { name: row.name, code: row.code } : canonicalOf(asked)
}

/** Every name that the table has of what is asked for; of what it does not know, that name alone. */
export function indicatorNames(asked: string): string[] {
  const known = findIndicator(asked)
  const row = rows().find(({ code }) => code === known?.code)
  return row ? [row.name, ...row.aliases] : [asked]
}

/** Codes of what older reports tell instead of `code`: gross national product where there is no domestic one. */
export function standInsOf(code: string): string[] {
  return rows()
    .filter((r) => r.standsFor === code)
    .map((r) => r.code)
}
