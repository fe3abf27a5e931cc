/** Tables: markdown rows, rows of a list that end in numbers, runs of short cells with a line each. */

import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf } from '../lexicon/words-by-role.js'
import { TO_TEN } from '../numeral/characters.js'
import type { Range, RegionRange } from './document.js'

const CELL = 24
const ROW = 120
const NUMERIC_CELL = /^[-－+]?[\d.,，]+[%‰]?$|^[-－—…]+$/u
/** 居民消费价格 -0.7 -0.9 -0.3: words, then at least one bare number as the last cell. */
const LIST_ROW = /^[-*•]?\s?[^。；]{1,60}?\s+[-－+]?\d[\d.,]*%?$/u
const CAPTION = lazyPattern(
  () =>
    String.raw`^\**(?:${anyOf('text/caption-of-table')})\s{0,2}[\d${TO_TEN}]{0,3}(?:[:：、.\s]|\p{Script=Han}{2,40}$)`,
)
const UNIT_LINE = lazyPattern(() => `^[（(]?(?:${anyOf('text/label-of-units')})[:：]`)

type Sort = 'pipe' | 'list' | 'row' | 'cell' | 'none'

function sortOf(text: string, { start, end }: Range): Sort {
  const bold = text.startsWith('**', start) ? 2 : 0
  const length = end - start - bold
  const first = text.charAt(start + bold)
  if (first === '|') return 'pipe'
  if (length > ROW) return 'none'
  const line = text.slice(start + bold, end)
  if (first === '-' && line.charAt(1) === ' ') return 'list'
  if (line.includes('\t') || / {2}|\u3000/u.test(line)) {
    const cells = line.split(/\t| {2,}|\u3000+/u)
    if (cells.length > 2 && cells.filter((c) => NUMERIC_CELL.test(c.trim())).length * 2 >= cells.length - 1)
      return 'row'
  }
  if (length <= CELL && (NUMERIC_CELL.test(line) || !/[。；，：、！？:*#]/u.test(line))) return 'cell'
  return 'none'
}

/** Whether the lines `[from, to)` of one sort make a table. */
function isTable(text: string, paragraphs: readonly Range[], from: number, to: number, sort: Sort): boolean {
  if (sort === 'pipe') return to - from >= 2
  if (sort === 'row') return to - from >= 2
  let numeric = 0
  for (let i = from; i < to; i++) {
    const line = text.slice((paragraphs[i] as Range).start, (paragraphs[i] as Range).end)
    if (sort === 'list' ? LIST_ROW.test(line) : NUMERIC_CELL.test(line)) numeric++
  }
  if (sort === 'list') return numeric >= 2 && numeric * 2 >= to - from
  return to - from >= 6 && numeric >= 3 && numeric * 3 >= to - from
}

/** The tables of `text`, each with the caption and the unit line right above it. */
export function findTables(text: string, paragraphs: readonly Range[]): RegionRange[] {
  const found: RegionRange[] = []
  let i = 0
  while (i < paragraphs.length) {
    const sort = sortOf(text, paragraphs[i] as Range)
    let k = i + 1
    if (sort === 'none') {
      i = k
      continue
    }
    while (k < paragraphs.length && sortOf(text, paragraphs[k] as Range) === sort) k++
    if (isTable(text, paragraphs, i, k, sort)) {
      let from = i
      for (let up = i - 1; up >= Math.max(0, i - 2); up--) {
        const { start, end } = paragraphs[up] as Range
        const line = text.slice(start, Math.min(end, start + ROW)).replace(/^[-*•\s]{1,6}/u, '')
        if (end - start > ROW || !(CAPTION.test(line) || UNIT_LINE.test(line))) break
        from = up
      }
      found.push({
        start: (paragraphs[from] as Range).start,
        end: (paragraphs[k - 1] as Range).end,
        type: 'table',
      })
    }
    i = k
  }
  return found
}
