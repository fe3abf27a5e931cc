/** Names: what is left of a clause when the adverbials before it are taken off, and whether that names anything. */

import { OF, ORDINAL_MARK } from '../../calendar/marks.js'
import { cuesIn } from '../../discourse/cues.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { lastStartingAt } from '../../rules/context.js'
import type { Moment } from './amounts.js'
import { canonicalOf } from './canonical.js'
import { type Home, ownerAt } from './own-area.js'
import { type Found, wordAt } from './words.js'

/** What a name is read against: the text, its dates, and whose report it is. */
export interface Surroundings {
  readonly text: string
  readonly moments: readonly Moment[]
  readonly home: Home
}

/** A name's place, stripped at the left. */
export interface NameRange {
  /** Where the name itself begins. */
  readonly start: number
  readonly end: number
  /** Where a light verb before it begins (完成 of 完成投资); `start` if there is none. */
  readonly light: number
  /** 累计|完成投资: a word of totals was taken off. */
  readonly summed: boolean
  /** 全国, 全市: the area word that was taken off. */
  readonly area?: string
}

const SKIPPED = new Set(' \u3000*#·•、，：:—━─->+.）)●◆■▲★※①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')
const NUMBERING = lazyPattern(
  () =>
    String.raw`^(?:（(?:\d{1,2}|(?:${anyOf('figure/one-to-ten')}){1,3})）|(?:${anyOf('figure/one-to-ten')}){1,3}是|${ORDINAL_MARK}(?:${anyOf('figure/one-to-ten')}){1,3}[，、](?!${anyOf('indicator/next-number')})|\d{1,2}[.、])`,
)

/** Where the date that begins at `at` ends; −1 if none begins there. */
function momentEnd(moments: readonly Moment[], at: number): number {
  const moment = moments[lastStartingAt(moments, at)]
  return moment !== undefined && moment.start <= at && at < moment.end ? moment.end : -1
}

/** 对 before whom it is done to; 对外投资 and 对口援助 are names. */
const TOWARDS = lazyPattern(() => `^(?:${anyOf('indicator/towards')})`)
/** 预计（下同）全年GDP. */
const ASIDE = /^（[^（）]{1,12}）/u
/** 本报讯（记者 甲）人均收入: who has written it, after what has sent it. */
const CREDIT = lazyPattern(
  () => String.raw`^\p{Script=Han}{0,12}（[^（）]{0,40}(?:${anyOf('text/correspondent')})[^（）]{0,80}）`,
)
const LONGEST_CREDIT = 150
const AFTER_DATE = lazyPattern(
  () =>
    `^(?:${anyOf('indicator/after-date')}|(?:${anyOf('date/up-to')})(?!${anyOf('indicator/before-begins-word')})|(?:${anyOf('indicator/after-that')})(?!${anyOf('indicator/after-begins-word')})|${anyOf('indicator/until')}|中(?!${anyOf('indicator/middle-begins-word')}))`,
)

/** 有 before these is no verb of its own: 有效, 有色. */
const isHadInWord = hasRole('indicator/after-having-in-word')

/** 主要预期目标为|生产总值: what is told before is what sort of figure it is. */
const AIMED_AT = lazyPattern(() => `(?:${anyOf('indicator/aim')})(?:${anyOf('indicator/aim-is')})`, 'gu')

/** Where the words of aiming at the left of `[from, to)` end. */
function aimEnd(text: string, from: number, to: number): number {
  let end = from
  for (const match of text.slice(from, to).matchAll(AIMED_AT.regexp))
    end = from + match.index + match[0].length
  return end
}

/** 项目投产后|年产值, 建成后|年可处理污水: where the words end that say what has to happen first. */
function potentialEnd(text: string, from: number, to: number): number {
  const cue = cuesIn(text, from, to, 'clause').find(({ row }) => row.tells === 'potential')
  return cue !== undefined && cue.end < to ? cue.end : from
}

/** 建议|2020年生产总值. */
const PROPOSED = '建议'
/** 年度|重点项目投资. */
const YEARLY = /^年度(?=重点)/u
const ABLE = lazyPattern(() => `^(?:${anyOf('indicator/able')})(?:望|以)?`)
const MADE_A_YEAR = /^年产/u

/** 年可|实现产值, 可|年产钢材: where the words end that say what can be done; `at` if there are none. */
function ableEnd(text: string, at: number, to: number): number {
  const able = ABLE.exec(text.slice(at, Math.min(at + 4, to)))
  if (!able) return at
  const end = at + able[0].length
  const roles = wordAt(text, end, to)?.roles
  const done = roles?.has('verb') || roles?.has('light') || MADE_A_YEAR.test(text.slice(end, end + 3))
  return done && !roles?.has('hold') ? end : at
}

/** 仍然|完成了: an adverb that says how something was brought about is of no name. */
function isAdverbOfLight(text: string, at: number, to: number, { roles, length }: Found): boolean {
  const light = roles.has('adverb') ? wordAt(text, at + length, to) : undefined
  return light?.roles.has('light') === true && text[at + length + light.length - 1] === '了'
}

