/** The Chinese tests of chrono, and its own release as a reader. */
import * as chrono from 'chrono-node'
import { type Case, type Found, readCheckout } from './case.js'
import type { Value } from './value.js'

type Parts = Readonly<Record<string, number>>
const pad = (n = 0) => String(n).padStart(2, '0')

function momentOf({ year, month, day, hour, minute, second }: Parts): string {
  const time = hour === undefined ? '' : `T${pad(hour)}:${pad(minute)}${second ? `:${pad(second)}` : ''}`
  return `${year}-${pad(month)}-${pad(day)}${time}`
}

/** A time of day alone has the reference day for its date. */
function toValue(start: Parts, end: Parts | undefined, timeAlone: boolean): Value {
  const [from, to] = [momentOf(start), momentOf(end ?? start)]
  // a test asserts the hours of both ends or of none; noon is what chrono implies of a day
  const daysOnly = [from, to].some((at) => !at.includes('T') || at.endsWith('T12:00'))
  if (!timeAlone) return { kind: 'date', from, to, ...(daysOnly ? { daysOnly } : {}) }
  return { kind: 'time', from: from.slice(10), ...(end ? { to: to.slice(10) } : {}) }
}

/** Whether a surface tells an hour and no day. */
const isTimeAlone = (surface: string) =>
  !/[年月日号號天周週今昨明後后前]|星期|礼拜|禮拜|[0-9][-/][0-9]/u.test(surface) &&
  /[点點时時:：]/u.test(surface)

/** `8 - 1` as it is written in the tests. */
const sum = (text: string) =>
  text
    .split('-')
    .map(Number)
    .reduce((a, b) => a - b)

function partsOf(block: string, edge: 'start' | 'end'): Parts | undefined {
  const found = [
    ...block.matchAll(new RegExp(`result\\.${edge}!?\\.get\\("(\\w+)"\\)\\)\\.toBe\\((\\d+)\\)`, 'gu')),
  ]
  return found.length === 0 ? undefined : Object.fromEntries(found.map((m) => [m[1]!, Number(m[2])]))
}

/** One test, read as text: the case, its reference date, and the parts its result is expected to have. */
function caseOf(suite: string, block: string): Case[] {
  const head = /^\s*chrono\.zh(?:\.han[st])?,\s*"([^"]+)",\s*new Date\(([^)]*)\)/u.exec(block)
  if (!head?.[2]) return []
  const text = head[1]!
  const [year = 0, month = 0, day = 1] = head[2].split(',').map(sum)
  const surface = /result\.text\)\.toBe\("([^"]+)"\)/u.exec(block)?.[1] ?? text
  const [first, end] = [partsOf(block, 'start'), partsOf(block, 'end')]
  if (first?.year === undefined) return []
  const start = Math.max(0, text.indexOf(surface))
  const value = toValue(first, end?.year === undefined ? undefined : end, isTimeAlone(surface))
  const reference = `${year}-${pad(month + 1)}-${pad(day)}`
  return [
    { suite, text, reference, surface, start, end: start + surface.length, values: [value], side: undefined },
  ]
}

const FILES = ['ago', 'casual', 'date', 'deadline', 'time_exp', 'weekday']

export function chronoSuites(root: string): ReadonlyMap<string, readonly Case[]> {
  const read = (path: string) =>
    readCheckout(root, path)
      .split(/testSingleCase\(/u)
      .slice(1)
      .flatMap((block) => caseOf('chrono zh', block))
  const scripts = ['hans', 'hant'].flatMap((script) =>
    FILES.flatMap((name) => read(`test/zh/${script}/zh_${script}_${name}.test.ts`)),
  )
  return new Map([['chrono zh', [...scripts, ...read('test/zh/zh.test.ts')]]])
}

const DAY_PARTS = ['year', 'month', 'day'] as const
const CLOCK_PARTS = ['hour', 'minute', 'second'] as const

/** chrono's own release. Both what it read and that with the hour it implies count. */
export function readWithChrono(text: string, reference: string): Found[] {
  const day = new Date(`${reference}T12:00:00`)
  return chrono.zh.parse(text, day).map((r) => {
    const parts = (c: chrono.ParsedComponents, implied: boolean): Parts => {
      const names = [...DAY_PARTS, ...CLOCK_PARTS.filter((k) => implied || c.isCertain(k))]
      return Object.fromEntries(names.map((k) => [k, c.get(k) ?? 0]))
    }
    const value = (implied: boolean) =>
      toValue(parts(r.start, implied), r.end ? parts(r.end, implied) : undefined, isTimeAlone(r.text))
    const values = [value(false), value(true)]
    return { text: r.text, start: r.index, end: r.index + r.text.length, values, side: undefined }
  })
}
