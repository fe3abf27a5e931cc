/** Dictionaries of one's own: entries as the tables of `dict/` have them, from a program or from a file. */
import * as z from 'zod'
import { type Fault, GongbaoError } from '../../errors.js'
import { organTypeSchema } from '../../gazetteer/organs.js'
import { divisionLevelSchema } from '../../lexicon/divisions.js'
import { parseTable } from '../../lexicon/table.js'
import type {
  CampaignEntry,
  IndicatorEntry,
  OrganEntry,
  PlaceEntry,
  SloganEntry,
  TermEntry,
  UnitEntry,
} from '../../shapes.js'
import { organLevelSchema } from '../organization/schema.js'
import { policyDomainSchema } from '../phrase/domain.js'
import { termSortSchema } from '../phrase/term-sorts.js'

const word = z.string().trim().min(1).max(60)
/** In a table parted by `|`, in a program a list. */
const list = z
  .union([z.string().transform((cell) => cell.split('|')), z.array(z.string()).readonly()])
  .pipe(z.array(word).readonly())
  .optional()
const year = z.coerce.number().int().min(1900).max(2100).optional()
const bare = z
  .union([z.literal('y'), z.boolean()])
  .transform((cell) => cell === 'y' || cell)
  .optional()

/** The rows of each table; what may be left out is optional. */
export const entrySchemas = {
  slogans: z
    .strictObject({
      name: word.describe('the usual name'),
      variants: list.describe('other spellings'),
      members: list.describe('what it abbreviates'),
      level: z.enum(['central', 'province']).optional().describe('whose formula it is'),
      year: year.describe('the year it is first met with'),
      domain: policyDomainSchema.optional().describe('what it is about'),
      bare: bare.describe('read without quotation marks too'),
    })
    .describe('A slogan of your own.'),
  terms: z
    .strictObject({
      name: word.describe('the usual name'),
      variants: list.describe('other spellings'),
      sort: termSortSchema.default('concept').describe('what sort of expression it is; default concept'),
      domain: policyDomainSchema.optional().describe('what it is about'),
      year: year.describe('the year it is first met with'),
      bare: bare.describe('read without quotation marks too'),
    })
    .describe('A term of your own.'),
  campaigns: z
    .strictObject({
      name: word.describe('the proper name'),
      variants: list.describe('other spellings'),
      type: word.describe('its type noun: 行动, 工程, 活动 …'),
      year: year.describe('the year it is first met with'),
    })
    .describe('A campaign of your own.'),
  indicators: z
    .strictObject({
      name: word.describe('the canonical name'),
      code: z
        .string()
        .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'expected lower case and hyphens: gdp, grain-output')
        .describe('a permanent code in lower case and hyphens: grain-output'),
      aliases: list.describe('other names that mean the same statistic'),
    })
    .describe('An indicator of your own.'),
  organs: z
    .strictObject({
      name: word.describe('the name, or what stands after an area: 大数据局'),
      type: organTypeSchema.describe('what sort of body it is'),
      scope: z
        .literal('national', 'expected national: a name that stands alone')
        .optional()
        .describe('national: the name stands alone, without an area before it'),
      full: word.optional().describe('the full name, where this is a short one'),
      level: organLevelSchema.optional().describe('of the area it belongs to'),
    })
    .describe('A body of your own.'),
  places: z
    .strictObject({
      name: word.describe('official name'),
      code: z
        .string()
        .regex(/^[0-9A-Za-z-]{2,20}$/u, 'expected a code of 2 to 20 letters, digits and hyphens')
        .describe('a code of 2 to 20 letters, digits and hyphens; GB/T 2260 where there is one'),
      level: divisionLevelSchema.describe('nation, province, prefecture or county'),
      short: list.describe('short names'),
    })
    .describe('A division of your own.'),
  units: z
    .strictObject({
      name: word.describe('the unit or classifier, as written'),
      type: z
        .enum(['count', 'measure', 'currency'])
        .default('count')
        .describe('count: a classifier; measure: of something physical; currency; default count'),
      base: word.optional().describe('the unit that it is told in where amounts are compared'),
      factor: z.coerce.number().positive().optional().describe('how many of `base` one is'),
    })
    .describe('A unit or classifier of your own.'),
} as const

/** The tables that one may have entries of one's own for. */
export const DICTIONARIES = Object.keys(entrySchemas) as DictionaryName[]
/** Name of a table. */
export type DictionaryName = keyof typeof entrySchemas

/** Entries of your own, table by table. */
export interface DictionaryEntries {
  /** As rows of `dict/slogans.tsv`. */
  readonly slogans?: readonly SloganEntry[] | undefined
  /** As rows of `dict/terms.tsv`. */
  readonly terms?: readonly TermEntry[] | undefined
  /** As rows of `dict/campaigns.tsv`. */
  readonly campaigns?: readonly CampaignEntry[] | undefined
  /** As rows of `dict/indicators.tsv`. */
  readonly indicators?: readonly IndicatorEntry[] | undefined
  /** As rows of `dict/organs.tsv`. */
  readonly organs?: readonly OrganEntry[] | undefined
  /** As rows of `dict/divisions.tsv`. */
  readonly places?: readonly PlaceEntry[] | undefined
  /** Units and classifiers that `dict/units.tsv` lacks, or has otherwise. */
  readonly units?: readonly UnitEntry[] | undefined
}

