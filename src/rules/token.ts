/** What a rule matches beside characters: what the library reads at a place, whatever way it is written in (as Duckling's predicates). */
import * as z from 'zod'
import { aFunction, checkCall } from '../border.js'
import { matchAt, stickyOf } from '../lexicon/match-at.js'
import type { BuiltInKind } from './candidate.js'
import type { DateRead, NameRead, NumeralRead, QuantityRead, UnitRead } from './readers.js'
import type { RuleContext, RuleItem, RuleToken } from './rule.js'

type Where<Read> = (read: Read) => boolean

function made<Name extends string, Read extends { readonly end: number }>(
  name: Name,
  read: (context: RuleContext, at: number) => Read | null,
  where: Where<Read> = () => true,
): RuleToken<Name, Read> {
  checkCall({ name: [name, z.string().min(1)], where: [where, aFunction] })
  return {
    name,
    read: (context, at) => {
      const found = read(context, at)
      return found !== null && where(found) ? found : null
    },
  }
}

/**
 * What `followedBy` of a rule may hold beside patterns and characters. Each is given the name that `match.tokens` has it under and,
 * if you like, a condition.
 * @throws GongbaoError `E_OPTION`
 */
export const token = {
  /** A numeral: 259, 三百二十, 1.39万亿. */
  numeral: <const Name extends string>(name: Name, where?: Where<NumeralRead>) =>
    made(name, ({ read }, at) => read.numeral(at), where),
  /** A date of the report. */
  date: <const Name extends string>(name: Name, where?: Where<DateRead>) =>
    made(name, ({ read }, at) => read.date(at), where),
  /** An amount of the report, with its unit and bounds. */
  quantity: <const Name extends string>(name: Name, where?: Where<QuantityRead>) =>
    made(name, ({ read }, at) => read.quantity(at), where),
  /** A unit or classifier: 元, 平方米, 票; those of the analyzer's own too. */
  unit: <const Name extends string>(name: Name, where?: Where<UnitRead>) =>
    made(name, ({ read }, at) => read.unit(at), where),
  /** The longest name that the dictionaries have for one of these kinds. */
  name: <const Name extends string>(name: Name, kinds?: readonly BuiltInKind[], where?: Where<NameRead>) =>
    made(name, ({ read }, at) => read.name(at, kinds), where),
} as const

const stickies = new WeakMap<RegExp, RegExp>()

function tried(pattern: RegExp): RegExp {
  const made = stickies.get(pattern) ?? stickyOf(pattern)
  stickies.set(pattern, made)
  return made
}

/** `head` with `items` behind it, each where the one before it ends; `null` where one of them does not stand there. */
export function follow(
  head: RegExpExecArray,
  items: readonly RuleItem[],
  context: RuleContext,
): RegExpExecArray | null {
  const { text } = context
  const tokens: Record<string, { readonly end: number }> = {}
  let groups: Record<string, string> | undefined = head.groups
  let at = head.index + head[0].length
  for (const item of items) {
    if (typeof item === 'string') {
      if (!text.startsWith(item, at)) return null
      at += item.length
    } else if (item instanceof RegExp) {
      const match = matchAt(tried(item), text, at)
      if (match === null) return null
      if (match.groups) groups = { ...groups, ...match.groups }
      at += match[0].length
    } else {
      const found = item.read(context, at)
      if (found === null) return null
      tokens[item.name] = found
      at = found.end
    }
  }
  const whole: RegExpExecArray = Object.assign([...head] as [string, ...string[]], {
    index: head.index,
    input: head.input,
    ...(groups === undefined ? {} : { groups }),
  })
  whole[0] = text.slice(head.index, at)
  return Object.assign(whole, { tokens })
}
