/** What the columns of a table of texts are: told by their names, or by the caller. */
import * as z from 'zod'
import table from '../../../dict/column-words.tsv'
import { GongbaoError } from '../../errors.js'
import { lazyTable } from '../../lexicon/table.js'

const ROLES = [
  'text',
  'html',
  'id',
  'title',
  'region',
  'province',
  'city',
  'county',
  'year',
  'date',
  'outlet',
  'author',
] as const
type Role = (typeof ROLES)[number]

/** A row of `dict/column-words.tsv`. */
export const columnWordSchema = z.object({ word: z.string(), role: z.enum(ROLES) })
const words = lazyTable('column-words.tsv', table, columnWordSchema)

/** What may be told instead of found: the name of each column, and which sheet or table of a file is meant. */
export interface ColumnOptions {
  /** The column with the texts. */
  readonly text?: string | undefined
  /** The column that names each row. */
  readonly id?: string | undefined
  /** The column with titles. */
  readonly title?: string | undefined
  /** The column with regions. */
  readonly region?: string | undefined
  /** The column with years. */
  readonly year?: string | undefined
  /** The column with dates. */
  readonly date?: string | undefined
  /** The sheet of a workbook, the table of a database. */
  readonly sheet?: string | undefined
}

const TELLABLE = ['text', 'id', 'title', 'region', 'year', 'date'] as const

/** Where in a row each thing stands. */
export interface Columns {
  readonly text: number
  readonly isHtml: boolean
  readonly id?: number | undefined
  readonly title?: number | undefined
  /** The wider before the narrower: province, city, county. */
  readonly regions: readonly number[]
  readonly year?: number | undefined
  readonly date?: number | undefined
  readonly outlet?: number | undefined
  readonly author?: number | undefined
}

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.-]+/gu, '')
/** The last word of a name: `text` of `report_text`, `reportText` and `Report text`. */
const lastWord = (name: string) => (name.split(/[\s_.-]+|(?<=[a-z])(?=[A-Z])/u).at(-1) ?? name).toLowerCase()
const IS_LATIN = /^[a-z]+$/u

const isCalled = (name: string, word: string) => plain(name) === word
/** 报告正文 is a 正文, and report_text a text. */
const endsAs = (name: string, word: string) =>
  IS_LATIN.test(word) ? lastWord(name) === word : word.length > 1 && plain(name).endsWith(word)

/** The places of the columns that are called what `role` is called; else of those whose names end so. */
function named(columns: readonly string[], role: Role): number[] {
  const own = words().filter((row) => row.role === role)
  for (const fits of [isCalled, endsAs]) {
    const found = [...columns.keys()].filter((i) => own.some(({ word }) => fits(columns[i] ?? '', word)))
    if (found.length > 0) return found
  }
  return []
}

const LONGEST_NAME = 24
const short = (name: string) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name)
const MOST_NAMES = 40
/** Names for a message. */
export const listed = (columns: readonly string[]): string =>
  columns.slice(0, MOST_NAMES).map(short).join(', ') + (columns.length > MOST_NAMES ? ' …' : '')

/** The columns that the caller told. @throws GongbaoError `E_OPTION` for one that is not there, or there twice */
function toldColumns(path: string, columns: readonly string[], options: ColumnOptions) {
  const told: Partial<Record<(typeof TELLABLE)[number], number>> = {}
  const faults = TELLABLE.flatMap((role) => {
    const name = options[role]?.trim()
    if (name === undefined) return []
    const places = [...columns.keys()].filter((i) => columns[i] === name)
    if (places[0] !== undefined) told[role] = places[0]
    if (places.length === 1) return []
    const message =
      places.length === 0
        ? `${path} has the columns ${listed(columns)}; got \`${short(name)}\``
        : `${path} has more than one column \`${short(name)}\`: give each a name of its own`
    return [{ where: `--${role}-column`, message }]
  })
  if (faults.length > 0) throw new GongbaoError('E_OPTION', faults)
  return told
}

/** Whether one of `columns` may hold the texts; told so, or by its name. */
export const hasText = (columns: readonly string[], { text }: ColumnOptions): boolean =>
  text === undefined
    ? named(columns, 'text').length + named(columns, 'html').length > 0
    : columns.includes(text.trim())

/**
 * What the columns of the table `path` are.
 * @throws GongbaoError `E_OPTION` for a name that no column has, and where none is known to hold the texts, or several may
 */
export function chooseColumns(path: string, columns: readonly string[], options: ColumnOptions): Columns {
  const told = toldColumns(path, columns, options)
  const first = (role: Exclude<Role, 'text' | 'html'>): number | undefined =>
    told[role as keyof typeof told] ?? named(columns, role).find((i) => i !== text)
  const texts = named(columns, 'text')
  const pages = named(columns, 'html')
  const text = told.text ?? texts[0] ?? pages[0]
  const refused = (message: string) => new GongbaoError('E_OPTION', { where: '--text-column', message })
  if (text === undefined)
    throw refused(
      `${path} has the columns ${listed(columns)}, and none is known by its name to hold texts: tell which does`,
    )
  if (told.text === undefined && texts.length > 1)
    throw refused(
      `${path} has several columns that may hold the texts: ${listed(texts.map((i) => columns[i] ?? ''))}; tell which does`,
    )
  const regions = ['province', 'city', 'county'] as const
  const found = told.region === undefined ? regions.flatMap((role) => first(role) ?? []) : [told.region]
  return {
    text,
    isHtml: pages.includes(text),
    id: first('id'),
    title: first('title'),
    regions: found.length > 0 ? found : [first('region') ?? []].flat(),
    year: first('year'),
    date: first('date'),
    outlet: first('outlet'),
    author: first('author'),
  }
}

/** What was taken for what, for the reader: `text 正文, id 编号`. */
export function toldOf(columns: readonly string[], chosen: Columns): string {
  const { text, id, title, regions, year, date, outlet, author } = chosen
  const parts = { text: [text], id: [id], title: [title], region: regions, year: [year], date: [date] }
  return Object.entries({ ...parts, outlet: [outlet], author: [author] })
    .map(([role, places]) => [role, places.flatMap((i) => (i === undefined ? [] : columns[i]))] as const)
    .flatMap(([role, names]) => (names.length > 0 ? [`${role}: ${names.join(' + ')}`] : []))
    .join(', ')
}
