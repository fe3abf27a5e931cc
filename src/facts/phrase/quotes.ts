/** Quotations as they stand in a clause: which one opens here, its neighbours in a row, what stands around the row. */
import { charsBefore } from '../../lexicon/chars-before.js'
import { AS_WELL_AS, JOINTS } from '../../lexicon/joints.js'
import type { RuleContext } from '../../rules/rule.js'
import type { Quotation } from '../../text/document.js'

/** Quotations side by side (“甲”“乙”、“丙”和“丁”), in order, and where in the row the asked-for one stands. */
export interface QuoteRow {
  readonly quotes: readonly Quotation[]
  readonly index: number
  /** Clean offset of the first opening mark. */
  readonly start: number
  /** Clean offset behind the last closing mark. */
  readonly end: number
}

/** A row longer than this is a table, not a list. */
const LONGEST_ROW = 12
const OPENERS = new Set('“‘「『"')
const CLOSERS = new Set('”’」』"')
const BETWEEN = ['', '、', ...JOINTS, AS_WELL_AS, '，', ',', `、${JOINTS[0]}`]

/** The quotation whose opening mark stands at `offset`. */
export function quoteAt(context: RuleContext, offset: number): Quotation | undefined {
  const quote = context.quotationAt(offset)
  return quote?.start === offset ? quote : undefined
}

function nextInRow(context: RuleContext, end: number): Quotation | undefined {
  const { text } = context
  for (const joint of BETWEEN) {
    if (!text.startsWith(joint, end)) continue
    const at = end + joint.length
    if (OPENERS.has(text.charAt(at))) {
      const quote = quoteAt(context, at)
      if (quote) return quote
    }
  }
  return undefined
}

function previousInRow(context: RuleContext, start: number): Quotation | undefined {
  const { text } = context
  for (const joint of BETWEEN) {
    if (!text.endsWith(joint, start) && text.slice(start - joint.length, start) !== joint) continue
    const at = start - joint.length - 1
    if (!CLOSERS.has(text.charAt(at))) continue
    const quote = context.quotationAt(at)
    if (quote?.end === at + 1) return quote
  }
  return undefined
}

/** The row that `quote` stands in; a row of one if it stands alone. */
export function rowOf(context: RuleContext, quote: Quotation): QuoteRow {
  const quotes = [quote]
  let index = 0
  for (let q = previousInRow(context, quote.start); q && quotes.length < LONGEST_ROW; ) {
    quotes.unshift(q)
    index++
    q = previousInRow(context, q.start)
  }
  for (let q = nextInRow(context, quote.end); q && quotes.length < LONGEST_ROW; ) {
    quotes.push(q)
    q = nextInRow(context, q.end)
  }
  const first = quotes[0] ?? quote
  const last = quotes.at(-1) ?? quote
  return { quotes, index, start: first.start, end: last.end }
}

/** Up to `length` characters behind `offset`, no further than the line. */
export function textBehind(text: string, offset: number, length: number): string {
  const window = text.slice(offset, offset + length)
  const stop = window.search(/[\n。！？]/u)
  return stop < 0 ? window : window.slice(0, stop)
}

/** What ends a sentence or a line. */
const STOPS: ReadonlySet<string> = new Set('\n。！？')

/** Up to `length` characters before `offset`, from the last end of a sentence or line. */
export function textBefore(text: string, offset: number, length: number): string {
  const window = charsBefore(text, offset, length)
  let from = window.length
  while (from > 0 && !STOPS.has(window.charAt(from - 1))) from--
  return window.slice(from)
}

/** What is quoted, without the marks and without blanks at its edges. */
export function innerOf(text: string, quote: Quotation): { text: string; start: number; end: number } {
  let { innerStart: start, innerEnd: end } = quote
  while (start < end && /\s/u.test(text.charAt(start))) start++
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--
  return { text: text.slice(start, end), start, end }
}

/** What stands behind the last of `breaks` in `window`: its last clause. */
export function lastClause(window: string, breaks: string): string {
  for (let i = window.length - 1; i >= 0; i--) if (breaks.includes(window[i]!)) return window.slice(i + 1)
  return window
}
