/** Where the words that belong to a value begin, and what stands behind it. */
import { OF } from '../../calendar/marks.js'

/** Farther back no name begins; keeps the walk linear in a text without punctuation. */
const REACH = 90

/** Marks between a clause and the one before it. */
export const COMMAS: ReadonlySet<string> = new Set('，,')

const isStop = (c: string) => '，。；：！？!?;,:\n\r|｜—…'.includes(c)
/** 1,200 and 1—11月: marks that are of what the figures tell. */
const IN_FIGURES: ReadonlySet<string> = new Set(',—')
const OPENERS = '（(“‘「『《〈[【"'
const CLOSERS = '）)”’」』》〉]】'

/**
 * The clause start for a value at `at`: behind the nearest stop or unmatched opening mark to the left, not before
 * `floor`. What stands in brackets or quotation marks on the way belongs to the clause, stops and all.
 */
export function clauseStart(text: string, at: number, floor: number): number {
  const limit = Math.max(floor, at - REACH)
  let depth = 0
  let lastStop = -1
  for (let i = at - 1; i >= limit; i--) {
    const c = text.charAt(i)
    if (CLOSERS.includes(c)) depth++
    else if (OPENERS.includes(c)) {
      if (depth === 0) return i + 1
      depth--
    } else if (isStop(c) && !(IN_FIGURES.has(c) && isDigit(text, i + 1) && isDigit(text, i - 1))) {
      if (depth === 0) return i + 1
      if (lastStop < 0) lastStop = i
    }
  }
  // a closing mark without its partner: fall back to the nearest stop
  return depth > 0 && lastStop >= 0 ? lastStop + 1 : limit
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

/** What stands directly behind a value: its clause ends, a conjunction, 的, or more text. */
export type Tail = 'end' | 'and' | 'of' | 'text'

const ENDINGS = '，。；：、！？!?;,:\n\r|）)”’」』—…*'

/** See `Tail`. `to` is the end of the sentence. */
export function tailOf(text: string, end: number, to: number): Tail {
  let at = end
  while (at < to && (text.charAt(at) === ' ' || text.charAt(at) === '\u3000')) at++
  if (at >= to) return 'end'
  const c = text.charAt(at)
  if (ENDINGS.includes(c)) return 'end'
  if (c === OF) return 'of'
  if (c === '（' || c === '(' || c === '[') return 'end'
  if ('和与及或并且而'.includes(c) || text.startsWith('以及', at)) return 'and'
  return 'text'
}
