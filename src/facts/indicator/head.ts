/** Reads what stands between a clause's start and a value: …［name］［比上年］［年均］［增长］. Right to left, by word list. */

import { OF, YEAR_MARK } from '../../calendar/marks.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, hasRole } from '../../lexicon/words-by-role.js'
import { readNumeral } from '../../numeral/parse.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { basisStart, takeBasis, takeGround, takeWithout } from './comparison.js'
import type { Cursor, Head } from './head-shape.js'
import { readIndirect } from './indirect-object.js'
import { type Found, wordBefore } from './words.js'

export type { Head } from './head-shape.js'

/** Adverbs that may stand between a bare name and its value. */
const isThin = hasRole('indicator/thin-adverb')
/** Verbs of change only where a comparison stands before them: 比上年高. */
const isComparing = hasRole('indicator/comparing')
/** 年 behind these is part of a date or basis. */
const YEAR_BEFORE = lazyPattern(() => `[—0-9${charactersOf('indicator/before-year')}]`)
/** 增加到, 降至, 调整为: a verb of turning and what leads to the level. */
function takeTurn(text: string, from: number, cursor: Cursor): boolean {
  const { end } = cursor
  const c = text.charAt(end - 1)
  if (cursor.change !== null || end - 1 <= from || !(c === '到' || c === '至' || c === '为')) return false
  const found = wordBefore(text, from, end - 1)
  if (!found?.roles.has('turn')) return false
  cursor.end = end - 1 - found.length
  cursor.change = 'level'
  cursor.to = true
  cursor.verb = text.slice(cursor.end, end)
  cursor.verbStart = cursor.end
  return true
}

/** Reasons for which a word of change before a value tells none. */
const VERB_GUARDS = defineGuards<[text: string, from: number, cursor: Cursor, word: string]>(
  'indicator/verb',
  [
    {
      id: 'no-comparison',
      example: '工业增速低2个百分点',
      because: '高, 快 and 多 tell a change only where a comparison stands before them: 比上年高',
      unless: (text, from, { end, versus }, word) =>
        isComparing(word) && basisStart(text, from, end - word.length, versus) < 0,
    },
  ],
  (_text, _from, { end }, word) => end - word.length,
)

function takeVerb(text: string, from: number, cursor: Cursor, found: Found): boolean {
  const { roles, length } = found
  const word = text.slice(cursor.end - length, cursor.end)
  if (roles.has('alike')) cursor.alike = true
  const change = roles.has('increase') ? 'increase' : roles.has('decrease') ? 'decrease' : null
  if (change !== null && cursor.change !== 'increase' && cursor.change !== 'decrease') {
    if (cursor.to || (cursor.change === 'level' && length === 1)) return false
    if (refusedBy(VERB_GUARDS, text, from, cursor, word)) return false
    cursor.change = change
  } else if (roles.has('level') && cursor.change === null) cursor.change = 'level'
  else if (!(roles.has('level') && length > 1)) return false
  if (roles.has('crossing') && change === null) cursor.crossing = true
  cursor.end -= length
  cursor.verb = word
  cursor.verbStart = cursor.end
  return true
}

/** 生产总值初步核算126万亿元, 产量要保证60万吨: an aim or an estimate may stand where a verb would. */
function takeHedge(text: string, cursor: Cursor, { length, roles }: Found): boolean {
  if (!roles.has('hedge')) return false
  if (cursor.change !== null) {
    cursor.end -= length
    return true
  }
  cursor.verb = text.slice(cursor.end - length, cursor.end)
  cursor.end -= length
  cursor.change = 'level'
  cursor.verbStart = cursor.end
  return true
}

/** Reasons for which a word of average before a value tells none. */
const AVERAGE_GUARDS = defineGuards<[text: string, cursor: Cursor, word: string]>(
  'indicator/average',
  [
    {
      id: 'year-of-date',
      example: '出口额2005年超过50亿美元',
      because: '年 is a part of a date or of a basis, or no change is told',
      unless: (text, { change, end }, word) =>
        word === YEAR_MARK && (change === null || YEAR_BEFORE.test(text.charAt(end - 2))),
    },
  ],
  (_, { end }, word) => end - word.length,
)

