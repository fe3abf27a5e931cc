/** What gongbao promises of every text: one function a promise, which the short run, the long one and the found cases share. */
import edtf from 'edtf'
import { type Analyzer, createAnalyzer, type Report } from '../../src/analyze.js'
import { parseDocumentLine } from '../../src/archive/document.js'
import { GongbaoError } from '../../src/errors.js'
import { type Fact, factSchema, KINDS } from '../../src/facts/registry.js'
import { metadataSchema } from '../../src/report.js'
import { cleanText } from '../../src/text/clean.js'
import { convert } from '../../src/text/convert.js'
import { decode } from '../../src/text/decode.js'
import { besideText, readInput } from '../../src/text/input/input.js'
import type { Input } from './inputs.js'

/** An input that was read: what came out, and the text that its spans count in. */
export interface Reading {
  readonly given: Input
  readonly source: string
  readonly report: Report
}

/** A promise: what is wrong with a reading, or undefined. */
export type Fault = string | undefined
type Promised = (reading: Reading) => Fault

let analyzer: Analyzer | undefined

/** The codes that inputs may be refused with: bytes that are no text, a page without any. */
const REFUSED = /^E_(?:BINARY|ENCODING|EMPTY_INPUT)$/u

/** `given` read with every rule; undefined for what is refused with a code. A string that is no page is never refused. */
export function read(given: Input): Reading | undefined {
  analyzer ??= createAnalyzer()
  const { input, referenceDate } = given
  try {
    if (given.page) {
      const page = readInput(typeof input === 'string' ? Buffer.from(input) : input, { path: 'a.html' })
      const report = analyzer.analyze(page.text, { referenceDate, ...besideText(page) }) as Report
      return { given, report, source: page.text }
    }
    const report = analyzer.analyze(input, { referenceDate }) as Report
    return { given, report, source: typeof input === 'string' ? input : decode(input).text }
  } catch (error) {
    const mayBe = typeof input !== 'string' || given.page
    if (mayBe && error instanceof GongbaoError && REFUSED.test(error.code)) return undefined
    throw error
  }
}

/** The first fault that `faultOf` finds in `list`. */
function firstOf<Of>(list: readonly Of[], faultOf: (one: Of, index: number) => Fault): Fault {
  for (const [index, one] of list.entries()) {
    const fault = faultOf(one, index)
    if (fault !== undefined) return fault
  }
  return undefined
}

const told = (fact: Fact) => `${fact.kind} \`${fact.text.slice(0, 60)}\` by ${fact.rule}`

const schemaHolds: Promised = ({ report }) =>
  firstOf(report.facts, (fact) => {
    const checked = factSchema.safeParse(fact)
    return checked.success ? undefined : `${told(fact)}: ${checked.error.issues[0]?.message}`
  }) ?? (metadataSchema.safeParse(report.metadata).success ? undefined : 'metadata against its schema')

/** Whether `offset` lies between the two halves of a pair. */
function splits(text: string, offset: number): boolean {
  const high = text.charCodeAt(offset - 1)
  const low = text.charCodeAt(offset)
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000
}

interface Placed {
  readonly start: number
  readonly end: number
  readonly cleanStart: number
  readonly cleanEnd: number
}

function placeFault({ start, end, cleanStart, cleanEnd }: Placed, source: string, text: string): Fault {
  const place = `[${start}, ${end}) of ${source.length}, clean [${cleanStart}, ${cleanEnd}) of ${text.length}`
  if (start < 0 || start > end || end > source.length) return `outside the source: ${place}`
  if (cleanStart < 0 || cleanStart > cleanEnd || cleanEnd > text.length) return `outside the text: ${place}`
  if (splits(source, start) || splits(source, end)) return `splits a character of the source: ${place}`
  if (splits(text, cleanStart) || splits(text, cleanEnd)) return `splits a character: ${place}`
  return undefined
}

const spansHold: Promised = ({ source, report }) => {
  const { text, facts, sentences, sections, regions, repairs, links, quotations, timeline } = report
  const placed = { sentences, sections, regions, repairs, links, quotations, facts }
  for (const [name, list] of Object.entries(placed)) {
    const fault = firstOf<Placed>(list, (one) => placeFault(one, source, text))
    if (fault) return `${name}: ${fault}`
  }
  const indexed = [
    ...links.flatMap((l) => [l.from, l.to ?? 0]),
    ...quotations.map((q) => q.fact ?? 0),
    ...timeline.map((t) => t.fact),
  ]
  if (indexed.some((index) => index > 0 && index >= facts.length))
    return 'an index into `facts` beyond its end'
  return firstOf(facts, (fact) => {
    if (fact.start === fact.end || fact.cleanStart === fact.cleanEnd) return `${told(fact)} is empty`
    if (fact.text !== text.slice(fact.cleanStart, fact.cleanEnd))
      return `${told(fact)} is not its clean slice`
    return sentences.length > 0 && fact.sentence >= sentences.length
      ? `${told(fact)}: no such sentence`
      : undefined
  })
}

