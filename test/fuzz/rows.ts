/** Rows of `dict/`: every word that the rules know, one beside the other. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'

const folder = fileURLToPath(new URL('../../dict/', import.meta.url))
const tables = new Map<string, readonly string[][]>()

/** The rows of a table, without its head. */
function rowsOf(name: string): readonly string[][] {
  let rows = tables.get(name)
  if (rows === undefined) {
    const lines = readFileSync(folder + name, 'utf8')
      .split('\n')
      .slice(1)
    rows = lines.filter((line) => line !== '').map((line) => line.split('\t'))
    tables.set(name, rows)
  }
  return rows
}

/** A cell of a table's `index`th column; a list of variants gives one of them. */
export function column(name: string, index = 0): fc.Arbitrary<string> {
  const cells = rowsOf(name).flatMap((row) => (row[index] ?? '').split('|'))
  return fc.constantFrom(...cells.filter((cell) => cell !== ''))
}

const cells = readdirSync(folder)
  .filter((name) => name.endsWith('.tsv'))
  .map((name) => rowsOf(name).flatMap((row) => row.flatMap((cell) => cell.split('|'))))
  .map((all) => fc.constantFrom(...new Set(all.filter((cell) => cell !== ''))))

const between = fc.constantFrom(
  '',
  '',
  '',
  '、',
  '，',
  '。',
  '的',
  '和',
  '\n',
  '“',
  '”',
  '1',
  '三',
  ' ',
  '（',
  '）',
  '：',
)

/** At most `length` cells of the dictionaries, with a mark or a character between them. */
export const rows = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.oneof(...cells), between), { minLength: 1, maxLength: length })
    .map((all) => all.flat().join(''))
