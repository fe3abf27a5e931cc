/** Holds a report against a reading: all facts with all their fields, all links, all entities. */
import { isDeepStrictEqual } from 'node:util'
import type { Report } from '../analyze.js'
import { factBaseSchema } from '../report.js'
import { misplaced, readFactsOf } from '../rules/judge.js'
import type { Reading } from '../rules/rule.js'

type Fields = Readonly<Record<string, unknown>>

const BASE = new Set(Object.keys(factBaseSchema.shape).filter((name) => name !== 'text'))

/** `kind`, `text` and the fields of its own. */
function ownFields(fact: Fields): Fields {
  return Object.fromEntries(Object.entries(fact).filter(([name]) => !BASE.has(name)))
}

const show = (value: unknown) => JSON.stringify(value)

/** What the one list has and the other has not, each in a line. */
function differences(what: string, found: readonly unknown[], expected: readonly unknown[]): string[] {
  const missing = expected.filter((e) => !found.some((f) => isDeepStrictEqual(f, e)))
  const surplus = found.filter((f) => !expected.some((e) => isDeepStrictEqual(f, e)))
  return [
    ...missing.map((one) => `${what} missing: ${show(one)}`),
    ...surplus.map((one) => `${what} not expected: ${show(one)}`),
    ...(missing.length + surplus.length === 0 && !isDeepStrictEqual(found, expected)
      ? [`${what}: in another order or number`]
      : []),
  ]
}

function entitiesOf(report: Report): Record<string, string[]> {
  const entities: Record<string, string[]> = {}
  for (const { entity, text } of report.facts)
    if (entity !== undefined) entities[entity] = [...(entities[entity] ?? []), text]
  return entities
}

const kindOf = (entity: string) => entity.slice(0, entity.indexOf('/'))

/** What `report` has read otherwise than `reading` tells; empty if nothing. */
export function misread(report: Report, source: string, reading: Reading): string[] {
  const wrong: string[] = []
  if (reading.facts) {
    const kinds = new Set(reading.facts.map((fact) => fact.kind))
    const found = readFactsOf(report).filter((fact) => kinds.has(String(fact.kind)))
    const place = misplaced(found, report.text, source)
    for (const one of differences('fact', found.map(ownFields), reading.facts)) wrong.push(one)
    if (place !== null) wrong.push(place)
  }
  if (reading.links) {
    const links = report.links.map(({ type, from, text }) => ({
      type,
      from: report.facts[from]!.text,
      to: text,
    }))
    for (const one of differences('link', links, reading.links)) wrong.push(one)
  }
  if (reading.entities) {
    const kinds = new Set(Object.keys(reading.entities).map(kindOf))
    const found = Object.entries(entitiesOf(report)).filter(([entity]) => kinds.has(kindOf(entity)))
    for (const one of differences('entity', found, Object.entries(reading.entities))) wrong.push(one)
  }
  return wrong
}
