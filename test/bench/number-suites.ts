/** The public Chinese suites of number readers, read from checkouts of their repositories into cases of one shape. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a suite's model reads. */
export type Model =
  | 'number'
  | 'ordinal'
  | 'percent'
  | 'range'
  | 'currency'
  | 'dimension'
  | 'temperature'
  | 'age'
  | 'same'

/** One thing to be read. */
export interface Expected {
  /** Where: the surface as the suite has it; absent where the whole input is meant. */
  readonly surface?: string
  /** Equal where it is one number; infinite where it is open. In base units (metre, kilogram, cubic metre, 元) if `base` is set. */
  readonly low: number
  readonly high: number
  readonly base?: boolean
  /** ISO 4217 where the suite says which money. */
  readonly money?: string
  /** The suite's own name of the unit. */
  readonly unit?: string
}

/** An input with one of the things to be read in it, or with `nothing`. */
export interface Case {
  readonly input: string
  readonly expected: Expected | 'nothing'
  /** The other form of a text that must be read alike (cn2an's `transform`). */
  readonly twin?: string
}

export interface Suite {
  readonly name: string
  readonly model: Model
  readonly cases: readonly Case[]
}

const exactly = (value: number): Pick<Expected, 'low' | 'high'> => ({ low: value, high: value })

interface Spec {
  readonly Input: string
  readonly Results: readonly {
    readonly Text: string
    readonly Resolution?: {
      readonly value?: string | null
      readonly unit?: string | null
      readonly isoCurrency?: string
    }
  }[]
}

/** `(20,35]`, `[3965,)`. */
function interval(value: string): Pick<Expected, 'low' | 'high'> {
  const [low = '', high = ''] = value.slice(1, -1).split(',')
  return {
    low: low === '' ? Number.NEGATIVE_INFINITY : Number(low),
    high: high === '' ? Number.POSITIVE_INFINITY : Number(high),
  }
}

const RECOGNIZERS: readonly (readonly [path: string, model: Model])[] = [
  ['Number/Chinese/NumberModel', 'number'],
  ['Number/Chinese/PercentModel', 'percent'],
  ['Number/Chinese/OrdinalModel', 'ordinal'],
  ['Number/Chinese/NumberRangeModel', 'range'],
  ['Number/Chinese/NumberRangeModelExperimentalMode', 'range'],
  ['NumberWithUnit/Chinese/CurrencyModel', 'currency'],
  ['NumberWithUnit/Chinese/DimensionModel', 'dimension'],
  ['NumberWithUnit/Chinese/TemperatureModel', 'temperature'],
  ['NumberWithUnit/Chinese/AgeModel', 'age'],
]

function recognizersSuite(root: string, path: string, model: Model): Suite {
  const text = readFileSync(join(root, 'Specs', `${path}.json`), 'utf8').replace(/^\uFEFF/u, '')
  const cases = (JSON.parse(text) as Spec[]).flatMap(({ Input, Results }): Case[] => {
    if (Results.length === 0) return [{ input: Input, expected: 'nothing' }]
    return Results.map(({ Text, Resolution }) => {
      const value = String(Resolution?.value ?? '')
      return {
        input: Input,
        expected: {
          surface: Text,
          ...(model === 'range'
            ? interval(value)
            : exactly(value === '' ? Number.NaN : Number(value.replace('%', '')))),
          ...(Resolution?.isoCurrency ? { money: Resolution.isoCurrency } : {}),
          ...(Resolution?.unit ? { unit: Resolution.unit } : {}),
        },
      }
    })
  })
  return { name: `Recognizers ${path.split('/').at(-1)}`, model, cases }
}

/** Duckling's units in base units. */
const DUCKLING_UNITS: Readonly<Record<string, number>> = {
  Cent: 0.01,
  Dollar: 1,
  CNY: 1,
  HKD: 1,
  Centimetre: 0.01,
  Metre: 1,
  Kilometre: 1000,
  Foot: 0.3048,
  Inch: 0.0254,
  Mile: 1609.344,
  Gram: 0.001,
  Litre: 0.001,
  Millilitre: 1e-6,
  Gallon: 0.003785411784,
}
const DUCKLING: readonly (readonly [folder: string, model: Model])[] = [
  ['Numeral', 'number'],
  ['Ordinal', 'ordinal'],
  ['AmountOfMoney', 'currency'],
  ['Distance', 'dimension'],
  ['Quantity', 'dimension'],
  ['Volume', 'dimension'],
  ['Temperature', 'temperature'],
]

/** `examples (under Mile 3.5) [ "…" , "…" ]`. */
const EXAMPLES = /examples\s*\((?<value>(?:[^()]|\([^()]*\))*)\)\s*\[(?<list>[^\]]*)\]/gu
const STRING = /"(?<text>(?:[^"\\]|\\.)*)"/gu
const VALUE =
  /^(?<form>simple|under|above|between|NumeralValue|OrdinalData)\s+(?:(?<unit>[A-Z][A-Za-z]+)\s+)?\(?(?<a>-?[\d.]+)(?:\s*,\s*(?<b>[\d.]+))?\)?/u

