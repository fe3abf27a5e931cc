/**
 * Where this library's contract and a suite mean different things by the same words. A rule looks at the kind of the
 * expression and at how the two values differ, never at a case; it may not excuse a value that the contract does not give.
 *
 * **When they were laid down.** The rules up to `lunar` were written before any result was seen. Those marked `late` came
 * after the first results, when cases that differed were read; each states a kind and rests on the contract, but they are
 * to be trusted less, and `date-peers.ts` counts their cases apart. Late rules that fitted single expressions only (a
 * weekend from Friday evening, 10月 as ten months, 截止到 a year as a bound, this year up to today) were taken out again:
 * their cases count as wrong.
 */
import type { Case, Found } from './case.js'
import { lengthKey, type Value } from './value.js'

interface Agreement {
  readonly place: boolean
  readonly value: boolean
}

export interface Convention {
  readonly id: string
  readonly reason: string
  /** Laid down after the first results. */
  readonly late?: true
  readonly holds: (one: Case, found: Found | undefined, agreement: Agreement) => boolean
}

type DateValue = Extract<Value, { kind: 'date' }>
const dates = (values: readonly Value[]): DateValue[] =>
  values.filter((v): v is DateValue => v.kind === 'date')
const pairs = (one: Case, found: Found | undefined) =>
  dates(one.values).flatMap((e) => dates(found?.values ?? []).map((f) => [e, f] as const))

const DAYTIME = /早|晨|上午|中午|下午|晚|夜|朝|晏/u
const DATED = /[年月日号號天]|今|明|昨|前|后|後|周|週|星期|礼拜|禮拜/u
const FULL_YEAR = /[0-9]{4}|[一二][〇零○一二三四五六七八九]{3}|去年|今年|明年|年代/u
const LENGTH =
  /([0-9.]+|[一二两兩三四五六七八九十半几幾百廿卅]+)\s?(?:个|個|多|余)?\s?(?:半)?(?:年|月|周|週|星期|礼拜|禮拜|天|日|小时|小時|分钟|分鐘|秒|工作日|刻)/u
const HINGE = /^(?:[上下前后後近]|过去|過去|最近|未来|今后|接下来|之前|之后)|(?:前|后|後|内|內|来|來)$/u
const LUNAR = /农历|農曆|正月|腊月|初[一二三四五六七八九十]|大年|[月年][^年月]*廿/u
const WEEKDAY = /[周週][一二三四五六日天]|(?:星期|礼拜|禮拜)[一二三四五六日天]/u

const dayGap = (a: string, b: string) =>
  (Date.parse(`${a.slice(0, 10)}T00:00:00Z`) - Date.parse(`${b.slice(0, 10)}T00:00:00Z`)) / 86_400_000
const monthDay = (at: string) => at.slice(4)
const dayAndTime = (at: string) => at.slice(7)

