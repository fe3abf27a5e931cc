/** Times of day. */

import { HOUR_MARK, HOUR_MARKS } from '../../../calendar/marks.js'
import { lazyPattern } from '../../../lexicon/lazy-pattern.js'
import { matchAt } from '../../../lexicon/match-at.js'
import { alternation } from '../../../lexicon/pattern.js'
import { anyOf, charactersOf, hasRole } from '../../../lexicon/words-by-role.js'
import { TO } from '../../../numeral/calendar.js'
import { COUNTS, ZEROS } from '../../../numeral/characters.js'
import { defineRule } from '../../../rules/define.js'
import { defineGuards, refusedBy } from '../../../rules/guard.js'
import type { Draft, RuleContext, RuleOf } from '../../../rules/rule.js'
import { lengthOfAbout } from '../about.js'
import { precededBy } from '../beside.js'
import { clockOf, readClock, readClockAfter, readSharedHour } from '../clock.js'
import { dateBoundBefore } from '../date-bounds.js'
import { DAYTIMES } from '../daytimes.js'
import { draftOf } from '../draft.js'
import type { Point } from '../expression.js'
import { readBound } from '../read.js'
import { readRelativeDay } from '../relative-day.js'
import type { DateFields } from '../schema.js'

const endOfLast = (read: readonly Draft<DateFields>[]): number => read.at(-1)?.end ?? 0

/** A short quotation that goes on as a name behind the time it begins with: “五点半学堂”. */
function beginsName({ text, quotationAt }: RuleContext, start: number, end: number): boolean {
  const quotation = quotationAt(start)
  if (!quotation || quotation.innerStart !== start || quotation.innerEnd - end > 6) return false
  return /^\p{Script=Han}{1,6}$/u.test(text.slice(end, quotation.innerEnd))
}

const CONNECTOR = new RegExp(TO, 'uy')
/** 13:20—次日05:40: the word is part of the second time. */
const NEXT_DAY = lazyPattern(() => `(?:${anyOf('date/day-of-second-end')})?`, 'uy')

/** The fact of one time, with the bounds beside it: 17时前, 9时许, 大约10点. */
function timeDraft(text: string, start: number, read: { value: string; end: number }): Draft<DateFields> {
  const bound = readBound(text, read.end, true)
  const before = bound ? undefined : dateBoundBefore(text, start)
  const about = before ? start - before.at : lengthOfAbout(text, start)
  const mod = bound?.mod ?? before?.mod ?? (about > 0 ? 'approx' : undefined)
  const fields: DateFields = { type: 'time', value: read.value, ...(mod ? { mod } : {}), basis: 'stated' }
  return { start: start - about, end: bound?.end ?? read.end, fields }
}

/** 下午2点至明天3点: from a time of the day of speaking to one of another day. */
function acrossDays(at: number, context: RuleContext): Draft<DateFields> | null {
  const { text } = context
  const first = readClock(text, at)
  const to = first && matchAt(CONNECTOR, text, first.end)
  const second = to && readRelativeDay(text, first.end + to[0].length)
  if (second?.point.dayRef?.by !== 'reference' || second.point.clock === undefined) return null
  const from: Point = { dayRef: { by: 'reference', shift: 0 }, ...clockOf(first!) }
  return draftOf({ expression: { from, to: second.point }, end: second.end }, at, context)
}

/** One time, or both ends of 下午2时至5时: the second leans on the first. */
function drafts(at: number, context: RuleContext): Draft<DateFields>[] | null {
  const { text } = context
  const across = acrossDays(at, context)
  if (across) return [across]
  const read = readSharedHour(text, at) ?? readClock(text, at, { dated: false })
  if (!read) return null
  const to = matchAt(CONNECTOR, text, read.end)
  const start = read.end + (to?.[0].length ?? 0)
  const clockStart = start + matchAt(NEXT_DAY, text, start)![0].length
  const second = to ? readClockAfter(text, clockStart, read.value) : undefined
  if (!second) return [timeDraft(text, at, read)]
  const next = clockStart > start ? (readClock(text, clockStart) ?? second) : second
  return [timeDraft(text, at, read), timeDraft(text, start, next)]
}

