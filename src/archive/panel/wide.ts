/** Several indicators beside each other: a row a region and year, as regressions take it. */

import * as z from 'zod'
import { checkCall } from '../../border.js'
import { findIndicator } from '../../facts/indicator/canonical.js'
import { TABLE_LABELS } from '../../language/column-texts.js'
import { SERIES_LABELS as LABELS } from '../../language/panel-texts.js'
import { series as oneSeries, panelRow, seriesRows } from '../border.js'
import { compareGroups } from '../group.js'
import { CODE } from '../table/document-columns.js'
import { type Column, column, type Row, type Table } from '../table/schema.js'
import type { PanelRow } from './row.js'

/** What is said of a region and year that no document stands for. */
const ABSENT = 'no document of this region and year'

const KEYS: readonly Column[] = [
  column('region', 'text', '地区', 'whose reports they are'),
  CODE,
  column('year', 'integer', '年份', 'the year that the values are about'),
  column('path', 'text', '文件', 'the documents that tell them, joined by |'),
]

/** One indicator of a wide panel: the name its columns begin with, and their label. */
export interface Series {
  /** What the names of its columns begin with. */
  readonly stem: string
  /** What their Chinese labels begin with. */
  readonly label: string
}

/** The name of an indicator's columns: its code in snake case, or its name; what sets it apart from others comes after. */
export function stemOf(indicator: string, apart: readonly string[] = []): string {
  const code = findIndicator(indicator)?.code ?? indicator
  return [code, ...apart].join('_').replace(/[^\p{L}\p{N}]+/gu, '_')
}

function columnsOf({ stem, label: name }: Series): Column[] {
  const one = (end: string, type: Column['type'], label: string, what: string) =>
    column(stem + end, type, name + label, `${name}: ${what}`)
  return [
    one('', 'number', '', 'the value, of a range none'),
    one('_min', 'number', LABELS.min, 'lower end of a range'),
    one('_max', 'number', LABELS.max, 'upper end of a range'),
    one('_bound', 'text', LABELS.bound, 'more, less or approx'),
    one('_unit', 'text', LABELS.unit, 'what the figures count'),
    one('_commitment', 'text', LABELS.commitment, 'how firmly it is promised (ensure, expect, strive)'),
    one('_check', 'text', LABELS.check, 'what is doubtful about the value'),
    one('_reason', 'text', LABELS.reason, 'why there is no value, or under which other name it was told'),
    one('_text', 'text', LABELS.text, 'the words that tell the value'),
  ]
}

/** The table of several indicators beside each other. */
export function wideTable(series: readonly Series[]): Table {
  checkCall({ series: [series, z.array(oneSeries)] })
  return { name: 'panel', label: TABLE_LABELS.panel, columns: [...KEYS, ...series.flatMap(columnsOf)] }
}

const isFilled = ({ text }: PanelRow): boolean => text !== null
const marksOf = ({ check }: PanelRow): string[] => check?.split('|') ?? []
const isRepeat = (row: PanelRow): boolean => marksOf(row).includes('duplicate')

/** Of the rows of one region and year the one that counts: filled before empty, no repeat; others may contradict it. */
function chosen(rows: readonly PanelRow[]): PanelRow | undefined {
  const own = rows.filter((row) => !isRepeat(row))
  const [first, ...others] = own.filter(isFilled)
  if (first === undefined) return own[0] ?? rows[0]
  const isDisputed = others.some(
    ({ value, min, max }) => value !== first.value || min !== first.min || max !== first.max,
  )
  const marks = marksOf(first)
  if (!isDisputed || marks.includes('conflict')) return first
  return { ...first, check: [...marks, 'conflict'].join('|') }
}

interface Place {
  readonly region: string
  readonly code: string | null
}

/** Regions by code or name, and years, of all rows that tell both. */
function extentOf(rows: readonly PanelRow[]): { places: Map<string, Place>; years: number[] } {
  const places = new Map<string, Place>()
  const years = new Set<number>()
  for (const { region, code, year } of rows) {
    if (region === null || year === null) continue
    places.set(placeKey(region, code), { region, code })
    years.add(year)
  }
  return { places, years: [...years].sort((a, b) => a - b) }
}

const placeKey = (region: string, code: string | null) => code ?? region

function groupRows(rows: readonly PanelRow[]): Map<string, PanelRow[]> {
  const groups = new Map<string, PanelRow[]>()
  for (const row of rows) {
    if (row.region === null || row.year === null) continue
    const key = `${placeKey(row.region, row.code)}|${row.year}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** How many rows tell no region or no year: they have no place among regions and years. */
export const placeless = (rows: readonly PanelRow[]): number =>
  rows.filter(({ region, year }) => region === null || year === null).length

/** Every region with every year that any document is about, in order. */
function* everyPlace(
  rows: readonly PanelRow[],
): Generator<Place & { readonly year: number; readonly key: string }> {
  const { places, years } = extentOf(rows)
  const sorted = [...places].sort(([, a], [, b]) => compareGroups({ ...a, year: 0 }, { ...b, year: 0 }))
  for (const [key, place] of sorted) for (const year of years) yield { ...place, year, key: `${key}|${year}` }
}

/**
 * A row for every region and every year of the archive, with the values of each panel: one a series, all made of the same
 * documents. Where nothing is told the reason stands there.
 */
export function* wideRows(
  panels: readonly { readonly series: Series; readonly rows: readonly PanelRow[] }[],
): Generator<Row> {
  checkCall({ panels: [panels, z.array(seriesRows)] })
  const groups = panels.map(({ rows }) => groupRows(rows))
  for (const { region, code, year, key } of everyPlace(panels.flatMap(({ rows }) => rows))) {
    const told = groups.map((group) => chosen(group.get(key) ?? []))
    const paths = [...new Set(told.flatMap((row) => (row ? [row.path] : [])))]
    const cells: Record<string, Row[string]> = { region, code, year, path: paths.join('|') || null }
    for (const [i, { series }] of panels.entries()) Object.assign(cells, cellsOf(series, told[i]))
    yield cells
  }
}

const cellsOf = ({ stem }: Series, row: PanelRow | undefined): Row => ({
  [stem]: row?.value ?? null,
  [`${stem}_min`]: row?.min ?? null,
  [`${stem}_max`]: row?.max ?? null,
  [`${stem}_bound`]: row?.mod ?? null,
  [`${stem}_unit`]: row?.unit ?? null,
  [`${stem}_commitment`]: row?.commitment ?? null,
  [`${stem}_check`]: row?.check ?? null,
  [`${stem}_reason`]: row ? row.reason : ABSENT,
  [`${stem}_text`]: row?.text ?? null,
})

/** The rows of a panel, and one for every region and year that has none. */
export function balanced(
  rows: readonly PanelRow[],
): (Omit<PanelRow, 'path'> & { readonly path: string | null })[] {
  checkCall({ rows: [rows, z.array(panelRow)] })
  const there = new Set(groupRows(rows).keys())
  const [first] = rows
  if (first === undefined) return []
  const empty = Object.fromEntries(Object.keys(first).map((name) => [name, null])) as unknown as PanelRow
  const asked = { indicator: first.indicator, change: first.change, status: first.status }
  const absent = [...everyPlace(rows)].filter(({ key }) => !there.has(key))
  return [
    ...rows,
    ...absent.map(({ region, code, year }) => ({ ...empty, region, code, year, reason: ABSENT, ...asked })),
  ]
}