const digitsOf = (text: string) => text.normalize('NFKC').replace(/[^0-9]/gu, '')

/** Where nothing was repaired, the digits of a fact are those of its source. */
const originHolds: Promised = ({ source, report: { facts, repairs } }) => {
  let last = 0
  return firstOf(facts, (fact) => {
    if (fact.start < last && fact.cleanStart > last) return `${told(fact)} goes back in the source`
    last = Math.min(fact.start, fact.cleanStart)
    if (repairs.some((r) => r.start < fact.end && r.end > fact.start)) return undefined
    const origin = digitsOf(source.slice(fact.start, fact.end))
    return origin === digitsOf(fact.text) ? undefined : `${told(fact)}: its source has the digits ${origin}`
  })
}

const PLAIN: ReadonlySet<string> = new Set(KINDS.filter((k) => k.plain).map((k) => k.kind))
const STOP = /[，。；：！？、…,;:!?]/u
const QUOTED = /“[^“”\n]*”|‘[^‘’\n]*’|《[^《》\n]*》/gu

const namesHold: Promised = ({ report: { facts, metadata } }) =>
  firstOf(facts, (fact) => {
    for (const [field, value] of Object.entries(fact)) {
      if (typeof value !== 'string') continue
      if (value.trim() === '') return `${told(fact)}: empty ${field}`
      if (field !== 'text' && /[\n\r\u2028]/u.test(value)) return `${told(fact)}: a line break in ${field}`
      if (field === 'name' && PLAIN.has(fact.kind) && STOP.test(value.replace(QUOTED, '')))
        return `${told(fact)}: a stop in its name ${value}`
    }
    return undefined
  }) ??
  firstOf(
    [metadata.title, metadata.outlet, metadata.government, metadata.speaker, ...metadata.authors],
    (value) =>
      value === undefined || (value.trim() !== '' && !/[\n\r\u2028]/u.test(value))
        ? undefined
        : `metadata: \`${value}\` is no name`,
  )