/** Names in quotation marks are tried when the whole time is read. */
const READ_GUARDS = defineGuards<[context: RuleContext, start: number, end: number]>(
  'date/read-time',
  [
    {
      id: 'name',
      example: '“五点半学堂”',
      because: 'a short quotation goes on as a name: “五点半学堂”',
      unless: beginsName,
    },
  ],
  (_, start) => start,
)

const NO_HOUR_BEFORE = lazyPattern(() => `(?:[0-9][:：]|[0-9.%${charactersOf('date/before-hour-in-word')}])$`)

const clock = defineRule({
  id: 'date/time-of-day',
  kind: 'date',
  trigger: 'numeral',
  pattern: new RegExp(
    `(?:[0-9]{1,2}|[${COUNTS}${ZEROS}]{1,3})[${HOUR_MARKS}:：]|[0-9]{1,2}${TO}[0-9]{1,2}${HOUR_MARK}`,
    'u',
  ),
  guards: [
    {
      id: 'number',
      example: '第8点半，',
      because: 'a part of a longer number, of a ratio or of a word',
      unless: precededBy(NO_HOUR_BEFORE, 2),
    },
  ],
  produce: (match, context) => {
    const read = drafts(match.index, context)
    return read && refusedBy(READ_GUARDS, context, match.index, endOfLast(read)) ? null : read
  },
  examples: [
    { text: '10点30分', facts: [{ type: 'time', value: 'T10:30', basis: 'stated' }] },
    { text: '14时20分', facts: [{ value: 'T14:20' }] },
    { text: '8点半', facts: [{ value: 'T08:30' }] },
    { text: '八点一刻', facts: [{ value: 'T08:15' }] },
    { text: '9时整', facts: [{ value: 'T09:00' }] },
    { text: '十二点钟', facts: [{ value: 'T12:00' }] },
    {
      text: '13时至15时30分',
      facts: [
        { text: '13时', value: 'T13:00' },
        { text: '15时30分', value: 'T15:30' },
      ],
    },
    { text: '零点整', facts: [{ value: 'T00:00' }] },
    { text: '会议15:30开始', facts: [{ text: '15:30', value: 'T15:30' }] },
    { text: '于17时前', facts: [{ text: '17时前', value: 'T17:00', mod: 'before' }] },
    { text: '9时许，', facts: [{ text: '9时许', value: 'T09:00', mod: 'approx' }] },
    { text: '不得晚于17时30分', facts: [{ value: 'T17:30', mod: 'before' }] },
    { text: '18:00（含）以后，', facts: [{ text: '18:00（含）以后', value: 'T18:00', mod: 'after' }] },
    { text: '大约10点，', facts: [{ text: '大约10点', value: 'T10:00', mod: 'approx' }] },
    { text: '大约十点以后', facts: [{ value: 'T10:00', mod: 'after' }] },
    { text: '时间：8点半', facts: [{ text: '8点半', value: 'T08:30' }] },
    { text: '约8时30分', facts: [{ value: 'T08:30', mod: 'approx' }] },
    { text: '22点-明天6点半', facts: [{ type: 'date', value: '2020-05-20T22:00/2020-05-21T06:30' }] },
    { text: '20:00—明天8:00', facts: [{ value: '2020-05-20T20:00/2020-05-21T08:00' }] },
    { text: '10点零五', facts: [{ value: 'T10:05' }] },
    { text: '20时1刻', facts: [{ value: 'T20:15' }] },
    { text: '11:09:05', facts: [{ value: 'T11:09:05' }] },
    {
      text: '三点至五点',
      facts: [
        { text: '三点', value: 'T03:00' },
        { text: '五点', value: 'T05:00' },
      ],
      unframed: 'an hour without minutes needs a pause behind it',
    },
    {
      text: '9至17时，',
      facts: [
        { text: '9', value: 'T09:00' },
        { text: '17时', value: 'T17:00' },
      ],
    },
    {
      text: '9时至17时',
      facts: [
        { text: '9时', value: 'T09:00' },
        { text: '17时', value: 'T17:00' },
      ],
      unframed: 'an hour without minutes needs a pause behind it',
    },
  ],
  nearMisses: [
    '以12:10的比分获胜',
    '按照10:20的比例配备',
    '25时',
    '三点希望',
    '上涨3点，',
    '上涨三点至五点，',
    '上涨约三点，',
    '续约3点，',
    '大约十点建议',
    '38:62',
    '8点建议',
    { text: '24小时服务', facts: [{ text: '24小时', type: 'duration', value: 'PT24H' }] },
    '提高0.5个百分点',
    '2时段',
    '一点也不',
    '61:20:00',
    '调整到7:55.7:37.3',
    '“五点半学堂”',
    '“7点半早餐”窗口',
  ],
})

