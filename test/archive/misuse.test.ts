/** Every function of the other entries, called with everything it does not expect. */
import { describe, expect, test } from 'vitest'
import * as archive from '../../src/archive/index.js'
import { createAnalyzer, GongbaoError } from '../../src/index.js'
import * as load from '../../src/load.js'
import * as testing from '../../src/testing/index.js'
import { WRONG } from '../api/wrong.js'

type Call = (wrong: never) => unknown
type Calls = Readonly<Record<string, Readonly<Record<string, Call>>>>

const analyzer = createAnalyzer()
const fail = () => {}
const none: string[] = []
/** All that an iterable gives. */
const all = async (items: AsyncIterable<unknown> | Iterable<unknown>) => {
  for await (const _ of items);
}
const row = archive.panel([], { indicator: '地区生产总值' })

/** For every argument of every function a call that gets it wrong. */
const ARCHIVE: Calls = {
  asWritten: { row: (w) => archive.asWritten(w) },
  balanced: { rows: (w) => archive.balanced(w) },
  column: {
    name: (w) => archive.column(w, 'text', '', ''),
    type: (w) => archive.column('a', w, '', ''),
    label: (w) => archive.column('a', 'text', w, ''),
    description: (w) => archive.column('a', 'text', '', w),
    more: (w) => archive.column('a', 'text', '', '', w),
  },
  compareSheets: {
    one: (w) => archive.compareSheets(w, ['', []]),
    another: (w) => archive.compareSheets(['', []], w),
  },
  drawSheet: {
    paths: (w) => archive.drawSheet(w, { size: 1, seed: 1 }, fail),
    options: (w) => archive.drawSheet(none, w, fail),
    onFailure: (w) => archive.drawSheet(none, { size: 1, seed: 1 }, w),
  },
  extractBytes: {
    path: (w) => archive.extractBytes(w, new Uint8Array(), analyzer),
    bytes: (w) => archive.extractBytes('', w, analyzer),
    analyzer: (w) => archive.extractBytes('', new Uint8Array(), w),
    options: (w) => archive.extractBytes('', new Uint8Array(), analyzer, w),
  },
  extractFile: {
    path: (w) => archive.extractFile(w, analyzer),
    analyzer: (w) => archive.extractFile('', w),
    options: (w) => archive.extractFile('', analyzer, w),
  },
  filled: { table: (w) => archive.filled(w, []), rows: (w) => archive.filled(archive.PANEL, w) },
  joinWordLists: { all: (w) => archive.joinWordLists(w) },
  keywords: {
    documents: (w) => archive.keywords(w),
    options: (w) => archive.keywords([], w),
  },
  kwic: {
    paths: (w) => all(archive.kwic(w, { name: '水利' }, fail)),
    options: (w) => all(archive.kwic(none, w, fail)),
    onFailure: (w) => all(archive.kwic(none, { name: '水利' }, w)),
  },
  listFiles: { paths: (w) => archive.listFiles(w) },
  loadRules: { files: (w) => archive.loadRules(w) },
  matrixMarket: { matrix: (w) => all(archive.matrixMarket(w)) },
  matrixRows: { matrix: (w) => all(archive.matrixRows(w)) },
  measure: {
    paths: (w) => all(archive.measure(w, {}, fail)),
    options: (w) => all(archive.measure(none, w, fail)),
    onFailure: (w) => all(archive.measure(none, {}, w)),
  },
  mergeShards: {
    shards: (w) => archive.mergeShards({ shards: w, out: 'x.jsonl' }),
    out: (w) => archive.mergeShards({ shards: ['nowhere'], out: w }),
    options: (w) => archive.mergeShards(w),
  },
  newPhrases: {
    documents: (w) => archive.newPhrases(w),
    options: (w) => archive.newPhrases([], w),
  },
  openTarget: {
    options: (w) => archive.openTarget(w, [archive.PANEL]),
    tables: (w) => archive.openTarget({}, w),
    isTerminal: (w) => archive.openTarget({}, [archive.PANEL], w),
    filled: async (w) => (await archive.openTarget({}, [archive.PANEL])).write(w),
  },
  pairPanel: {
    documents: (w) => archive.pairPanel(w, { indicator: '地区生产总值' }),
    options: (w) => archive.pairPanel([], w),
  },
  panel: {
    documents: (w) => archive.panel(w, { indicator: '地区生产总值' }),
    options: (w) => archive.panel([], w),
  },
  parseWordLists: {
    name: (w) => archive.parseWordLists(w, '词'),
    text: (w) => archive.parseWordLists('own.txt', w),
  },
  quotationTable: {
    documents: (w) => archive.quotationTable(w),
    options: (w) => archive.quotationTable([], w),
  },
  readDictionaries: { files: (w) => archive.readDictionaries(w) },
  readDocuments: {
    paths: (w) => all(archive.readDocuments(w, [], fail)),
    kinds: (w) => all(archive.readDocuments(['corpus/county-1983.txt'], w, fail)),
    onFailure: (w) => all(archive.readDocuments(none, [], w)),
    workers: (w) => all(archive.readDocuments(none, [], fail, w)),
    how: (w) => all(archive.readDocuments(none, [], fail, undefined, w)),
  },
  readTexts: {
    paths: (w) => all(archive.readTexts(w, fail)),
    onFailure: (w) => all(archive.readTexts(none, w)),
    inputs: (w) => all(archive.readTexts(none, fail, w)),
  },
  rowsOf: {
    name: (w) =>
      archive.rowsOf(w, {
        path: '',
        metadata: {},
        facts: [],
        links: [],
        quotations: [],
        repairs: [],
      } as never),
    document: (w) => archive.rowsOf('facts', w),
  },
  runBatch: {
    options: (w) => archive.runBatch(w),
    paths: (w) => archive.runBatch({ paths: w, out: 'x.jsonl' }),
    out: (w) => archive.runBatch({ paths: ['nowhere'], out: w }),
    onDone: (w) => archive.runBatch({ paths: ['nowhere'], out: 'x.jsonl' }, w),
  },
  runMadeBatch: {
    options: (w) => archive.runMadeBatch(w),
    made: (w) => archive.runMadeBatch({ paths: ['nowhere'], out: 'x.csv', made: w }),
    onDone: (w) => archive.runMadeBatch({ paths: ['nowhere'], out: 'x.csv', made: { tables: ['facts'] } }, w),
  },
  scoreSheet: { sheet: (w) => archive.scoreSheet(w, []), rows: (w) => archive.scoreSheet('', w) },
  sections: {
    paths: (w) => all(archive.sections(w, {}, fail)),
    options: (w) => all(archive.sections(none, w, fail)),
    onFailure: (w) => all(archive.sections(none, {}, w)),
  },
  stat: { documents: (w) => archive.stat(w), by: (w) => archive.stat([], w) },
  summarizePairs: { rows: (w) => archive.summarizePairs(w) },
  termMatrix: {
    paths: (w) => archive.termMatrix(w, {}, fail),
    options: (w) => archive.termMatrix(none, w, fail),
    onFailure: (w) => archive.termMatrix(none, {}, w),
  },
  trendFirstUses: {
    documents: (w) => archive.trendFirstUses(w),
    options: (w) => archive.trendFirstUses([], w),
  },
  trendSpread: { documents: (w) => archive.trendSpread(w), options: (w) => archive.trendSpread([], w) },
  trends: { documents: (w) => archive.trends(w), options: (w) => archive.trends([], w) },
  wideRows: {
    panels: (w) => all(archive.wideRows(w)),
    rows: (w) => all(archive.wideRows([{ series: { stem: 'gdp', label: '' }, rows: w }])),
  },
  wideTable: { series: (w) => archive.wideTable(w) },
}

