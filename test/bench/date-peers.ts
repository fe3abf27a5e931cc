/**
 * How many of the public Chinese date cases of two other libraries are read to the same value. Both are read from
 * checkouts outside this repository:
 *
 *     npm run build
 *     npx tsx test/bench/date-peers.ts --recognizers ../Recognizers-Text --chrono ../chrono [--all]
 *
 * A checkout may be a work tree or a bare git directory. Cases of conversation are left out by `CHAT`, cases of what
 * this library does not claim to read by `OUTSIDE`; both are counted. Differences are printed, `--all` prints the rest.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const { createAnalyzer } = (await import(
  new URL('../../dist/index.js', import.meta.url).href
)) as typeof import('../../src/index.js')

/** One expectation: in `text`, seen from `reference`, `surface` means one of `values` (our notation). */
interface Case {
  readonly source: string
  readonly text: string
  readonly reference: string
  readonly surface: string
  readonly values: readonly string[]
}

const options = new Map<string, string>()
const args = process.argv.slice(2)
args.forEach((arg, i) => {
  if (arg.startsWith('--')) options.set(arg.slice(2), args[i + 1] ?? '')
})

/** A file of a checkout, be it a work tree or a bare git directory. */
function readCheckout(root: string, path: string): string {
  const file = join(root, path)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  return execFileSync('git', ['-C', root, 'show', `HEAD:${path}`], { encoding: 'utf8', maxBuffer: 1 << 28 })
}

/**
 * Conversation, by the expression itself: weekdays and weekends that float, tomorrow and tonight, parts of a day
 * without an hour, so-and-so many minutes or hours ago or hence, two-digit years, 12-hour clocks in English, the bare
 * hour of a clock (三点, 9点), dates in foreign order, spoken Cantonese.
 */
const CHAT =
  /下下|上上|周末|週末|星期|禮拜|礼拜|[周週][一二三四五六日天]|^[上下本这前后]个?\d?[周週]|[上下]半[月周]|大[后前][天日]|[今昨明]晚|[今明]早|今晨|早间|日早$|[后後前]天|马上|最近|刚|(?:秒|分钟|分鐘|小时|小時|个钟|天|月|年)(?:钟)?(?:之|以|过)?[前后後内內]|^之[前后]|[上下]个小时|^还剩|^(?:今[天日])?(?:的)?(?:[上中下]午|晚上|早上|夜晚|凌晨)$|[ap]\.?m|^(?:大约)?(?:[一二两三四五六七八九十]|[1-9])点$|上个半年|[今昨明][天日].*[到至-]|而家|[聽琴前][日]|朝早|晏晝|下晝|大後日|^[0-9]{1,2}[:：][0-9]{2}$|早上五到|^[0-9]{1,2}\/|^[0-9]{2}-|(?<![0-9〇零一二三四五六七八九])(?:[0-9]\s?[0-9]|零八)\s?年(?!来)|^[0-9]{1,2}[号日]$/iu
/**
 * Reign years, weeks of a year, festivals, lunar days read there as solar ones, sums of odd lengths (两天又一个月),
 * deadlines read there as dates (五日内; a duration here), parts of a day with an hour of chrono's own (昨天晚上 22:00).
 */
const OUTSIDE =
  /康熙|雍正|神龙|乾隆|光绪|第[一二三四五六七八九十]+周|[前后最後]{1,2}\s?\d+\s?[周週天]|大年|[一二三四五六七八九十]月(?:初)?[一二三四五六七八九十]{1,2}$|十月初一|=|今日夜晚|最後|ー|正月三十|又一个月$|\d天\d+时|一年多三个月|[天日]之?[内內]$|^昨天晚上$|奥运会/u

/** `P3.5Y` → `P3Y6M`, `PT0.5H` → `PT30M`: the same length in whole units. */
function wholeDuration(timex: string): string {
  return timex
    .replace(/(?<!\d)(\d{0,6})\.5Y/u, (_, n) => `${n && n !== '0' ? `${n}Y` : ''}6M`)
    .replace(/(?<!\d)(\d{0,6})\.5M$/u, (_, n) => `${n && n !== '0' ? `${n}M` : ''}15D`)
    .replace(/(?<!\d)(\d{0,6})\.5H/u, (_, n) => `${n && n !== '0' ? `${n}H` : ''}30M`)
}

interface RecognizerValue {
  readonly timex?: string
  readonly value?: string
  readonly start?: string
  readonly end?: string
  readonly Mod?: string
}

