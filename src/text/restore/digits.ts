/** Letters that were read for digits: `增长l0%`, `2O18年`. Only where nothing but a number can stand. */
import type { Undo } from './undo.js'

const DIGIT: Readonly<Record<string, string>> = { l: '1', I: '1', O: '0', o: '0' }

// a run with a digit and such a letter in it, and a unit behind
const RUN =
  /(?:\d[\d.]{0,9}[lIOo]|[lI][\d.]|[lI][Oo](?=[\d.%％]))[\dlIOo.]{0,9}(?=[%％‰年月日个亿万千百倍项户人元吨公米亩平家座条名件台种岁届期处套所场起余多])/uy
// before it neither a word nor a code
const WORD = /[\p{Script=Latin}\p{Script=Greek}\d.\-/]/u

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function isMistaken(unit: number): boolean {
  return unit === 0x6c || unit === 0x49 || unit === 0x4f || unit === 0x6f
}

/** The misread numbers of `text`. */
export function undoMisreadDigits(text: string): Undo[] {
  const undos: Undo[] = []
  let done = 0
  for (let i = 0; i < text.length; i++) {
    if (!isMistaken(text.charCodeAt(i))) continue
    const beside = text.charCodeAt(i + 1)
    if (!isDigit(text.charCodeAt(i - 1)) && !isDigit(beside) && beside !== 0x2e && !isMistaken(beside))
      continue
    let start = i
    while (start > done && i - start < 12 && /[\d.]/u.test(text[start - 1] as string)) start--
    RUN.lastIndex = start
    const run = WORD.test(text[start - 1] ?? '') ? undefined : RUN.exec(text)?.[0]
    if (run === undefined) continue
    const meant = run.replace(/[lIOo]/gu, (c) => DIGIT[c] as string)
    if (!/^\d+(?:\.\d+)?$/u.test(meant)) continue
    done = start + run.length
    undos.push({
      type: 'digit',
      certainty: 'likely',
      start,
      end: done,
      edits: [{ start, end: done, text: meant }],
    })
    i = done
  }
  return undos
}
