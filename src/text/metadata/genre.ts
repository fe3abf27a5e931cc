/** What sort of document this is, by its title, its opening and its build. */

import { DAY_MARK, YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { ONES, TEN } from '../../numeral/characters.js'
import type { Metadata } from '../../report.js'
import type { Structure } from '../structure.js'
import type { Head } from './head-lines.js'

/** Its own name, not that of one which is given, discussed or explained. */
const REPORT = lazyPattern(
  () =>
    String.raw`^(?:${anyOf('metadata/government-report')})|(?<!(?:${anyOf('metadata/of-a-report-given')})[${charactersOf('text/perfective')}《“]?[\p{Script=Han}]{0,4})(?:${ofGovernment()})(?:${anyOf('metadata/work-report')})[”》]?(?:$|[（(\d])`,
)
const ofGovernment = () =>
  String.raw`${anyOf('metadata/government')}|(?:${anyOf('metadata/peoples-government')})(?:\d{4}${YEAR_MARK})?`
/** 一、2021年主要工作和成效 */
const REPORT_HEADING = lazyPattern(
  () =>
    String.raw`^[${ONES}${TEN}]{1,3}、[^，。]{0,16}(?:19|20)\d{2}${YEAR_MARK}[^，。]{0,12}(?:${anyOf('metadata/head-of-plan')})`,
)
const COMMUNIQUE = lazyPattern(
  () => `${anyOf('metadata/bulletin', 'metadata/bulletin-of-plan')}|(?:${anyOf('metadata/any-bulletin')})$`,
)
const PLAN = lazyPattern(() => `(?:${anyOf('date/plan-document')})(?:${anyOf('metadata/as-draft')})?$`)
const ADDRESS = lazyPattern(() => {
  const whose = String.raw`(?:${anyOf('metadata/on-behalf')})(?:\p{Script=Han}{0,16}(?:${anyOf('metadata/government')})|${anyOf('metadata/state-council')})`
  return `(?:${anyOf('metadata/to-congress')}|${whose})[^。]{0,24}(?:${anyOf('metadata/report')})`
})
const NEWS = lazyPattern(
  () =>
    `${DAY_MARK}(?:${anyOf('metadata/news-mark')})|[${charactersOf('metadata/news-mark-before-names')}](?:[（(]|$)|${anyOf('metadata/of-news')}`,
)

const addressesDeputies = ({ opening }: Head) =>
  wordsOf('metadata/addresses-deputies').some((word) => opening.startsWith(word))

/** A heading with a number. */
const NUMBERED = new RegExp(String.raw`^[${ONES}${TEN}（(\d#]`, 'u')
/** The genre of a document, or undefined if nothing tells. */
export function readGenre(
  head: Head,
  titles: readonly string[],
  hasSession: boolean,
  structure: Structure,
): Metadata['genre'] {
  const lines = [...titles.map((t) => t.replace(/ /gu, '')), ...head.lines]
  if (lines.some((l) => COMMUNIQUE.test(l))) return 'communique'
  if (lines.some((l) => REPORT.test(l))) return 'report'
  if (ADDRESS.test(head.opening) && (hasSession || addressesDeputies(head))) return 'report'
  if (hasSession && addressesDeputies(head)) return 'report'
  if (lines.some((l) => PLAN.test(l) && l.length < 50)) return 'plan'
  if (structure.sections.some((s) => REPORT_HEADING.test(s.title))) return 'report'
  const bare = structure.sections.filter((s) => !NUMBERED.test(s.title)).length
  if (bare >= 2) return 'feature'
  return NEWS.test(head.lines.join('\n')) || NEWS.test(head.opening.slice(0, 60)) ? 'news' : undefined
}
