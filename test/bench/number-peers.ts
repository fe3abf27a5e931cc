/**
 * How many of the public Chinese cases of Recognizers-Text for Number, Percentage, Currency and Dimension are read to
 * the same value, by that library (its JavaScript edition) and by this one. Run it on a checkout outside this repository:
 *
 *     npm run build
 *     npx tsx test/bench/number-peers.ts --recognizers ../Recognizers-Text [--all]
 *
 * A checkout may be a work tree or a bare git directory. One expected result is one case; a text in which nothing is to
 * be read is one too. Cases of what this library does not claim to read (`OUTSIDE`) are counted apart, for both.
 * Differences are printed by class; `--all` prints every one.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Recognizers from '@microsoft/recognizers-text-suite'
import { readNumeral } from '../../src/facts/numeral/parse.js'

const { createAnalyzer } = (await import(
  new URL('../../dist/index.js', import.meta.url).href
)) as typeof import('../../src/index.js')

type Model = 'Number' | 'Percent' | 'Currency' | 'Dimension'
const SPECS: Readonly<Record<Model, string>> = {
  Number: 'Specs/Number/Chinese/NumberModel.json',
  Percent: 'Specs/Number/Chinese/PercentModel.json',
  Currency: 'Specs/NumberWithUnit/Chinese/CurrencyModel.json',
  Dimension: 'Specs/NumberWithUnit/Chinese/DimensionModel.json',
}

interface Spec {
  readonly Input: string
  readonly Results: readonly {
    readonly Text: string
    readonly Resolution: { readonly value?: string | null; readonly isoCurrency?: string }
  }[]
}
/** What is read in a text: surface and value, percentages as the figure before %. */
type Reading = readonly { readonly surface: string; readonly value: number }[]

/** What no report writes: powers, k and e, mixed fractions, 折, spelled-out digits apart, units of computing. */
const OUTSIDE: readonly (readonly [string, RegExp])[] = [
  ['powers and scientific notation', /\^|[0-9][eE][-+]?[0-9]/u],
  ['k, M, G behind a figure', /[0-9]\s?[kKMGT](?![A-Za-z])/u],
  ['a dozen and a pair as numbers', /[打对對双雙]$/u],
  ['discounts (折)', /折/u],
  ['halves (半)', /半/u],
  ['mixed fractions', /又|[0-9]\s+[0-9]+\s*\/|\/.*又/u],
  ['characters of one numeral set apart', /[\p{Script=Han}0-9]\s+[\p{Script=Han}0-9]/u],
  ['a sign in words, a point without a figure before it', /[负負正]|^\s*-?[.．]|点[零〇]?$|^点|(?<!\d)-/u],
]

const args = process.argv.slice(2)
const root = args[args.indexOf('--recognizers') + 1]
const all = args.includes('--all')
if (!args.includes('--recognizers') || root === undefined)
  throw new Error('--recognizers: expected a checkout')

function readSpec(path: string): Spec[] {
  const file = join(root as string, path)
  const text = existsSync(file)
    ? readFileSync(file, 'utf8')
    : execFileSync('git', ['-C', root as string, 'show', `HEAD:${path}`], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      })
  return JSON.parse(text.replace(/^\uFEFF/u, '')) as Spec[]
}

const analyzer = createAnalyzer({ kinds: ['quantity'] })
const squeeze = (text: string) => text.normalize('NFKC').replace(/\s/gu, '')
const same = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
const SCALE: Readonly<Record<string, number>> = { 成: 10, '‰': 0.1, 个千分点: 0.1, '‱': 0.01 }

/** A ratio is the number it comes to. */
function numberOf(value: unknown): number {
  if (typeof value !== 'string') return typeof value === 'number' ? value : Number.NaN
  const [upper = Number.NaN, lower = Number.NaN] = value.split('/').map(Number)
  return upper / lower
}

