/** Letters that were read for digits: `增长l0%`, `2O18年`. Only where nothing but a number can stand. */
import type { Undo } from './undo.js'

const DIGIT: Readonly<Record<string, string>> = { l: '1', I: '1', O: '0', o: '0' }

// a run with a digit and such a letter in it, not part of a word or a code, and a unit behind
const MISREAD =
  /(?<![\p{Script=Latin}\p{Script=Greek}\d.\-/])(?:\d[\d.]{0,9}[lIOo]|[lI][\d.]|[lI][Oo](?=[\d.%％]))[\dlIOo.]{0,9}(?=[%％‰年月日个亿万千百倍项户人元吨公米亩平家座条名件台种岁届期处套所场起余多])/gu

/** The misread numbers of `text`. */
export function undoMisreadDigits(text: string): Undo[] {
  const undos: Undo[] = []
  for (const match of text.matchAll(MISREAD)) {
    const meant = match[0].replace(/[lIOo]/gu, (c) => DIGIT[c] as string)
    if (!/^\d+(?:\.\d+)?$/u.test(meant)) continue
    const start = match.index
    const end = start + match[0].length
    undos.push({ type: 'digit', certainty: 'likely', start, end, edits: [{ start, end, text: meant }] })
  }
  return undos
}
