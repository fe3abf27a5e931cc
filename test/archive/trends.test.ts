import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'
import { parseWordLists } from '../../src/archive/count/lists.js'
import { ROW_FORMATS } from '../../src/archive/formats/rows.js'
import { TREND_COLUMNS, type TrendDocument, topicLexicons, trends } from '../../src/archive/trends.js'
import { GongbaoError } from '../../src/errors.js'
import { spokenYear } from '../../src/text/metadata/spoken-year.js'

const REGIONS = { 青州市: '370781', 邹城市: '370883' } as const

function read(text: string, planYear: number, region: keyof typeof REGIONS = '青州市'): TrendDocument {
  const { facts } = analyze(text, { referenceDate: `${planYear}-01-15` })
  const metadata = {
    authors: [],
    origins: {},
    year: planYear - 1,
    planYear,
    region: { name: region, code: REGIONS[region] },
  }
  return { metadata, facts, text }
}

const ARCHIVE = [
  read('认真学习“三个代表”重要思想。坚持“三个代表”。', 2003),
  read('扎实推进“两学一做”学习教育，严格落实“八项规定”。', 2017),
  read('严格落实“八项规定”。', 2017, '邹城市'),
  read('增强“四个意识”。严格落实“八项规定”，严守“八项规定”。', 2018, '邹城市'),
]

const codeOf = async (run: () => Promise<unknown>) => {
  try {
    await run()
  } catch (error) {
    return error instanceof GongbaoError ? error.code : error
  }
  return 'no error'
}

describe('slogans', () => {
  test('each year in which one is told has a row: documents, of how many, mentions', async () => {
    const rows = await trends(ARCHIVE, { kinds: ['slogan'] })
    const seen = rows.filter((r) => r.name === '八项规定')
    expect(seen).toMatchObject([
      { year: 2017, documents: 2, total: 2, share: 1, mentions: 2, coined: 2012, region: null },
      { year: 2018, documents: 1, total: 1, share: 1, mentions: 2 },
    ])
    expect(rows[0]?.name).toBe('八项规定')
    expect(rows.find((r) => r.name === '三个代表')).toMatchObject({ year: 2003, documents: 1, mentions: 2 })
  })

  test('one that is asked for has a row in every year, also where it is not told', async () => {
    const rows = await trends(ARCHIVE, { name: '两学一做', kinds: ['slogan'] })
    expect(rows.map((r) => [r.year, r.documents, r.share])).toEqual([
      [2003, 0, 0],
      [2017, 1, 0.5],
      [2018, 0, 0],
    ])
  })

  test('by region and year the regions of a year stand apart', async () => {
    const rows = await trends(ARCHIVE, { name: '八项规定', kinds: ['slogan'], by: 'region-year' })
    expect(rows.filter((r) => r.documents > 0).map((r) => [r.year, r.region, r.code, r.mentions])).toEqual([
      [2017, '青州市', '370781', 1],
      [2017, '邹城市', '370883', 1],
      [2018, '邹城市', '370883', 2],
    ])
  })

  test('the same words before the formula was coined are not counted with it', async () => {
    const early = read('教育干部增强“四个意识”。', 1996)
    const rows = await trends([early, ...ARCHIVE], { name: '四个意识', kinds: ['slogan'] })
    const known = rows.filter((r) => r.coined === 2016 && r.documents > 0)
    expect(known.map((r) => r.year)).toEqual([2018])
  })
})

describe('campaigns', () => {
  test('a name with and without its type noun is one campaign', async () => {
    const documents = [
      read('深入开展“清风护航”行动。', 2019),
      read('继续开展“清风护航”行动，“清风护航”行动成效明显。', 2020),
    ]
    const rows = await trends(documents, { kinds: ['campaign'] })
    expect(rows).toMatchObject([
      { kind: 'campaign', name: '清风护航行动', year: 2019, mentions: 1 },
      { name: '清风护航行动', year: 2020, mentions: 2 },
    ])
  })

  test('a name alone finds the campaign that is generally known by it', async () => {
    const rows = await trends([read('持续深化“放管服”改革。', 2018)], { name: '放管服' })
    expect(rows).toMatchObject([{ kind: 'campaign', name: '放管服改革', year: 2018, documents: 1 }])
  })
})

