/**
 * Writes `src/shapes.ts`: the types of facts and of what stands beside them, with what each field means. A type inferred
 * from a schema says nothing when it is pointed at in an editor, so interfaces are made of the schemas and their
 * descriptions: `npm run shapes`. A test holds the file against the schemas.
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type * as z from 'zod'
import { documentLineSchema, fingerprintSchema } from '../src/archive/document.ts'
import { timelineEntrySchema } from '../src/facts/date/timeline.ts'
import { entrySchemas } from '../src/facts/dictionary/entries.ts'
import { linkSchema } from '../src/facts/links.ts'
import { quotationSchema } from '../src/facts/quotations.ts'
import { reasonSchema } from '../src/facts/reason.ts'
import { factSchema, KINDS } from '../src/facts/registry.ts'
import { knownSloganSchema } from '../src/facts/slogan/schema.ts'
import { knownTermSchema } from '../src/facts/term/schema.ts'
import {
  factBaseSchema,
  metadataSchema,
  regionSchema,
  repairSchema,
  sectionSchema,
  spanSchema,
} from '../src/report.ts'
import { userWordSchema } from '../src/segment/words.ts'
import { givenMetadataSchema } from '../src/text/metadata/given.ts'

type Shape = z.ZodObject

const factName = (kind: string) => `${kind[0]!.toUpperCase()}${kind.slice(1)}Fact`

/** Name → schema, in the order in which they are written. */
const OUTPUTS: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['Span', spanSchema],
  ['FactBase', factBaseSchema],
  ['Section', sectionSchema],
  ['Region', regionSchema],
  ['Repair', repairSchema],
  ['Metadata', metadataSchema],
  ['Reason', reasonSchema],
  ['KnownSlogan', knownSloganSchema],
  ['KnownTerm', knownTermSchema],
  ...KINDS.map(({ kind, schema }) => [factName(kind), schema as Shape] as const),
  ['Link', linkSchema],
  ['Quotation', quotationSchema],
  ['TimelineEntry', timelineEntrySchema],
  ['Fingerprint', fingerprintSchema],
  ['DocumentLine', documentLineSchema],
])

/** What is given to the library. */
const INPUTS: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['GivenMetadata', givenMetadataSchema as unknown as Shape],
  ['UserWord', userWordSchema],
  ['SloganEntry', entrySchemas.slogans],
  ['TermEntry', entrySchemas.terms],
  ['CampaignEntry', entrySchemas.campaigns],
  ['IndicatorEntry', entrySchemas.indicators],
  ['OrganEntry', entrySchemas.organs],
  ['PlaceEntry', entrySchemas.places],
  ['UnitEntry', entrySchemas.units],
])

const NAMES = new Map<unknown, string>([
  ...[...OUTPUTS, ...INPUTS].map(([name, schema]) => [schema, name] as const),
  [factSchema, 'Fact'],
])
/** What another one is made of. */
const BASES = ['FactBase', 'Span'] as const

/** The parts of a schema's definition that are looked at. */
interface Definition {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, string>>
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly in?: z.ZodType
  readonly coerce?: boolean
}
const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition

const WIDTH = 106

/** A comment of one line, or of as many as it takes. */
function comment(text: string, indent: string): string {
  if (text.length + indent.length < WIDTH) return `${indent}/** ${text} */`
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= WIDTH - indent.length) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? word : ` ${word}`
  }
  return [`${indent}/**`, ...[...lines, line].map((one) => `${indent} * ${one}`), `${indent} */`].join('\n')
}

const quoted = (value: unknown) => (typeof value === 'string' ? `'${value}'` : String(value))

function unwrapped(schema: z.ZodType, isInput: boolean): { schema: z.ZodType; optional: boolean } {
  const { type, innerType } = definitionOf(schema)
  if (type === 'optional' || (type === 'default' && isInput))
    return { schema: unwrapped(innerType!, isInput).schema, optional: true }
  return { schema, optional: false }
}

function typeOf(schema: z.ZodType, isInput: boolean, indent: string): string {
  const name = NAMES.get(schema)
  if (name !== undefined && indent !== '') return name
  const { type, innerType, element, options, values, entries, keyType, valueType, coerce, ...rest } =
    definitionOf(schema)
  const inner = (one: z.ZodType) => typeOf(one, isInput, indent || '  ')
  switch (type) {
    case 'string':
      return 'string'
    case 'number':
      return coerce && isInput ? 'number | string' : 'number'
    case 'boolean':
      return 'boolean'
    case 'enum':
      return Object.values(entries!).map(quoted).join(' | ')
    case 'literal':
      return values!.map(quoted).join(' | ')
    case 'array': {
      const one = inner(element!)
      const list = `${/[|{ ]/u.test(one) ? `(${one})` : one}[]`
      return isInput ? `readonly ${list}` : list
    }
    case 'union':
      return [...new Set(options!.map(inner))].join(' | ')
    case 'nullable':
      return `${inner(innerType!)} | null`
    case 'record':
      return `Record<${inner(keyType!)}, ${inner(valueType!)}>`
    case 'pipe':
      return inner(rest.in!)
    case 'readonly':
    case 'default':
    case 'optional':
      return inner(innerType!)
    case 'object':
      return `{\n${fieldsOf((schema as Shape).shape, isInput, `${indent}  `)}\n${indent}}`
    default:
      throw new Error(`no type is written for ${type}`)
  }
}

/** What a field means: told of it, or of what may be left out. */
function meaningOf(schema: z.ZodType): string | undefined {
  const { innerType } = definitionOf(schema)
  return schema.description ?? (innerType && meaningOf(innerType))
}

function fieldsOf(shape: Readonly<Record<string, unknown>>, isInput: boolean, indent: string): string {
  return Object.entries(shape)
    .map(([name, given]) => {
      const field = given as z.ZodType
      const { schema, optional } = unwrapped(field, isInput)
      const type = typeOf(schema, isInput, indent)
      const meaning =
        name === 'kind' ? 'The kind of fact, by which it is told from the others.' : meaningOf(field)
      return [
        ...(meaning === undefined ? [] : [comment(meaning, indent)]),
        `${indent}${isInput ? 'readonly ' : ''}${name}${optional ? '?' : ''}: ${type}${optional ? ' | undefined' : ''}`,
      ].join('\n')
    })
    .join('\n')
}

function interfaceOf(name: string, schema: Shape, isInput: boolean): string {
  const base = BASES.find(
    (one) => one !== name && Object.keys(OUTPUTS.get(one)!.shape).every((field) => field in schema.shape),
  )
  const inherited = base === undefined ? {} : OUTPUTS.get(base)!.shape
  const own = Object.fromEntries(Object.entries(schema.shape).filter(([field]) => !(field in inherited)))
  return [
    comment(schema.description ?? '', ''),
    `export interface ${name}${base ? ` extends ${base}` : ''} {`,
    fieldsOf(own, isInput, '  '),
    '}',
  ].join('\n')
}

/** The text of the file. */
export function shapes(): string {
  const facts = KINDS.map(({ kind }) => factName(kind))
  return `${[
    '/** The shapes of facts and of what stands beside them. Made of the schemas by `npm run shapes`: change these, not this file. */',
    ...[...OUTPUTS].map(([name, schema]) => interfaceOf(name, schema, false)),
    [
      '/** A fact of a built-in kind, told apart from the others by `kind`. */',
      'export type Fact =',
      ...facts.map((name) => `  | ${name}`),
    ].join('\n'),
    ...[...INPUTS].map(([name, schema]) => interfaceOf(name, schema, true)),
  ].join('\n\n')}\n`
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync('src/shapes.ts', shapes())
