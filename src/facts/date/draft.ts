/** From a read expression to the draft of a fact. */
import type { Draft, RuleContext } from '../../rules/rule.js'
import { lengthOfAbout } from './about.js'
import { isComparisonBase, isInEventName } from './base.js'
import { dateBoundBefore } from './date-bounds.js'
import { directionOf } from './direction.js'
import { evaluate, NO_ANCHOR } from './evaluate.js'
import type { Expression, ReadExpression } from './expression.js'
import type { DateFields } from './schema.js'

/** The fields that the surface alone tells; the rest is for `resolve`. */
export function fieldsOf(expression: Expression): DateFields | undefined {
  return evaluate(expression, NO_ANCHOR)?.fields
}

/** The draft of an expression that begins at `start`; `null` where it is a comparison's base or part of a name. */
export function draftOf(
  read: ReadExpression | undefined,
  start: number,
  { text, note }: RuleContext,
): Draft<DateFields> | null {
  if (!read) return null
  let { expression, end } = read
  let fields = fieldsOf(expression)
  if (!fields && read.firstEnd !== undefined) {
    // an interval that runs backwards: its first end is read alone, its second by its own rule
    expression = { from: expression.from }
    end = read.firstEnd
    fields = fieldsOf(expression)
  }
  if (!fields) return null
  if (isInEventName(text, start, end)) {
    note?.('guard event-name: it stands in the name of an event or a thing')
    return null
  }
  const told = dateBoundBefore(text, start)
  if (!told && isComparisonBase(text, start, end)) {
    note?.('guard comparison: what a change is measured against')
    return null
  }
  // 不得晚于6月底: a date has one bound, and the edge is told already
  const free = expression.mod === undefined || expression.mod === told?.mod
  const bound = free && !expression.to && !expression.since ? told : undefined
  if (bound) expression = { ...expression, mod: bound.mod }
  const direction = directionOf(text, start, end, expression)
  if (direction) expression = { ...expression, direction }
  if (bound) return { start: bound.at, end, fields: { ...fields, mod: bound.mod }, hints: { expression } }
  const about = expression.mod || expression.to ? 0 : lengthOfAbout(text, start)
  if (about === 0) return { start, end, fields, hints: { expression } }
  const approximate: Expression = { ...expression, mod: 'approx' }
  return {
    start: start - about,
    end,
    fields: { ...fields, mod: 'approx' },
    hints: { expression: approximate },
  }
}
