/** Canonical names and codes of the commonest indicators: `dict/indicators.tsv`. */
import { z } from 'zod'
import table from '../../../dict/indicators.tsv'
import { lazyTable } from '../../lexicon/table.js'

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

let byName: ReadonlyMap<string, KnownIndicator> | undefined

function names(): ReadonlyMap<string, KnownIndicator> {
  if (byName) return byName
  const map = new Map<string, KnownIndicator>()
  for (const { name, code, aliases } of rows()) for (const n of [name, ...aliases]) map.set(n, { name, code })
  byName = map
  return map
}

const BRACKETED = /[（(][^（()）]{0,20}[）)]/gu
const OWN = /^(?:全国|全省|全市|全区|全县|全州|我国|我省|我市|我区|我州|我县|本市|本省)/u
const SUFFIX = /(?:总量|总值|完成)$/u

/** The known indicator that `name` (or an alias or a code) stands for; brackets and 全市 do not matter. */
export function canonicalOf(name: string): KnownIndicator | undefined {
  const known = names()
  const direct = known.get(name)
  if (direct) return direct
  const plain = name.replace(BRACKETED, '').replace(OWN, '')
  return known.get(plain) ?? known.get(plain.replace(SUFFIX, ''))
}

/** The known indicator that somebody asks for by its name, an alias or its code. */
export function findIndicator(asked: string): KnownIndicator | undefined {
  const row = rows().find((r) => r.code === asked)
  return row ? { name: row.name, code: row.code } : canonicalOf(asked)
}

/** Codes of what older reports tell instead of `code`: gross national product where there is no domestic one. */
export function standInsOf(code: string): string[] {
  return rows()
    .filter((r) => r.standsFor === code)
    .map((r) => r.code)
}