const TESTING: Calls = {
  judge: {
    found: (w) => testing.judge(w, [], ''),
    expected: (w) => testing.judge([], w, ''),
    example: (w) => testing.judge([], [], w),
  },
  misplaced: {
    found: (w) => testing.misplaced(w, '', ''),
    clean: (w) => testing.misplaced([], w, ''),
    source: (w) => testing.misplaced([], '', w),
  },
  testExamples: {
    rules: (w) => testing.testExamples(w, analyzer),
    analyzer: (w) => testing.testExamples([], w),
  },
  testReadings: {
    readings: (w) => testing.testReadings(w, analyzer),
    analyzer: (w) => testing.testReadings([], w),
  },
  testRules: { rules: (w) => testing.testRules(w), analyzer: (w) => testing.testRules([], w) },
  variantsOf: {
    text: (w) => testing.variantsOf(w),
    framed: (w) => testing.variantsOf('', w),
    unturned: (w) => testing.variantsOf('', true, w),
  },
}

const LOAD: Calls = {
  loadAnalyzer: {
    options: (w) => load.loadAnalyzer(w),
    input: async (w) => (await load.loadAnalyzer()).analyze(w),
    given: async (w) => (await load.loadAnalyzer()).analyze('', w),
  },
  loadConverter: {
    text: async (w) => (await load.loadConverter())(w, { from: 't', to: 'cn' }),
    script: async (w) => (await load.loadConverter())('', w),
  },
}