/** Our notation of what a Recognizers case expects: the dates its timex names, or its resolved values. */
function recognizerValues(type: string, values: readonly RecognizerValue[]): string[] {
  return values.flatMap((v) => {
    const timex = v.timex ?? ''
    if (type === 'duration') return [wholeDuration(timex)]
    if (type === 'set') return [timex.startsWith('XXXX-WXX') ? 'P1W' : timex]
    if (type === 'time') return [clockOf(timex)]
    if (type === 'timerange') {
      const [, a = '', b = ''] = /^\((T[\d:]+),(T[\d:]+),/u.exec(timex) ?? []
      return a ? [`${clockOf(a)}+${clockOf(b)}`] : [clockOf(timex)]
    }
    if (type === 'datetime') return [shortTime((v.value ?? '').replace(' ', 'T'))]
    if (type === 'date') return [v.value ?? '']
    if (type === 'daterange') return dateRange(timex, v)
    // 明天上午: the day, its part has no place in EDTF
    if (/^\d{4}-\d\d-\d\dT(?:MO|AF|EV)$/u.test(timex)) return [timex.slice(0, 10)]
    if (v.Mod === 'before') return [shortTime((v.end ?? '').replace(' ', 'T'))]
    return [shortTime(`${(v.start ?? '').replace(' ', 'T')}/${(v.end ?? '').replace(' ', 'T')}`)]
  })
}

const clockOf = (timex: string) => (/^T\d\d$/u.test(timex) ? `${timex}:00` : timex)
const shortTime = (value: string) => value.replace(/(T\d\d:\d\d):00/gu, '$1')

/** Ends are exclusive there, and years of an interval are named by their first days. */
function dateRange(timex: string, v: RecognizerValue): string[] {
  if (v.Mod === 'since') return [`${timex}/..`, timex]
  if (v.Mod) return [timex]
  const season = /^(\d{4})-(SP|SU|FA|WI)$/u.exec(timex)
  if (season) return [`${season[1]}-${21 + ['SP', 'SU', 'FA', 'WI'].indexOf(season[2]!)}`]
  const half = /^(\d{4})-(01|07)-01/u.exec(v.start ?? '')
  if (half && /P6M\)$/u.test(timex))
    return [`${half[1]}-${half[2] === '01' ? 40 : 41}`, ...interval(timex, v)]
  // 过去十年 is a length here
  const length = /,(P\d+[YMD])\)$/u.exec(timex)
  const decade = /^(\d{3})0-01-01/u.exec(v.start ?? '')
  if (decade && /P10Y\)$/u.test(timex)) return [`${decade[1]}X`, 'P10Y']
  if (timex.startsWith('(')) return [...interval(timex, v), ...(length ? [length[1]!] : [])]
  return [timex.startsWith('XXXX') ? (v.start ?? '').slice(0, timex.length) : timex]
}

function interval(timex: string, v: RecognizerValue): string[] {
  const unit = /P[\d.]+([YMD])\)$/u.exec(timex)?.[1]
  const length = unit === 'Y' ? 4 : unit === 'M' ? 7 : 10
  const cut = (s: string | undefined) => (s ?? '').slice(0, length)
  const whole = `${cut(v.start)}/${cut(v.end)}`
  return [whole, `${(v.start ?? '').slice(0, 10)}/${(v.end ?? '').slice(0, 10)}`]
}

function recognizersCases(root: string): Case[] {
  interface Spec {
    readonly Input: string
    readonly Context?: { readonly ReferenceDateTime?: string }
    readonly Results?: readonly {
      readonly Text: string
      readonly TypeName: string
      readonly Resolution?: { readonly values?: readonly RecognizerValue[] }
    }[]
  }
  const specs = JSON.parse(
    readCheckout(root, 'Specs/DateTime/Chinese/DateTimeModel.json').replace(/^\uFEFF/u, ''),
  ) as Spec[]
  return specs.flatMap(({ Input, Context, Results = [] }) => {
    const common = {
      source: 'recognizers',
      text: Input,
      reference: (Context?.ReferenceDateTime ?? '2020-01-01').slice(0, 10),
    }
    if (Results.length === 0) return [{ ...common, surface: '', values: [] }]
    return Results.map((r) => ({
      ...common,
      surface: r.Text,
      values: recognizerValues(r.TypeName.replace('datetimeV2.', ''), r.Resolution?.values ?? []),
    }))
  })
}

const CHRONO_FILES = ['ago', 'casual', 'date', 'deadline', 'time_exp', 'weekday']

