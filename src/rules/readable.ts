/**
 * What a rule may match beside characters: what has been read at a place. A numeral, a date, an amount, a unit or a name of
 * the tables is one thing here, however it is spelled; several are put together into one that a rule asks for.
 */
import { GongbaoError } from '../errors.js'
import { longestOf, Trie } from '../lexicon/trie.js'
import type { DateRead, NameRead, NumeralRead, QuantityRead, UnitRead } from './readers.js'
import type { Draft, NearFact, RuleContext, RuleDefinition } from './rule.js'

/** Something that was read. `start` and `end` are clean offsets, end exclusive. */
export interface Found<Value> {
  /** Where it begins in the clean text. */
  readonly start: number
  /** Where it ends. */
  readonly end: number
  /** What it is. */
  readonly value: Value
}

/** What can be read at a place of the text. */
export interface Readable<Value> {
  /** What it is called. */
  readonly name: string
  /** It, where it begins at the clean offset `at`; `undefined` where it does not. */
  readonly readAt: (context: RuleContext, at: number) => Found<Value> | undefined
}

/** @throws GongbaoError `E_OPTION` where `is` does not hold */
function check(is: boolean, where: string, message: string): void {
  if (!is) throw new GongbaoError('E_OPTION', { where, message })
}

const isFunction = (value: unknown) => typeof value === 'function'

function checkReadable(what: unknown): void {
  const of = what as Partial<Readable<unknown>> | null | undefined
  check(isFunction(of?.readAt), 'what', 'expected something to read: a part of `read`, or made by `readable`')
}

/**
 * A `Readable` of your own, by what it is called and a function that reads it.
 * @throws GongbaoError `E_OPTION`
 */
export function readable<Value>(
  name: string,
  readAt: (context: RuleContext, at: number) => Found<Value> | undefined,
): Readable<Value> {
  check(typeof name === 'string', 'name', `expected a string, got ${typeof name}`)
  check(isFunction(readAt), 'readAt', 'expected a function')
  return { name, readAt }
}

const found = <Value extends { readonly start: number; readonly end: number }>(
  value: Value | null,
): Found<Value> | undefined => (value === null ? undefined : { start: value.start, end: value.end, value })

/** A numeral: 259, 1.39万亿, 三百二十. */
const numeral = readable<NumeralRead>('numeral', ({ read }, at) => found(read.numeral(at)))
/** A date of the report: 2019年11月, 今年. */
const date = readable<DateRead>('date', ({ read }, at) => found(read.date(at)))
/** An amount of the report: 6万余元, 15—20公里. */
const quantity = readable<QuantityRead>('quantity', ({ read }, at) => found(read.quantity(at)))
/** A unit or classifier of the table: 公里, 项. */
const unit = readable<UnitRead>('unit', ({ read }, at) => found(read.unit(at)))
/** A slogan, term, campaign or place that is known by its name: the longest that stands there. */
const name = readable<NameRead>('name', ({ read }, at) => found(read.name(at)))

/** One of `list`, the longest that stands there. */
function words(list: readonly string[]): Readable<string> {
  check(
    Array.isArray(list) && list.every((word) => typeof word === 'string'),
    'list',
    'expected a list of words',
  )
  const longest = longestOf(list)
  const trie = new Trie(list.map((word) => [word, true] as const))
  return readable(`one of ${list.length} words`, ({ text }, at) => {
    const length = trie.longest(text, at, longest, () => true)
    return length === 0 ? undefined : { start: at, end: at + length, value: text.slice(at, at + length) }
  })
}

/** What `pattern` (with the `u` or `v` flag) matches where it is asked. */
function pattern(given: RegExp): Readable<RegExpExecArray> {
  check(
    given instanceof RegExp && /[uv]/u.test(given.flags),
    'pattern',
    'expected the pattern to have the `u` or `v` flag',
  )
  const { source, flags } = given
  const sticky = new RegExp(source, `${flags.replace(/[gy]/gu, '')}y`)
  return readable(`/${source}/`, ({ text }, at) => {
    sticky.lastIndex = at
    const value = sticky.exec(text)
    return value === null ? undefined : { start: at, end: at + value[0].length, value }
  })
}

/** `what` where `accepts` it: a numeral above 1990, a unit of length. */
const where = <Value>(
  what: Readable<Value>,
  accepts: (value: Value, context: RuleContext) => boolean,
): Readable<Value> =>
  readable(`${what.name}, chosen`, (context, at) => {
    const one = what.readAt(context, at)
    return one && accepts(one.value, context) ? one : undefined
  })

/** The first of `these` that is there. */
const either = <Value>(...these: readonly Readable<Value>[]): Readable<Value> =>
  readable(these.map((one) => one.name).join(' or '), (context, at) => {
    for (const one of these) {
      const read = one.readAt(context, at)
      if (read) return read
    }
    return undefined
  })

/** `what`, or nothing. */
const optional = <Value>(what: Readable<Value>): Readable<Value | undefined> =>
  readable<Value | undefined>(
    `${what.name} or nothing`,
    (context, at) => what.readAt(context, at) ?? { start: at, end: at, value: undefined },
  )

/** One after the other, each where the one before ends. */
const sequence = <const Values extends readonly unknown[]>(
  ...these: { readonly [I in keyof Values]: Readable<Values[I]> }
): Readable<{ readonly [I in keyof Values]: Found<Values[I]> }> =>
  readable(these.map((one) => one.name).join(', '), (context, at) => {
    const value: Found<unknown>[] = []
    let end = at
    for (const one of these) {
      const read = one.readAt(context, end)
      if (!read) return undefined
      value.push(read)
      end = read.end
    }
    return { start: at, end, value: value as { readonly [I in keyof Values]: Found<Values[I]> } }
  })

/** What there is to read, and how it is put together. */
export const read = {
  numeral,
  date,
  quantity,
  unit,
  name,
  words,
  pattern,
  where,
  either,
  optional,
  sequence,
} as const

/** Any character: what stands at the trigger is read, and not spelled. */
const ANY = /[\s\S]/u

type Made<Fields> = Draft<Fields> | readonly Draft<Fields>[] | null

/**
 * The parts of a rule that reads `what` at its trigger, to be spread into its definition in the place of a pattern. A draft
 * without `start` and `end` has all that was read as its surface.
 * @throws GongbaoError `E_OPTION`
 * @example
 * defineRule({
 *   id: 'vote/for',
 *   kind: 'vote',
 *   trigger: ['赞成'],
 *   ...reads(read.sequence(read.words(['赞成']), read.numeral, read.words(['票'])), ([, votes]) => ({
 *     fields: { votes: votes.value.value },
 *   })),
 *   examples: [{ text: '赞成两千八百票', facts: [{ votes: 2800 }] }],
 *   nearMisses: ['赞成票'],
 * })
 */
export function reads<Value, Fields extends object>(
  what: Readable<Value>,
  produce: (value: Value, context: RuleContext, near: readonly NearFact[]) => Made<Fields>,
): Pick<RuleDefinition<string, Fields>, 'opens' | 'pattern' | 'produce'> {
  checkReadable(what)
  check(isFunction(produce), 'produce', 'expected a function')
  return {
    pattern: ANY,
    opens: (context, at) => what.readAt(context, at) !== undefined,
    produce: ({ index }, context, near) => {
      const one = what.readAt(context, index)
      const made = one ? produce(one.value, context, near) : null
      if (!one || made === null) return null
      const { start, end } = one
      return 'fields' in made ? { start, end, ...made } : made.map((draft) => ({ start, end, ...draft }))
    },
  }
}