/** The name in `[from, to)`: dates, area words, modal and light verbs at its left taken off. */
export function stripLeft({ text, moments, home }: Surroundings, from: number, to: number): NameRange {
  const credit = CREDIT.exec(text.slice(from, Math.min(from + LONGEST_CREDIT, to)))?.[0] ?? ''
  let at = Math.max(from + credit.length, aimEnd(text, from, to), potentialEnd(text, from, to))
  let light = -1
  let summed = false
  let area: string | undefined
  while (at < to) {
    if (SKIPPED.has(text.charAt(at))) {
      at++
      continue
    }
    const aside =
      text.charAt(at) === '（' && at > from ? ASIDE.exec(text.slice(at, Math.min(at + 14, to))) : null
    if (aside) {
      at += aside[0].length
      continue
    }
    if (TOWARDS.test(text.slice(at, at + 2))) at++
    if (text.charAt(at) === '在' && momentEnd(moments, at + 1) > 0) at++
    const after = momentEnd(moments, at)
    if (after > 0) {
      if (after > to) break
      at = after
      at += AFTER_DATE.exec(text.slice(at, Math.min(at + 3, to)))?.[0].length ?? 0
      light = -1
      continue
    }
    const numbering = NUMBERING.exec(text.slice(at, Math.min(at + 5, to)))
    if (numbering) {
      at += numbering[0].length
      continue
    }
    if (text.charAt(at) === '有' && !isHadInWord(text.charAt(at + 1))) {
      at++
      continue
    }
    const owner = ownerAt(text, at, to, home)
    if (owner) {
      area = owner.name
      at = owner.end
      continue
    }
    if (text.startsWith(PROPOSED, at) && momentEnd(moments, at + PROPOSED.length) > 0) {
      at += PROPOSED.length
      continue
    }
    if (YEARLY.test(text.slice(at, at + 4))) at += 2
    const able = ableEnd(text, at, to)
    if (able > at) {
      at = able
      continue
    }
    const word = wordAt(text, at, to)
    if (!word || word.roles.has('hold')) break
    // 全国性报纸: of what sort, not where
    if (word.roles.has('place') && text.charAt(at + word.length) === '性') break
    if (word.roles.has('place')) area = text.slice(at, at + word.length)
    else if (word.roles.has('light')) light = light < 0 ? at : light
    else if (word.roles.has('lead') || isAdverbOfLight(text, at, to, word)) light = -1
    else break
    summed ||= word.roles.has('total')
    at += word.length
    if (area !== undefined && text.charAt(at) === OF) at++
  }
  const range = { start: at, end: to, light: light < 0 ? at : light, summed }
  return area === undefined ? range : { ...range, area }
}

/** 新增, 评选 …: the length of the verb a name begins with, 0 if none. */
export function leadingVerbLength(name: string): number {
  const word = wordAt(name, 0, Math.min(name.length, 6))
  // 生产总值 and 利用外资 only look as if they began with a verb
  if (!word || (canonicalOf(name) && !/^[新净]/u.test(name))) return 0
  const first = name.slice(0, word.length)
  const acts = word.roles.has('verb') || first === '新增' || first === '净增'
  return word.length > 1 && word.length < name.length && acts ? word.length : 0
}

const FOOTNOTE = /\[\d{1,3}\]|[①-⑳]/gu
const BLANKS = /[\s*#]+/gu

/** The name as it is given out: without footnote marks, blanks and markup. */
export function tidyName(raw: string): string {
  return raw
    .replace(FOOTNOTE, '')
    .replace(BLANKS, '')
    .replace(/[、，：:（]$/u, '')
}

/** 占总人口比重（常住人口城镇化率）: the name in brackets is the better one. */
export function preferBracketed(name: string): string {
  const match = /^占[^（]{1,20}（([^（）]{2,20})）$/u.exec(name)
  return match?.[1] ?? name
}

/** 国营农场一九九〇年|粮食产量, 报纸全年共|出版: the name in `[start, end)` without the dates in its midst. */
export function withoutDatesWithin(
  text: string,
  start: number,
  end: number,
  moments: readonly Moment[],
): string {
  let name = text.slice(start, end)
  for (let i = lastStartingAt(moments, end - 1), steps = 0; i >= 0 && steps < 4; i--, steps++) {
    const moment = moments[i]!
    if (moment.start <= start) break
    if (moment.type !== 'date' || moment.end >= end || text.slice(moment.start, moment.end) === '当年')
      continue
    const behind = text.slice(moment.end, end)
    if (WITH_ITS_DATE.test(behind) || OPEN_BEFORE_DATE.test(text.slice(start, moment.start))) continue
    name = name.slice(0, moment.start - start) + name.slice(moment.end - start).replace(TOGETHER.regexp, '')
  }
  return name
}
const TOGETHER = lazyPattern(() => `^共(?!${anyOf('indicator/together-begins-word')})`)
/** 1998年以前建成的住房: the date tells which, as 当年 does of a rate (当年转化率). */
const WITH_ITS_DATE = lazyPattern(() => String.raw`^(?:${anyOf('indicator/date-goes-on')}|[—\-~、”])`)
/** What stands before the date is no name of its own. */
const OPEN_BEFORE_DATE = lazyPattern(
  () =>
    `(?:(?:[、“（${charactersOf('indicator/open-before-date')}]|${anyOf('indicator/open-before-date-word')})|^.)$`,
)

/** Words between a name and its date. */
const LEADS = new Set('在于到至')

/** Where a name ends that has a date behind it: 国内生产总值2000年达, 钢产量在1978年是. */
export function withoutDateBehind(
  text: string,
  from: number,
  end: number,
  moments: readonly Moment[],
): number {
  const moment = moments[lastStartingAt(moments, end - 1)]
  if (moment === undefined || moment.end !== end || moment.start <= from) return end
  const led = moment.start - 1 > from && LEADS.has(text.charAt(moment.start - 1))
  return led ? moment.start - 1 : moment.start
}
