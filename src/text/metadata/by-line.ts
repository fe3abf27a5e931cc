/**
 * What the lines around an article say of it: 发布时间：2024-01-27 来源：某市日报, 云岭日报 2019-04-02 07:15, 本报记者 某某. Every reading is a
 * claim with a trust; a label beats a date that merely stands there, and the clock of a page is none.
 */

import { YEAR_MARK } from '../../calendar/marks.js'
import { defineGuards, refusedBy } from '../../lexicon/guard.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, hasRole } from '../../lexicon/words-by-role.js'
import { CENTURY_ONES, ONES, ZEROS } from '../../numeral/characters.js'
import { STROKES } from '../strokes.js'
import { allNames, authorsIn, isName, namesInByLine } from './authors.js'
import { findDates } from './calendar.js'
import { type LabelField, labelOf, readLabels } from './labels.js'
import { endsAsOutlet, outletIn } from './outlet.js'
import { isDateLine, isOutletLine } from './title.js'

/** What was read of one field, and how far it is trusted (0 to 100). */
export interface Claim<Value = string> {
  readonly value: Value
  readonly trust: number
}

/** The claims of a few lines. */
export interface LineClaims {
  readonly dates: readonly Claim[]
  readonly outlets: readonly Claim[]
  readonly authors: readonly Claim<readonly string[]>[]
  readonly titles: readonly Claim[]
}

const DATE_TRUST: Partial<Record<LabelField, number>> = { date: 90, updated: 60, written: 55 }
/** An organ that issues is the outlet where nothing else is. */
export const ISSUER = 60
const OUTLET_TRUST: Partial<Record<LabelField, number>> = { outlet: 90, issuer: ISSUER }
/** A date below the headline, one beside the name of a paper, one above the headline. */
const BELOW = 75
/** …one behind the label and the name of a source. */
const WITH_SOURCE = 88
const PAPER = 70
const ABOVE = 50

/** The best of `claims`; of equals the first. */
export function bestOf<Value>(claims: readonly Claim<Value>[]): Value | undefined {
  let best: Claim<Value> | undefined
  for (const claim of claims) if (!best || claim.trust > best.trust) best = claim
  return best?.value
}

/**
 * Reads `lines`; those up to index `title` stand above the headline or are it (-1: there is none, all may be below it).
 */
export function readByLines(lines: readonly string[], title: number): LineClaims {
  const dates: Claim[] = []
  const outlets: Claim[] = []
  const authors: Claim<readonly string[]>[] = []
  const titles: Claim[] = []
  lines.forEach((line, i) => {
    const { lead, labelled } = readLabels(joined(lines, i))
    for (const { field, label, value } of labelled) {
      const date = DATE_TRUST[field]
      const outlet = OUTLET_TRUST[field]
      if (date !== undefined) {
        const [first] = findDates(value.replace(SHORT_YEAR, '20$&'))
        if (first && first.start <= 2) dates.push({ value: first.value, trust: date })
        // 来源 stands without a label behind the time
        const rest = first ? outletIn(value.slice(first.end)) : undefined
        if (rest && endsAsOutlet(rest)) outlets.push({ value: rest, trust: BELOW })
      } else if (outlet !== undefined) {
        const name = outletIn(value)
        if (name && (field === 'outlet' || endsAsOutlet(name))) outlets.push({ value: name, trust: outlet })
        // 来源：某市日报 2020-05-20
        const [behind] = findDates(value)
        if (behind && value.length - (behind.end - behind.start) < 32) {
          const isAll = name !== undefined && endsAsOutlet(name) && behind.end >= value.length - 1
          dates.push({ value: behind.value, trust: isAll ? WITH_SOURCE : BELOW })
        }
      } else if (field === 'author') {
        const names = authorsIn(value)
        if (names.length > 0) authors.push({ value: names, trust: 80 })
        else if (isAuthor(label) && endsAsOutlet(value) && outletIn(value))
          outlets.push({ value: outletIn(value) as string, trust: 40 })
      } else if (field === 'title' && value.length >= 4 && i > 0) titles.push({ value, trust: 80 })
      // 作者：某某 2020-05-20
      if (PEOPLE_OR_COUNTS.has(field)) {
        const [behind] = findDates(value)
        if (behind && value.length - (behind.end - behind.start) < 32)
          dates.push({ value: behind.value, trust: BELOW })
      }
    }
    const byLine = i === title ? [] : namesInByLine(line)
    if (byLine.length > 0) authors.push({ value: byLine, trust: 70 })
    // two names or more right below the headline
    const alone =
      title >= 0 && i === title + 1 && /^\p{Script=Han}{2,3}[ 、]/u.test(line) ? allNames(line) : []
    if (alone.length > 0) authors.push({ value: alone, trust: 60 })
    const account = ACCOUNT.exec(line)?.groups
    if (account && i !== title) {
      const { author = '', name = account.name2 ?? '' } = account
      const outlet = outletIn(name)
      if (outlet) outlets.push({ value: outlet, trust: 80 })
      if (isName(author)) authors.push({ value: [author], trust: 75 })
    }
    if (labelled.some(({ field }) => field === 'clock' || field === 'other-date')) return
    const beside = labelled.length > 0 ? lead : line
    if (
      i === title ||
      beside === '' ||
      !readUnlabelled(beside, i > title, dates, outlets, i - 1 === title ? undefined : lines[i - 1])
    )
      return
    // the outlet has the line before or after the date
    for (const k of [i + 1, i - 1]) {
      const name = k === title ? undefined : outletOfLine(lines[k])
      if (name) outlets.push({ value: name, trust: ABOVE + (k > i ? 16 : 17) })
    }
  })
  return { dates, outlets, authors, titles }
}

