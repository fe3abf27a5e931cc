/** The amount at a trigger, read once for all rules that ask. */

import type { Unit } from '../../gazetteer/units.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { Draft, RuleContext } from '../../rules/rule.js'
import { type Amount, continues, numeralStart, readAmount } from './amount.js'
import { NUMERAL_CHARACTER } from './pattern.js'
import { refusalOf } from './refuse.js'
import type { QuantityFields, QuantityType } from './schema.js'

interface Memo {
  at: number
  amount: Amount | undefined
  /** Why it is none. */
  refusal: string | undefined
}

const memos = new WeakMap<RuleContext, Memo>()

const FIGURE_GUARDS = defineGuards<[text: string, start: number]>(
  'quantity/figure',
  [
    {
      id: 'continued',
      because: 'it goes on a number, a code or a path before it',
      example: 'A3万吨',
      unless: continues,
    },
  ],
  (_, start) => start,
)

/** Passes for an amount with a unit of its own: what every rule but those for ranks and ratios needs. */
function read(text: string, at: number): Omit<Memo, 'at'> {
  const none = (refusal?: string) => ({ amount: undefined, refusal })
  const start = numeralStart(text, at)
  const inside = refusedBy(FIGURE_GUARDS, text, start)
  if (inside) return none(`guard quantity/figure#${inside.id}: ${inside.because}`)
  const amount = readAmount(text, start)
  if (!amount) return none()
  // a matter of dates
  if (amount.row?.type === 'time') return none('its unit is one of time')
  const refusal = refusalOf(text, amount)
  return refusal === undefined ? { amount, refusal } : none(refusal)
}

/**
 * The amount whose trigger is at `at`, or `undefined` if there is none or it is none that states anything.
 * Several rules ask at one place; the last answer is kept for each document.
 */
export function amountAt(context: RuleContext, at: number): Amount | undefined {
  let memo = memos.get(context)
  if (memo?.at !== at) {
    memo = { at, ...read(context.text, at) }
    memos.set(context, memo)
  }
  if (context.note && memo.refusal !== undefined) context.note(memo.refusal)
  else if (context.note && memo.amount)
    context.note(`an amount of the type ${memo.amount.row?.type ?? 'none'}`)
  return memo.amount
}

/**
 * The parts of a rule for amounts that `accepts`: at its trigger it asks for an amount, which is read once for all rules, and
 * spells nothing.
 */
export const readsAmount = (
  accepts: (amount: Amount) => boolean,
  produce: (amount: Amount, context: RuleContext) => Draft<QuantityFields> | null,
) => ({
  opens: (context: RuleContext, at: number): boolean => {
    const amount = amountAt(context, at)
    return amount !== undefined && accepts(amount)
  },
  pattern: NUMERAL_CHARACTER,
  produce: ({ index }: RegExpExecArray, context: RuleContext): Draft<QuantityFields> | null => {
    const amount = amountAt(context, index)
    return amount !== undefined && accepts(amount) ? produce(amount, context) : null
  },
})

/** Whether the unit of an amount is of `type`. */
export const isOfType =
  (type: Unit['type']) =>
  ({ row }: Amount): boolean =>
    row?.type === type

/** The fields that `amount` gives a quantity of this type. */
export function fieldsOf(
  type: QuantityType,
  amount: Amount,
  unit: string | null,
  noun?: string,
): QuantityFields {
  return {
    type,
    value: amount.value,
    unit,
    ...(amount.min === undefined ? {} : { min: amount.min }),
    ...(amount.max === undefined ? {} : { max: amount.max }),
    ...(amount.mod ? { mod: amount.mod } : {}),
    ...(noun ? { noun } : {}),
    ...(amount.numeral.inexact ? { inexact: true as const } : {}),
  }
}
