/** What stands next to a match, as guards of rules ask for it. */
import { charsBefore } from '../../lexicon/chars-before.js'
import type { LazyPattern } from '../../lexicon/lazy-pattern.js'
import type { RuleContext } from '../../rules/rule.js'

type Beside = (match: RegExpExecArray, context: RuleContext) => boolean
type Pattern = Pick<RegExp | LazyPattern, 'test'>

/** The offset after a match. */
export const endOf = (match: RegExpExecArray): number => match.index + match[0].length

/** Whether `pattern` fits the `reach` characters before a match. */
export const precededBy =
  (pattern: Pattern, reach = 1): Beside =>
  ({ index }, { text }) =>
    pattern.test(charsBefore(text, index, reach))

/** Whether `pattern` fits the `reach` characters after a match. */
export const followedBy =
  (pattern: Pattern, reach = 1): Beside =>
  (match, { text }) =>
    pattern.test(text.slice(endOf(match), endOf(match) + reach))

/** Whether what was matched is `word` and `other` holds of it. */
export const ifWord =
  (word: string, other: Beside): Beside =>
  (match, context) =>
    match[0] === word && other(match, context)
