/** Whose figure an indicator is: 厦门市生产总值, 思明区全年实现税收. */
import { OF, QUARTER_MARK, YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { FIRST_FOUR } from '../../numeral/characters.js'
import type { CandidateOf } from '../../rules/candidate.js'
import { type Indexed, within } from './neighbours.js'

const REACH = 16
/** What may stand between an owner and the name of its figure. */
const between = () =>
  `(?:${OF}|[12]\\d{3}${YEAR_MARK}|[${FIRST_FOUR}1-4]${QUARTER_MARK}|${anyOf('links/time-of-figure', 'links/before-figure')}|地区(?!生产))`
const ONLY_BETWEEN = lazyPattern(() => `^${between()}*$`)
/** What the name of a figure ends in, not of a thing that is counted. */
const FIGURE = lazyPattern(() => `(?:${anyOf('links/ends-figure')})$`)

/** The rest of a name behind its owner: a figure's own name, not what makes another thing of the owner (天津港|吞吐量). */
const FIGURE_NAME = lazyPattern(() => `^(?:${between()}+|${anyOf('links/begins-figure')})`)

/** The organization or place that the sentence from `from` says `indicator` is about. */
export function ownerOf(
  indicator: CandidateOf<'indicator'>,
  owners: readonly Indexed[],
  text: string,
  from: number,
): Indexed | undefined {
  const before = within(owners, Math.max(from, indicator.start - REACH), indicator.start).at(-1)
  if (before && ONLY_BETWEEN.test(text.slice(before.candidate.end, indicator.start))) return before
  const { name } = indicator.fields
  if (!FIGURE.test(name)) return undefined
  return within(owners, indicator.start, indicator.end).find(({ candidate: { start, end } }) => {
    // a date may stand between the two, and is not of the name: 思明区全年税收收入
    const owner = text.slice(start, end)
    return start === indicator.start && name.startsWith(owner) && FIGURE_NAME.test(name.slice(owner.length))
  })
}