/** Ours: for Number the numerals themselves, at the places where one is expected; else the quantities of the kind. */
function ours(model: Model, spec: Spec): Reading {
  const report = analyzer.analyze(spec.Input)
  if (model === 'Number') {
    return spec.Results.flatMap(({ Text }) => {
      const surface = analyzer.analyze(Text).text
      const numeral = readNumeral(surface, 0)
      const whole = numeral?.end === surface.length
      const fraction = report.facts.find((f) => f.kind === 'quantity' && squeeze(f.text) === squeeze(surface))
      const value =
        whole && numeral
          ? (numeral.value ?? numeral.min)
          : fraction && 'value' in fraction
            ? fraction.value
            : null
      return value === null || value === undefined ? [] : [{ surface: Text, value: numberOf(value) }]
    })
  }
  const types = { Percent: 'percent', Currency: 'currency', Dimension: 'measure' } as const
  return report.facts.flatMap((fact) =>
    fact.kind === 'quantity' && fact.type === types[model]
      ? [
          {
            surface: spec.Input.slice(fact.start, fact.end),
            value: numberOf(fact.value ?? fact.min) * (SCALE[fact.unit ?? ''] ?? 1),
          },
        ]
      : [],
  )
}

const culture = Recognizers.Culture.Chinese
function theirs(model: Model, { Input }: Spec): Reading {
  const read = {
    Number: Recognizers.recognizeNumber,
    Percent: Recognizers.recognizePercentage,
    Currency: Recognizers.recognizeCurrency,
    Dimension: Recognizers.recognizeDimension,
  }[model]
  return read(Input, culture).map((r) => ({
    surface: r.text,
    value: Number(String(r.resolution?.value).replace('%', '')),
  }))
}

const covers = (a: string, b: string) => squeeze(a).includes(squeeze(b)) || squeeze(b).includes(squeeze(a))

for (const model of Object.keys(SPECS) as Model[]) {
  const tally = { cases: 0, ours: 0, theirs: 0, outside: 0, oursOutside: 0, theirsOutside: 0 }
  const differences = new Map<string, string[]>()
  const note = (name: string, line: string) => differences.set(name, [...(differences.get(name) ?? []), line])
  for (const spec of readSpec(SPECS[model])) {
    const mine = ours(model, spec)
    const other = theirs(model, spec)
    if (spec.Results.length === 0) {
      tally.cases++
      if (mine.length === 0) tally.ours++
      else
        note('read where nothing is', `${spec.Input.slice(0, 40)} → ${mine.map((r) => r.surface).join(' ')}`)
      if (other.length === 0) tally.theirs++
      continue
    }
    for (const { Text, Resolution } of spec.Results) {
      const wanted = Number(String(Resolution.value).replace('%', ''))
      const hit = (reading: Reading) => reading.some((r) => covers(r.surface, Text) && same(r.value, wanted))
      const outside = OUTSIDE.find(([, pattern]) => pattern.test(Text.normalize('NFKC')))
      if (outside) {
        tally.outside++
        if (hit(mine)) tally.oursOutside++
        if (hit(other)) tally.theirsOutside++
        if (!hit(mine)) note(`outside: ${outside[0]}`, `${Text} = ${wanted}`)
        continue
      }
      tally.cases++
      if (hit(mine)) tally.ours++
      else {
        const got = mine.find((r) => covers(r.surface, Text))
        note(
          got ? 'another value' : 'not read',
          `${Text} = ${wanted}${got ? `, ours ${got.value}` : ''} in ${spec.Input.slice(0, 30)}`,
        )
      }
      if (hit(other)) tally.theirs++
    }
  }
  const share = (n: number, of: number) => `${n}/${of} ${((100 * n) / Math.max(1, of)).toFixed(1)} %`
  console.log(
    `${model.padEnd(10)} ours ${share(tally.ours, tally.cases)} · theirs ${share(tally.theirs, tally.cases)}` +
      ` · outside the claim: ours ${share(tally.oursOutside, tally.outside)}, theirs ${share(tally.theirsOutside, tally.outside)}`,
  )
  for (const [name, lines] of [...differences].sort((a, b) => b[1].length - a[1].length))
    console.log(`  ${name}: ${lines.length}\n    ${lines.slice(0, all ? undefined : 4).join('\n    ')}`)
}
