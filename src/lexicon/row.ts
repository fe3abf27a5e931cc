/**
 * Rows of the library's own tables, read without being checked again: each table is checked against its schema by the
 * tests, and to check every cell of every table once more would cost a start more than all else together.
 */
import type * as z from 'zod'

type Read = (value: unknown) => unknown

/** What schemas tell of themselves, as far as rows are made of it. */
interface Definition {
  readonly type: string
  readonly coerce?: boolean
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly innerType?: z.ZodType
  readonly defaultValue?: unknown
  readonly in?: z.ZodType
  readonly out?: z.ZodType
  readonly transform?: (value: unknown, payload: object) => unknown
}

const asItIs: Read = (value) => value

/** How a cell, or a whole row, becomes what `schema` gives for it. What is not of a known sort is parsed. */
function readerOf(schema: z.ZodType): Read {
  const {
    type,
    coerce,
    checks = [],
    shape,
    innerType,
    defaultValue,
    transform,
    ...pipe
  } = schema.def as unknown as Definition
  // a check may change what it checks (`trim`)
  if (checks.some(({ _zod }) => _zod.def.check === 'overwrite')) return (value) => schema.parse(value)
  if (type === 'number' && coerce) return Number
  if ((type === 'string' && !coerce) || type === 'enum' || type === 'literal') return asItIs
  if (type === 'transform' && transform) return (value) => transform(value, { value, issues: [] })
  if (type === 'pipe' && pipe.in && pipe.out) {
    const [first, second] = [readerOf(pipe.in), readerOf(pipe.out)]
    return (value) => second(first(value))
  }
  if (type === 'optional' && innerType) {
    const inner = readerOf(innerType)
    return inner === asItIs ? asItIs : (value) => (value === undefined ? undefined : inner(value))
  }
  if (type === 'default' && innerType) {
    const inner = readerOf(innerType)
    return (value) => (value === undefined ? defaultValue : inner(value))
  }
  if (type === 'object' && shape) {
    const fields = Object.entries(shape).map(([name, field]) => [name, readerOf(field)] as const)
    return (row) => {
      const made: Record<string, unknown> = {}
      for (const [name, read] of fields) made[name] = read((row as Record<string, unknown>)[name])
      return made
    }
  }
  return (value) => schema.parse(value)
}

/** How a cell is read, and where it stands in its row. */
interface Column {
  readonly name: string
  readonly at: number
  readonly read: Read
}

/** The columns that a row of `schema` is made of, in its order; undefined where it is more than its cells. */
function columnsOf(schema: z.ZodType, header: readonly string[]): Column[] | undefined {
  const { type, shape } = schema.def as unknown as Definition
  if (type !== 'object' || !shape) return undefined
  return Object.entries(shape).map(([name, field]) => ({
    name,
    at: header.indexOf(name),
    read: readerOf(field),
  }))
}

/** A row of its cells. Small, and no part of a loop: what is called a thousand times at the start is compiled once more then. */
function rowOf(line: string, columns: readonly Column[]): Record<string, unknown> {
  const cells = line.split('\t')
  const made: Record<string, unknown> = {}
  for (const { name, at, read } of columns) {
    const cell = cells[at] || undefined
    made[name] = read === asItIs ? cell : read(cell)
  }
  return made
}

function recordOf(line: string, header: readonly string[]): Record<string, string | undefined> {
  const cells = line.split('\t')
  return Object.fromEntries(header.map((name, i) => [name, cells[i] || undefined]))
}

/** The rows of `text`, a table that is known to be sound: what `parseTable` gives, for a tenth of the time. */
export function readRows<Row>(text: string, row: z.ZodType<Row>): Row[] {
  const [first = '', ...lines] = (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text).split('\n')
  const header = first.split('\t')
  const full = lines.filter((line) => line !== '')
  const columns = columnsOf(row, header)
  if (columns) return full.map((line) => rowOf(line, columns) as Row)
  const read = readerOf(row)
  return full.map((line) => read(recordOf(line, header)) as Row)
}