describe('topics', () => {
  const texts = [
    read('发展数字经济。数字经济和大数据壮大。', 2020),
    read('修水库，造林。', 1985),
    read('环保局搬迁。', 1999),
  ]

  test('words are counted whole, against all words of the year', async () => {
    const rows = await trends(texts, { topics: ['digital-economy'] })
    expect(rows.map((r) => [r.year, r.mentions, r.documents])).toEqual([
      [1985, 0, 0],
      [1999, 0, 0],
      [2020, 3, 1],
    ])
    const last = rows[2]!
    expect(last.words).toBeGreaterThan(5)
    expect(last.attention).toBeCloseTo(3 / last.words!, 10)
  })

  test('a word inside another is not counted', async () => {
    const rows = await trends(texts, { topics: ['environment'] })
    expect(rows.find((r) => r.year === 1999)).toMatchObject({ mentions: 0 })
    expect(rows.find((r) => r.year === 1985)).toMatchObject({ mentions: 1 })
  })

  test('every word can have its row, and the topics can be one’s own', async () => {
    const lexicon = parseWordLists('mine.tsv', 'topic\tword\nwater\t水库\nwater\t造林\n')
    const rows = await trends(texts, { lexicon, terms: true })
    expect(rows.filter((r) => r.mentions > 0).map((r) => [r.name, r.term, r.year])).toEqual([
      ['water', '水库', 1985],
      ['water', '造林', 1985],
    ])
  })

  test('the ten topics have thirty words and more each, none twice, sorted', () => {
    const lexicon = topicLexicons()
    expect(Object.keys(lexicon)).toHaveLength(10)
    for (const words of Object.values(lexicon)) {
      expect(words.length).toBeGreaterThanOrEqual(30)
      expect(new Set(words).size).toBe(words.length)
    }
    const lines = readFileSync('dict/topics.tsv', 'utf8').trimEnd().split('\n').slice(1)
    const byCodePoint = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
    expect(lines).toEqual([...lines].sort(byCodePoint))
  })
})

describe('the year of a document', () => {
  const metadata = { authors: [], origins: {} }
  test('is the one planned, else the one reported on, else that of its date', () => {
    expect(
      spokenYear({ metadata: { ...metadata, year: 2021, planYear: 2022, publishedAt: '2021-12-30' } }),
    ).toBe(2022)
    expect(spokenYear({ metadata: { ...metadata, year: 2009, publishedAt: '2010-02-25' } })).toBe(2009)
    expect(spokenYear({ metadata, referenceDate: '2019-05-01' })).toBe(2019)
    expect(spokenYear({ metadata })).toBeNull()
  })

  test('documents without one come last', async () => {
    const undated: TrendDocument = { metadata, facts: ARCHIVE[0]!.facts! }
    const rows = await trends([undated, ...ARCHIVE], { name: '三个代表', kinds: ['slogan'] })
    expect(rows.map((r) => r.year)).toEqual([2003, 2017, 2018, null])
  })
})

describe('what cannot be asked', () => {
  test('is told by its code', async () => {
    expect(await codeOf(() => trends([], { topics: ['weather'] }))).toBe('E_OPTION')
    expect(await codeOf(() => trends([], { by: 'month' as 'year' }))).toBe('E_OPTION')
    expect(await codeOf(() => trends([], { kinds: ['date' as 'slogan'] }))).toBe('E_OPTION')
    expect(await codeOf(() => trends([], { topics: ['all'], kinds: ['slogan'] }))).toBe('E_OPTION')
    expect(
      await codeOf(() => trends([{ metadata: { authors: [], origins: {} } }], { topics: ['all'] })),
    ).toBe('E_OPTION')
  })
})

describe('how rows are written', () => {
  test('as CSV with every column, as a table with those that hold something, as lines of JSON', async () => {
    const rows = await trends(ARCHIVE, { name: '三个代表', kinds: ['slogan'] })
    const csv = ROW_FORMATS.csv(TREND_COLUMNS, rows)
    expect(csv.split('\n')[0]).toBe(TREND_COLUMNS.join(','))
    expect(csv.split('\n')[1]).toBe('slogan,三个代表,,2000,2003,,,1,1,1,2,,,,,,')
    const table = ROW_FORMATS.table(TREND_COLUMNS, rows)
    expect(table.split('\n')[0]).toMatch(/^kind +name +coined +year +documents/u)
    expect(JSON.parse(ROW_FORMATS.jsonl(TREND_COLUMNS, rows).split('\n')[0]!)).toEqual(rows[0])
  })

  test('a cell that a spreadsheet would run is kept text', () => {
    expect(ROW_FORMATS.csv(['name'], [{ name: '=1+1' }])).toBe("name\n'=1+1\n")
  })
})
