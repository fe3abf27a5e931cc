/** Verbs that stand before an object, and the object before the value: 占…的, 完成预算的, 高于全国. */
import { OF, YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { alternation } from '../../lexicon/pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import type { Head } from './head-shape.js'
import { wordBefore, wordsWith } from './words.js'

/** 完成全年任务的, 为预算的: the plan that the value is a share of, and the time it was for, which is no part of it. */
const PLAN_SHARE = lazyPattern(
  () =>
    `(${anyOf('indicator/done-of-plan')})([^，；：。、]{0,20}?)(?:${anyOf('indicator/plan-time')})?${OF}?([^，；：。、${YEAR_MARK}${OF}]{0,8}(?:${anyOf('indicator/plan')}))${OF}?$`,
)
const PERCENT = /^[^，。；、%]{0,10}%|^百分之/u
/** Only a ratio is a share: 占路市场89个 has none. */
const RATIO = /^[^，。；、]{0,10}?(?:[%‰倍成]|分之)/u
const SHARE = lazyPattern(() => `(${anyOf('indicator/is-share')})[到了]?([^，；：。、]{1,30})${OF}$`)
const SHARE_PLAIN = lazyPattern(
  () =>
    `(${anyOf('indicator/takes-share')})[到了]?((?!${anyOf('indicator/takes-begins-word')})[^，；：。、]{1,14}(?<!${anyOf('indicator/share-of')}))$`,
)
/** 高于全国、全省: areas may be listed. */
const PEERS = lazyPattern(
  () =>
    String.raw`^(?=.{0,40}\p{Script=Han})(?:[^，；：。、]{1,24}|(?:${anyOf('indicator/whole-area')})(?:${anyOf('indicator/average-short')})?(?:、|和)(?:${anyOf('indicator/whole-area')})(?:${anyOf('indicator/average-or-level')})*)$`,
)

let exceeding: RegExp | undefined
/** The last verb of comparison in a text: 高于, 快于. */
function exceedingIn(text: string): { index: number; verb: string; peer: string } | undefined {
  exceeding ??= new RegExp(alternation(wordsWith('exceed')), 'gu')
  let last: { index: number; verb: string; peer: string } | undefined
  for (const match of text.slice(-40).matchAll(exceeding)) {
    const index = Math.max(0, text.length - 40) + match.index
    const peer = text.slice(index + match[0].length)
    if (!PEERS.test(peer)) continue
    // 超过 alone passes a level, 超全省平均 is ahead of somebody
    if (match[0] === '超' && !AHEAD_OF.test(peer)) continue
    last = { index, verb: match[0], peer }
    break
  }
  return last
}
const AHEAD_OF = lazyPattern(() => `^(?:${anyOf('indicator/ahead-of')})`)

/** 占…的, 是上五年的 and 高于…: the verb stands before its object, the object before the value. */
export function readIndirect(
  text: string,
  head: Head,
  to: number,
  readInner: (text: string, from: number, to: number) => Head,
): Head {
  const before = text.slice(head.from, to)
  const plan = PERCENT.test(text.slice(to, to + 12)) ? PLAN_SHARE.exec(before) : null
  if (plan) return ofPlan(text, head, plan, readInner)
  const named = text.slice(head.from, Math.max(head.from, head.nameEnd))
  const plain = RATIO.test(text.slice(to, to + 12)) ? SHARE_PLAIN.exec(named) : null
  const share = before.endsWith(OF) ? SHARE.exec(before) : plain
  if (share) {
    const verbStart = head.from + share.index
    const verb = share[1] as string
    const inner = readInner(text, head.from, verbStart)
    const of = verb.endsWith('占') ? { share: share[2] as string } : {}
    const nameEnd = inner.change === null ? inner.nameEnd : verbStart
    const { total, each, alike } = inner
    return { ...head, nameEnd, verbStart, change: 'level', verb, total, each, alike, ...of }
  }
  const exceeds = exceedingIn(before)
  if (exceeds) {
    const verbStart = head.from + exceeds.index
    // 增速分别高于全国、全省
    const each = /分别$/u.test(before.slice(0, exceeds.index))
    const inner = withoutAdverbs(text, head.from, each ? verbStart - 2 : verbStart)
    return {
      ...head,
      nameEnd: inner,
      verbStart,
      change: 'level',
      verb: exceeds.verb,
      basis: 'peer',
      each,
      versus: exceeds.peer.replace(/\[\d+\]|[\s*]|的$/gu, ''),
    }
  }
  return head
}

/** Where `[from, end)` ends without the adverbs at its right: 增速虽, 增速仍. */
function withoutAdverbs(text: string, from: number, end: number): number {
  let at = end
  for (let word = wordBefore(text, from, at); word?.roles.has('adverb'); word = wordBefore(text, from, at))
    at -= word.length
  return at
}

/** The mark of a list before the verb names nothing. */
const ITEM_MARK = /^[-*•●·\s]{1,6}$/u

/** 财政收入完成预算的103%: what is done of the plan; 完成水利投资全年任务的90% names the thing behind the verb. */
function ofPlan(
  text: string,
  head: Head,
  plan: RegExpExecArray,
  readInner: (text: string, from: number, to: number) => Head,
): Head {
  const [whole, verb = '', thing = '', of = ''] = plan
  const verbStart = head.from + plan.index
  const share = of.replace(/^的/u, '')
  const read = { ...head, change: 'level' as const, verb, share }
  const inner = readInner(text, head.from, verbStart)
  const nameless = inner.nameEnd === head.from || ITEM_MARK.test(text.slice(head.from, verbStart))
  if (thing.length >= 2 && nameless && whole.length > 0) {
    const start = verbStart + verb.length
    return { ...read, from: start, nameEnd: start + thing.length, verbStart: start + thing.length }
  }
  return {
    ...read,
    nameEnd: inner.change === null ? inner.nameEnd : verbStart,
    verbStart,
    total: inner.total,
  }
}
