/** Every function that `gongbao` exports, called with everything it does not expect. */
import { describe, expect, test } from 'vitest'
import * as gongbao from '../../src/index.js'
import { WRONG } from './wrong.js'

type Call = (wrong: never) => unknown
const report = gongbao.analyze('完成259项')

/** For every argument of every function a call that gets it wrong. */
const CALLS: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  analyze: { input: (w) => gongbao.analyze(w), options: (w) => gongbao.analyze('', w) },
  analyzeMany: {
    texts: (w) => gongbao.analyzeMany(w).next(),
    options: (w) => gongbao.analyzeMany([], w).next(),
  },
  convert: {
    text: (w) => gongbao.convert(w, { from: 't', to: 'cn' }),
    options: (w) => gongbao.convert('', w),
  },
  createAnalyzer: { options: (w) => gongbao.createAnalyzer(w) },
  createJieba: { options: (w) => gongbao.createJieba(w) },
  createNameSegmenter: {
    segmenter: (w) => gongbao.createNameSegmenter(w),
    options: (w) => gongbao.createNameSegmenter({ name: 'own', segment: () => [] }, w),
  },
  createNodeRsJieba: { options: (w) => gongbao.createNodeRsJieba(w) },
  definePass: { pass: (w) => gongbao.createAnalyzer({ passes: [w] }) },
  defineRule: { rule: (w) => gongbao.createAnalyzer({ rules: [w] }) },
  detectScript: { text: (w) => gongbao.detectScript(w) },
  factsOf: { report: (w) => gongbao.factsOf(w, 'date'), kind: (w) => gongbao.factsOf([], w) },
  parseDate: { text: (w) => gongbao.parseDate(w), options: (w) => gongbao.parseDate('', w) },
  parseDictionary: {
    name: (w) => gongbao.parseDictionary(w, ''),
    text: (w) => gongbao.parseDictionary('terms', w),
    file: (w) => gongbao.parseDictionary('terms', '', w),
  },
  parseQuantity: { text: (w) => gongbao.parseQuantity(w) },
  parseUserDictionary: { text: (w) => gongbao.parseUserDictionary('own.txt', w) },
  renderFragment: {
    report: (w) => gongbao.renderFragment(w),
    options: (w) => gongbao.renderFragment(report, w),
  },
  renderReport: {
    report: (w) => gongbao.renderReport(w),
    options: (w) => gongbao.renderReport(report, w),
  },
  rulesFromData: { data: (w) => gongbao.rulesFromData(w), where: (w) => gongbao.rulesFromData([], w) },
  segment: { text: (w) => gongbao.segment(w), options: (w) => gongbao.segment('', w) },
  toInterval: { edtf: (w) => gongbao.toInterval(w) },
}

/** What is meant well in some places: the default, no options, text, an empty list. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  // a promise has no option of its own that could be wrong
  options: ['undefined', 'an object', 'a promise'],
  segmenter: ['undefined'],
  where: ['undefined'],
  file: ['undefined', 'a string'],
  text: ['a string'],
  input: ['a string'],
  edtf: ['null', 'a string'],
  kind: ['a string'],
  'factsOf.report': ['a list', 'a list of numbers'],
  // what is wrong with one text is told in its place
  texts: ['a list', 'a list of numbers'],
}

// what conversion is wanted has to be told
const isRight = (name: string, argument: string, wrong: string) =>
  name !== 'convert' || argument !== 'options'
    ? (RIGHT[argument]?.includes(wrong) ?? false) || (RIGHT[`${name}.${argument}`]?.includes(wrong) ?? false)
    : false

test('the table has every function', () => {
  const functions = Object.entries(gongbao)
    .filter(([name, value]) => typeof value === 'function' && name !== 'GongbaoError')
    .map(([name]) => name)
  expect(Object.keys(CALLS).sort()).toEqual(functions.sort())
})

for (const [name, calls] of Object.entries(CALLS))
  describe(name, () => {
    const cases = Object.entries(calls).flatMap(([argument, call]) =>
      Object.entries(WRONG)
        .filter(([wrong]) => !isRight(name, argument, wrong))
        .map(([wrong, value]) => [argument, wrong, () => call(value as never)] as const),
    )
    test.each(cases)('%s: %s is refused by code', async (_argument, _wrong, call) => {
      let error: unknown
      try {
        await call()
      } catch (caught) {
        error = caught
      }
      expect(error).toBeInstanceOf(gongbao.GongbaoError)
      expect((error as gongbao.GongbaoError).code).toMatch(/^E_[A-Z_]+$/u)
    })
  })

test('an option that does not exist is named', () => {
  expect(() => gongbao.analyze('', { refrenceDate: '2020-05-20' } as never)).toThrow('refrenceDate')
  expect(() => gongbao.createAnalyzer({ kind: ['date'] } as never)).toThrow('kind')
  expect(() => gongbao.segment('', { fact: true } as never)).toThrow('fact')
})
