/** What a value is compared with, read right to left: 比上年, 在2010年的基础上, 扣除价格因素. */

import { YEAR_MARK } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import type { Amount } from './amounts.js'
import type { Cursor } from './head-shape.js'

const isWordBefore = hasRole('indicator/before-than-in-word')
const isWordAfter = hasRole('indicator/than-begins-noun')
const TIME = lazyPattern(
  () =>
    `^(?:${anyOf('indicator/time-compared')}|[0-9]|“|‘|${anyOf('indicator/time-or-plan-compared')}|(?:${anyOf('figure/one-to-ten-counting')})+${YEAR_MARK}|${anyOf('indicator/past-compared')})`,
)

/** 比全国、全省高, 比工业、农业高: areas and sectors may be listed. */
const AREA = lazyPattern(() => `(?:${anyOf('indicator/area-compared', 'indicator/sector-compared')})$`)

/** Where a comparison that ends at `end` begins, or −1. */
export function basisStart(text: string, from: number, end: number, versus: boolean): number {
  const limit = Math.max(from, end - 24)
  for (let i = end - 1; i >= limit; i--) {
    const c = text.charAt(i)
    if (c === '、' && AREA.test(text.slice(limit, i))) continue
    if ('，；：。、（）'.includes(c)) return -1
    if (c === '比' || c === '较' || (versus && (c === '与' || c === '同' || c === '和'))) {
      if (i === end - 1) return -1
      // 对比上年, 相比去年: a word of two characters compares two times
      if (
        c === '比' &&
        i > from &&
        COMPARES.test(text.slice(i - 1, i + 1)) &&
        PAST.test(text.slice(i + 1, i + 6))
      )
        return i - 1
      if (isWordBefore(text.charAt(i - 1)) && i > from && c === '比') return -1
      if (isWordAfter(text.charAt(i + 1))) return -1
      if (c === '较' && (text.charAt(i - 1) === '比' || COMPARATIVE.test(text.charAt(i + 1)))) return -1
      return i
    }
  }
  return -1
}
const COMPARES = lazyPattern(() => `^(?:${anyOf('indicator/compares-times')})`)
/** 同比|去年, but not 同比|上涨. */
const PAST = lazyPattern(() => String.raw`^(?:${anyOf('indicator/past-told')}|\d{4}${YEAR_MARK})`)
const COMPARATIVE = lazyPattern(() => anyOf('indicator/comparative'))

export function takeBasis(text: string, from: number, cursor: Cursor): boolean {
  const start = basisStart(text, from, cursor.end, cursor.versus)
  if (start < 0) return false
  const told = start + (COMPARES.exec(text.slice(start, start + 2))?.[0].length ?? 1)
  cursor.against = text.slice(told, cursor.end).replace(/\s/gu, '')
  cursor.basis = TIME.test(text.slice(told, told + 7)) ? 'time' : 'peer'
  cursor.end = start
  return true
}

/** 在2010年的基础上, 在上年高基数上. */
const GROUND = lazyPattern(() => `在([^，；：。、在]{1,20}?)(?:${anyOf('indicator/on-ground')})$`)

/** What a change starts from: of time where it names one; else it tells nothing. */
export function takeGround(text: string, from: number, cursor: Cursor): boolean {
  const ground = GROUND.exec(text.slice(Math.max(from, cursor.end - 28), cursor.end))
  if (!ground) return false
  const told = ground[1] as string
  if (cursor.basis === null && TIME.test(told) && TIME_UNIT.test(told)) {
    cursor.against = told
    cursor.basis = 'time'
  }
  cursor.end -= ground[0].length
  return true
}
const TIME_UNIT = lazyPattern(() => `[${charactersOf('indicator/time-unit')}]$`)

const GROUND_BEHIND = lazyPattern(
  () =>
    `^(?:${anyOf('indicator/bound-before-ground')})?(?:${anyOf('indicator/ground')})(?:${anyOf('indicator/on')})`,
)
const GROUND_REACH = 24

/**
 * Where 在上年增长8%的基础上 begins, if `amount` stands in such words, not before `from`: it tells from where another goes
 * on; else −1.
 */
export function groundStart(text: string, from: number, amount: Amount): number {
  if (!GROUND_BEHIND.test(text.slice(amount.end, amount.end + 8))) return -1
  const begin = Math.max(from, amount.start - GROUND_REACH)
  const lead = text.slice(begin, amount.start)
  const at = lead.lastIndexOf('在')
  return at >= 0 && !/[，；：。]/u.test(lead.slice(at)) ? begin + at : -1
}

/** 扣除留抵退税因素后, 剔除价格因素: what the change is told without is no part of its name. */
const WITHOUT = lazyPattern(
  () => `(?:${anyOf('indicator/leaves-out')})[^，；：。、]{2,18}(?:${anyOf('indicator/left-out')})，?$`,
)

export function takeWithout(text: string, from: number, cursor: Cursor): boolean {
  const without = WITHOUT.exec(text.slice(Math.max(from, cursor.end - 28), cursor.end))
  if (!without) return false
  cursor.end -= without[0].length
  return true
}