function ducklingValue(text: string): Expected {
  const { form, unit, a, b } = VALUE.exec(text.trim())?.groups ?? {}
  if (form === undefined) throw new Error(`a value of Duckling's corpora that is not known: ${text}`)
  const factor = unit === undefined ? undefined : DUCKLING_UNITS[unit]
  const by = factor ?? 1
  const value = Number(a) * by
  return {
    low: form === 'under' ? Number.NEGATIVE_INFINITY : value,
    high: form === 'above' ? Number.POSITIVE_INFINITY : form === 'between' ? Number(b) * by : value,
    ...(factor === undefined ? {} : { base: true }),
    ...(unit === undefined ? {} : { unit }),
    ...(unit === 'CNY' || unit === 'HKD' ? { money: unit } : {}),
  }
}

function ducklingSuite(root: string, folder: string, model: Model): Suite {
  const text = readFileSync(join(root, 'Duckling', folder, 'ZH', 'Corpus.hs'), 'utf8')
  const cases = [...text.matchAll(EXAMPLES)].flatMap((block) => {
    const expected = ducklingValue(block.groups?.value ?? '')
    return [...(block.groups?.list ?? '').matchAll(STRING)].map((s) => ({
      input: (s.groups?.text ?? '').replace(/\\(["'\\])/gu, '$1'),
      expected,
    }))
  })
  return { name: `Duckling ${folder}`, model, cases }
}

/** The dictionary or list called `name` in a Python source. */
function pythonBlock(source: string, name: string): string {
  const start = source.search(new RegExp(`self\\.${name} = [[{]`, 'u'))
  return source.slice(start, endOfBlock(source, start))
}

function endOfBlock(source: string, start: number): number {
  const ends = ['\n        }', '\n        ]']
    .map((mark) => source.indexOf(mark, start))
    .filter((at) => at >= 0)
  return Math.min(...ends)
}

const PAIR = /"(?<key>[^"]*)":\s*(?:"(?<text>[^"]*)"|(?<value>-?[\d.e-]+))/gu

const WRITTEN = /(?<value>-?[\d.]+): \[(?<forms>[^\]]*)\]/gu

/** What `an2cn` writes: in common and formal numerals, as a sum of money, and digit by digit. */
function writtenNumbers(source: string): { written: readonly Case[]; sums: readonly Case[] } {
  const rows = [...source.matchAll(WRITTEN)].map((m) => ({
    value: Number(m.groups?.value),
    forms: [...(m.groups?.forms ?? '').matchAll(STRING)].map((form) => form.groups?.text ?? ''),
  }))
  return {
    written: rows.flatMap(({ value, forms: [low = '', up = '', , digits = ''] }) =>
      [...new Set([low, up, digits])].map((input) => ({ input, expected: exactly(value) })),
    ),
    // a sum has two decimals; the rest is cut off
    sums: rows.map(({ value, forms: [, , sum = ''] }) => ({
      input: sum,
      expected: { ...exactly(Math.trunc(value * 100) / 100), base: true, money: 'CNY' },
    })),
  }
}

function cn2anSuites(root: string): readonly Suite[] {
  const source = readFileSync(join(root, 'cn2an', 'cn2an_test.py'), 'utf8')
  const numbers = ['strict_data_dict', 'normal_data_dict', 'smart_data_dict'].flatMap((name) =>
    [...pythonBlock(source, name).matchAll(PAIR)].map(
      (m): Case => ({ input: m.groups?.key ?? '', expected: exactly(Number(m.groups?.value)) }),
    ),
  )
  const errors = ['error_smart_datas', 'error_normal_datas'].flatMap((name) =>
    [...pythonBlock(source, name).matchAll(STRING)].map(
      (m): Case => ({ input: m.groups?.text ?? '', expected: 'nothing' }),
    ),
  )
  const texts = readFileSync(join(root, 'cn2an', 'transform_test.py'), 'utf8')
  const pairs = ['strict_data_dict', 'smart_data_dict', 'direct_cn2an_data_dict'].flatMap((name) =>
    [...pythonBlock(texts, name).matchAll(PAIR)].map(
      (m): Case => ({ input: m.groups?.key ?? '', twin: m.groups?.text ?? '', expected: 'nothing' }),
    ),
  )
  const { written, sums } = writtenNumbers(readFileSync(join(root, 'cn2an', 'an2cn_test.py'), 'utf8'))
  return [
    { name: 'cn2an cn2an', model: 'number', cases: [...numbers, ...errors] },
    { name: 'cn2an an2cn, read back', model: 'number', cases: written },
    { name: 'cn2an an2cn rmb, read back', model: 'currency', cases: sums },
    { name: 'cn2an transform', model: 'same', cases: pairs },
  ]
}

/** The suites of the checkouts that are given. */
export function readSuites(roots: {
  readonly recognizers?: string
  readonly duckling?: string
  readonly cn2an?: string
}): readonly Suite[] {
  const { recognizers, duckling, cn2an } = roots
  return [
    ...(recognizers === undefined
      ? []
      : RECOGNIZERS.map(([path, model]) => recognizersSuite(recognizers, path, model))),
    ...(duckling === undefined
      ? []
      : DUCKLING.map(([folder, model]) => ducklingSuite(duckling, folder, model))),
    ...(cn2an === undefined ? [] : cn2anSuites(cn2an)),
  ]
}