function takeAdverb(text: string, cursor: Cursor, found: Found): boolean {
  const { roles, length } = found
  const word = text.slice(cursor.end - length, cursor.end)
  if (roles.has('alike')) cursor.alike = true
  if (roles.has('each')) cursor.each = true
  else if (roles.has('total')) cursor.total = true
  else if (roles.has('average')) {
    if (refusedBy(AVERAGE_GUARDS, text, cursor, word)) return false
    // 全年平均: over that year
    if (word.startsWith(YEAR_MARK) && text.charAt(cursor.end - length - 1) === '全') {
      cursor.end -= length + 1
      return true
    }
    // 3年平均: how long it runs
    const run = word.startsWith(YEAR_MARK)
      ? runBefore(text, cursor.end - length + YEAR_MARK.length)
      : undefined
    if (run) {
      cursor.run = run.years
      cursor.end -= run.length - YEAR_MARK.length
    }
    cursor.average = true
  } else if (cursor.change !== null && word.endsWith('目标')) cursor.aimed = true
  else if (!roles.has('per') && !(roles.has('adverb') && (cursor.change !== null || isThin(word))))
    return false
  cursor.end -= length
  // 五年年均, 3年平均: how long the average runs is no part of the name
  const run = roles.has('average') ? runBefore(text, cursor.end) : undefined
  if (run) {
    cursor.run = run.years
    cursor.end -= run.length
  }
  return true
}

const AIMED = lazyPattern(() => `(?:${anyOf('indicator/aimed')})$`)
/** 增长目标建议|为6%, 目标初步安排|增长6%: how far the aim has been settled. */
const SETTLED = lazyPattern(() => `(?:${anyOf('indicator/settled-aim')})(?:${anyOf('indicator/settles')})$`)
/** 财政收入安排|增长7%. */
const ARRANGED = lazyPattern(() => `[^目标]{2}(?:初步)?(${anyOf('indicator/arranged')})$`)
const AIM = '目标'
const OF_PEER = lazyPattern(() => anyOf('indicator/peer-begins-word'))

/** What is aimed at, told without a verb (就业目标5万人) or with one that says how it was settled (目标建议为). */
function takeAim(text: string, from: number, cursor: Cursor): boolean {
  const { end, change } = cursor
  const settled = SETTLED.exec(text.slice(Math.max(from, end - 6), end))
  if (settled) {
    cursor.end -= settled[0].length - AIM.length
    return true
  }
  if (change === 'increase' || change === 'decrease') {
    const arranged = ARRANGED.exec(text.slice(Math.max(from, end - 6), end))?.[1]
    cursor.end -= arranged?.length ?? 0
    return arranged !== undefined
  }
  const aimed = change === null && end - from >= 4 && text.startsWith(AIM, end - 2)
  if (!aimed || refusedBy(AIM_GUARDS, text, from, end)) return false
  cursor.change = 'level'
  cursor.verb = AIM
  cursor.verbStart = end
  return true
}
/** 目标 before a value tells a level that is aimed at. */
const AIM_GUARDS = defineGuards<[text: string, from: number, end: number]>(
  'indicator/aim',
  [
    {
      id: 'compared',
      example: '财政收入超过预期目标5亿元',
      because: 'the aim is what is compared with: 高于预期目标0.5个百分点',
      unless: (text, from, end) => OF_PEER.test(text.slice(Math.max(from, end - 10), end)),
    },
  ],
  (_text, _from, end) => end,
)
const RUN = lazyPattern(() => String.raw`(?<!\d)(?:[1-5]0|[\d${charactersOf('figure/run')}])${YEAR_MARK}$`)

/** How many years it runs, if 3年 ends at `end`, and how long that is. */
function runBefore(text: string, end: number): { years: number; length: number } | undefined {
  const words = RUN.exec(charsBefore(text, end, 4))?.[0]
  const years = words && readNumeral(words, 0)?.value
  return years ? { years, length: words.length } : undefined
}

/** Behind 1[2]: footnote marks and blanks that stand before `end`. */
function skipMarks(text: string, from: number, end: number): number {
  let at = end
  while (at > from) {
    const c = text.charAt(at - 1)
    if (c === ' ' || c === '\u3000' || c === '*') at--
    else if (c === ']') {
      const open = text.slice(Math.max(from, at - 5), at).indexOf('[')
      if (open < 0) break
      at = Math.max(from, at - 5) + open
    } else break
  }
  return at
}

