/**
 * How fast everything is, beside what others take for a part of it, over the same text in one run:
 *
 *     npm run bench
 *
 * Each peer is warmed up, then timed three times; the best time counts. What would take too long gets a slice.
 */
import { createRequire } from 'node:module'
import { zh } from 'chrono-node'
import { Converter } from 'opencc-js/t2cn'
import { benchTexts } from './sample.js'

const { analyze, createAnalyzer } = (await import(
  new URL('../../dist/index.js', import.meta.url).href
)) as typeof import('../../src/index.js')
const load = createRequire(import.meta.url)
const jieba = load('nodejieba') as typeof import('nodejieba')
const { Culture, recognizeDateTime, recognizeNumber } = load(
  '@microsoft/recognizers-text-suite',
) as typeof import('@microsoft/recognizers-text-suite')

/** A million characters: enough that no one lives off the warm-up. */
const CHARACTERS = 1_000_000
/** The longest one timing may take. */
const SECONDS = 3

const { clean, source } = benchTexts(CHARACTERS)
const textLayer = createAnalyzer({ kinds: [] })
const toSimplified = Converter({ from: 't', to: 'cn' })
const day = '2020-05-20'

/** What each contestant does with one document. */
const contestants: readonly {
  readonly name: string
  readonly run: (text: string) => unknown
  readonly texts?: readonly string[]
}[] = [
  { name: 'gongbao analyze, all kinds', run: (text) => analyze(text, { referenceDate: day }) },
  { name: 'gongbao text layer alone', run: (text) => textLayer.analyze(text, { referenceDate: day }) },
  {
    name: 'gongbao analyze, as scraped',
    run: (text) => analyze(text, { referenceDate: day }),
    texts: source,
  },
  { name: 'nodejieba.cut', run: (text) => jieba.cut(text) },
  { name: 'nodejieba.tag', run: (text) => jieba.tag(text) },
  { name: 'opencc-js t → cn', run: (text) => toSimplified(text) },
  { name: 'recognizers date-time', run: (text) => recognizeDateTime(text, Culture.Chinese) },
  { name: 'recognizers number', run: (text) => recognizeNumber(text, Culture.Chinese) },
  { name: 'chrono-node zh', run: (text) => zh.hans.parse(text, new Date(2020, 4, 20)) },
]

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0)

function time(run: (text: string) => unknown, texts: readonly string[]): number {
  const begin = performance.now()
  for (const text of texts) run(text)
  return (performance.now() - begin) / 1000
}

interface Result {
  readonly name: string
  readonly speed: number
  readonly characters: number
}

function measure({ name, run, texts = clean }: (typeof contestants)[number]): Result {
  run(texts[0] as string)
  // warm up until the rate is known, then take as many articles as fit the time
  let warm = 0
  let characters = 0
  for (let i = 0; i < texts.length && warm < SECONDS / 3; i++) {
    const text = texts[i] as string
    warm += time(run, [text])
    characters += text.length
  }
  const budget = (characters / warm) * SECONDS
  const slice: string[] = []
  let taken = 0
  for (const text of texts) {
    if (slice.length > 0 && taken + text.length > budget) break
    slice.push(text)
    taken += text.length
  }
  const best = Math.min(...Array.from({ length: 3 }, () => time(run, slice)))
  return { name, speed: lengthOf(slice) / best, characters: lengthOf(slice) }
}

const results = contestants.map(measure)
const speedOf = (name: string): number => (results.find((r) => r.name === name) as Result).speed
const facts = clean.reduce((sum, text) => sum + analyze(text, { referenceDate: day }).facts.length, 0)
const whole = lengthOf(clean)

console.log(`${clean.length} articles, ${whole} characters, ${facts} facts; Node ${process.version}\n`)
console.log(`${''.padEnd(30)}${'characters/s'.padStart(14)}${'÷ tag'.padStart(9)}${'÷ cut'.padStart(9)}`)
for (const { name, speed, characters } of results) {
  const ratio = (to: string) => (speed / speedOf(to)).toFixed(2).padStart(9)
  const slice = characters < 0.95 * whole ? `   on ${characters} characters` : ''
  console.log(
    `${name.padEnd(30)}${Math.round(speed).toLocaleString('en').padStart(14)}${ratio('nodejieba.tag')}${ratio('nodejieba.cut')}${slice}`,
  )
}
