/**
 * How the public Chinese suites of number readers are read, by this library and by Recognizers-Text (its JavaScript
 * edition, the release on npm; Duckling and cn2an are no JavaScript and are not run, but the suites they ship are read).
 * Run it on checkouts that lie outside this repository; any of them may be left out:
 *
 *     npm run build
 *     npx tsx test/bench/number-peers.ts --recognizers ../Recognizers-Text --duckling ../duckling --cn2an ../cn2an [--all]
 *
 * `--all` prints every case that is not right.
 *
 * **Suites**: of Recognizers-Text all specifications of numbers and numbers with units in its Chinese folders (it ships
 * one, with cases in both scripts), the range model in its experimental mode too; of Duckling all Chinese corpora of
 * numbers and quantities; of cn2an the tests of `cn2an`, those of `transform`, and those of `an2cn` read back.
 *
 * **A case** is one expected result, or one text in which nothing is to be read. What is compared is what a user of the
 * public `analyze` gets: the place (the surfaces meet), the value in the unit of the suite, and both ends of a bound.
 *
 * **How a thing is asked for**: this library reads amounts, and an amount has a unit; a suite knows by its model what a
 * bare figure is. So a figure of a suite of numbers or ranges gets `吨` behind it where nothing follows that it counts
 * (before it `共`, if it is the whole input; `名`, if 第 stands before it), a bare rank stands in `位居…。`, and a bare sum of money in `售价为…`. The peers get
 * both forms, and the better of the two counts. Frames for more than a bare whole input came after the first results, in the
 * place of conventions that had left these cases out.
 *
 * **Scope**, written before the first result was seen: a case is in scope if its text could stand in an official
 * report, a notice or a news item in standard written Chinese. Out of scope, by the kind of text (`OUTSIDE`):
 * notations of mathematics and programming, shops' talk, dialect, kitchen measures, words of other languages, and web
 * addresses. The rules look at the characters of what is to be read, or of the whole input where it holds no Chinese
 * character (a refinement made after results: `2222.2222.22222.222`), never at one case.
 *
 * **Conventions**: in scope, but this library answers another question, by its contract (`CONVENTIONS`). Each rule
 * tells its reason, and whether it stood before the first result was seen or was added after it (`late`). Such cases are
 * left out of the base for both sides, whoever would have hit.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import Recognizers from '@microsoft/recognizers-text-suite'
import { type Case, type Expected, type Model, readSuites } from './number-suites.js'

const { createAnalyzer } = (await import(
  new URL('../../dist/index.js', import.meta.url).href
)) as typeof import('../../src/index.js')

const { values: options } = parseArgs({
  options: {
    recognizers: { type: 'string' },
    duckling: { type: 'string' },
    cn2an: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
})

/** One row of `dict/units.tsv`, as far as it is needed to compare amounts. */
interface UnitRow {
  readonly code: string
  readonly factor: number
}
const UNITS = new Map<string, UnitRow>(
  readFileSync(new URL('../../dict/units.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [unit = '', , , code = '', , factor = ''] = line.split('\t')
      return [unit, { code, factor: Number(factor === '' ? Number.NaN : factor) }]
    }),
)

