/** What sort of document this is, by its title, its opening and its build. */

import { DAY_MARK, YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { ONES, TEN } from '../../numeral/characters.js'
import type { Metadata } from '../../report.js'
import type { Structure } from '../structure.js'
import type { Head } from './head-lines.js'

/** Its own name, not that of one which is given, discussed or explained. */
const REPORT = lazyPattern(
  () =>
    String.raw`^政府工作报告|(?<!(?:${anyOf('metadata/of-a-report-given')})[了《“]?[\p{Script=Han}]{0,4})(?:政府|人民政府(?:\d{4}${YEAR_MARK})?)(?:政府)?工作报告[”》]?(?:$|[（(\d])`,
)
/** 一、2021年主要工作和成效 */
const REPORT_HEADING = lazyPattern(
  () =>
    String.raw`^[${ONES}${TEN}]{1,3}、[^，。]{0,16}(?:19|20)\d{2}${YEAR_MARK}[^，。]{0,12}(?:${anyOf('metadata/head-of-plan')})`,
)
const COMMUNIQUE = /统计公报|公报$|执行结果的公报/u
const PLAN = lazyPattern(() => String.raw`(?:${anyOf('metadata/plan')})(?:（草案）|\(草案\))?$`)
const ADDRESS = /向大会[^。]{0,24}报告|代表(?:\p{Script=Han}{0,16}政府|国务院)[^。]{0,24}报告/u
const NEWS = lazyPattern(
  () => `${DAY_MARK}(?:${anyOf('metadata/news-mark')})|[讯电](?:[（(]|$)|${anyOf('metadata/of-news')}`,
)

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
  if (ADDRESS.test(head.opening) && (hasSession || head.opening.startsWith('各位代表'))) return 'report'
  if (hasSession && head.opening.startsWith('各位代表')) return 'report'
  if (lines.some((l) => PLAN.test(l) && l.length < 50)) return 'plan'
  if (structure.sections.some((s) => REPORT_HEADING.test(s.title))) return 'report'
  const bare = structure.sections.filter((s) => !NUMBERED.test(s.title)).length
  if (bare >= 2) return 'feature'
  return NEWS.test(head.lines.join('\n')) || NEWS.test(head.opening.slice(0, 60)) ? 'news' : undefined
}
