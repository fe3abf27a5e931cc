import { describe, expect, test } from 'vitest'
import { contentWords, ownPlaces } from '../../src/archive/keywords/content.js'
import { newPhrases } from '../../src/archive/keywords/new-phrases.js'
import { isVariant } from '../../src/archive/keywords/variants.js'
import { type KeywordDocument, keywords } from '../../src/archive/keywords.js'
import { GongbaoError } from '../../src/errors.js'
import { defaultSegmenter } from '../../src/segment/segment.js'

let number = 0
function document(year: number, text: string, region = { name: '烟台市', code: '370600' }): KeywordDocument {
  return { path: `${++number}.md`, metadata: { authors: [], origins: {}, year, region }, text }
}

const COMMON = '推进经济发展，加快项目建设，改善人民生活。'
const ARCHIVE = [
  document(1959, `${COMMON.repeat(3)}大办人民公社，公社食堂办得好，巩固人民公社，人民公社力量大。`),
  document(1985, `${COMMON.repeat(3)}乡镇企业兴起，乡镇企业产值翻番，发展乡镇企业。`),
  document(2003, `${COMMON.repeat(3)}实施西部大开发，西部大开发开局良好，推进西部大开发。`),
]

const words = (text: string, code = '370600') => [
  ...contentWords(text, defaultSegmenter(), ownPlaces(code)).keys(),
]

describe('what sets a year apart', () => {
  test('is what it says and the others do not, not what all say most', async () => {
    const rows = await keywords(ARCHIVE, { top: 1 })
    expect(rows.map((r) => [r.year, r.rank, r.word, r.mentions, r.documents])).toEqual([
      [1959, 1, '人民公社', 3, 1],
      [1985, 1, '乡镇企业', 3, 1],
      [2003, 1, '西部大开发', 3, 1],
    ])
  })

  test('is said in more than one of its documents, where it has several', async () => {
    const second = document(2003, `${COMMON.repeat(3)}种苹果，卖苹果，苹果丰收，苹果出口。实施西部大开发。`)
    const rows = await keywords([...ARCHIVE, second], { top: 3 })
    const those = rows.filter((r) => r.year === 2003).map((r) => r.word)
    expect(those).toContain('西部大开发')
    expect(those).not.toContain('苹果')
  })

  test('is no matter of one region alone, where the archive has several', async () => {
    const regions = ['370600', '140200', '500000'].map((code) => ({ name: code, code }))
    const common = `${COMMON.repeat(2)}办合作社，合作社兴旺，合作社增收。`
    const local = `${COMMON.repeat(2)}种苹果，苹果丰收，苹果出口。`
    const archive = regions.map((region) => document(1959, common, region))
    const rows = await keywords([...archive, document(1960, local, regions[0])])
    const of1960 = rows.filter((r) => r.year === 1960).map((r) => r.word)
    expect(of1960).not.toContain('苹果')
    expect(rows.map((r) => r.word)).toContain('合作社')
  })

  test('a document and a region can be set apart as well', async () => {
    const inland = document(2003, `${COMMON}开采煤炭，运输煤炭，煤炭涨价。`, {
      name: '大同市',
      code: '140200',
    })
    const all = [...ARCHIVE, inland]
    const byRegion = await keywords(all, { by: 'region', top: 1 })
    expect(byRegion.map((r) => [r.region, r.year]).slice(0, 1)).toEqual([['大同市', null]])
    expect(byRegion[0]?.word).toBe('煤炭')
    const byDocument = await keywords(all, { by: 'document', top: 1 })
    expect(byDocument.find((r) => r.path === inland.path)?.word).toBe('煤炭')
  })

  test('of one document alone they are its commonest words', async () => {
    const [first] = await keywords([ARCHIVE[1]!], { top: 1 })
    expect(first).toMatchObject({ word: '发展', mentions: 4 })
  })
})

