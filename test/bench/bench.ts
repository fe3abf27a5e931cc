/**
 * How fast everything is, beside what others take for a part of it, in one process over the same texts:
 *
 *     npm run bench                        texts made of the corpus, as long and dense in facts as real ones
 *     npm run bench -- --json              the same as JSON
 *     npm run bench -- --folder DIR        the .txt and .md files of a folder as reports
 *     npm run bench -- --rounds 9          medians of nine rounds (5)
 *
 * CPU time throughout: what else the machine does counts little, and collecting garbage counts. Ratios hold on other
 * machines, speeds do not.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { zh } from 'chrono-node'
import { Converter } from 'opencc-js/t2cn'
import { coldStarts } from './cold.js'
import { type Contestant, cpuSeconds, lengthOf, median, race, ratiosTo } from './race.js'
import { benchText, benchTexts } from './sample.js'

const { createAnalyzer } = (await import(
  new URL('../../dist/index.js', import.meta.url).href
)) as typeof import('../../src/index.js')
const load = createRequire(import.meta.url)
const jieba = load('nodejieba') as typeof import('nodejieba')
const rust = load('@node-rs/jieba') as typeof import('@node-rs/jieba')
const { dict } = load('@node-rs/jieba/dict') as typeof import('@node-rs/jieba/dict')
const { Culture, recognizeDateTime, recognizeNumber } = load(
  '@microsoft/recognizers-text-suite',
) as typeof import('@microsoft/recognizers-text-suite')

const args = process.argv.slice(2)
const given = (option: string) => (args.includes(option) ? args[args.indexOf(option) + 1] : undefined)
const rounds = Number(given('--rounds') ?? 5)
const folder = given('--folder')

const day = '2020-05-20'
const [all, dates, none] = [
  createAnalyzer(),
  createAnalyzer({ kinds: ['date'] }),
  createAnalyzer({ kinds: [] }),
]
const words = rust.Jieba.withDict(dict)
const toSimplified = Converter({ from: 't', to: 'cn' })

const CUT = 'nodejieba.cut'
const contestants: readonly Contestant[] = [
  { name: CUT, run: (text) => jieba.cut(text) },
  { name: 'nodejieba.tag', run: (text) => jieba.tag(text) },
  { name: '@node-rs/jieba cut', run: (text) => words.cut(text) },
  { name: 'opencc-js t → cn', run: (text) => toSimplified(text) },
  { name: 'gongbao, all kinds', run: (text) => all.analyze(text, { referenceDate: day }) },
  { name: 'gongbao, dates alone', run: (text) => dates.analyze(text, { referenceDate: day }) },
  { name: 'gongbao, text layer', run: (text) => none.analyze(text, { referenceDate: day }) },
  { name: 'chrono-node zh', run: (text) => zh.hans.parse(text, new Date(2020, 4, 20)), share: 0.25 },
  { name: 'Recognizers date-time', run: (text) => recognizeDateTime(text, Culture.Chinese), share: 0.05 },
  { name: 'Recognizers number', run: (text) => recognizeNumber(text, Culture.Chinese), share: 0.05 },
]

const own = (path: string) =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/u.test(name))
    .sort()
    .map((name) => readFileSync(join(path, name), 'utf8'))

const texts: Readonly<Record<'reports' | 'articles', readonly string[]>> = {
  reports: folder === undefined ? benchTexts('report', 17_000, 20) : own(folder),
  articles: benchTexts('article', 2_000, 100),
}

/** Every contestant over one sort of texts. */
function speeds(name: keyof typeof texts) {
  const showings = race(contestants, texts[name], rounds)
  const ratios = ratiosTo(CUT, showings)
  const facts = texts[name].reduce((sum, text) => sum + all.analyze(text).facts.length, 0)
  const characters = lengthOf(texts[name])
  return {
    texts: name,
    characters,
    files: texts[name].length,
    factsAThousand: (facts / characters) * 1000,
    speeds: showings.map((s) => ({ ...s, timesCut: ratios.get(s.name)! })),
  }
}

const LENGTHS = [20, 100, 300, 1_000, 5_000, 20_000]
/** About as many characters of each length. */
const OF_EACH = 60_000

function lengths() {
  const whole = benchText('report', OF_EACH, 99)
  return LENGTHS.map((length) => {
    const pieces = Array.from({ length: Math.floor(OF_EACH / length) }, (_, i) =>
      whole.slice(i * length, (i + 1) * length),
    )
    const showings = race(contestants.slice(0, 5), pieces, rounds)
    const own = showings[4]!.charactersASecond
    return {
      length,
      charactersASecond: own,
      millisecondsACall: (length / own) * 1000,
      timesCut: ratiosTo(CUT, showings).get('gongbao, all kinds')!,
    }
  })
}

/** CPU time of one text of n, 2n, 4n characters: 1, 2, 4 where it is linear. */
function growth() {
  const seconds = [1, 2, 4].map((times) => {
    const text = benchText('report', 20_000 * times, 7)
    return median(Array.from({ length: rounds }, () => cpuSeconds(() => all.analyze(text))))
  })
  return seconds.map((one, i) => ({ characters: 20_000 * 2 ** i, times: one / seconds[0]! }))
}

const results = {
  node: process.version,
  rounds,
  speeds: [speeds('reports'), speeds('articles')],
  lengths: lengths(),
  growth: growth(),
  coldStarts: coldStarts(rounds),
  memory: { megabytes: process.resourceUsage().maxRSS / 1024 },
}

const line = (...cells: readonly (string | number)[]) =>
  console.log(
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(34) : String(cell).padStart(14))).join(''),
  )
const grouped = (value: number) => Math.round(value).toLocaleString('en')

function print() {
  console.log(`Node ${results.node}; CPU time, medians of ${rounds} rounds`)
  for (const { texts: name, files, characters, factsAThousand, speeds: showings } of results.speeds) {
    console.log(
      `\n${files} ${name}, ${grouped(characters)} characters, ${factsAThousand.toFixed(0)} facts a thousand`,
    )
    line('', 'characters/s', '× cut')
    for (const s of showings) line(s.name, grouped(s.charactersASecond), s.timesCut.toFixed(2))
  }
  console.log('\nall kinds, by the length of a text')
  line('characters', 'characters/s', 'ms a call', '× cut')
  for (const l of results.lengths)
    line(l.length, grouped(l.charactersASecond), l.millisecondsACall.toFixed(3), l.timesCut.toFixed(2))
  console.log(
    `\ngrowth: ${results.growth.map((g) => `${grouped(g.characters)}: ${g.times.toFixed(2)}`).join(', ')}`,
  )
  console.log('\ncold starts, whole processes')
  line('', 'ms CPU', 'MB')
  for (const s of results.coldStarts) line(s.name, s.milliseconds.toFixed(0), s.megabytes.toFixed(0))
  console.log(`\nmemory of this run: ${results.memory.megabytes.toFixed(0)} MB`)
}

if (args.includes('--json')) console.log(JSON.stringify(results, null, 2))
else print()
