/** The Chinese date specifications of Recognizers-Text, and its own release as a reader. */
import Recognizers from '@microsoft/recognizers-text-suite'
import { type Case, type Found, readCheckout } from './case.js'
import { dateOf, type Side, shift, type Value } from './value.js'

/** A value as the recogniser resolves it. */
interface Resolved {
  readonly timex?: string
  readonly value?: string
  readonly start?: string
  readonly end?: string
  readonly Mod?: string
  readonly mod?: string
}

interface Result {
  readonly Text: string
  readonly Start?: number
  readonly TypeName?: string
  readonly Type?: string
  readonly Resolution?: { readonly values?: readonly Resolved[] }
  readonly Value?: {
    readonly values?: readonly Resolved[]
    readonly Timex?: string
    readonly Mod?: string
    readonly FutureResolution?: Readonly<Record<string, string>>
    readonly PastResolution?: Readonly<Record<string, string>>
  }
}

const clock = (time: string) =>
  `T${time.slice(0, 5)}${/:(?!00)\d\d$/u.test(time.slice(5)) ? time.slice(5, 8) : ''}`
const moment = (text: string) => {
  const [day = '', time] = text.split(' ')
  return time === undefined ? day : `${day}${clock(time)}`
}
const SEASONS = ['SP', 'SU', 'FA', 'WI']

const sideOf = (mod: string | undefined): Side =>
  mod === 'before' || mod === 'until' ? 'before' : mod === 'after' || mod === 'since' ? 'after' : undefined

/** What a timex names by itself: a year, a month, a day, a season; undefined if it is none of them. */
function namedBy(timex: string): Value | undefined {
  const season = /^(\d{4})-(SP|SU|FA|WI)$/u.exec(timex)
  if (season) return dateOf(`${season[1]}-${21 + SEASONS.indexOf(season[2]!)}`).value
  return /^\d{4}(?:-\d\d){0,2}$/u.test(timex) ? dateOf(timex).value : undefined
}

function toValue(type: string, { timex = '', value, start, end, Mod, mod }: Resolved): Value {
  if (type === 'duration') return { kind: 'length', iso: timex }
  if (type === 'set') return { kind: 'set', iso: timex.startsWith('XXXX-WXX') ? 'P1W' : timex }
  const bounded = Mod ?? mod
  // what could not be resolved has the first day of all for its value
  if (value?.startsWith('0001-01-01') || start?.startsWith('0001-01-01')) return { kind: 'nothing' }
  if (type.startsWith('time')) {
    const from = value ?? start ?? end
    if (!from || from === 'not resolved') return { kind: 'nothing' }
    const to = value || bounded || !end ? {} : { to: clock(end) }
    return { kind: 'time', from: clock(from), ...to }
  }
  const named = namedBy(timex)
  if (named && (bounded || type === 'daterange')) return named
  if (value) return value === 'not resolved' ? { kind: 'nothing' } : point(moment(value))
  const from = start ?? end
  if (!from) return { kind: 'nothing' }
  if (bounded || !end || !start) return point(moment(from))
  // P1W and its like end exclusively; the ends of （a,b) may be meant inclusively
  const to = moment(end)
  return {
    kind: 'date',
    from: moment(start),
    to: to.includes('T') || timex.startsWith('(') ? to : shift(to, -1),
  }
}

const point = (at: string): Value => ({ kind: 'date', from: at, to: at })

const NAMES: Readonly<Record<string, readonly [string, string?]>> = {
  date: ['date'],
  daterange: ['startDate', 'endDate'],
  datetime: ['dateTime'],
  datetimerange: ['startDateTime', 'endDateTime'],
  time: ['time'],
  timerange: ['startTime', 'endTime'],
}

/** A parser's expectation in the form of the whole model's. */
function resolvedByParser(type: string, value: NonNullable<Result['Value']>): Resolved[] {
  if (value.values) return [...value.values]
  const base = { timex: value.Timex ?? '', ...(value.Mod ? { Mod: value.Mod } : {}) }
  const names = NAMES[type]
  if (!names) return [base]
  return [value.FutureResolution, value.PastResolution].flatMap((r): Resolved[] => {
    const [a, b] = [r?.[names[0]], names[1] === undefined ? undefined : r?.[names[1]]]
    if (a === undefined && b === undefined) return []
    if (names[1] === undefined) return [{ ...base, value: a! }]
    return [{ ...base, ...(a ? { start: a } : {}), ...(b ? { end: b } : {}) }]
  })
}

const MODEL = ['DateTimeModel', 'DateTimeModelExperimentalMode']
const PARSERS = [
  'Date',
  'DatePeriod',
  'DateTime',
  'DateTimePeriod',
  'Duration',
  'Holiday',
  'Merged',
  'Set',
  'Time',
  'TimePeriod',
]

function casesOf(root: string, file: string, suite: string, placeOnly: boolean): Case[] {
  const specs = JSON.parse(
    readCheckout(root, `Specs/DateTime/Chinese/${file}.json`).replace(/^\uFEFF/u, ''),
  ) as readonly {
    readonly Input: string
    readonly Context?: { readonly ReferenceDateTime?: string }
    readonly Results?: readonly Result[]
  }[]
  return specs.flatMap(({ Input: text, Context, Results = [] }) => {
    const reference = (Context?.ReferenceDateTime ?? '2020-01-01').slice(0, 10)
    if (Results.length === 0)
      return [{ suite, text, reference, surface: '', start: 0, end: 0, values: [], side: undefined }]
    return Results.map((r): Case => {
      const type = (r.TypeName ?? r.Type ?? '').replace('datetimeV2.', '')
      const resolved = r.Resolution?.values ?? (r.Value ? resolvedByParser(type, r.Value) : [])
      const start = r.Start ?? Math.max(0, text.indexOf(r.Text))
      const values = placeOnly ? [] : resolved.map((v) => toValue(type, v))
      const side = placeOnly ? undefined : sideOf(resolved[0]?.Mod)
      const place = { surface: r.Text, start, end: start + r.Text.length }
      return { suite, text, reference, ...place, values, side, festival: file.startsWith('Holiday') }
    })
  })
}

/** The specifications of the whole model, of its parsers, and (places alone) of its extractors. */
export function recognizersSuites(root: string): ReadonlyMap<string, readonly Case[]> {
  const of = (files: readonly string[], suite: string, placeOnly = false) =>
    files.flatMap((file) => casesOf(root, file, suite, placeOnly))
  return new Map([
    ['Recognizers DateTimeModel', of(MODEL, 'Recognizers DateTimeModel')],
    [
      'Recognizers parsers',
      of(
        PARSERS.map((p) => `${p}Parser`),
        'Recognizers parsers',
      ),
    ],
    [
      'Recognizers extractors',
      of(
        PARSERS.map((p) => `${p}Extractor`),
        'Recognizers extractors',
        true,
      ),
    ],
  ])
}

/** The recogniser's own release. */
export function readWithRecognizers(text: string, reference: string): Found[] {
  const day = new Date(`${reference}T00:00:00`)
  return Recognizers.recognizeDateTime(text, Recognizers.Culture.Chinese, undefined, day).map((r) => {
    const type = r.typeName.replace('datetimeV2.', '')
    const resolved = (r.resolution?.values ?? []) as Resolved[]
    return {
      text: r.text,
      start: r.start,
      end: r.end + 1,
      values: resolved.map((v) => toValue(type, v)),
      side: sideOf(resolved[0]?.Mod ?? resolved[0]?.mod),
    }
  })
}
