/** Tables as CSV, and onto the clipboard. */

/** A cell as CSV; what a spreadsheet would take for a formula is text. */
function csvCell(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value)
  const plain = typeof value === 'string' && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[",\n\r]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Lines of cells as CSV. */
export function toCsv(lines: readonly (readonly (string | number | undefined)[])[]): string {
  return lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')
}

/** Puts `text` onto the clipboard, by the old way where the new one is not allowed. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const box = document.createElement('textarea')
    box.value = text
    document.body.append(box)
    box.select()
    document.execCommand('copy')
    box.remove()
  }
}
