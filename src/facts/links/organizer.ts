/** Who runs a campaign: 市教育局组织开展“书香校园”活动, “书香校园”活动由市教育局主办. */
import type { AnyCandidate } from '../../rules/candidate.js'
import { type Indexed, within } from './neighbours.js'

const RUNS =
  /开展|组织|实施|举办|推进|启动|打造|创建|推行|部署|发起|承办|主办|推出|深化|牵头|创新|探索|建立|首创/u
/** Spoken of, but not as the one who acts: 在市委领导下, 团结在党中央周围, 市委工作部署. */
const NO_SUBJECT =
  /^(?:周围|(?:的)?(?:坚强|正确|统一)?领导|的|关于|(?:各项|重要|重大|决策|工作)*(?:部署|要求|安排|精神|决策|决定|指示|意见)|批准|授予|命名|评为|批复|负责人|[^，。；]{0,6}(?:参加|出席))/u
const NO_SUBJECT_BEFORE = /(?:按照|根据|围绕|贯彻|落实|响应|代表|接受|经|被|获|向)$/u
/** How those are joined that act together. */
const JOINT = /^(?:[、和与及]|联合|联谊|会同|携手|协同|共同|牵头[、，]?)*$/u
const PASSIVE = /^[”"’]?\p{Script=Han}{0,8}，?由$/u
const HOLDS =
  /^[^，。；]{0,12}?(?:主办|承办|组织|发起|牵头|联合|举办|开展|实施|推[广行出]|创[立新]|首创|负责|总结|探索)/u
/** What is done to a measure and not to a thing: 首创“头雁”项目, but 推进“断头路”建设. */
const MEASURE =
  /^(?:在?全[省市县区州]|率先|积极|全面|创新|首创|启动|试点|大力|牵头|探索|组织|联合){0,4}(?:首创|创新|推[行出]|实施|启动|探索|开展)(?:了|的)?[“‘]?$/u

/** Whether `organizer` is said to carry out what is called `term`, whatever sort of thing that is. */
export const carriesOut = (organizer: AnyCandidate, term: AnyCandidate, text: string): boolean =>
  organizer.end <= term.start && MEASURE.test(text.slice(organizer.end, term.start))

const isSubject = ({ start, end }: AnyCandidate, text: string) =>
  !NO_SUBJECT.test(text.slice(end, end + 14)) &&
  !NO_SUBJECT_BEFORE.test(text.slice(Math.max(0, start - 2), start))

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
    if (!RUNS.test(text.slice(candidate.end, campaign.start))) break
    return together(before, i, text)
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
