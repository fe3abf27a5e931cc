/** What the members of a list share: 水稻、小麦|播种面积. The text says it once, most often at its end. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'
import { canonicalOf } from './canonical.js'
import { leadingVerbLength } from './name.js'
import { isBare } from './name-guards.js'
import {
  bearerOf,
  endsWhole,
  entityOf,
  headOf,
  headStart,
  isRatio,
  isShareHead,
  parallelIn,
} from './statistic-heads.js'
import { isWordWith } from './words.js'

/** 占地区生产总值的比重: a share is of one whole for all the members. */
export const SHARED = lazyPattern(
  () => `(?:${anyOf('indicator/shares-part')})[^占、]{1,16}(?:${anyOf('indicator/share-noun')})$`,
)
/** What the last member shares with those before it: the head of its name with what modifies that. */
export function sharedBy(last: string): { rest: string; own: string } {
  const share = SHARED.exec(last)
  if (share) return { own: last.slice(0, share.index), rest: share[0] }
  const at = headStart(last)
  return at <= 0 ? { own: last, rest: '' } : { own: last.slice(0, at), rest: last.slice(at) }
}

/** 城镇居民、农村|居民|人均可支配收入: where both end alike, what follows it is what is shared. */
function overlap(part: string, last: string): string | undefined {
  for (let length = Math.min(part.length - 1, 8); length >= 2; length--) {
    const at = last.lastIndexOf(part.slice(-length))
    if (at > 0 && at + length < last.length) return last.slice(at + length)
  }
  return undefined
}

/** `part` and what it shares; what both have is there once: 养老保险|(保险)覆盖率, 高技术制造业|(产业)增加值. */
export function joined(part: string, rest: string): string {
  if (part.endsWith('业') && INDUSTRY.test(rest)) return part + rest.slice(2)
  for (let length = Math.min(part.length - 1, rest.length - 1, 4); length >= 2; length--)
    if (part.endsWith(rest.slice(0, length))) return part + rest.slice(length)
  return part + rest
}
const INDUSTRY = lazyPattern(() => `^(?:${anyOf('indicator/industry-short')})`)

const LOANS = lazyPattern(() => `^(?:${anyOf('indicator/loans')})`)

/** `part` of a list whose last member is `last`, with what only that one shows. */
function complete(part: string, last: string): string {
  const { own, rest } = sharedBy(last)
  // 存、贷款余额
  const loans = part.endsWith('存') ? LOANS.exec(last) : null
  // 存款、贷款余额
  const deposits = loans === null && part.endsWith('存款') ? LOANS.exec(last) : null
  if (deposits) return part + last.slice(deposits[0].length)
  if (loans) return `${part}款${last.slice(loans[0].length)}`
  if (SHARED.test(last)) {
    if (SHARED.test(part) || isRatio(part)) return part
    // 营业收入、产值占全市比重: of each its own head
    return part + (headOf(part) === undefined ? rest : rest.slice(rest.indexOf('占')))
  }
  if (rest === '') return completeEntity(part, last)
  if (isShareHead(last))
    return isRatio(part)
      ? part
      : joined(part, overlap(part, last) ?? parallelRest(part, last) ?? shareOf(part, last))
  if (headOf(part) !== undefined) return part
  // 棚户区改造, 接待游客: statistics without a head
  const known = canonicalOf(part)
  if (known && headOf(known.name) === undefined) return part
  // 弃风、弃光率: a rate of two characters is shared only by its like
  if (rest.length === 1 && part.length !== own.length) return part
  const pair = parallelRest(part, last)
  if (pair !== undefined) return joined(part, pair)
  if (endsWhole(last)) return part
  // 高新技术产品、民营企业出口: each has its own bearer
  if (entityOf(part) !== undefined) return joined(part, last.slice(headStart(last, true)))
  // 江岸、武昌区生产总值
  const unit = own.length <= 5 && UNIT.test(own) && !UNIT.test(part) ? own.slice(-1) : ''
  return joined(part + unit, overlap(part, last) ?? rest)
}

/** 房地产|投资占比, 发电量|占比: a share, and of what measure, if `part` has none of its own. */
function shareOf(part: string, last: string): string {
  const share = headOf(last) ?? ''
  const inner = last.slice(0, last.length - share.length)
  return headOf(part) === undefined && headStart(inner) > 0 ? inner.slice(headStart(inner)) + share : share
}

/** 在职、退休|职工门诊限额: behind the second of a pair all is shared. */
function parallelRest(part: string, last: string): string | undefined {
  const own = parallelIn(part, false)
  const other = own === undefined ? undefined : parallelIn(last, true)
  if (other === undefined || other === own) return undefined
  return last.slice(other.length)
}

const GRADE = /^(.{1,6}?级)(.{2,200})$/u

/** 国家级、省级龙头企业; 住宿和餐饮企业: those counted are named by the last member alone. */
function completeEntity(part: string, last: string): string {
  const entity = entityOf(last)
  const graded = GRADE.exec(last)
  const isLevel = part.endsWith('级')
  // 省级、市级|示范农场: whatever they are, the level alone names none
  if (graded && isLevel && entity === undefined && GOVERNMENT_LEVEL.test(part.slice(0, -1)))
    return part + (graded[2] as string)
  if (entity === undefined || entity === last || entityOf(part) !== undefined) return part
  if (graded && isLevel) return part + (graded[2] as string)
  if (graded && GOVERNMENT_LEVEL.test(part)) return `${part}级${graded[2]}`
  // 服务业和文化产业
  if (part.endsWith('业') && entity.endsWith('业')) return part
  return part.length - leadingVerbLength(part) <= 4 ? part + entity : part
}
const GOVERNMENT_LEVEL = lazyPattern(() => `^.{0,3}(?:${anyOf('indicator/government-level')})$`)

const UNIT = lazyPattern(() => `[${charactersOf('indicator/unit-of-country')}]$`)

/** 新建、改建公路: a member that is but a verb does to what the last one does it to. */
export function completeVerb(part: string, last: string): string {
  const verb = leadingVerbLength(last)
  return verb > 0 && verb < last.length && isBare(part, 0, part.length) && headOf(part) === undefined
    ? part + last.slice(verb)
    : complete(part, last)
}

/** 发明专利申请量、|授权量: alike in form, and of the same thing. */
const LIKE = lazyPattern(() => `^.{2}[${charactersOf('indicator/like-ending')}]$`)

/** 快递业务量和|收入: a member that is but a head leans on what the first one is of. */
export function lean(part: string, first: string): string {
  if (LIKE.test(part) && first.endsWith(part.slice(-1)) && !canonicalOf(part)) {
    const at = headStart(first, true)
    return at > 0 && first.length - at > 1 ? first.slice(0, at) + part : part
  }
  if (!isWordWith(part, 'generic') || isWordWith(part, 'verb') || canonicalOf(part)) return part
  const of = bearerOf(first)
  return of === '' || isWordWith(of, 'generic') || headOf(of) !== undefined ? part : of + part
}

/** 养老、失业保险覆盖率和新农合参合率: the member that shows what those before it leave out is the next that shows any. */
export function donorOf(names: readonly string[], k: number): string {
  const last = names.at(-1)!
  if (SHARED.test(last) || isShareHead(last)) return last
  return names.slice(k + 1).find((name) => headOf(name) !== undefined && headStart(name) > 0) ?? last
}