/** Words and names that begin with a numeral and count nothing. */
const SET_WORDS = readFileSync(new URL('../../dict/lexical-numbers.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)

const HAN = /\p{Script=Han}/u
const squeeze = (text: string) => text.normalize('NFKC').replace(/\s/gu, '')

/** Kinds of text that no report, notice or news item is. */
const OUTSIDE: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['powers, scientific notation', /\^|[0-9][eE][-+]?[0-9]/u],
  ['k, M, G behind a figure', /[0-9]\s?[kKMG](?![A-Za-z])/u],
  [
    'a figure that begins with its point, or points and dashes in a row',
    /(?:^|[^0-9])[.]\s?[0-9]|--|[0-9]\.[0-9]+\.[0-9]/u,
  ],
  ['fractions set like figures (1 4/3, 3/2)', /[0-9]\s+[0-9]+\s*\/\s*[0-9]|^-?[0-9]+\/[0-9]+$/u],
  ['discounts of shops (折)', /折/u],
  ['dozens, and pairs as a multiplier (打, 对, 双)', /[打对對双雙]/u],
  [
    'Cantonese and other dialect (蚊, 毫, 仙, 個半, 二分一, 米九)',
    /[蚊仙]|毫(?![米升克西安巴])|份[一二三四五六七八九十]|分[一二三四五六七八九十](?![之])|^[个個一五][个個]?[半九]|[个個]半|^米|半半|六[个個]加/u,
  ],
  ['kitchen measures', /匙/u],
  ['words and marks of English', /foot|feet|foots|feets|inch|mile|pm|['"]$|[A-Za-z]{4,}|^(?:一?半|1半)$/u],
  ['web addresses, order numbers', /https?:|订单号/u],
]

/** What follows a bare figure where it counts something. */
const COUNTED = (text: string) => {
  for (let length = 5; length > 0; length--) if (UNITS.has(text.slice(0, length))) return true
  return /^[%％‰℃°]/u.test(text)
}
const DIGIT_ROW = /^负?[〇零一二三四五六七八九壹贰貳叁參肆伍陆柒捌玖]{2,}(?:点[〇零一二三四五六七八九]+)?$/u
const CHINESE_SPAN = /[几幾数]/u

interface Seen {
  readonly model: Model
  /** The input with blanks and widths undone, and as it is. */
  readonly input: string
  readonly raw: string
  /** The expected surface, blanks and widths undone; the whole input where the suite gives none. */
  readonly surface: string
  /** What follows the surface in the input. */
  readonly after: string
  readonly before: string
  readonly whole: boolean
  readonly nothing: boolean
  /** The other form of a text that must be read alike. */
  readonly twin?: string
  readonly expected: Expected | 'nothing'
}

/** Where this library answers another question than the suite asks. */
const CONVENTIONS: readonly {
  readonly id: string
  readonly because: string
  /** Added after results had been seen. */
  readonly late?: true
  readonly where: (seen: Seen) => boolean
}[] = [
  {
    id: 'number of a date or time',
    because: 'dates and times are facts of their own, and their figures are no amounts',
    where: ({ model, after, nothing }) =>
      !nothing && model === 'number' && /^(?:[年月日号時时点點分秒周]|小[时時])/u.test(after),
  },
  {
    id: 'one as an article',
    because: '一只, 一个, 一位 tell that there is something, not how much of it',
    where: ({ model, surface, after, nothing, input, twin }) => {
      if (twin !== undefined) return /一[个個]/u.test(input) && /1[个個]/u.test(twin)
      if (nothing) return false
      return (
        (model === 'number' && /^[一壹]$/u.test(surface) && COUNTED(after)) ||
        /^[一壹][个個位]$/u.test(surface)
      )
    },
  },
  {
    id: 'numeral of a name or set word',
    because: '五台山 and 九台 are places, 一切 is a word: their numerals count nothing',
    where: ({ surface, after, nothing }) =>
      !nothing && SET_WORDS.some((word) => `${surface}${after}`.startsWith(word)),
  },
  {
    id: 'row of digits',
    because: '一七二零 is a year, a code or a telephone number; no amount is written so',
    where: ({ model, surface, nothing, whole }) =>
      !nothing && whole && model === 'number' && DIGIT_ROW.test(surface),
  },
  {
    id: 'zero in words',
    because:
      'nothing of something is not stated by 零 alone, which makes words (零增长, 零距离); 0例 is read',
    where: ({ expected, nothing, surface }) =>
      !nothing &&
      (expected as Expected).low === 0 &&
      (expected as Expected).high === 0 &&
      /^[零〇]/u.test(surface),
  },
  {
    id: 'open numeral',
    because:
      '几 and 数 leave the figure open up to the next place: both ends are given, where the suites give the lower one',
    where: ({ surface, nothing }) => !nothing && CHINESE_SPAN.test(surface),
  },
  {
    id: 'span of two digits',
    because: '百分之二三十 is read as 20 to 30, where the suite wants nothing',
    where: ({ model, nothing, input }) => nothing && model === 'percent' && /二三十/u.test(input),
  },
  {
    id: 'range as one fact',
    late: true,
    because: '5-20% is one amount with both ends; the suite takes its last figure alone',
    where: ({ model, before, nothing }) =>
      !nothing && model !== 'range' && model !== 'number' && /[0-9]\s*[-~—至到]\s*$/u.test(before),
  },
  {
    id: 'grouped thousands',
    late: true,
    because: 'blanks and widths mean nothing: 3，178 and 1, 234 are one figure in print as it is scanned',
    where: ({ before, after, surface, nothing }) =>
      !nothing &&
      ((/^[,，][0-9]{3}(?![0-9])/u.test(after) && /[0-9]$/u.test(surface)) ||
        (/[0-9][,，]$/u.test(before) && /^[0-9]{3}(?![0-9])/u.test(surface))),
  },
  {
    id: 'unit without a figure',
    because: '人民币 and °C alone state no amount',
    where: ({ expected, nothing }) => !nothing && Number.isNaN((expected as Expected).low),
  },
]

function see(model: Model, { input, expected, twin }: Case): Seen {
  const nothing = expected === 'nothing'
  const text = squeeze(input)
  const named = nothing ? '' : squeeze(expected.surface ?? input)
  const at = text.toLowerCase().indexOf(named.toLowerCase())
  // a suite may give its surfaces in small letters
  const surface = at < 0 ? named : text.slice(at, at + named.length)
  return {
    model,
    input: text,
    raw: input,
    surface,
    before: at < 0 ? '' : text.slice(0, at),
    after: at < 0 ? '' : text.slice(at + surface.length),
    whole: surface === text,
    nothing,
    expected,
    ...(twin === undefined ? {} : { twin }),
  }
}

/** What one side reads: both ends, the place, and the unit as this library writes it. */
interface Reading {
  readonly surface: string
  readonly low: number
  readonly high: number
  readonly unit?: string
  readonly type?: string
}

const analyzer = createAnalyzer({ kinds: ['quantity', 'date'] })
const SCALE: Readonly<Record<string, number>> = { 成: 10, '‰': 0.1, 个千分点: 0.1, '‱': 0.01 }
const TYPES: Readonly<Record<Model, readonly string[]>> = {
  number: ['count', 'measure', 'currency', 'percent', 'ratio', 'multiple', 'ordinal'],
  ordinal: ['ordinal'],
  percent: ['percent', 'ratio'],
  range: ['count', 'measure', 'currency', 'percent', 'ratio', 'multiple', 'ordinal'],
  currency: ['currency'],
  dimension: ['measure'],
  temperature: ['measure'],
  age: ['measure'],
  same: [],
}

function numberOf(value: unknown, model: Model): number {
  if (typeof value !== 'string') return typeof value === 'number' ? value : Number.NaN
  const [upper = Number.NaN, lower = Number.NaN] = value.split('/').map(Number)
  return (upper / lower) * (model === 'percent' ? 100 : 1)
}

/** A numeral and nothing else. */
const NUMERAL_ALONE =
  /^[-+负負]?[0-9.,０-９〇零一二两兩俩倆三四五六七八九十百千万萬亿億兆廿卅卌壹贰貳叁參参肆伍陆陸柒捌玖拾佰仟点點余餘多几幾半]+$/u

/** A figure of a range, with what may follow it that is its unit. */
const FIGURE =
  /[0-9〇零一二两兩三四五六七八九十百千万萬亿億壹貳贰叁肆伍陆柒捌玖拾佰仟][0-9.,，〇零一二两兩三四五六七八九十百千万萬亿億壹貳贰叁肆伍陆柒捌玖拾佰仟点點多余餘几幾 ]*/gu
const HAS_UNIT = /^\s*(?:[%％成倍个個只次岁歲人元圆名分]|[至到~～—–－-]|分之|\/)/u
/** 二分之一 and 1/2 are shares already. */
const SHARE = /分\s*之|\//u

/** `surface` with 吨 behind each of its figures that has no unit; `after` is what follows it. */
function withUnits(surface: string, after: string): string {
  if (SHARE.test(surface)) return surface
  return surface.replace(FIGURE, (figure, at: number) => {
    const rest = `${surface.slice(at + figure.length)}${after}`
    const bare = /^间/u.test(rest) || !(HAS_UNIT.test(rest) || COUNTED(rest.trimStart()))
    return !bare || /第$/u.test(surface.slice(0, at)) ? figure : `${figure.trimEnd()}${FRAME}`
  })
}

/** What `withUnits` puts in is no part of the surface that is compared. */
const FRAME = '吨'
const RANKED = '名'

/** The text as it is asked: a figure with a unit, a bare ordinal as a rank, a bare sum as a price. */
function framed({ model, whole, nothing, surface, raw, input, expected }: Seen): string {
  if (nothing) return raw
  if (model === 'ordinal') return whole ? `位居${raw}。` : raw
  if (model === 'currency') return whole ? `售价为${raw}` : raw
  if (model !== 'number' && model !== 'range') return raw
  if (whole) return NUMERAL_ALONE.test(surface) ? `共${raw.trim()}${FRAME}` : withUnits(raw, '')
  const named = (expected as Expected).surface ?? ''
  const [text, place] = raw.includes(named) ? [raw, named] : [input, surface]
  const at = text.indexOf(place)
  if (at < 0) return raw
  const rest = text.slice(at + place.length)
  const counted = text[at - 1] === '第' ? `${place}${RANKED}` : withUnits(place, rest)
  return `${text.slice(0, at)}${counted}${rest}`
}

function ours(text: string, model: Model): readonly Reading[] {
  return analyzer.analyze(text).facts.flatMap((fact): Reading[] => {
    // 十个月大: a length of time, which is a fact among the dates
    const length =
      fact.kind === 'date' && model === 'age' ? /^P(\d+)[MWDY]$/u.exec(fact.value ?? '')?.[1] : undefined
    if (length !== undefined)
      return [{ surface: text.slice(fact.start, fact.end), low: Number(length), high: Number(length) }]
    if (fact.kind !== 'quantity' || !TYPES[model].includes(fact.type)) return []
    const by = model === 'percent' ? (SCALE[fact.unit ?? ''] ?? 1) : 1
    const value = numberOf(fact.value, model) * by
    const low = fact.min === undefined ? value : fact.min * by
    const high = fact.max === undefined ? value : fact.max * by
    return [
      {
        surface: text.slice(fact.start, fact.end),
        low: fact.mod === 'less' ? Number.NEGATIVE_INFINITY : low,
        high: fact.mod === 'more' ? Number.POSITIVE_INFINITY : high,
        ...(fact.unit === null ? {} : { unit: fact.unit }),
        type: fact.type,
      },
    ]
  })
}

const culture = Recognizers.Culture.Chinese
type Recognize = (
  text: string,
  culture: string,
) => readonly { text: string; resolution: Record<string, unknown> }[]
const PEER: Readonly<Partial<Record<Model, Recognize>>> = {
  number: Recognizers.recognizeNumber as Recognize,
  ordinal: Recognizers.recognizeOrdinal as Recognize,
  percent: Recognizers.recognizePercentage as Recognize,
  currency: Recognizers.recognizeCurrency as Recognize,
  dimension: Recognizers.recognizeDimension as Recognize,
  temperature: Recognizers.recognizeTemperature as Recognize,
  age: Recognizers.recognizeAge as Recognize,
}

/** The English units of the peer in base units, where a suite is compared in them. */
const PEER_UNITS: Readonly<Record<string, number>> = {
  Centimeter: 0.01,
  Meter: 1,
  Kilometer: 1000,
  Foot: 0.3048,
  Inch: 0.0254,
  Mile: 1609.344,
  Gram: 0.001,
  Kilogram: 1,
  Jin: 0.5,
  Milligram: 1e-6,
  Liang: 0.05,
  Liter: 0.001,
  Litre: 0.001,
  Milliliter: 1e-6,
  Gallon: 0.003785411784,
  'Cubic centimeter': 1e-6,
  Jiao: 0.1,
  Fen: 0.01,
  Cent: 0.01,
}

function theirs(text: string, model: Model, base: boolean): readonly Reading[] {
  return (PEER[model]?.(text, culture) ?? []).map((r) => {
    const value = Number(String(r.resolution?.value ?? r.resolution?.offset).replace('%', ''))
    const by = base ? (PEER_UNITS[String(r.resolution?.unit)] ?? 1) : 1
    return { surface: r.text, low: value * by, high: value * by }
  })
}

const same = (a: number, b: number) =>
  a === b || Math.abs(a - b) <= 1e-9 * Math.max(1e-30, Math.abs(a), Math.abs(b))
const covers = (a: string, b: string) => {
  const [x, y] = [squeeze(a).toLowerCase(), squeeze(b).toLowerCase()]
  return x.includes(y) || y.includes(x)
}

/** Our figure in the unit in which the suite states its own. */
function inUnit(reading: Reading, expected: Expected): Reading {
  // the table has 分 as a score first
  const row = UNITS.get(reading.type === 'currency' && reading.unit === '分' ? '分钱' : (reading.unit ?? ''))
  const factor = row?.factor ?? Number.NaN
  const kilo =
    /^Kilo/u.test(expected.unit ?? '') && reading.unit !== undefined && !/^[千公k]/iu.test(reading.unit)
  const by = expected.base && !Number.isNaN(factor) ? factor : kilo ? 0.001 : 1
  return { ...reading, low: reading.low * by, high: reading.high * by }
}

/** Which money a reading is in; 块 is no row of money. */
const codeOf = (reading: Reading) => UNITS.get(reading.unit ?? '')?.code

function isRight(readings: readonly Reading[], seen: Seen, mine: boolean): boolean {
  const { expected, surface, model } = seen
  if (expected === 'nothing')
    // what belongs to another of the suite's models: 一美元 is no bare number, 三分之一 no percentage
    return readings.every(
      (r) => (model === 'percent' && r.type === 'ratio') || (model === 'number' && r.type === 'currency'),
    )
  const near = readings.filter((r) => covers(r.surface.replaceAll(FRAME, ''), surface.replaceAll(FRAME, '')))
  const inside = mine ? near.map((r) => inUnit(r, expected)) : near
  const money = (r: Reading) =>
    !mine || expected.money === undefined || !(codeOf(r)?.length === 3) || codeOf(r) === expected.money
  if (inside.some((r) => same(r.low, expected.low) && same(r.high, expected.high) && money(r))) return true
  // 不大于50不小于20: two facts bound one interval
  if (model !== 'range' || inside.length !== 2) return false
  return inside.some((r) => same(r.low, expected.low)) && inside.some((r) => same(r.high, expected.high))
}

/** Whether both forms of a text are read alike. */
function readAlike(a: string, b: string): boolean {
  const values = (text: string) =>
    analyzer.analyze(text, { referenceDate: '2024-06-01' }).facts.map((fact) => {
      if (fact.kind !== 'quantity') return 'value' in fact ? JSON.stringify(fact.value) : ''
      const factor = UNITS.get(fact.unit ?? '')?.factor ?? 1
      return [fact.value, fact.min, fact.max].map((n) => (typeof n === 'number' ? n * factor : n)).join('~')
    })
  return values(a).join() === values(b).join()
}
function peerAlike(a: string, b: string): boolean {
  const values = (text: string) => theirs(text, 'number', false).map((r) => r.low)
  return values(a).join() === values(b).join()
}

const total = { cases: 0, right: 0, convention: 0, peer: 0, base: 0 }
const rules = new Map<string, number>()
const outside = new Map<string, number>()
const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
const share = (n: number, of: number) => (of === 0 ? '—' : `${((100 * n) / of).toFixed(1)} %`)
const row = (cells: readonly (string | number)[]) =>
  cells.map((cell, i) => (i === 0 ? String(cell).padEnd(30) : String(cell).padStart(11))).join('')

console.log(row(['suite', 'cases', 'in scope', 'convention', 'right', 'wrong', 'ours', 'Recognizers']))
for (const suite of readSuites(options)) {
  const tally = { scope: 0, convention: 0, right: 0, peer: 0 }
  const wrong: string[] = []
  for (const one of suite.cases) {
    const seen = see(suite.model, one)
    const judged = seen.nothing || !HAN.test(seen.input) ? seen.input : seen.surface
    const kind = OUTSIDE.find(([, pattern]) => pattern.test(judged))
    if (kind) {
      count(outside, kind[0])
      continue
    }
    tally.scope++
    const convention = CONVENTIONS.find((rule) => rule.where(seen))
    if (convention) {
      count(rules, convention.id)
      tally.convention++
      continue
    }
    const base = seen.expected !== 'nothing' && seen.expected.base === true
    const text = framed(seen)
    const mine = ours(text, suite.model)
    const right = one.twin === undefined ? isRight(mine, seen, true) : readAlike(one.input, one.twin)
    const peer =
      one.twin === undefined
        ? [text, one.input].some(
            (form) =>
              PEER[suite.model] !== undefined && isRight(theirs(form, suite.model, base), seen, false),
          )
        : peerAlike(one.input, one.twin)
    if (right) tally.right++
    else {
      const wanted =
        seen.expected === 'nothing' ? (one.twin ?? 'nothing') : `${seen.expected.low}..${seen.expected.high}`
      const got = mine.map((r) => `${r.surface} ${r.low}..${r.high} ${r.unit ?? ''}`).join(' | ')
      wrong.push(
        `${text}: ${seen.surface} = ${wanted}; got ${got || 'nothing'}${peer ? '; the peer is right' : ''}`,
      )
    }
    if (peer) tally.peer++
  }
  const base = tally.scope - tally.convention
  const peers = PEER[suite.model] || suite.model === 'same' ? share(tally.peer, base) : 'none'
  console.log(
    row([
      suite.name,
      suite.cases.length,
      tally.scope,
      tally.convention,
      tally.right,
      base - tally.right,
      share(tally.right, base),
      peers,
    ]),
  )
  for (const line of wrong.slice(0, options.all ? undefined : 0)) console.log(`    ${line}`)
  total.cases += suite.cases.length
  total.base += base
  total.convention += tally.convention
  total.right += tally.right
  total.peer += tally.peer
}
console.log(
  row([
    'all',
    total.cases,
    total.base + total.convention,
    total.convention,
    total.right,
    total.base - total.right,
    share(total.right, total.base),
    share(total.peer, total.base),
  ]),
)
console.log('\nout of scope, by kind of text:')
for (const [kind, n] of outside) console.log(`  ${n} ${kind}`)
console.log('conventions:')
for (const { id, because, late } of CONVENTIONS)
  console.log(`  ${rules.get(id) ?? 0} ${id}${late ? ' (late)' : ''}: ${because}`)
