/** Whole documents turned over, and what became of their facts: the same, or another reading of the same text. */
import type { Report } from '../../src/index.js'
import {
  type Turned,
  turned,
  withBlanks,
  withFullWidth,
  withHalfWidth,
  wrapEdits,
} from '../../src/testing/forms.js'
import { PARAGRAPH_BEFORE, PARAGRAPH_BEHIND } from '../../src/testing/prose.js'
import { type Edit, sourceSpan } from '../../src/text/map.js'

type Convert = typeof import('../../src/index.js').convert

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n\s*/u

/** Where the text begins, behind its front matter. */
function bodyStart(text: string): number {
  return FRONT_MATTER.exec(text)?.[0].length ?? 0
}

/** Every line longer than the width broken; which width from 35 to 45 goes by the length of the text. */
function wrapped(text: string): Turned {
  const width = 35 + (text.length % 11)
  const edits: Edit[] = []
  const from = bodyStart(text)
  for (const { 0: line, index } of text.slice(from).matchAll(/[^\n]+/gu))
    if (!line.trimStart().startsWith('|'))
      edits.push(...wrapEdits(text, from + index, from + index + line.length, width))
  return turned(text, edits)
}

/** Something else before and behind the text. */
function amid(text: string): Turned {
  const start = bodyStart(text)
  return turned(text, [
    { start, end: start, text: `${PARAGRAPH_BEFORE}\n\n` },
    { start: text.length, end: text.length, text: `\n\n${PARAGRAPH_BEHIND}\n` },
  ])
}

/** Windows line ends. */
function crlf(text: string): Turned {
  return turned(
    text,
    [...text.matchAll(/\n/gu)].map(({ index }) => ({ start: index, end: index, text: '\r\n' })),
  )
}

/** In traditional script, clause by clause, each as long as it was: one that is not stays as it is. */
function traditional(convert: Convert) {
  return (text: string): Turned => {
    const edits = [...text.matchAll(/[^，。；：、\n]+/gu)].map(({ 0: clause, index }) => {
      const made = convert(clause, { from: 'cn', to: 't' })
      return { start: index, end: index + clause.length, text: made.length === clause.length ? made : clause }
    })
    return turned(text, edits)
  }
}

/** The turnings of whole documents, by name. */
export function archiveTurnings(convert: Convert): Readonly<Record<string, (text: string) => Turned>> {
  return {
    blanks: (text) => withBlanks(text),
    'wide-blanks': (text) => withBlanks(text, '\u3000'),
    'thin-blanks': (text) => withBlanks(text, '\u2009'),
    'no-break': (text) => withBlanks(text, '\u00a0'),
    'half-width': withHalfWidth,
    wrapped,
    'full-width': withFullWidth,
    traditional: traditional(convert),
    amid,
    crlf,
  }
}

/** A fact by its place in the text that was not turned, and all its fields but its sentence and clean offsets. */
interface Placed {
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly fields: string
}

/** One fact that is not what it was: `before` or `after` is missing where it came or went. */
export interface Difference {
  readonly kind: string
  readonly start: number
  readonly before?: string
  readonly after?: string
}

function placed(
  report: Report,
  toOriginal: (start: number, end: number) => { start: number; end: number },
): Placed[] {
  return report.facts.map((fact) => {
    const { kind, start, end, cleanStart, cleanEnd, sentence, ...fields } = fact
    return { kind, ...toOriginal(start, end), fields: JSON.stringify(fields) }
  })
}

const keyOf = ({ kind, start, end, fields }: Placed) => `${kind} ${start} ${end} ${fields}`

/** How many facts of each kind stayed the same, of how many; and those that did not. */
export interface Comparison {
  readonly counts: ReadonlyMap<string, { readonly same: number; readonly all: number }>
  readonly differences: readonly Difference[]
}

/** Facts of one place are one fact that was changed, as far as there are as many before as after. */
export function compare(before: Report, after: Report, map: Turned['map']): Comparison {
  const left = placed(before, (start, end) => ({ start, end }))
  // what lies wholly in text that was put in is nobody's fact
  const right = placed(after, (start, end) => sourceSpan(map, start, end)).filter((f) => f.start < f.end)
  const open = new Map<string, number>()
  for (const fact of right) open.set(keyOf(fact), (open.get(keyOf(fact)) ?? 0) + 1)
  const counts = new Map<string, { same: number; all: number }>()
  const count = (kind: string) => {
    const one = counts.get(kind) ?? { same: 0, all: 0 }
    counts.set(kind, one)
    return one
  }
  const lost = left.filter((fact) => {
    const times = open.get(keyOf(fact)) ?? 0
    open.set(keyOf(fact), times - 1)
    if (times > 0) count(fact.kind).same++
    if (times > 0) count(fact.kind).all++
    return times <= 0
  })
  const gained = right.filter((fact) => {
    const times = open.get(keyOf(fact)) ?? 0
    open.set(keyOf(fact), times - 1)
    return times > 0
  })
  const differences: Difference[] = lost.map((fact) => {
    const other = gained.findIndex((g) => g.kind === fact.kind && g.start < fact.end && fact.start < g.end)
    const after = other < 0 ? undefined : gained.splice(other, 1)[0]
    return { kind: fact.kind, start: fact.start, before: fact.fields, ...(after && { after: after.fields }) }
  })
  differences.push(...gained.map(({ kind, start, fields }) => ({ kind, start, after: fields })))
  for (const { kind } of differences) count(kind).all++
  return { counts, differences }
}
