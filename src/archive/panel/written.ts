/** Amounts in the unit as written: 4243亿元 as 4243 and 亿元, where a panel has 424300000000 and 元. */

import { checkCall } from '../../border.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { writtenRow } from '../border.js'
import type { PanelRow } from './row.js'

/** What may stand between a numeral and its unit, biggest first. */
const SCALES = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
] as const
/** 2亿多元, 三万余人. */
const ABOUT = '[多余来几]?'
/** Digits that are certain; more are dust of the division. */
const DIGITS = 12

type Amount = Pick<PanelRow, 'value' | 'min' | 'max' | 'unit'>

/** The scale that stands before the unit where the words tell the figure. */
function scaleOf(text: string, unit: string): (typeof SCALES)[number] | undefined {
  for (let at = text.lastIndexOf(unit); at > 0; at = text.lastIndexOf(unit, at - 1)) {
    const before = charsBefore(text, at, 4).replace(new RegExp(`${ABOUT}$`, 'u'), '')
    const scale = SCALES.find(([word]) => before.endsWith(word))
    if (scale !== undefined) return scale
  }
  return undefined
}

/** The row with its figures as they are written; one whose words do not show a scale stays as it is. */
export function asWritten<Row extends Amount & Pick<PanelRow, 'text'>>(row: Row): Row {
  checkCall({ row: [row, writtenRow] })
  const { text, unit } = row
  const scale = text === null || unit === null ? undefined : scaleOf(text, unit)
  if (scale === undefined) return row
  const [word, times] = scale
  const divided = <Figure extends number | string | null>(figure: Figure) =>
    typeof figure === 'number' ? Number((figure / times).toPrecision(DIGITS)) : figure
  return {
    ...row,
    value: divided(row.value),
    min: divided(row.min),
    max: divided(row.max),
    unit: word + unit,
  }
}