/** Entries, checked. */
export type OwnEntries = {
  readonly [Name in DictionaryName]: readonly z.output<(typeof entrySchemas)[Name]>[]
}

const NONE: OwnEntries = {
  slogans: [],
  terms: [],
  campaigns: [],
  indicators: [],
  organs: [],
  places: [],
  units: [],
}

/** Which name is there twice. */
function twice(entries: readonly { readonly name: string }[], where: (i: number) => string): Fault[] {
  const first = new Map<string, number>()
  return entries.flatMap(({ name }, i) => {
    const at = first.get(name)
    if (at === undefined) first.set(name, i)
    return at === undefined ? [] : [{ where: where(i), message: `name: \`${name}\` is there already` }]
  })
}

/**
 * `given`, checked; every name in it may stand in either script.
 * @throws GongbaoError `E_DICTIONARY` with everything that is wrong, where it stands
 */
export function checkEntries(given: DictionaryEntries): OwnEntries {
  const faults: Fault[] = []
  const entries: Record<string, unknown> = { ...NONE }
  for (const name of DICTIONARIES) {
    const rows: unknown = given[name]
    if (rows === undefined) continue
    if (!Array.isArray(rows)) {
      faults.push({ where: `dictionaries.${name}`, message: 'expected a list of entries' })
      continue
    }
    const checked = z.array(entrySchemas[name]).safeParse(rows)
    if (!checked.success) {
      for (const { path, message } of checked.error.issues) {
        const [at, ...rest] = path
        faults.push({
          where: `dictionaries.${name}[${String(at)}]`,
          message: `${rest.join('.') || 'entry'}: ${message}`,
        })
      }
      continue
    }
    for (const fault of twice(checked.data, (i) => `dictionaries.${name}[${i}]`)) faults.push(fault)
    entries[name] = checked.data
  }
  if (faults.length > 0) throw new GongbaoError('E_DICTIONARY', faults)
  return entries as unknown as OwnEntries
}

/** Which table a file is: `slogans=FILE`, or the table's name at the end of its own (`our-slogans.tsv`). */
export function dictionaryOf(given: string): { readonly name: DictionaryName; readonly file: string } {
  const told = /^([a-z]{1,20})=/u.exec(given)?.[1]
  const file = told === undefined ? given : given.slice(told.length + 1)
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  const dot = base.lastIndexOf('.')
  const stem = dot < 0 ? base : base.slice(0, dot)
  const name = DICTIONARIES.find((d) => (told === undefined ? stem.endsWith(d) : d === told))
  if (name !== undefined) return { name, file }
  throw new GongbaoError('E_OPTION', {
    where: 'dictionary',
    message: `which table \`${given}\` is shows in its name (our-slogans.tsv) or before it (slogans=FILE): expected one of ${DICTIONARIES.join(', ')}`,
  })
}

/**
 * The entries of one table, as the tables of `dict/` are written: separated by tabs, the names of columns first.
 * @param name which table it is
 * @param file names the table in what is said of its faults
 * @throws GongbaoError `E_DICTIONARY` with every fault: `file:line`, and the column
 *
 * @example
 * parseDictionary('terms', 'name\tsort\tbare\n柳泉经验\tmodel\ty\n') // [{ name: '柳泉经验', sort: 'model', bare: true }]
 */
export function parseDictionary<Name extends DictionaryName>(
  name: Name,
  text: string,
  file = 'table.tsv',
): OwnEntries[Name][number][] {
  if (!DICTIONARIES.includes(name) || typeof text !== 'string' || typeof file !== 'string')
    throw new GongbaoError('E_OPTION', {
      where: 'dictionary',
      message: `expected the name of a table (${DICTIONARIES.join(', ')}) and its text`,
    })
  const lines = text.replace(/^\uFEFF/u, '')
  const columns = lines.split(/\r?\n/u, 1)[0]?.split('\t') ?? []
  const known = Object.keys(entrySchemas[name].shape)
  const unknown = columns.filter((column) => !known.includes(column))
  if (unknown.length > 0)
    throw new GongbaoError('E_DICTIONARY', {
      where: `${file}:1`,
      message: `expected the columns ${known.join(', ')}, separated by tabs; got ${unknown.join(', ')}`,
    })
  const schema = entrySchemas[name] as unknown as z.ZodType<OwnEntries[Name][number]>
  const entries = parseTable(file, lines, schema)
  const lineOf = lines.split(/\r?\n/u).flatMap((line, i) => (i > 0 && line !== '' ? [i + 1] : []))
  const faults = twice(entries as readonly { name: string }[], (i) => `${file}:${lineOf[i]}`)
  if (faults.length > 0) throw new GongbaoError('E_DICTIONARY', faults)
  return entries
}
