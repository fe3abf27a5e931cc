/**
 * In the place of zod, in the build for Node: schemas are written down and made when something is first checked, and zod is
 * opened then. What a table's reader asks of a schema (`def`, `shape`) is told without zod.
 */
import type * as made from './zod-made.ts'

/** Written by the build as a `require`. */
declare function lazyPart$(part: Promise<typeof made>): typeof made

let opened: typeof made | undefined
const zod = () => {
  opened ??= lazyPart$(import('./zod-made.ts'))
  return opened
}

type Real = object
type Makers = Readonly<Record<string, unknown>>

/** What gives a schema that says the same of a cell, or a check that changes nothing. */
const SAME = new Set([
  'describe',
  'int',
  'length',
  'max',
  'min',
  'nonempty',
  'nonnegative',
  'positive',
  'refine',
  'regex',
])
/** What else of a schema gives another schema. */
const FURTHER = new Set(
  'and array catch default extend nullable omit optional or partial pick pipe readonly required strict superRefine transform trim'.split(
    ' ',
  ),
)

const reals = new WeakMap<object, () => Real>()

const isPlain = (value: object) => Object.getPrototypeOf(value) === Object.prototype

/** `value` with schemas in the place of those that were written down. */
function real(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const own = reals.get(value)
  if (own) return own()
  if (Array.isArray(value)) return value.map(real)
  return isPlain(value)
    ? Object.fromEntries(Object.entries(value).map(([key, held]) => [key, real(held)]))
    : value
}

type Definition = Readonly<Record<string, unknown>>

/** What is known of a schema from how it was made. */
interface Told {
  readonly def?: Definition | undefined
  readonly shape?: Readonly<Record<string, unknown>> | undefined
}

function toldOfMaker(name: string, args: readonly unknown[]): Told {
  if (name === 'string' || name === 'enum' || name === 'literal') return { def: { type: name } }
  if (name === 'object' || name === 'strictObject' || name === 'looseObject') {
    const shape = args[0] as Readonly<Record<string, unknown>>
    return { def: { type: 'object', shape }, shape }
  }
  return {}
}

function toldOfFurther(schema: object, told: Told, name: string, args: readonly unknown[]): Told {
  if (SAME.has(name)) return told
  if (name === 'optional') return { def: { type: 'optional', innerType: schema } }
  if (name === 'default') return { def: { type: 'default', innerType: schema, defaultValue: args[0] } }
  if (name === 'transform')
    return { def: { type: 'pipe', in: schema, out: { def: { type: 'transform', transform: args[0] } } } }
  if (name === 'pick' && told.shape) {
    const picked = args[0] as object
    const shape = Object.fromEntries(Object.entries(told.shape).filter(([field]) => field in picked))
    return { def: { type: 'object', shape }, shape }
  }
  if (name === 'extend' && told.shape) {
    const shape = { ...told.shape, ...(args[0] as object) }
    return { def: { type: 'object', shape }, shape }
  }
  return {}
}

/** A schema that `make` makes when it is asked for more than is told. */
function deferred(make: () => Real, told: Told): object {
  let kept: Real | undefined
  const own = () => {
    kept ??= make()
    return kept
  }
  const schema: object = new Proxy(
    {},
    {
      get(_, key) {
        if (typeof key === 'string') {
          if (kept === undefined && (key === 'def' || key === 'shape') && told[key]) return told[key]
          if (SAME.has(key) || FURTHER.has(key))
            return (...args: unknown[]) =>
              deferred(
                () => (own() as Record<string, (...given: unknown[]) => Real>)[key]!(...args.map(real)),
                toldOfFurther(schema, told, key, args),
              )
        }
        return Reflect.get(own(), key)
      },
      has: (_, key) => Reflect.has(own(), key),
      getPrototypeOf: () => Reflect.getPrototypeOf(own()),
      ownKeys: () => Reflect.ownKeys(own()),
      getOwnPropertyDescriptor(_, key) {
        const found = Reflect.getOwnPropertyDescriptor(own(), key)
        return found && { ...found, configurable: true }
      },
    },
  )
  reals.set(schema, own)
  return schema
}

/** What `from` makes schemas with, by `name`. */
const maker =
  (from: () => Makers, name: string, told: (args: readonly unknown[]) => Told) =>
  (...args: unknown[]) =>
    deferred(() => (from()[name] as (...given: unknown[]) => Real)(...args.map(real)), told(args))

const of = (name: string) => maker(zod, name, (args) => toldOfMaker(name, args))

export const [array, boolean, custom, discriminatedUnion] = [
  'array',
  'boolean',
  'custom',
  'discriminatedUnion',
].map(of)
export const [int, literal, looseObject, number, object] = [
  'int',
  'literal',
  'looseObject',
  'number',
  'object',
].map(of)
export const [partialRecord, record, strictObject, string] = [
  'partialRecord',
  'record',
  'strictObject',
  'string',
].map(of)
export const [tuple, union, unknown] = ['tuple', 'union', 'unknown'].map(of)
const anEnum = of('enum')

export { anEnum as enum }

const coercedNumber = { def: { type: 'number', coerce: true } }
export const coerce = {
  number: maker(
    () => zod().coerce,
    'number',
    () => coercedNumber,
  ),
}
export const iso = {
  date: maker(
    () => zod().iso,
    'date',
    () => ({}),
  ),
}

export const config: typeof made.config = (...given) => zod().config(...given)
export const toJSONSchema = (schema: object) => zod().toJSONSchema(real(schema) as never)
