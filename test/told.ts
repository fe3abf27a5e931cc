/** What a report tells, a line for each thing, to be read and compared by people. */
import type { Report } from '../src/analyze.js'

/** Where a fact stands and which rule read it is told by other tests. */
const UNTOLD = new Set([
  'kind',
  'text',
  'start',
  'end',
  'cleanStart',
  'cleanEnd',
  'sentence',
  'rule',
  'entity',
])

function valueOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueOf).join('、')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .flatMap(([name, one]) => (UNTOLD.has(name) && name !== 'text' ? [] : [`${name} ${valueOf(one)}`]))
      .join(', ')
  return String(value)
}

/** Facts, each with its fields. */
export const toldLines = ({ facts }: Pick<Report, 'facts'>): string[] =>
  facts.map((fact) =>
    [
      `${fact.kind} ${fact.text}`,
      ...Object.entries(fact).flatMap(([name, value]) =>
        UNTOLD.has(name) || value === undefined || value === fact.text ? [] : [`${name}=${valueOf(value)}`],
      ),
    ]
      .join(' ')
      .replace(/\s+/gu, ' '),
  )

/** All that a report tells but its sentences, a line for each thing. */
export function toldWhole(report: Report): string[] {
  const { metadata, facts, links, sections, regions, repairs, quotations, timeline, text } = report
  const { origins, ...head } = metadata
  const words = (start: number, end: number) => text.slice(start, end).replace(/\s+/gu, ' ')
  const short = (said: string) => (said.length > 40 ? `${said.slice(0, 20)}…${said.slice(-20)}` : said)
  return [
    ...Object.entries(head).map(([name, value]) => `head ${name}=${valueOf(value)}`),
    ...Object.entries(origins).map(([name, value]) => `origin ${name}=${valueOf(value)}`),
    ...toldLines(report).map((line, i) => `${line} rule=${facts[i]?.rule}`),
    ...links.map(
      ({ type, from, text: end, ...rest }) => `link ${type} ${facts[from]?.text} → ${end} ${valueOf(rest)}`,
    ),
    ...sections.map(({ level, title }) => `section ${level} ${title}`),
    ...regions.map((r) => `region ${r.type} ${short(words(r.cleanStart, r.cleanEnd))}`),
    ...repairs.map((one) => `repair ${valueOf(one)} ${short(words(one.cleanStart, one.cleanEnd))}`),
    ...quotations.map((one) => `quotation ${short(words(one.cleanStart, one.cleanEnd))} ${valueOf(one)}`),
    ...timeline.map((entry) => `timeline ${valueOf(entry)}`),
  ].map((line) => line.replace(/\s+/gu, ' ').trim())
}