/** 增长（以下简称“增长”）7%, （下同）, （可比价）: remarks on the telling that stand between a name and its value. */
const ASIDE = lazyPattern(() => `（(?:${anyOf('indicator/aside')})[^（）]{0,20}）$`)

function skipAside(text: string, from: number, end: number): number {
  if (text.charAt(end - 1) !== '）' || end <= from) return end
  const aside = ASIDE.exec(text.slice(Math.max(from, end - 26), end))
  return aside ? end - aside[0].length : end
}

/** 人均|达, not 人|均达. */
const PER_HEAD = lazyPattern(() => `(?:${anyOf('indicator/per-head')})$`)

function verbBefore(text: string, from: number, end: number): Found | undefined {
  const found = wordBefore(text, from, end)
  if (!found || found.length < 2 || text.charAt(end - found.length) !== '均') return found
  const start = end - found.length + 1
  return PER_HEAD.test(text.slice(Math.max(from, start - 2), start)) ? wordBefore(text, start, end) : found
}

/** 比|预期低, 较|计划高: a word that hedges elsewhere is what is compared with here. */
const comparesWith = (text: string, at: number): boolean => VERSUS.has(text.charAt(at - 1))
const VERSUS = new Set(['比', '较'])

/** Reads the words `[from, to)` before a value that begins at `to`. */
export function readHead(text: string, from: number, to: number): Head {
  const cursor: Cursor = {
    end: to,
    verbStart: to,
    change: null,
    to: false,
    verb: '',
    average: false,
    each: false,
    crossing: false,
    basis: null,
    versus: false,
    against: '',
  }
  for (let steps = 0; steps < 12 && cursor.end > from; steps++) {
    cursor.end = skipAside(text, from, skipMarks(text, from, cursor.end))
    if (text.charAt(cursor.end - 1) === '了') {
      cursor.end--
      continue
    }
    // 调控目标是增长8%
    if (
      cursor.change !== null &&
      /[是为]$/u.test(text.slice(Math.max(from, cursor.end - 1), cursor.end)) &&
      AIMED.test(text.slice(Math.max(from, cursor.end - 3), cursor.end))
    ) {
      cursor.end--
      continue
    }
    // 调控目标定为, 目标，为: what is aimed at stands before the word for the aim
    const c = text.charAt(cursor.end - 1)
    if ((cursor.aimed && c === OF) || (cursor.change === 'level' && c === '，')) {
      cursor.end--
      continue
    }
    if (takeAim(text, from, cursor) || takeTurn(text, from, cursor)) continue
    const found = verbBefore(text, from, cursor.end)
    if (found) {
      if (found.roles.has('keep') || found.roles.has('hold')) break
      if (found.roles.has('basis')) {
        const word = text.slice(cursor.end - found.length, cursor.end)
        cursor.end -= found.length
        if (word === '相比') cursor.versus = true
        else if (!cursor.basis) cursor.basis = 'time'
        continue
      }
      if (
        takeVerb(text, from, cursor, found) ||
        (cursor.change !== null &&
          comparesWith(text, cursor.end - found.length) &&
          takeBasis(text, from, cursor)) ||
        takeHedge(text, cursor, found) ||
        takeAdverb(text, cursor, found)
      )
        continue
    }
    if (
      cursor.change !== null &&
      (takeWithout(text, from, cursor) || takeGround(text, from, cursor) || takeBasis(text, from, cursor))
    )
      continue
    break
  }
  // 比全国高0.5个百分点: how far apart the two are, as 高于全国0.5个百分点
  if (cursor.basis === 'peer' && isComparing(cursor.verb)) cursor.change = 'level'
  const { end } = cursor
  const { versus: _, end: __, aimed: ___, against, ...told } = cursor
  const read = against === '' ? told : { ...told, versus: against }
  const base: Head = { from, nameEnd: skipMarks(text, from, end), ...read }
  if (cursor.change !== null && !(cursor.change === 'level' && cursor.verbStart === to)) return base
  return readIndirect(text, base, to, readHead)
}