export const CONVENTIONS: readonly Convention[] = [
  {
    id: 'direction',
    reason:
      'A day, month or weekday without its year or week is the last one in narration, the next in orders, and weeks begin on Monday (下周三 is of the week after this one); the suites look ahead from the reference day.',
    holds: (one, found, { place }) =>
      place &&
      !FULL_YEAR.test(one.surface) &&
      pairs(one, found).some(([e, f]) => {
        if (WEEKDAY.test(one.surface)) {
          const gap = dayGap(e.from, f.from)
          if (gap !== 0 && Math.abs(gap) <= 14 && gap % 7 === 0) return true
        }
        // the first Monday of October, of another year
        if (e.from.slice(5, 7) === f.from.slice(5, 7) && WEEKDAY.test(one.surface) && /月/u.test(one.surface))
          return true
        if (monthDay(e.from) === monthDay(f.from)) return e.from !== f.from
        const bareDay = /^[0-9一二三四五六七八九十廿]{1,3}[日号號]/u.test(one.surface)
        return bareDay && dayAndTime(e.from) === dayAndTime(f.from)
      }),
  },
  {
    id: 'part of day',
    reason: 'EDTF has no part of a day: 明天上午 is the day; the suites give hours of their own choosing.',
    holds: (one, found, { place }) =>
      place &&
      DAYTIME.test(one.surface) &&
      !/[0-9一二两三四五六七八九十][点點时時:：]/u.test(one.surface) &&
      pairs(one, found).some(([e, f]) => e.from.slice(0, 10) === f.from && f.from === f.to),
  },
  {
    id: 'part of day alone',
    reason: '早上 and 下午 without a day or an hour tell nothing on the calendar or the clock.',
    holds: (one, found) =>
      found === undefined &&
      /^(?:这|這)?(?:[早晚][上晨间間]|[上中下]午|晚|夜里|清晨|凌晨|白天|傍晚|深夜)$/u.test(one.surface),
  },
  {
    id: 'twelve hours',
    reason:
      'An hour without a word for the time of day is read as it is written; the suites take the next such hour.',
    holds: (one, found, { place }) =>
      place &&
      !DAYTIME.test(one.surface) &&
      one.values.some((e) => (found?.values ?? []).some((f) => isHalfDayApart(e, f))),
  },
  {
    id: 'time of the reference day',
    reason: 'A time of day alone is a time of day; the suite puts it on the reference day.',
    holds: (one, found, { place }) =>
      place &&
      !DATED.test(one.surface.replace(/[前后後]/gu, '')) &&
      dates(one.values).some((e) =>
        (found?.values ?? []).some(
          (f) =>
            f.kind === 'time' &&
            e.from.startsWith(one.reference) &&
            hourOfHalfDay(e.from) === hourOfHalfDay(f.from),
        ),
      ),
  },
  {
    id: 'anchored length',
    reason:
      'A length counted from now (近三年, 三天后, 五日内) is a duration with its bound; the suites give points or stretches.',
    holds: (one, found) =>
      HINGE.test(one.surface.trim()) &&
      LENGTH.test(one.surface) &&
      one.values.every((v) => v.kind === 'date') &&
      (found?.values ?? []).some((f) => f.kind === 'length' && saysLength(one, f.iso)),
  },
  {
    id: 'as fine as told',
    reason: '五年前 is a year, 三个月前 a month: no finer than its unit; the suites count to the day.',
    holds: (one, found, { place }) =>
      place &&
      one.side === undefined &&
      /(?:年|月|周|週|星期|礼拜|禮拜|天|日)(?:[之以])?前$/u.test(one.surface) &&
      pairs(one, found).some(
        ([e, f]) => (f.from <= e.from && e.from <= f.to) || (e.from <= f.from && f.from <= e.to),
      ),
  },
  {
    id: 'lunar',
    reason:
      'Days of the lunar calendar are counted by that calendar; the suite reads their numbers as solar ones.',
    holds: (one, found, { place }) => place && LUNAR.test(one.surface) && pairs(one, found).length > 0,
  },
  {
    id: 'weekday beside a date',
    late: true,
    reason: '10月12号，星期一 is one day: the weekday repeats it and stays outside the surface.',
    holds: (one, found) =>
      found !== undefined &&
      WEEKDAY.test(one.surface) &&
      /[日号號]/u.test(one.surface) &&
      (one.values.length === 0 || pairs(one, found).some(([e, f]) => e.from.slice(4) === f.from.slice(4))),
  },
  {
    id: 'part of a larger expression',
    late: true,
    reason:
      'The specification of a part knows nothing of what stands beside it: 07年 of 07年以后, 11点3刻 of 今天11点3刻.',
    holds: (one, found) =>
      found !== undefined &&
      /parsers|extractors/u.test(one.suite) &&
      found.start <= one.start &&
      found.end >= one.end &&
      found.end - found.start > one.end - one.start &&
      one.text.length > one.surface.length,
  },
  {
    id: 'name of an event',
    late: true,
    reason: 'The year in the name of an event (08年奥运会) is no date in this contract.',
    holds: (one, found) =>
      found === undefined && /^\s?(?:奥运会|世博会|亚运会)/u.test(one.text.slice(one.end)),
  },
  {
    id: 'bare figures',
    late: true,
    reason: 'A number without 年 is a number (2018看起来…, 2016到2018); 三点 alone may be three points.',
    holds: (one, found) =>
      found === undefined &&
      /^(?:=\s?|从)?[0-9]{4}(?:\s?[到-]\s?[0-9]{4})?$|^(?:大约)?(?:[一二三四五六七八九十]{1,2}|[0-9]{1,2})[点點]$/u.test(
        one.surface,
      ),
  },
  {
    id: 'first months',
    late: true,
    reason: '前两个月 in reports is January and February; the suite counts back from the reference month.',
    holds: (one, found, { place }) =>
      place &&
      /^前.{1,2}[个個]?月$/u.test(one.surface) &&
      pairs(one, found).some(([, f]) => f.from.endsWith('-01-01')),
  },
  {
    id: 'runs backwards',
    late: true,
    reason: 'EDTF has no interval that ends before it begins; the suite lets 今晚 run to 昨晚.',
    holds: (one, found) =>
      dates(one.values).some(({ from, to }) => to.slice(0, 10) < from.slice(0, 10)) &&
      !(found?.values ?? []).some((f) => f.kind === 'date' && f.from !== f.to),
  },
]

/** The hour and minute of a clock of twelve hours. */
const hourOfHalfDay = (at: string) => {
  const [, hour = '', rest = ''] = /T(\d\d):(.*)$/u.exec(at) ?? []
  return hour === '' ? '' : `${Number(hour) % 12}:${rest}`
}

function isHalfDayApart(e: Value, f: Value): boolean {
  if (e.kind === 'date' && f.kind === 'date')
    return (
      e.from.slice(0, 10) === f.from.slice(0, 10) &&
      e.from !== f.from &&
      hourOfHalfDay(e.from) === hourOfHalfDay(f.from)
    )
  return (
    e.kind === 'time' &&
    f.kind === 'time' &&
    e.from !== f.from &&
    hourOfHalfDay(e.from) === hourOfHalfDay(f.from)
  )
}

/** Whether the length is that between an expected moment and the reference, or the expected stretch. */
function saysLength(one: Case, iso: string): boolean {
  const [, months = '0', days = '0', seconds = '0'] = /^(\d+)m(\d+)d(\d+)s$/u.exec(lengthKey(iso)) ?? []
  const span = Number(months) * 30.44 + Number(days) + Number(seconds) / 86_400
  return dates(one.values).some(({ from, to }) => {
    const ends = [
      dayGap(to, from),
      dayGap(to, from) + 1,
      dayGap(from, one.reference),
      dayGap(to, one.reference),
    ].map(Math.abs)
    return ends.some((end) => Math.abs(end - span) <= 1 + span * 0.02)
  })
}
