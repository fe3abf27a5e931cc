/** Letters that were read for digits: `增长l0%`, `2O18年`, with O of Cyrillic too. Only where nothing but a number can stand. */

import { MONTH_MARK, ORDINAL_MARK, YEAR_MARK } from '../../calendar/marks.js'
import { characterSet } from '../../lexicon/character-sets.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { matchAt } from '../../lexicon/match-at.js'
import type { Undo } from './undo.js'

const DIGIT: Readonly<Record<string, string>> = { l: '1', I: '1', O: '0', o: '0', О: '0', о: '0' }

// a run with a digit and such a letter in it, and a unit behind
const RUN = lazyPattern(
  () =>
    String.raw`(?:\d[\d.]{0,9}[lIOoОо]|[lI][\d.]|[OoОо]\.\d|lO|[lI][Oo](?=[\d.%％]))[\dlIOoОо.]{0,9}(?= ?[%％‰${characterSet('counted')}])`,
  'uy',
)
// one that stands alone where the calendar or a rank wants a number: 第l季度, 5月l日
const LONE = lazyPattern(
  () =>
    String.raw`(?<=${ORDINAL_MARK}|\d${YEAR_MARK}|\d${MONTH_MARK})[lI](?=[${characterSet('after-lone-digit')}])`,
  'uy',
)
// before it neither a word nor a code
const WORD = /[\p{Script=Latin}\p{Script=Greek}\d.\-/]/u

const LAST = 0x6f

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function isCyrillic(unit: number): boolean {
  return unit === 0x41e || unit === 0x43e
}

function isMistaken(unit: number): boolean {
  return unit === 0x6c || unit === 0x49 || unit === 0x4f || unit === 0x6f || isCyrillic(unit)
}

/** The misread numbers of `text`. */
export function undoMisreadDigits(text: string): Undo[] {
  const undos: Undo[] = []
  let done = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if ((unit > LAST && !isCyrillic(unit)) || !isMistaken(unit)) continue
    if (matchAt(LONE, text, i)) {
      undos.push(misread(i, i + 1, '1'))
      continue
    }
    const before = text.charCodeAt(i - 1)
    const beside = text.charCodeAt(i + 1)
    const alone = !isDigit(before) && before !== 0x2e && !isDigit(beside) && beside !== 0x2e
    if (alone && !isMistaken(beside)) continue
    let start = i
    while (start > done && i - start < 12 && /[\d.]/u.test(text[start - 1] as string)) start--
    RUN.regexp.lastIndex = start
    const run = WORD.test(text[start - 1] ?? '') ? undefined : RUN.exec(text)?.[0]
    if (run === undefined) continue
    const meant = run.replace(/[lIOoОо]/gu, (c) => DIGIT[c] as string)
    if (!/^\d+(?:\.\d+)?$/u.test(meant)) continue
    done = start + run.length
    undos.push(misread(start, done, meant))
    i = done
  }
  return undos
}

function misread(start: number, end: number, text: string): Undo {
  return { type: 'digit', certainty: 'likely', start, end, edits: [{ start, end, text }] }
}