const isOfDay = hasRole('date/near-day')
/** 昨晚, 今晚 and 明晚 tell the day as well, and are read with it. */
const WORDS = Object.keys(DAYTIMES).filter((word) => !isOfDay(word.charAt(0)))

const EARLY = '早'
const EACH_BEFORE = lazyPattern(() => anyOf('date/each'))
const afterDegree = precededBy(lazyPattern(() => `[${charactersOf('date/degree-before-early')}]`))

const daytimeClock = defineRule({
  id: 'date/time-with-part-of-day',
  kind: 'date',
  trigger: WORDS,
  pattern: new RegExp(
    `(?:${alternation(WORDS)}) ?(?:[0-9]{1,2}|[${COUNTS}${ZEROS}]{1,3})(?:${TO}(?:[0-9]{1,2}|[${COUNTS}${ZEROS}]{1,3}))?[${HOUR_MARKS}:：]`,
    'u',
  ),
  guards: [
    {
      id: 'each',
      example: '每晚8时',
      because: '每 before it: it recurs, and is read with its period',
      unless: precededBy(EACH_BEFORE),
    },
    {
      id: 'degree',
      example: '最早8点30分',
      because: '早 tells a degree: 最早, 提早',
      unless: (match, context) => match[0].startsWith(EARLY) && afterDegree(match, context),
    },
  ],
  produce: (match, context) => drafts(match.index, context),
  examples: [
    { text: '上午10点30分', facts: [{ type: 'time', value: 'T10:30' }] },
    { text: '下午3点之前', facts: [{ value: 'T15:00', mod: 'before' }] },
    { text: '下午3点零5分', facts: [{ value: 'T15:05' }] },
    { text: '夜里11点', facts: [{ value: 'T23:00' }] },
    {
      text: '上午9至11时',
      facts: [
        { text: '上午9', value: 'T09:00' },
        { text: '11时', value: 'T11:00' },
      ],
    },
    { text: '下午2点至后天上午9点', facts: [{ value: '2020-05-20T14:00/2020-05-22T09:00' }] },
    { text: '下午4点多，', facts: [{ text: '下午4点多', value: 'T16:00', mod: 'approx' }] },
    { text: '下午4点', facts: [{ value: 'T16:00' }] },
    { text: '晚8时', facts: [{ value: 'T20:00' }] },
    { text: '凌晨3点', facts: [{ value: 'T03:00' }] },
    { text: '凌晨6点', facts: [{ value: 'T06:00' }] },
    { text: '凌晨12点', facts: [{ value: 'T24:00' }] },
    { text: '夜间11点', facts: [{ value: 'T23:00' }] },
    { text: '晚上七点半', facts: [{ value: 'T19:30' }] },
    { text: '上午9:30', facts: [{ value: 'T09:30' }] },
    { text: '中午12点', facts: [{ value: 'T12:00' }] },
    {
      text: '下午2时至5时30分',
      facts: [
        { text: '下午2时', value: 'T14:00' },
        { text: '5时30分', value: 'T17:30' },
      ],
    },
    {
      text: '上午9:00—11:30',
      facts: [
        { text: '上午9:00', value: 'T09:00' },
        { text: '11:30', value: 'T11:30' },
      ],
    },
  ],
  nearMisses: [
    '下午召开',
    { text: '早3年', facts: [{ text: '3年', type: 'duration', value: 'P3Y' }] },
    '晚25时',
    '上午两个会',
    { text: '最晚3个月', facts: [{ text: '3个月', type: 'duration', value: 'P3M' }] },
  ],
})

export const clockRules: readonly RuleOf<'date'>[] = [clock, daytimeClock]
