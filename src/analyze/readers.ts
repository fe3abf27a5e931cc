/** Readers for rules of one's own: numerals at any place, dates and amounts as the report has them. */

import type { KnownNames } from '../facts/known-names.js'
import { isBuiltIn, startsOfKinds } from '../facts/registry.js'
import { resolve } from '../facts/resolve.js'
import { unitAt } from '../gazetteer/units.js'
import { readNumeral } from '../numeral/parse.js'
import { type CompiledRules, compileRules, runRules } from '../rules/engine.js'
import type { DateRead, NumeralRead, QuantityRead, Readers, UnitRead } from '../rules/readers.js'
import type { RuleContext } from '../rules/rule.js'
import { closure } from './options.js'

let kinds: ReturnType<typeof closure> | undefined
let compiled: CompiledRules | undefined

/** Dates and amounts by where they begin; read once a document, with all that may hide one. */
interface Found {
  readonly dates: ReadonlyMap<number, DateRead>
  readonly quantities: ReadonlyMap<number, QuantityRead>
}

function readIn(context: RuleContext): Found {
  kinds ??= closure(new Set(['date', 'quantity']))
  const own = kinds
  compiled ??= compileRules(
    own.flatMap((k) => k.rules),
    undefined,
    true,
    undefined,
    () => startsOfKinds(own),
  )
  const dates = new Map<number, DateRead>()
  const quantities = new Map<number, QuantityRead>()
  for (const candidate of resolve(runRules(compiled, context), kinds, context, []).filter(isBuiltIn)) {
    const { start, end } = candidate
    const at = { text: context.text.slice(start, end), start, end }
    if (candidate.kind === 'date') dates.set(start, { ...candidate.fields, ...at })
    if (candidate.kind === 'quantity') quantities.set(start, { ...candidate.fields, ...at })
  }
  return { dates, quantities }
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

/** A unit on its own; what the noun behind an amount makes of it is not asked. */
function unitRead(text: string, at: number): UnitRead | null {
  const found = unitAt(text, at)
  if (found === undefined) return null
  const { unit, type, base, factor } = found
  return { start: at, end: at + unit.length, unit, type, base, factor }
}

/** The readers of documents, for an analyzer that knows `names`. */
export const readersWith =
  (names: () => KnownNames) =>
  (context: RuleContext): Readers => {
    let found: Found | undefined
    const read = () => {
      found ??= readIn(context)
      return found
    }
    return {
      numeral: (at) => numeralAt(context.text, at),
      date: (at) => read().dates.get(at) ?? null,
      quantity: (at) => read().quantities.get(at) ?? null,
      unit: (at) => unitRead(context.text, at),
      name: (at, kinds) => names().at(context.text, at, kinds),
    }
  }
