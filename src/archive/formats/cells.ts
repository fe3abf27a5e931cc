/** Cells of tables, alike in every table: harmless to spreadsheets, and even in a terminal. */
import width from 'string-width'

/** Spreadsheets run a cell that begins so; a leading apostrophe keeps it text. */
const FORMULA_START = /^[=+@\t\r]|^-(?!\d)/u
/** The apostrophe, where a table is read back. */
export const FORMULA_GUARD = /^'(?=[=+@\t\r]|-(?!\d))/u

/** `cell` so that no spreadsheet runs it. */
export function harmless<Cell>(cell: Cell): Cell | string {
  return typeof cell === 'string' && FORMULA_START.test(cell) ? `'${cell}` : cell
}

/** `text` with spaces after it, `columns` wide or more. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)))
}

/** The same, `columns` wide: a longer text is cut. */
export function cell(text: string, columns: number): string {
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
export function align(lines: readonly (readonly string[])[]): string {
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