/** Reads chrono's tests as text: the case, its reference date, and the parts each result is expected to have. */
function chronoCases(root: string): Case[] {
  return ['hans', 'hant'].flatMap((script) =>
    CHRONO_FILES.flatMap((name) => {
      const text = readCheckout(root, `test/zh/${script}/zh_${script}_${name}.test.ts`)
      return text
        .split(/testSingleCase\(/u)
        .slice(1)
        .flatMap((block) => chronoCase(`chrono ${script}`, block))
    }),
  )
}

function chronoCase(source: string, block: string): Case[] {
  const head = /^\s*chrono\.zh\.han[st],\s*"([^"]+)",\s*new Date\(([^)]*)\)/u.exec(block)
  if (!head?.[2]) return []
  const [year = 0, month = 0, day = 1] = head[2].split(',').map(sum)
  const surface = /result\.text\)\.toBe\("([^"]+)"\)/u.exec(block)?.[1] ?? head[1]!
  const start = partsOf(block, 'start')
  if (!start) return []
  const end = partsOf(block, 'end')
  const dated = !/^[^年月日号天\d]*(?:[早晚上下中凌]|\d+[点點时時:])/u.test(surface)
  const [a, b] = [chronoValue(start, dated), end && chronoValue(end, dated)]
  const pad = (n: number) => String(n).padStart(2, '0')
  const values = b === undefined ? [a] : dated ? [`${a}/${b}`] : [`${a}+${b}`]
  return [{ source, text: head[1]!, reference: `${year}-${pad(month + 1)}-${pad(day)}`, surface, values }]
}

/** `8 - 1` as it is written in the tests. */
function sum(text: string): number {
  return text
    .split('-')
    .map(Number)
    .reduce((a, b) => a - b)
}

type Parts = Readonly<Record<string, number>>

function partsOf(block: string, edge: 'start' | 'end'): Parts | undefined {
  const found = [
    ...block.matchAll(new RegExp(`result\\.${edge}!?\\.get\\("(\\w+)"\\)\\)\\.toBe\\((\\d+)\\)`, 'gu')),
  ]
  return found.length === 0 ? undefined : Object.fromEntries(found.map((m) => [m[1]!, Number(m[2])]))
}

function chronoValue({ year, month, day, hour, minute, second }: Parts, dated: boolean): string {
  const pad = (n = 0) => String(n).padStart(2, '0')
  const date = `${year}-${pad(month)}-${pad(day)}`
  const time = hour === undefined ? '' : `T${pad(hour)}:${pad(minute)}${second ? `:${pad(second)}` : ''}`
  return dated ? date + time : time
}

const analyzer = createAnalyzer({ kinds: ['date'] })

/** What we read inside the surface: values joined by `+` where there are several. */
function readValues({ text, reference }: Case): { text: string; value: string }[] {
  return analyzer
    .analyze(text, { referenceDate: reference })
    .facts.flatMap((f) => (f.kind === 'date' ? [{ text: f.text, value: shortTime(f.value ?? 'null') }] : []))
}

function agrees(one: Case): boolean {
  const read = readValues(one)
  if (one.surface === '') return read.length === 0
  const values = one.values.map((v) => v.trim())
  if (values.includes('not resolved')) return read.length === 0
  return read.some((r) => values.includes(r.value)) || values.includes(read.map((r) => r.value).join('+'))
}

const print = (line: string) => process.stdout.write(`${line}\n`)

function report(name: string, cases: readonly Case[]): void {
  const chat = cases.filter((c) => CHAT.test(c.surface))
  const outside = cases.filter((c) => !chat.includes(c) && OUTSIDE.test(c.surface))
  const inside = cases.filter((c) => !chat.includes(c) && !outside.includes(c))
  const right = inside.filter(agrees)
  const share = ((100 * right.length) / inside.length).toFixed(1)
  print(
    `${name}: ${right.length} of ${inside.length} in scope (${share} %); left out: ${chat.length} chat, ${outside.length} outside`,
  )
  print(
    `  of the chat ${chat.filter(agrees).length} are read alike, of those outside ${outside.filter(agrees).length}`,
  )
  const shown = args.includes('--all') ? cases : inside
  for (const one of shown.filter((c) => !agrees(c))) {
    const read = readValues(one).map((r) => `${r.text} ${r.value}`)
    print(
      `  - ${one.text} | ${one.surface} | expected ${one.values.join(' or ')} | read ${read.join(', ') || 'nothing'}`,
    )
  }
}

const recognizers = options.get('recognizers')
const chrono = options.get('chrono')
if (!recognizers && !chrono) {
  process.stderr.write('Give --recognizers DIR, --chrono DIR, or both.\n')
  process.exitCode = 2
}
if (recognizers) report('Recognizers-Text, DateTimeModel', recognizersCases(recognizers))
if (chrono) report('chrono, zh', chronoCases(chrono))
