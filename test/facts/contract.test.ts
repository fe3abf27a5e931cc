import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { KINDS } from '../../src/facts/registry.js'
import { factBaseSchema } from '../../src/report.js'

const sections = new Map(
  readFileSync('docs/facts.md', 'utf8')
    .split(/^## /mu)
    .slice(1)
    .map((section) => {
      const [kind = '', ...body] = section.split('\n')
      return [kind, body.join('\n')] as const
    }),
)
/** The fields that a section's table defines. */
const fieldsOf = (section: string) =>
  [...section.matchAll(/^\| (?<names>`[^|]+) \|/gmu)].flatMap((row) =>
    [...row.groups!.names!.matchAll(/`(?<name>\w+)`/gu)].map((m) => m.groups!.name!),
  )
/** The words an enumeration allows, of a field and of what it holds. */
const wordsOf = (schema: unknown) => {
  const { properties } = z.toJSONSchema(schema as z.ZodType) as {
    properties: Record<string, { enum?: string[] }>
  }
  return Object.entries(properties).flatMap(([name, { enum: words }]) =>
    name === 'mod' ? [] : (words ?? []),
  )
}

describe('the contract of facts', () => {
  it('has a section for every kind, and no other', () => {
    expect([...sections.keys()].sort()).toEqual(KINDS.map((k) => k.kind).sort())
  })

  it.each(KINDS)('defines every field of $kind, and no other', ({ kind, schema }) => {
    const shared = new Set(['kind', ...Object.keys(factBaseSchema.shape)])
    const own = Object.keys((schema as z.ZodObject).shape).filter((name) => !shared.has(name))
    expect(fieldsOf(sections.get(kind)!).sort()).toEqual(own.sort())
  })

  it.each(KINDS)('names every word that a field of $kind may hold', ({ kind, schema }) => {
    const told = sections.get(kind)!
    expect(wordsOf(schema).filter((word) => !told.includes(`\`${word}\``))).toEqual([])
  })
})
