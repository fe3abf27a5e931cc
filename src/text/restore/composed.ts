/** Letters whose accents stand behind them as characters of their own, as some systems write them: `ji\u0304` is jī. */
import type { Undo } from './undo.js'

const DECOMPOSED = /[A-Za-zü]\p{M}{1,3}/gu

/** Whether a code unit is an accent by itself. */
export function isAccent(unit: number): boolean {
  return unit >= 0x300 && unit < 0x370
}

/** Such letters of `text` as one character each. */
export function undoDecomposed(text: string): Undo[] {
  const undos: Undo[] = []
  for (const match of text.matchAll(DECOMPOSED)) {
    const whole = match[0].normalize('NFC')
    if (whole.length === match[0].length) continue
    const start = match.index
    const end = start + match[0].length
    undos.push({ type: 'width', certainty: 'proved', start, end, edits: [{ start, end, text: whole }] })
  }
  return undos
}