const DURATION =
  /^P(?=.)(?:\d+(?:\.\d+)?Y)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?W)?(?:\d+(?:\.\d+)?D)?(?:T(?=.)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?$/u
const TIME =
  /^T(?:[01]\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?)?(?:\/T(?:[01]\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?)?)?$/u

/** What is wrong with a date in EDTF. */
export function edtfFault(value: string): Fault {
  try {
    edtf(value)
  } catch {
    return `\`${value}\` is no EDTF`
  }
  const [from, to] = value.split('/')
  if (to !== undefined && from === to) return `\`${value}\` begins where it ends`
  if (
    /^\d{4}(?!X)/u.test(from!) &&
    to !== undefined &&
    /^\d{4}/u.test(to) &&
    from!.slice(0, 4) > to.slice(0, 4)
  )
    return `\`${value}\` ends before it begins`
  return undefined
}

const valuesHold: Promised = ({ report: { facts, metadata, timeline } }) =>
  firstOf(facts, (fact) => {
    if (fact.kind === 'indicator' && fact.period !== null) {
      const fault = edtfFault(fact.period)
      if (fault) return `${told(fact)}: period ${fault}`
    }
    if (fact.kind !== 'date') return undefined
    for (const value of [fact.value, fact.min, fact.max]) {
      if (value === null || value === undefined) continue
      if (fact.type === 'date') {
        const fault = edtfFault(value)
        if (fault) return `${told(fact)}: ${fault}`
      } else if (!(fact.type === 'time' ? TIME : DURATION).test(value))
        return `${told(fact)}: ${fact.type} ${value}`
    }
    return undefined
  }) ??
  firstOf(timeline, ({ value }) => edtfFault(value)) ??
  (metadata.publishedAt === undefined ? undefined : edtfFault(metadata.publishedAt))

/** Half of a surrogate pair. */
const LONE = /\p{Surrogate}/u

/** What may stand in no output: −0, NaN, infinity, half of a surrogate pair. */
function oddIn(value: unknown): Fault {
  if (typeof value === 'number')
    return Object.is(value, -0) || !Number.isFinite(value)
      ? `the number ${Object.is(value, -0) ? '−0' : value}`
      : undefined
  if (typeof value === 'string')
    return !LONE.test(value) ? undefined : `half of a character in ${JSON.stringify(value)}`
  if (typeof value !== 'object' || value === null) return undefined
  return firstOf(Object.values(value), oddIn)
}

const numbersHold: Promised = ({ report: { facts, metadata, links, quotations } }) => {
  return oddIn([facts, metadata, links, quotations])
}

/** The line that `extract` writes for a reading. */
const lineOf = ({
  report: { referenceDate, metadata, links, quotations, repairs, facts },
}: Reading): string =>
  JSON.stringify({ path: 'a', referenceDate, metadata, links, quotations, repairs, facts })

const lineHolds: Promised = (reading) => {
  const line = lineOf(reading)
  const back = parseDocumentLine(line)
  if (!back.success) return `the line is not read back: ${back.error.issues[0]?.path.join('.')}`
  return JSON.stringify(back.data.facts) === JSON.stringify(reading.report.facts)
    ? undefined
    : 'the facts read back differ'
}

const OTHERS: readonly Input[] = [
  {
    input:
      '---\ntitle: 甲市工作报告\ndate: 1998-03-02\n---\n去年，全市生产总值增长8%，“五懂”干部张三、市委书记李四出席十五大。\n',
    referenceDate: '1999-01-01',
  },
  { input: '機(jī)關(guān)，〔2017〕52號，今年1月，民國三年。\r\n&lt;b&gt;“\ud800' },
]

const againHolds: Promised = (reading) => {
  const line = lineOf(reading)
  for (const other of [undefined, ...OTHERS]) {
    if (other) read(other)
    const again = read(reading.given)
    if (again === undefined || lineOf(again) !== line)
      return `another answer ${other ? 'after another document' : 'the second time'}`
  }
  return undefined
}

const cleanHolds: Promised = ({ report }) => {
  const again = cleanText(report.text).text
  return again === report.text
    ? undefined
    : `${JSON.stringify(report.text.slice(0, 200))} becomes ${JSON.stringify(again.slice(0, 200))}`
}

/** Into simplified: a text that is simplified already comes back as it is. (In Taiwan 么 is 幺, in Hong Kong 祇 is 只.) */
const convertHolds: Promised = ({ source }) => {
  const once = convert(source, { from: 't', to: 'cn' })
  const twice = convert(once, { from: 't', to: 'cn' })
  return once === twice ? undefined : firstDifference(once, twice)
}

function firstDifference(a: string, b: string): string {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return `${JSON.stringify(a.slice(at, at + 20))} becomes ${JSON.stringify(b.slice(at, at + 20))}`
}

const LINE_ENDS = /\r\n|[\r\u2028]/gu
/** Line end → its name. */
const ENDS: Readonly<Record<string, string>> = { '\r\n': 'CRLF', '\r': 'CR', '\u2028': 'U+2028' }

/** A reading without what counts in the source. */
const unplaced = ({ facts, metadata, text }: Report): string =>
  JSON.stringify([text, metadata, facts.map((fact) => ({ ...fact, start: 0, end: 0 }))])

const lineEndsHold: Promised = ({ given, source }) => {
  const input = typeof given.input === 'string' ? given.input : source
  if (!/[\n\r\u2028]/u.test(input)) return undefined
  const plain = input.replace(LINE_ENDS, '\n')
  const expected = read({ ...given, input: plain })
  for (const [end, name] of Object.entries(ENDS)) {
    // U+2028 is a line end of a text, and nothing to HTML
    if (given.page && end === '\u2028') continue
    const turned = read({ ...given, input: plain.replace(/\n/gu, end) })
    if ((turned && unplaced(turned.report)) !== (expected && unplaced(expected.report)))
      return `read otherwise with ${name}`
  }
  return undefined
}

/** A promise by its name. `dear` ones read the text again. */
export interface NamedPromise {
  readonly name: string
  readonly dear: boolean
  readonly holds: Promised
}

/** Every promise. That nothing throws is kept by `faultOf`. */
export const PROMISES: readonly NamedPromise[] = [
  { name: 'schema', dear: false, holds: schemaHolds },
  { name: 'spans', dear: false, holds: spansHold },
  { name: 'origin', dear: false, holds: originHolds },
  { name: 'names', dear: false, holds: namesHold },
  { name: 'values', dear: false, holds: valuesHold },
  { name: 'numbers', dear: false, holds: numbersHold },
  { name: 'line', dear: true, holds: lineHolds },
  { name: 'clean twice', dear: true, holds: cleanHolds },
  { name: 'convert twice', dear: true, holds: convertHolds },
  { name: 'line ends', dear: true, holds: lineEndsHold },
  { name: 'again', dear: true, holds: againHolds },
]

/** A fault of an input, with the promise that is broken. */
export interface Broken {
  readonly promise: string
  readonly fault: string
}

/** The promises of `promises` that `given` breaks. */
export function brokenBy(given: Input, promises: readonly NamedPromise[] = PROMISES): Broken[] {
  let reading: Reading | undefined
  try {
    reading = read(given)
  } catch (error) {
    return [{ promise: 'no throw', fault: String(error) }]
  }
  if (reading === undefined) return []
  const broken: Broken[] = []
  for (const { name, holds } of promises) {
    try {
      const fault = holds(reading)
      if (fault !== undefined) broken.push({ promise: name, fault })
    } catch (error) {
      broken.push({ promise: 'no throw', fault: `${name}: ${String(error)}` })
    }
  }
  return broken
}
