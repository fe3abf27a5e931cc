/** Readers for rules of one's own: numerals at any place, dates and amounts as the report has them. */

import { resolve } from '../facts/resolve.js'
import { readNumeral } from '../numeral/parse.js'
import { type CompiledRules, compileRules, runRules } from '../rules/engine.js'
import type { DateRead, NumeralRead, QuantityRead, Readers } from '../rules/readers.js'
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
  }
}
