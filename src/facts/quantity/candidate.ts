/** The amount at a trigger, read once for all rules that ask. */
import type { RuleContext } from '../../rules/rule.js'
import { type Amount, continues, numeralStart, readAmount } from './amount.js'
import { barePasses, fitsUnit, isArticle, isRefused } from './refuse.js'
import type { QuantityFields, QuantityType } from './schema.js'

interface Memo {
  at: number
  amount: Amount | undefined
}

const memos = new WeakMap<RuleContext, Memo>()

/** Passes for an amount with a unit of its own: what every rule but those for ranks and ratios needs. */
function read(text: string, at: number): Amount | undefined {
  const start = numeralStart(text, at)
  if (continues(text, start)) return undefined
  const amount = readAmount(text, start)
  if (!amount || amount.numeral.malformed) return undefined
  if (amount.row?.type === 'time') return undefined
  if (isRefused(text, amount) || !fitsUnit(text, amount) || !barePasses(text, amount)) return undefined
  if (amount.row?.type === 'count' && isArticle(text, amount)) return undefined
  return amount
}

/**
 * The amount whose trigger is at `at`, or `undefined` if there is none or it is none that states anything.
 * Several rules ask at one place; the last answer is kept for each document.
 */
export function amountAt(context: RuleContext, at: number): Amount | undefined {
  const memo = memos.get(context)
  if (memo?.at === at) return memo.amount
  const amount = read(context.text, at)
  if (memo) {
    memo.at = at
    memo.amount = amount
  } else memos.set(context, { at, amount })
  return amount
}

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
