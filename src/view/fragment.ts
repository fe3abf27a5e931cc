/** The text of a report as a piece of HTML with its facts marked, to be put into a page of one's own. */
import * as z from 'zod'
import { checkReport } from '../analyze/options.js'
import type { Report } from '../analyze.js'
import { checkOptionsBy } from '../border.js'
import { escapeHtml } from './escape.js'
import { inOrder, type Wrapped, wrap } from './nest.js'

/** How a fragment is written. */
export interface FragmentOptions {
  /** Only facts of these kinds are marked. Default: all. */
  readonly kinds?: readonly string[] | undefined
  /** Class of the element around it; marks have the classes `NAME-fact` and `NAME-KIND`. Default `gongbao`. */
  readonly className?: string | undefined
}

const optionsSchema = z.strictObject({
  kinds: z.array(z.string()).optional(),
  className: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_-]{0,60}$/u, 'expected the name of a class: letters, digits, _ and -')
    .optional(),
})

/** What tells a fact apart at a glance. */
function titleOf(fact: Readonly<Record<string, unknown>>): string {
  const shown = ['name', 'value', 'min', 'max', 'unit', 'status', 'period']
    .map((field) => fact[field])
    .filter((value) => typeof value === 'string' || typeof value === 'number')
  return [fact.kind, ...shown].join(' ')
}

function markOf(fact: Report['facts'][number], index: number, className: string): Wrapped {
  const { kind, start, end, cleanStart, cleanEnd } = fact
  const kindClass = kind.replace(/[^a-z0-9-]/gu, '-')
  const attributes = `class="${className}-fact ${className}-${kindClass}" data-fact="${index}" data-kind="${escapeHtml(kind)}" data-start="${start}" data-end="${end}" title="${escapeHtml(titleOf(fact as never))}"`
  return { start: cleanStart, end: cleanEnd, close: '</mark>', open: () => `<mark ${attributes}>` }
}

/** The clean text of `report` as HTML, as the library gives it. */
export function renderFragment(report: Report, options: FragmentOptions = {}): string {
  checkReport(report)
  const { kinds, className = 'gongbao' } = checkOptionsBy(optionsSchema, options)
  const { text, facts } = report
  const marks = facts
    .flatMap((fact, i) =>
      kinds === undefined || kinds.includes(fact.kind) ? [markOf(fact, i, className)] : [],
    )
    .sort(inOrder)
  const paragraphs: string[] = []
  let next = 0
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    // no fact of a built-in kind reaches over a line
    while (next < marks.length && marks[next]!.end <= start) next++
    let last = next
    while (last < marks.length && marks[last]!.start < end) last++
    if (text.slice(start, end).trim() !== '')
      paragraphs.push(`<p>${wrap(text, start, end, marks.slice(next, last))}</p>`)
    start = end + 1
  }
  return `<div class="${className}" lang="zh-Hans">${paragraphs.join('\n')}</div>`
}
