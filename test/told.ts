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

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join('、')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .flatMap(([name, one]) => (UNTOLD.has(name) && name !== 'text' ? [] : [`${name} ${written(one)}`]))
      .join(', ')
  return String(value)
}

/** Facts, each with its fields. */
export const toldLines = ({ facts }: Pick<Report, 'facts'>): string[] =>
  facts.map((fact) =>
    [
      `${fact.kind} ${fact.text}`,
      ...Object.entries(fact).flatMap(([name, value]) =>
        UNTOLD.has(name) || value === undefined || value === fact.text ? [] : [`${name}=${written(value)}`],
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
    ...Object.entries(head).map(([name, value]) => `head ${name}=${written(value)}`),
    ...Object.entries(origins).map(([name, value]) => `origin ${name}=${written(value)}`),
    ...toldLines(report).map((line, i) => `${line} rule=${facts[i]?.rule}`),
    ...links.map(({ type, from, text: end }) => `link ${type} ${facts[from]?.text} → ${end}`),
    ...sections.map(({ level, title }) => `section ${level} ${title}`),
    ...regions.map((r) => `region ${r.type} ${short(words(r.cleanStart, r.cleanEnd))}`),
    ...repairs.map((one) => `repair ${written(one)} ${short(words(one.cleanStart, one.cleanEnd))}`),
    ...quotations.map(({ text: said, as }) => `quotation ${as} ${short(said)}`),
    ...timeline.map(({ value, text: said }) => `timeline ${value} ${said}`),
  ].map((line) => line.replace(/\s+/gu, ' ').trim())
}
