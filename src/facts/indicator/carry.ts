/** Names that are not where the value is: carried over from the indicator or the clause before, or told in part. */
import type { Amount } from './amounts.js'
import { canonicalOf } from './canonical.js'
import { COMMAS, clauseStart } from './clause.js'
import type { Desk, Made, Sentence } from './desk.js'
import type { Head } from './head.js'
import { isBare, isNamelike, stripLeft, tidyName } from './name.js'
import type { Change } from './schema.js'
import { hasRole, wordAt } from './words.js'

/** Verbs that a value may follow with its name left out: 首次突破50%. */
const CARRYING =
  /^(?:达|达到|高达|突破|超过|超|逾|实现|完成|稳定在|保持在|控制在|跃升到|占|约占|是|相当于|为|约为|接近|逼近|跨越|迈上|跨上)$|[到至]$/u

/** Whether a value without a name of its own may take that of `last`. */
export function mayCarry(last: Made, head: Head, change: Change, amount: Amount): boolean {
  if (amount.start - last.end > 60) return false
  if (change !== 'level' || head.share !== undefined) return true
  if (head.change === null || !CARRYING.test(head.verb)) return false
  if (head.verb === '为' || head.verb === '是' || head.verb === '完成') return amount.type !== 'count'
  return amount.type !== 'count' || amount.unit === last.amount.unit
}

const SUBJECT_END =
  /(?:增[速幅]|逐[季月年]|由负转正|持续|保持|稳步|快速|不断|再[创上度次]|大幅|明显|稳中|平稳|较快|进一步|继续|显著|逐步|稳定|迅速|加快|喜获|实现|发展|全面|首次|总体|得到|取得|增势|运行|突破|达到|获得|较好|喜|有效|步伐)/u

/** 出口增长|明显加快: what goes on with the statistic stands behind its name. */
const MOVING = /(?:增长|上升|下降|上涨|提高|增加|回升|回落)也?$/u

/**
 * The subject of the clause before `from`, for 经济保持较快增长，增幅达8%; empty if it shows none.
 * With `several` it may be a list.
 */
export function subjectBefore(
  desk: Desk,
  sentence: Sentence,
  from: number,
  several = false,
): { name: string; start: number; end: number } | undefined {
  const { text, moments } = desk
  if (!COMMAS.has(text.charAt(from - 1))) return undefined
  const start = clauseStart(text, from - 1, Math.max(sentence.start, sentence.floor))
  const body = text.slice(start, from - 1)
  const match = SUBJECT_END.exec(body)
  if (!match || match.index < 2 || match.index > 24) return undefined
  const moving = several ? (MOVING.exec(body.slice(0, match.index))?.[0].length ?? 0) : 0
  const range = stripLeft(text, start, start + match.index - moving, moments)
  const name = tidyName(text.slice(range.start, range.end))
  if (
    !isNamelike(name) ||
    isBare(text, range.start, range.end) ||
    (several ? /[的了等，]/u : /[的了等，、]/u).test(name)
  )
    return undefined
  const word = wordAt(text, range.start, range.end)
  return word?.roles.has('verb') ? undefined : { name, start: range.start, end: range.end }
}

/** 出口, 就业, 投资: verbs that also name a statistic, where a verb of level or change follows them. */
export function hasNounUse(name: string): boolean {
  return name.length >= 2 && hasRole(name, 'verb') && !hasRole(name, 'adverb') && !hasRole(name, 'level')
}

/** 新增, 评选 …: the verb a name begins with, empty if none. */
export function leadingVerb(name: string): string {
  const word = wordAt(name, 0, Math.min(name.length, 6))
  // 生产总值 and 利用外资 only look as if they began with a verb
  if (!word || (canonicalOf(name) && !/^(?:新|净)/u.test(name))) return ''
  const first = name.slice(0, word.length)
  return word.length > 1 &&
    word.length < name.length &&
    (word.roles.has('verb') || first === '新增' || first === '净增')
    ? first
    : ''
}

/** A member that leaves out its verb or subject gets it from the indicator before it. */
export function completeName(
  sentence: Sentence,
  name: string,
  generic: boolean,
  text: string,
  from: number,
  amount: Amount,
): string {
  const last = sentence.made.at(-1)
  if (!last) return name
  const between = text.slice(last.end, from)
  // 增长4.6%，净增1307亿元，总量达到1.3万亿元
  const whole = last.name.replace(/^净增/u, '')
  if (generic) return between.length <= 2 && !name.startsWith(whole) ? whole + name : name
  const joined = between === '' && /^[、和]/u.test(text.slice(last.end, last.end + 1))
  const among = /^[，,、]?$/u.test(between) && /^[，,、]?其中/u.test(text.slice(last.end, last.end + 4))
  if (last.verb === '' || !(joined || among) || leadingVerb(name) !== '' || amount.type !== 'count')
    return name
  return last.verb + name
}
