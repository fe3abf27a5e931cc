/** Who runs a campaign: 市教育局组织开展“书香校园”活动, “书香校园”活动由市教育局主办. */

import { OF } from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { isCommonWord } from '../../lexicon/common-words.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import type { AnyCandidate } from '../../rules/candidate.js'
import { type Indexed, within } from './neighbours.js'

const RUNS = lazyPattern(() => `${anyOf('links/runs')}`)
/** Spoken of, but not as the one who acts: 在市委领导下, 团结在党中央周围, 市委工作部署. */
const NO_SUBJECT = lazyPattern(() => {
  const leading = `${OF}?(?:${anyOf('links/kind-of-leading')})?领导`
  const decision = `(?:${anyOf('links/kind-of-decision')})*(?:${anyOf('links/decision')})`
  const attended = `[^，。；]{0,6}(?:${anyOf('links/attends')})`
  return `^(?:${leading}|${decision}|${anyOf('links/after-who-is-no-subject')}|${attended})`
})
const NO_SUBJECT_BEFORE = lazyPattern(() => `(?:${anyOf('links/before-no-subject')})$`)
/** The head of a clause: the beginning of the text, or a mark that closes what came before. */
const HEAD = String.raw`^|[^\p{Script=Han}\p{L}\d、”’》]`
/** Where who acts is named: at the head of its clause, or behind its time. 推进某医院迁建 and 与某大学合作 name nobody who acts. */
const OPENS_CLAUSE = lazyPattern(
  () => `(?:${HEAD}|[。！？][”’]|(?:${anyOf('links/before-subject', 'links/acts-together')}))$`,
)
/** 岚江|市行政审批服务局: an area that no table has stands before the sign of its level. */
const OPENS_WITH_AREA = new RegExp(String.raw`(?:${HEAD})\p{Script=Han}{2,3}$`, 'u')
const isLevel = hasRole('place/counted-unit')
/** Whether who is named at `start` opens a clause. */
function opensClause(text: string, start: number): boolean {
  const before = charsBefore(text, start, 4)
  const area = isLevel(text.charAt(start)) && OPENS_WITH_AREA.test(before) && !isCommonWord(text, start - 2)
  return area || OPENS_CLAUSE.test(before)
}
/** 在市总工会组织的“安康杯”活动中: who acts is told by what it does, and by nothing else. */
const RELATIVE = new RegExp(`^\\p{Script=Han}{2,8}${OF}[“‘]?$`, 'u')
/** How those are joined that act together. */
const JOINT = lazyPattern(
  () => `^(?:[、${charactersOf('joins/and')}]|${anyOf('links/acts-together')}|牵头[、，]?)*$`,
)
const PASSIVE = /^[”"’]?\p{Script=Han}{0,8}，?由$/u
const HOLDS = lazyPattern(() => `^[^，。；]{0,12}?(?:${anyOf('links/holds')})`)
/** What is done to a measure and not to a thing: 首创“头雁”项目, but 推进“断头路”建设. */
const MEASURE = lazyPattern(() => {
  const where = `在?全[${charactersOf('place/division-mark')}]`
  return `^(?:${where}|${anyOf('links/way-of-measure')}){0,4}(?:${anyOf('links/takes-measure')})[了的]?[“‘]?$`
})

/** Whether `organizer` is said to carry out what is called `term`, whatever sort of thing that is. */
export const carriesOut = (organizer: AnyCandidate, term: AnyCandidate, text: string): boolean =>
  organizer.end <= term.start && MEASURE.test(text.slice(organizer.end, term.start))

const isSubject = ({ start, end }: AnyCandidate, text: string) =>
  !NO_SUBJECT.test(text.slice(end, end + 14)) && !NO_SUBJECT_BEFORE.test(charsBefore(text, start, 2))

/** `last` and those named before it as acting together with it. */
function together(list: readonly Indexed[], last: number, text: string): Indexed[] {
  let first = last
  while (first > 0 && JOINT.test(text.slice(list[first - 1]!.candidate.end, list[first]!.candidate.start)))
    first--
  return list.slice(first, last + 1)
}

/** The organizations that the sentence from `from` to `to` says run `campaign`. */
export function organizersOf(
  campaign: AnyCandidate,
  organizations: readonly Indexed[],
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): Indexed[] {
  const before = within(organizations, from, campaign.start)
  for (let i = before.length - 1; i >= 0; i--) {
    const { candidate } = before[i]!
    if (!isSubject(candidate, text)) continue
    const between = text.slice(candidate.end, campaign.start)
    if (!RUNS.test(between) || between.includes('；')) break
    const acting = together(before, i, text)
    const { start } = acting[0]!.candidate
    if (RELATIVE.test(between) || opensClause(text, start)) return acting
  }
  const behind = within(organizations, campaign.end, to)
  const [next] = behind
  const passive = next !== undefined && PASSIVE.test(text.slice(campaign.end, next.candidate.start))
  if (!passive) return []
  let last = 0
  while (
    last + 1 < behind.length &&
    JOINT.test(text.slice(behind[last]!.candidate.end, behind[last + 1]!.candidate.start))
  )
    last++
  return HOLDS.test(text.slice(behind[last]!.candidate.end, to)) ? behind.slice(0, last + 1) : []
}
