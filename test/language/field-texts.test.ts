import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { factSchema } from '../../src/facts/registry.js'
import { fieldText, fieldValue } from '../../src/language/field-texts.js'

/** Shown apart from the fields of a fact, or not at all. */
const ASIDE = new Set('kind text start end cleanStart cleanEnd sentence rule because'.split(' '))

/** The schema of what is there when a field is. */
function present(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? present(schema.unwrap() as z.ZodType)
    : schema
}

type Told = readonly [kind: string, field: string, values: readonly string[]]

/** Fields and the values that each can take, those of fields within fields too. */
function fieldsOf(kind: string, shape: Readonly<Record<string, z.ZodType>>): Told[] {
  return Object.entries(shape).flatMap(([field, schema]): Told[] => {
    const inner = present(schema)
    if (ASIDE.has(field)) return []
    if (inner instanceof z.ZodObject) return [[kind, field, []], ...fieldsOf('', inner.shape)]
    return [[kind, field, inner instanceof z.ZodEnum ? inner.options.map(String) : []]]
  })
}

const FIELDS = factSchema.options.flatMap((option) => fieldsOf(option.shape.kind.value, option.shape))
const isChinese = (text: string) => /^\p{Script=Han}/u.test(text)

test('every field of every kind has a Chinese name on pages, with its own behind it', () => {
  expect(FIELDS.length).toBeGreaterThan(50)
  for (const [kind, field] of FIELDS) {
    expect(fieldText(field, 'zh', kind), `${kind}.${field}`).toMatch(
      new RegExp(`^\\p{Script=Han}.* ${field}$`, 'u'),
    )
    expect(fieldText(field, 'en', kind)).toBe(field)
  }
})

test('every value of a closed set is told in Chinese, and what a term is about', () => {
  const closed = FIELDS.filter(([, , values]) => values.length > 0)
  expect(closed.length).toBeGreaterThan(8)
  for (const [kind, field, values] of closed)
    for (const value of values) {
      expect(isChinese(fieldValue(field, value, 'zh')), `${kind}.${field} ${value}`).toBe(true)
      expect(fieldValue(field, value, 'en')).toBe(value)
    }
  const [head = '', ...rows] = readFileSync('dict/terms.tsv', 'utf8').trimEnd().split('\n')
  const domain = head.split('\t').indexOf('domain')
  for (const value of new Set(rows.map((row) => row.split('\t')[domain] ?? '')))
    expect(isChinese(fieldValue('domain', value, 'zh')), value).toBe(true)
})
