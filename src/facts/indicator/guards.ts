/** Amounts that are no value of a statistic of their own. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { lastStartingAt } from '../../rules/context.js'
import type { Amount } from './amounts.js'
import { leadingVerb } from './carry.js'
import type { Head } from './head.js'
import type { Reading } from './reading.js'
import type { Made, ReadingState } from './reading-state.js'

/** 补贴4790户、23966万元: one thing in two units. */
export function isSecondMeasure(text: string, head: Head, before: Made, amount: Amount): boolean {
  return (
    head.change === null &&
    before.change === 'level' &&
    amount.unit !== before.amount.unit &&
    amount.type !== 'percent' &&
    before.amount.type !== 'percent' &&
    /^[、/]$/u.test(text.slice(before.end, amount.start))
  )
}

const STRETCHING = lazyPattern(
  () => `^(?:并|且)?(?:${anyOf('indicator/strives')})(?:${anyOf('indicator/brings-about')})?$`,
)

/** 增长7.5%，力争达到8%: the growth once more, at its best. */
export function isStretch(text: string, head: Head, before: Made, amount: Amount): boolean {
  return (
    before.change !== 'level' &&
    amount.unit === before.amount.unit &&
    amount.start - before.end < 20 &&
    STRETCHING.test(text.slice(head.from, amount.start))
  )
}

/** 8个方面259项: the noun belongs to the amount before it. */
export function isCounted({ text, amounts }: ReadingState, from: number, name: string): boolean {
  const before = amounts[lastStartingAt(amounts, from - 1)]
  const counts = before !== undefined && before.end === from && before.noun === name
  return name.length <= 3 && counts && text.startsWith(name, from)
}

const SMALL = lazyPattern(() => `^(?:${anyOf('figure/few')}){1,3}`)

/** A handful in Chinese numerals behind a noun (工作机制三项) is a manner of speaking; 新建桥梁八座 is counted. */
export function isFew(text: string, { head }: Reading, amount: Amount, name: string): boolean {
  const surface = text.slice(amount.start, Math.min(amount.end, amount.start + 20))
  const few = SMALL.test(surface) && !MAGNITUDE.test(surface)
  return head.change === null && amount.type === 'count' && few && leadingVerb(name) === ''
}
const MAGNITUDE = lazyPattern(() => anyOf('numeral/large-place'))
