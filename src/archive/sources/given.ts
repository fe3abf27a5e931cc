/** What the cells of a row say of its document. */

import { divisionRows } from '../../lexicon/divisions.js'
import type { Metadata } from '../../report.js'
import { authorsIn } from '../../text/metadata/authors.js'
import { findStamp, yearsIn } from '../../text/metadata/calendar.js'
import { type Division, divisionAtStart, findDivision } from '../../text/metadata/divisions.js'
import type { GivenMetadata } from '../../text/metadata/given.js'
import type { Columns } from './columns.js'

/** Years of modern official prose; others are no years of a document. */
const YEARS = { first: 1900, last: 2100 } as const

/** 2019, 2019.0 as programs leave it, 2019年, 2019年度 */
const YEAR = /^(\d{1,9})(?:\.0+)?年?度?$/u

/** The year of a cell; undefined for none, `null` for what is no year. */
export function yearOf(cell: string): number | undefined | null {
  const text = cell.normalize('NFKC').trim()
  if (text === '') return undefined
  const digits = YEAR.exec(text)?.[1]
  const year = digits === undefined ? yearsIn(`${text}年`)[0] : Number(digits)
  return year !== undefined && year >= YEARS.first && year <= YEARS.last ? year : null
}

/** The day, month or year of a cell, as EDTF. */
export function dayOf(cell: string): string | undefined | null {
  const text = cell.normalize('NFKC').trim()
  if (text === '') return undefined
  return findStamp(text) ?? (YEAR.test(text) ? yearOf(text)?.toString() : undefined) ?? null
}

const CODE = /^(\d{6})(?:\.0+)?$/u

function divisionOf(name: string, within: string | undefined): Division | undefined {
  const code = CODE.exec(name)?.[1]
  if (code !== undefined) return divisionRows().find((row) => row.code === code)
  return findDivision(name, within) ?? divisionAtStart(name, within)
}

/** The region of `cells`, the wider before the narrower; a name that no list has is kept as it is. */
export function regionOf(cells: readonly string[]): Metadata['region'] {
  let found: Metadata['region']
  for (const cell of cells) {
    const name = cell.normalize('NFKC').replace(/\s+/gu, '')
    if (name === '') continue
    const division = divisionOf(name, found?.code)
    if (division) found = { name: division.name, code: division.code, level: division.level }
    // 市辖区 and the like tell nothing that the wider name does not
    else if (found === undefined || cells.length === 1) found = { name }
  }
  return found
}

/** What is wrong with cells, counted, with the first such cell. */
export class Oddities {
  readonly #found = new Map<string, { count: number; example: string }>()

  add(what: string, example: string): void {
    const known = this.#found.get(what)
    if (known) known.count++
    else this.#found.set(what, { count: 1, example })
  }

  /** A line for each. */
  notes(path: string): string[] {
    return [...this.#found].map(
      ([what, { count, example }]) => `${path}: ${count} ${what}: \`${example.slice(0, 40)}\``,
    )
  }
}

/** What is told of a document by its row; `planned` says whether a year is the one planned, or the one reported on. */
export function givenOf(
  cells: readonly string[],
  columns: Columns,
  planned: boolean,
  oddities: Oddities,
): GivenMetadata {
  const cell = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? '').trim())
  const year = yearOf(cell(columns.year))
  if (year === null) oddities.add('cells are no year, and are left out', cell(columns.year))
  const day = dayOf(cell(columns.date))
  if (day === null) oddities.add('cells are no date, and are left out', cell(columns.date))
  const region = regionOf(columns.regions.map(cell))
  if (region && region.code === undefined)
    oddities.add('regions are in no list of divisions, and are kept as written', region.name)
  const authors = authorsIn(cell(columns.author))
  const title = cell(columns.title)
  const outlet = cell(columns.outlet)
  return {
    ...(title === '' ? {} : { title }),
    ...(outlet === '' ? {} : { outlet }),
    ...(authors.length > 0 ? { authors } : {}),
    ...(day ? { publishedAt: day } : {}),
    ...(region ? { region } : {}),
    ...(year ? (planned ? { planYear: year } : { year }) : {}),
  }
}
