/** Cells of tables, alike in every table: harmless to spreadsheets, and even in a terminal. */
import width from 'string-width'

/** Spreadsheets run a cell that begins so, in full width too; a leading apostrophe keeps it text. A number is no formula. */
const FORMULA = '[=+@\\t\\r\\n＝＋＠]|[-－](?![\\d.,]+%?$)'
const FORMULA_START = new RegExp(`^(?:${FORMULA})`, 'u')
/** The apostrophe, where a table is read back. */
export const FORMULA_GUARD = new RegExp(`^'(?=${FORMULA})`, 'u')

/** `cell` so that no spreadsheet runs it. */
export function harmless<Cell>(cell: Cell): Cell | string {
  return typeof cell === 'string' && FORMULA_START.test(cell) ? `'${cell}` : cell
}

/** Characters that steer a terminal instead of standing on it; a line may end, and a cell be set by a tab. */
const STEERING = /(?![\t\n])\p{Cc}/gu

/** `text` with what would steer a terminal spelled out. */
export function visible(text: string): string {
  return text.replace(STEERING, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** The same on one line. */
export const inLine = (text: string): string => visible(text).replace(/[\t\n]/gu, ' ')

/** `text` with spaces after it, `columns` wide or more. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)))
}

/** The same, `columns` wide: a longer text is cut. */
export function cell(whole: string, columns: number): string {
  const text = inLine(whole)
  if (width(text) <= columns) return pad(text, columns)
  let cut = ''
  let taken = 0
  for (const character of text) {
    taken += width(character)
    if (taken > columns - 1) break
    cut += character
  }
  return pad(`${cut}…`, columns)
}

/** `lines` in columns as wide as their widest cell; nothing is put after the last. */
export function align(cells: readonly (readonly string[])[]): string {
  const lines = cells.map((line) => line.map(inLine))
  const widths = (lines[0] ?? []).map((_, i) =>
    lines.reduce((most, line) => Math.max(most, width(line[i] ?? '')), 0),
  )
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, i) => pad(cell, widths[i] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}
