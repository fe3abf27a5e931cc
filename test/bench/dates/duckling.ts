/** The Chinese corpora of Duckling for times and durations. Duckling itself is no JavaScript and is not run. */
import { type Case, readCheckout } from './case.js'
import { lastDayOf, shift, type Value } from './value.js'

const pad = (n: number) => String(n).padStart(2, '0')
const REFERENCE = '2013-02-12'
const DESIGNATORS: Readonly<Record<string, string>> = {
  Second: 'TS',
  Minute: 'TM',
  Hour: 'TH',
  Day: 'D',
  Week: 'W',
  Month: 'M',
  Year: 'Y',
}

const numbers = (text: string) => text.split(',').map(Number)

/** A month or day 0 is told where the grain is coarser. */
function moment(
  [year = 0, month = 1, day = 1, hour = 0, minute = 0]: readonly number[],
  grain: string,
): string {
  const date = `${String(year).padStart(4, '0')}-${pad(month || 1)}-${pad(day || 1)}`
  return /Hour|Minute|Second/u.test(grain) ? `${date}T${pad(hour)}:${pad(minute)}` : date
}

/** The whole of the grain that begins at `from`. */
function whole(from: string, grain: string): Value {
  const [year = 0, month = 1] = numbers(from.slice(0, 10).replace(/-/gu, ','))
  const ends: Readonly<Record<string, string>> = {
    Year: `${from.slice(0, 4)}-12-31`,
    Quarter: lastDayOf(year, month + 2),
    Month: lastDayOf(year, month),
    Week: shift(from, 6),
  }
  return { kind: 'date', from, to: ends[grain] ?? from }
}

function toValue(head: string): Value | undefined {
  const length = /^DurationData (\d+) (\w+)$/u.exec(head)
  if (length) {
    const mark = DESIGNATORS[length[2]!]!
    return { kind: 'length', iso: mark.startsWith('T') ? `PT${length[1]}${mark[1]}` : `P${length[1]}${mark}` }
  }
  const interval = /^datetimeInterval(?:Holiday)? \(\(([^)]*)\), \(([^)]*)\)\) (\w+)/u.exec(head)
  if (interval) {
    const [from, to] = [
      moment(numbers(interval[1]!), interval[3]!),
      moment(numbers(interval[2]!), interval[3]!),
    ]
    return { kind: 'date', from, to }
  }
  const point = /^datetime(?:Holiday)? \(([^)]*)\) (\w+)/u.exec(head)
  return point ? whole(moment(numbers(point[1]!), point[2]!), point[2]!) : undefined
}

function casesOf(root: string, path: string, suite: string): Case[] {
  const text = readCheckout(root, path)
  return [...text.matchAll(/examples \((.*)\)\s*\n([^\]]*)\]/gu)].flatMap(([, head = '', list = '']) => {
    const value = toValue(head.trim())
    if (!value) return []
    return [...list.matchAll(/"([^"]*)"/gu)].map(([, surface = '']) => ({
      suite,
      text: surface,
      reference: REFERENCE,
      surface,
      start: 0,
      end: surface.length,
      values: [value],
      side: undefined,
      festival: /^datetime(?:Interval)?Holiday/u.test(head),
    }))
  })
}

export function ducklingSuites(root: string): ReadonlyMap<string, readonly Case[]> {
  const time = ['', 'CN/', 'HK/', 'MO/', 'TW/'].flatMap((place) =>
    casesOf(root, `Duckling/Time/ZH/${place}Corpus.hs`, 'Duckling Time'),
  )
  return new Map([
    ['Duckling Time', time],
    ['Duckling Duration', casesOf(root, 'Duckling/Duration/ZH/Corpus.hs', 'Duckling Duration')],
  ])
}