/** `lines[i]`, with the next line where it is a label alone: 来源：⏎云岭网 */
function joined(lines: readonly string[], i: number): string {
  const line = lines[i] as string
  const next = lines[i + 1]
  if (
    next === undefined ||
    next.length > 40 ||
    labelOf(line) === undefined ||
    readLabels(next).labelled.length > 0
  )
    return line
  return `${line.replace(/[\s:：]{1,8}$/u, '')}：${next}`
}

/** 原创 周远 青阳发布 2024-01-27 18:02, 青阳融媒 2024年1月27日 18:02 发表于安徽: the line below the headline of an account */
const ACCOUNT = lazyPattern(
  () =>
    String.raw`^(?:(?:${anyOf('metadata/own-work')}) {1,4}(?:(?<author>\p{Script=Han}{2,8}) {1,4})?(?<name>[\p{Script=Han}A-Za-z]{2,16}) {1,4}(?=(?:19|20)\d{2} ?[-${YEAR_MARK}/.])|(?<name2>[\p{Script=Han}A-Za-z]{2,16}) {1,4}(?=(?:19|20)\d{2} ?[-${YEAR_MARK}/.][^。]{4,24} (?:${anyOf('metadata/published-at')})))`,
)
const isAuthor = hasRole('metadata/author')
const PEOPLE_OR_COUNTS = new Set<LabelField>(['author', 'credit', 'counter'])
/** 19-03-08 behind a label */
const SHORT_YEAR = /^[012]\d(?=-\d{1,2}-\d{1,2}(?!\d))/u
/** 2023年3月29日 多云 12℃: the weather of today stands beside the clock of a page. */
const WEATHER = lazyPattern(() => `℃|°C|${anyOf('metadata/weather')}`)
const SIGNED = new RegExp(
  String.raw`^[（(—―─－\s]{1,4}(?=(?:19|20|[${CENTURY_ONES}])[\d${ZEROS}${ONES}]{2,3})`,
  'u',
)

const PAPER_NAME = lazyPattern(() => String.raw`^\p{Script=Han}{2,10}(?:${anyOf('metadata/ends-paper')})$`)

/** Reasons for which a date on a line of its own is not that of the document. */
const CLOCK_GUARDS = defineGuards<[line: string]>('metadata/page-clock', [
  {
    id: 'weather',
    example: '2023年3月29日 多云 12℃\n大桥今日建成通车\n大桥今日建成通车，市民欢庆。',
    because: 'the weather of today stands beside the clock of a page',
    unless: (line) => WEATHER.test(line),
  },
])
const DATE_GUARDS = defineGuards<[line: string, ticks: boolean]>('metadata/date-line', [
  {
    id: 'clock',
    example: '2023年3月29日 星期三\n大桥今日建成通车\n大桥今日建成通车，市民欢庆。',
    because: 'a day with its weekday is a clock, unless a paper or an article stands above it',
    unless: (_, ticks) => ticks,
  },
])

/** Whether `line` is one for its date. */
function readUnlabelled(
  line: string,
  below: boolean,
  dates: Claim[],
  outlets: Claim[],
  before: string | undefined,
): boolean {
  const [date] = findDates(line)
  if (!date || refusedBy(CLOCK_GUARDS, line)) return false
  // the name of a printed paper has the line above its day
  const masthead = PAPER_NAME.test(before ?? '') ? outletOfLine(before) : undefined
  const paper = paperBeside(line, date.start, date.end) ?? masthead
  if (paper) outlets.push({ value: paper, trust: 80 })
  if (refusedBy(DATE_GUARDS, line, date.hasWeekday && !paper && !below)) return false
  const isDate = isDateLine(line) || SIGNED.test(line)
  if (!isDate) return false
  dates.push({ value: date.value, trust: below ? BELOW : paper ? PAPER : ABOVE })
  return true
}

/** 北京日报, 石某/中国青年报 on a line of its own. */
function outletOfLine(line: string | undefined): string | undefined {
  const last = line !== undefined && line.length <= 20 ? line.split('/').at(-1) : undefined
  return last !== undefined && isOutletLine(last) ? outletIn(last) : undefined
}

const BEFORE_OUTLET = new RegExp(String.raw`[\s|${STROKES}/·:：]+`, 'u')
const AFTER_OUTLET = new RegExp(String.raw`[\s|${STROKES}/:：]+`, 'u')

/** 云岭日报 2019-04-02, 2019年09月09日 20:52 新浪财经, 石某/中国青年报 2019-09-24: the outlet next to a date. */
function paperBeside(line: string, start: number, end: number): string | undefined {
  const before = line.slice(0, start).split(BEFORE_OUTLET)
  const behind = line.slice(end).split(AFTER_OUTLET)
  for (const word of [...before.reverse(), ...behind]) {
    const name = word.length <= 20 ? outletIn(word) : undefined
    if (name && endsAsOutlet(name)) return name
  }
  return undefined
}