describe('the words that count', () => {
  test('are no numerals, times, function words and single characters', () => {
    const found = words('今年3月，我们应当和大家一起完成二百五十个项目，而且必须办好教育。')
    expect(found).toEqual(expect.arrayContaining(['项目', '教育']))
    for (const word of ['今年', '我们', '应当', '二百五十', '而且', '必须', '和', '个'])
      expect(found).not.toContain(word)
  })

  test('are no names of the place itself, of its districts, its province and its partners; the nation names places', () => {
    const found = words('烟台港、芝罘区和龙口市，山东全省；上海来客，芝罘建设。')
    expect(words('帮助上海。', '000000')).toContain('上海')
    for (const word of ['芝罘', '芝罘区', '龙口', '龙口市', '山东', '烟台', '上海'])
      expect(found).not.toContain(word)
  })

  test('are whole set phrases, though the segmenter cuts them', () => {
    expect(words('打好三大攻坚战')).toContain('三大攻坚战')
  })

  test('are not what the hall did', () => {
    expect(words('祖国统一！（长时间的热烈鼓掌）')).not.toContain('鼓掌')
  })
})

describe('new phrases', () => {
  const plain = '发展农业，建设城市，改善交通，兴办教育。保护森林，扩大贸易，增加收入，繁荣文化。'
  const before = [2001, 2002, 2003, 2004, 2005].map((year) => document(year, plain))
  const since = [2016, 2017, 2018].map((year) =>
    document(year, `${plain}实行“揭榜挂帅”。揭榜挂帅试点扩大，推广揭榜挂帅。`),
  )

  test('stand in no dictionary and spread from some year on', async () => {
    const rows = await newPhrases([...before, ...since])
    expect(rows).toEqual([
      { phrase: '揭榜挂帅', variants: null, first: 2016, documents: 3, share: 1, mentions: 9 },
    ])
  })

  test('are told year by year, so many of each', async () => {
    const later = [2021, 2022, 2023].map((year, i) =>
      document(year, `${since[i]!.text}实行“赛马比拼”。赛马比拼试点扩大，推广赛马比拼。`),
    )
    const rows = await newPhrases([...before, ...since, ...later], { by: 'year', top: 1 })
    expect(rows.map((r) => [r.first, r.phrase])).toEqual([
      [2016, '揭榜挂帅'],
      [2021, '赛马比拼'],
    ])
  })

  test('what a dictionary has is no new phrase', async () => {
    const texts = since.map((d) => ({ ...d, text: d.text.replaceAll('揭榜挂帅', '三大攻坚战') }))
    expect(await newPhrases([...before, ...texts])).toEqual([])
  })

  test('what was there from the start is not new', async () => {
    const rows = await newPhrases(
      [2001, 2002, 2003, 2004].map((year) => document(year, `${plain}推行揭榜挂帅。揭榜挂帅好。`)),
    )
    expect(rows).toEqual([])
  })

  test('spellings of one phrase are one: same sound, another link, a link more', () => {
    expect(isVariant('帐户管理', '账户管理')).toBe(true)
    expect(isVariant('传承和创新', '传承与创新')).toBe(true)
    expect(isVariant('百年之大变局', '百年大变局')).toBe(true)
    expect(isVariant('县级公立医院', '市级公立医院')).toBe(false)
    expect(isVariant('水库移民', '水库农民')).toBe(false)
  })

  test('and are counted together, under the commoner one', async () => {
    const other = [2017, 2018].map((year) =>
      document(year, `${plain}打造靓丽名片。擦亮靓丽名片，展示靓丽名片。`),
    )
    const frames = { 2016: '打造亮丽名片。', 2018: '擦亮亮丽名片。', 2019: '展示亮丽名片，亮丽名片增多。' }
    const usual = Object.entries(frames).flatMap(([year, text]) =>
      document(Number(year), `${plain}${text}亮丽名片。亮丽名片。`),
    )
    const rows = await newPhrases([...before, ...other, ...usual])
    expect(rows).toMatchObject([
      { phrase: '亮丽名片', variants: '靓丽名片', first: 2016, documents: 5, mentions: 16 },
    ])
  })
})

test('what cannot be asked is told by its code', async () => {
  await expect(keywords([], { top: 0 })).rejects.toMatchObject({ code: 'E_OPTION' })
  await expect(keywords([], { by: 'month' as 'year' })).rejects.toBeInstanceOf(GongbaoError)
  await expect(newPhrases([], { documents: 0 })).rejects.toMatchObject({ code: 'E_OPTION' })
})
