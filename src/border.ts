/** What public functions are given, checked before they begin: whatever is passed, a mistake is a coded error that names its place. */
import * as z from 'zod'
import { type Fault, GongbaoError } from './errors.js'

const faultsOf = (error: z.ZodError, where: string): Fault[] =>
  error.issues.map((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0
      ? { where: issue.keys.join(', '), message: issue.message }
      : { where: issue.path.map(String).join('.') || where, message: issue.message },
  )

/**
 * `given` as `schema` has it.
 * @throws GongbaoError `E_OPTION` with every option that does not exist, or has a value it cannot take
 */
export function checkOptionsBy<Shape extends z.ZodType>(schema: Shape, given: unknown): z.output<Shape> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  throw new GongbaoError('E_OPTION', faultsOf(result.error, 'options'))
}

/**
 * The arguments of a call, each by its name with what it has to be.
 * @throws GongbaoError `E_OPTION` with all that is wrong with any of them
 */
export function checkCall(
  given: Readonly<Record<string, readonly [value: unknown, schema: z.ZodType]>>,
): void {
  const faults = Object.entries(given).flatMap(([name, [value, schema]]) => {
    const { error } = schema.safeParse(value)
    return error === undefined ? [] : faultsOf(error, name)
  })
  if (faults.length > 0) throw new GongbaoError('E_OPTION', faults)
}

type Guard = (value: unknown) => boolean
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const has =
  (name: string): Guard =>
  (value) =>
    isObject(value) && typeof (value as Record<string, unknown>)[name] === 'function'

export const aFunction = z.custom((value) => typeof value === 'function', 'expected a function')
export const anAnalyzer = z.custom(has('analyze'), 'expected an analyzer, as `createAnalyzer` gives it')
export const aSegmenter = z.custom(
  has('segment'),
  'expected a Segmenter: an object with `name` and `segment(text)`',
)
export const bytes = z.custom((value) => value instanceof Uint8Array, 'expected a Uint8Array')
/** A list, or what gives one after the other. */
export const anIterable = z.custom(
  (value) => isObject(value) && !(value instanceof Uint8Array) && Symbol.iterator in value,
  'expected a list, or another iterable',
)
/** The same, also where what comes has to be waited for. */
export const anyIterable = z.custom(
  (value) =>
    isObject(value) &&
    !(value instanceof Uint8Array) &&
    (Symbol.iterator in value || Symbol.asyncIterator in value),
  'expected a list, or another iterable or async iterable',
)
export const texts = z.array(z.string())

const itemFault = (error: z.ZodError, where: string): GongbaoError =>
  new GongbaoError(
    'E_OPTION',
    error.issues.map(({ path, message }) => ({ where: [where, ...path.map(String)].join('.'), message })),
  )

/**
 * `items` as they come, each looked at before it is given on.
 * @throws GongbaoError `E_OPTION` where one is not what `schema` has
 */
export function* eachOf<Item>(items: Iterable<Item>, schema: z.ZodType, where: string): Generator<Item> {
  let index = 0
  for (const item of items) {
    const { error } = schema.safeParse(item)
    if (error !== undefined) throw itemFault(error, `${where}.${index}`)
    index++
    yield item
  }
}

/** The same for what has to be waited for. */
export async function* eachComing<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  schema: z.ZodType,
  where: string,
): AsyncGenerator<Item> {
  let index = 0
  for await (const item of items) {
    const { error } = schema.safeParse(item)
    if (error !== undefined) throw itemFault(error, `${where}.${index}`)
    index++
    yield item
  }
}