/** What is no mistake: an argument that may be left out, an empty list, any text. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  options: ['undefined', 'an object', 'a promise'],
  given: ['undefined', 'an object', 'a promise'],
  more: ['undefined', 'an object', 'a promise'],
  inputs: ['undefined', 'an object', 'a promise'],
  how: ['undefined', 'an object', 'a promise'],
  onDone: [],
  isTerminal: ['undefined', 'true'],
  framed: ['undefined', 'true'],
  unturned: ['undefined', 'an object', 'a promise'],
  text: ['a string'],
  input: ['a string'],
  example: ['a string'],
  clean: ['a string'],
  source: ['a string'],
  label: ['a string'],
  description: ['a string'],
  name: ['a string'],
  sheet: ['a string'],
  onFailure: ['a function'],
  found: ['a list'],
  expected: ['a list'],
  documents: ['a list'],
  rows: ['a list'],
  rules: ['a list'],
  readings: ['a list'],
  panels: ['a list'],
  series: ['a list'],
  filled: ['a list'],
  all: ['a list'],
  kinds: ['a list'],
  files: ['a list'],
  'testRules.analyzer': ['undefined'],
  'stat.by': ['undefined'],
  'extractBytes.path': ['a string'],
  'extractFile.path': ['a string'],
  'filled.rows': ['a list of numbers'],
  'readDocuments.workers': ['undefined', 'a number'],
  paths: ['a list'],
  // nothing was found where something is to be read
  'drawSheet.paths': [],
}
/** Options without which there is no answer. */
const NEEDED = new Set([
  'drawSheet',
  'kwic',
  'mergeShards',
  'pairPanel',
  'panel',
  'runBatch',
  'runMadeBatch',
  'sections',
  'measure',
  'termMatrix',
  'openTarget',
])

const isRight = (name: string, argument: string, wrong: string): boolean => {
  if (RIGHT[`${name}.${argument}`]?.includes(wrong)) return true
  if (argument === 'options' && wrong === 'undefined' && NEEDED.has(name)) return false
  return RIGHT[argument]?.includes(wrong) ?? false
}

describe.each([
  ['gongbao/archive', archive, ARCHIVE],
  ['gongbao/testing', testing, TESTING],
  ['gongbao/load', load, LOAD],
] as const)('%s', (_entry, exported, calls) => {
  test('the table has every function that takes something', () => {
    const functions = Object.entries(exported)
      .filter(([, value]) => typeof value === 'function')
      .map(([name]) => name)
    const TAKES_NOTHING = ['documentJsonSchema', 'stopWords', 'topicLexicons']
    // tells what is wrong with a line, and refuses none
    const TELLS = ['parseDocumentLine']
    expect(
      [...Object.keys(calls), ...TAKES_NOTHING, ...TELLS].filter((name) => name in exported).sort(),
    ).toEqual(functions.sort())
  })

  const cases = Object.entries(calls as Calls).flatMap(([name, own]) =>
    Object.entries(own).flatMap(([argument, call]) =>
      Object.entries(WRONG)
        .filter(([wrong]) => !isRight(name, argument, wrong))
        .map(([wrong, value]) => [name, argument, wrong, () => call(value as never)] as const),
    ),
  )
  test.each(cases)('%s: %s is %s: refused by code', async (_name, _argument, _wrong, call) => {
    let error: unknown
    try {
      await call()
    } catch (caught) {
      error = caught
    }
    expect(error).toBeInstanceOf(GongbaoError)
    expect((error as GongbaoError).code).toMatch(/^E_[A-Z_]+$/u)
  })
})

test('a line of anything is told to be none', () => {
  for (const value of Object.values(WRONG))
    expect(archive.parseDocumentLine(value as never).success).toBe(false)
})

test('an option that does not exist is named, and an item that is none', async () => {
  await expect(archive.trends([], { nmae: '放管服' } as never)).rejects.toThrow('nmae')
  await expect(archive.openTarget({ coloumns: 'a' } as never, [archive.PANEL])).rejects.toThrow('coloumns')
  await expect(archive.runBatch({ paths: [], out: 'x', worker: 2 } as never)).rejects.toThrow('worker')
  expect(() => archive.panel([{ path: 'a' }] as never, { indicator: '地区生产总值' })).toThrow('metadata')
  expect(row).toEqual([])
})
