/** One expression at a time, for those who have it in a cell. */
import { type AnalyzeOptions, type Analyzer, createAnalyzer } from '../analyze.js'
import { checkKnown, GongbaoError } from '../errors.js'
import type { DateFact, QuantityFact } from '../shapes.js'

/** How one expression is read. */
export type ParseOptions = Pick<AnalyzeOptions, 'referenceDate'>

let analyzer: Analyzer<DateFact | QuantityFact> | undefined

/** The fact that is the whole of `text`, blanks around it and a noun after it aside. */
function whole(
  text: string,
  options: ParseOptions | undefined,
  kind: string,
): DateFact | QuantityFact | null {
  if (typeof text !== 'string')
    throw new GongbaoError('E_OPTION', { where: 'text', message: `expected a string, got ${typeof text}` })
  if (options !== undefined) checkKnown(options, ['referenceDate'])
  analyzer ??= createAnalyzer({ kinds: ['date', 'quantity'] })
  const report = analyzer.analyze(text, { ...options, includeFurniture: true })
  const said = report.text.trim()
  for (const fact of report.facts) {
    const noun = fact.kind === 'quantity' ? (fact.noun ?? '') : ''
    if (fact.kind === kind && (said === fact.text || said === fact.text + noun)) return fact
  }
  return null
}

/**
 * The date, time, duration or recurrence that `text` is, in whatever script and digits; `null` if it is none, or more than
 * one. A relative one (今年) needs `referenceDate`, else its value is `null`.
 *
 * @throws GongbaoError `E_OPTION`, `E_REFERENCE_DATE`
 *
 * @example
 * parseDate('二〇一九年以来')?.value // '2019/..'
 * parseDate('去年底', { referenceDate: '2020-05-20' })?.value // '2019'
 */
export function parseDate(text: string, options?: ParseOptions): DateFact | null {
  return whole(text, options, 'date') as DateFact | null
}

/**
 * The amount that `text` is: number, unit and bounds; `null` if it is none, or more than one. What is counted may follow it
 * (8个方面).
 *
 * @throws GongbaoError `E_OPTION`
 *
 * @example
 * const amount = parseQuantity('1.39万亿斤')
 * amount?.value // 1390000000000
 * amount?.unit // '斤'
 */
export function parseQuantity(text: string): QuantityFact | null {
  return whole(text, undefined, 'quantity') as QuantityFact | null
}
