/** Readers for rules of one's own: numerals at any place, dates and amounts as the report has them. */

import { campaigns } from '../facts/campaign/lexicon.js'
import { unitAt } from '../facts/quantity/units.js'
import { resolve } from '../facts/resolve.js'
import { slogans } from '../facts/slogan/lexicon.js'
import { terms } from '../facts/term/lexicon.js'
import { divisionRows } from '../lexicon/divisions.js'
import { once } from '../lexicon/once.js'
import { longestOf, Trie } from '../lexicon/trie.js'
import { readNumeral } from '../numeral/parse.js'
import { type CompiledRules, compileRules, runRules } from '../rules/engine.js'
import type { DateRead, NameRead, NumeralRead, QuantityRead, Readers, UnitRead } from '../rules/readers.js'
import type { RuleContext } from '../rules/rule.js'
import { closure } from './options.js'

let kinds: ReturnType<typeof closure> | undefined
let compiled: CompiledRules | undefined

/** Dates and amounts by where they begin; read once a document, with all that may hide one. */
function readIn(context: RuleContext): ReadonlyMap<string, DateRead | QuantityRead> {
  kinds ??= closure(new Set(['date', 'quantity']))
  compiled ??= compileRules(
    kinds.flatMap((k) => k.rules),
    undefined,
    true,
  )
  const found = new Map<string, DateRead | QuantityRead>()
  for (const { kind, start, end, fields } of resolve(runRules(compiled, context), kinds, context, []))
    if (kind === 'date' || kind === 'quantity') {
      const one = { ...fields, text: context.text.slice(start, end), start, end }
      found.set(`${kind} ${start}`, one as unknown as DateRead | QuantityRead)
    }
  return found
}

function numeralAt(text: string, at: number): NumeralRead | null {
  const numeral = Number.isInteger(at) && at >= 0 && at < text.length ? readNumeral(text, at) : undefined
  if (numeral === undefined || numeral.malformed) return null
  const { start, end, value, min, max, mod } = numeral
  return {
    start,
    end,
    value,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(mod === undefined ? {} : { mod }),
  }
}

function unitOf(text: string, at: number): UnitRead | null {
  const row = unitAt(text, at)
  if (!row) return null
  const { unit, type, dimension } = row
  return { start: at, end: at + unit.length, unit, type, dimension }
}

type Name = Pick<NameRead, 'kind' | 'name'>

/** All names of the tables in one index; of one that stands in several, the first of these. */
const names = once(() => {
  const all = new Map<string, Name>()
  const add = (kind: NameRead['kind'], name: string, variants: readonly string[] = []) => {
    for (const one of [name, ...variants]) if (!all.has(one)) all.set(one, { kind, name })
  }
  for (const { name, variants } of slogans()) add('slogan', name, variants)
  for (const { name, variants } of campaigns()) add('campaign', name, variants)
  for (const { name, variants } of terms()) add('term', name, variants)
  for (const { name } of divisionRows()) add('place', name)
  return { trie: new Trie(all), longest: longestOf(all.keys()) }
})

function nameAt(text: string, at: number): NameRead | null {
  const { trie, longest } = names()
  let read: Name | undefined
  const length = trie.longest(text, at, longest, (name) => {
    read = name
    return true
  })
  return read ? { start: at, end: at + length, text: text.slice(at, at + length), ...read } : null
}

/** The readers of a document. */
export function readersOf(context: RuleContext): Readers {
  let read: ReturnType<typeof readIn> | undefined
  const find = (kind: 'date' | 'quantity', at: number) => {
    read ??= readIn(context)
    return read.get(`${kind} ${at}`) ?? null
  }
  return {
    numeral: (at) => numeralAt(context.text, at),
    date: (at) => find('date', at) as DateRead | null,
    quantity: (at) => find('quantity', at) as QuantityRead | null,
    unit: (at) => unitOf(context.text, at),
    name: (at) => nameAt(context.text, at),
  }
}
