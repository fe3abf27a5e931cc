/** The ways a document line is written out. Each format is a head, and text for each document. */
import { stringify } from 'csv-stringify/sync'
import type { DocumentLine } from './document.js'

/** A text format: `head` stands once at the top. */
export interface TextFormat {
  readonly head: string
  readonly write: (document: DocumentLine) => string
}

/** Columns of the CSV table of facts. `fields` holds the kind's further fields as JSON. */
export const FACT_COLUMNS = [
  'path',
  'kind',
  'text',
  'type',
  'name',
  'value',
  'min',
  'max',
  'unit',
  'mod',
  'start',
  'end',
  'sentence',
  'rule',
  'fields',
] as const

const IN_COLUMNS = new Set<string>([...FACT_COLUMNS, 'cleanStart', 'cleanEnd', 'title'])

function factRow(path: string, fact: Readonly<Record<string, unknown>>): unknown[] {
  const rest = Object.fromEntries(Object.entries(fact).filter(([name]) => !IN_COLUMNS.has(name)))
  // a document is named by its title, a person's title is a post
  const named = fact.kind === 'document' ? { ...fact, name: fact.title } : fact
  const row: Record<string, unknown> = {
    ...named,
    path,
    fields: fact.kind !== 'document' && fact.title !== undefined ? { ...rest, title: fact.title } : rest,
  }
  return FACT_COLUMNS.map((column) => {
    const value = row[column]
    if (column !== 'fields') return value ?? ''
    return Object.keys(value as object).length > 0 ? JSON.stringify(value) : ''
  })
}

/** Spreadsheets run a cell that begins so; a leading apostrophe keeps it text. */
const FORMULA_START = /^[=+@\t\r]|^-(?!\d)/u
const harmless = (cell: unknown) => (typeof cell === 'string' && FORMULA_START.test(cell) ? `'${cell}` : cell)

const rowsOf = (document: DocumentLine) =>
  document.facts.map((f) => factRow(document.path, f as unknown as Record<string, unknown>))

/** Display columns of a text in a terminal: Han and full-width characters take two. */
function width(text: string): number {
  let columns = 0
  for (const character of text)
    columns += /[\u1100-\u115f\u2e80-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{3fffd}]/u.test(character) ? 2 : 1
  return columns
}

function pad(text: string, columns: number): string {
  if (width(text) <= columns) return text + ' '.repeat(columns - width(text))
  let cut = ''
  for (const character of text) {
    if (width(cut) + width(character) > columns - 1) break
    cut += character
  }
  return `${cut}…${' '.repeat(Math.max(0, columns - 1 - width(cut)))}`
}

/** The value of a fact as people read it: `259 项`, `6–6.5 %`, `2020-05/..`, or a name. */
function readableValue(fact: Readonly<Record<string, unknown>>): string {
  const { value, min, max, unit, members, type, mod } = fact
  const number = value ?? (min === undefined && max === undefined ? undefined : `${min ?? ''}–${max ?? ''}`)
  const parts = [number, unit, mod && `(${mod})`, Array.isArray(members) && members.join('、')]
  const shown = parts.filter((p) => p !== undefined && p !== null && p !== false && p !== '').join(' ')
  return shown || String(fact.title ?? (number === undefined ? (type ?? '') : ''))
}

function tableOf(document: DocumentLine): string {
  const lines = document.facts.map((f) => {
    const fact = f as unknown as Record<string, unknown>
    const name = typeof fact.name === 'string' && fact.name !== fact.text ? fact.name : ''
    return [pad(String(fact.kind), 12), pad(String(fact.text), 40), pad(readableValue(fact), 30), name]
      .join(' ')
      .trimEnd()
  })
  const count = `${document.facts.length} ${document.facts.length === 1 ? 'fact' : 'facts'}`
  return `${document.path}  ${document.metadata.title ?? ''} (${count})\n${lines.map((l) => `  ${l}\n`).join('')}\n`
}

/** By name: what `--format` takes. */
export const FORMATS: Readonly<Record<'jsonl' | 'csv' | 'table', TextFormat>> = {
  jsonl: { head: '', write: (document) => `${JSON.stringify(document)}\n` },
  csv: {
    head: `${FACT_COLUMNS.join(',')}\n`,
    write: (document) => stringify(rowsOf(document).map((row) => row.map(harmless))),
  },
  table: { head: '', write: tableOf },
}
/** The name of a text format. */
export type FormatName = keyof typeof FORMATS
