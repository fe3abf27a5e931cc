/** The rows of a table, and the lines that are kept of them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { CARRIERS, READERS, type Reader } from './carriers.js'

const BREAK = '⏎'

/** A text with a row's word in it, how it is read, and what is said of it. */
export interface Line {
  readonly word: string
  readonly reader: Reader
  readonly text: string
  readonly told: string
}

/** What is said of `text` now. */
export const toldOf = ({ reader, text }: Pick<Line, 'reader' | 'text'>): string =>
  READERS[reader](text).replace(/\s+/gu, ' ')

const pathOf = (table: string) => `test/vocabulary/rows/${table}.tsv`

/** The lines of `table` as they are kept. */
export function linesOf(table: string): Line[] {
  if (!existsSync(pathOf(table))) return []
  return readFileSync(pathOf(table), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .slice(1)
    .map((line) => {
      const [word = '', reader = '', text = '', told = ''] = line.split('\t')
      return { word, reader: reader as Reader, text: text.replaceAll(BREAK, '\n'), told }
    })
}

/** Keeps `lines` for `table`. */
export const keepLines = (table: string, lines: readonly Line[]): void =>
  writeFileSync(
    pathOf(table),
    [
      'word\treader\ttext\ttold',
      ...lines.map(({ word, reader, text, told }) =>
        [word, reader, text.replaceAll('\n', BREAK), told].join('\t'),
      ),
      '',
    ].join('\n'),
  )

/** The rows of `source`, a table, each as a record. */
function recordsOf(source: string): Record<string, string>[] {
  const [header = '', ...lines] = source.split('\n').filter((line) => line !== '')
  const names = header.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i] ?? '', cell])))
}

/** Every row of `table` in every carrier, without what is said of it. */
export function candidatesOf(table: string, source: string): Omit<Line, 'told'>[][] {
  return recordsOf(source).map((record) => {
    const word = Object.values(record)[0] ?? ''
    return (CARRIERS[table] ?? []).map((carrier) => {
      const [reader, text] = typeof carrier === 'string' ? (['facts', carrier] as const) : carrier
      const filled = text
        .replaceAll('X', word)
        .replace(/\{(\w+)\}/gu, (_, name: string) => record[name] ?? '')
      return { word: table === 'option-words' ? filled : word, reader, text: filled }
    })
  })
}
