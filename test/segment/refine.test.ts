import { describe, expect, it } from 'vitest'
import { createNodeRsJieba } from '../../src/segment/node-rs.js'
import { segment } from '../../src/segment/segment.js'
import { segmentAround } from '../../src/segment/spans.js'
import { segment as segmentByFacts } from '../../src/tokenize.js'

const cut = (text: string, options = {}) =>
  segment(text, options)
    .map((token) => token.text)
    .join('|')

describe('words at a boundary', () => {
  it.each([
    ['和习总书记一起', '和|习|总书记|一起'],
    ['发展全过程人民民主', '发展|全过程人民民主'],
    ['党的二十届三中全会', '党|的|二十届三中全会'],
    ['十八届五中全会以来', '十八届五中全会|以来'],
    ['中美元首会晤', '中美|元首|会晤'],
    ['中俄总理定期会晤', '中俄|总理|定期|会晤'],
    ['提高信息技术水平', '提高|信息|技术|水平'],
    ['最大的优势', '最|大|的|优势'],
    ['最近更加重视', '最近|更加|重视'],
  ])('%s', (text, wanted) => expect(cut(text)).toBe(wanted))

  it('are the same on the second engine', () => {
    const second = createNodeRsJieba()
    for (const text of ['中美元首会晤', '2020年12月完成1.39万亿斤', '提高信息技术水平，王某某参加'])
      expect(second.segment(text).map((t) => t.text)).toEqual(segment(text).map((t) => t.text))
  })
})

describe('numerals', () => {
  it.each([
    ['2020年5月20日8时30分', '2020年|5月|20日|8时|30分'],
    ['１９９８年底', '１９９８年|底'],
    ['二○二○年十二月三十一日', '二○二○年|十二月|三十一日'],
    ['完成1.39万亿斤，增长3.5%', '完成|1.39万亿|斤|，|增长|3.5%'],
    ['三个月内办结一批事项', '三|个|月|内|办结|一|批|事项'],
    ['一个地区的一些同志', '一个|地区|的|一些|同志'],
    ['第二十一届和第21届', '第二十一|届|和|第21|届'],
    ['百分之三点五、三分之二', '百分之三点五|、|三分之二'],
    ['三十五点六公里', '三十五点六|公里'],
    ['500千伏线路、60万千瓦机组', '500|千伏|线路|、|60万|千瓦|机组'],
    ['5G基站、4A级景区、5kg', '5G|基站|、|4A|级|景区|、|5|kg'],
    ['十几个、二十多年', '十几|个|、|二十|多|年'],
    ['——新闻……', '——|新闻|……'],
    ['2021年代表团', '2021年|代表团'],
    ['1亿日元', '1亿|日元'],
  ])('%s', (text, wanted) => expect(cut(text)).toBe(wanted))

  it.each([
    ['2020年5月20日上午8时30分', '2020年5月20日|上午|8时30分'],
    ['投资1.5万亿元，惠及10多万户', '投资|1.5万亿元|，|惠及|10多万户'],
    ['二○二○年十二月三十一日', '二○二○年十二月三十一日'],
    ['每万人口拥有3万余册', '每|万|人口|拥有|3万余册'],
    ['新增259项，占25%', '新增|259项|，|占|25%'],
    ['2019年、2020年', '2019年|、|2020年'],
    ['兑现奖金6万余元', '兑现|奖金|6万余元'],
    ['下降二十多个百分点', '下降|二十多个百分点'],
    ['发电5000多万千瓦时', '发电|5000多万千瓦时'],
    ['惠及两万余人次', '惠及|两万余人次'],
    ['坚持两个中心', '坚持|两个|中心'],
  ])('whole: %s', (text, wanted) => expect(cut(text, { quantities: true })).toBe(wanted))
})

describe('names that no dictionary has', () => {
  it.each([
    ['王某某参加', '王某某|参加'],
    ['刘积仁主持', '刘积仁|主持'],
    ['卡舒吉访问', '卡舒吉|访问'],
  ])('%s', (text, wanted) => expect(cut(text)).toBe(wanted))
})

describe('names that the facts read', () => {
  const byFacts = (text: string) =>
    segmentByFacts(text, { facts: true })
      .map((token) => token.text)
      .join('|')
  it.each([
    ['和习总书记一起', '和|习总书记|一起'],
    ['县公安局白马派出所民警', '县公安局白马派出所|民警'],
    ['中共浙江省委书记王大明在杭州主持', '中共浙江省委|书记|王大明|在|杭州|主持'],
    ['推进营商环境优化提升行动', '推进|营商环境优化提升行动'],
  ])('%s', (text, wanted) => expect(byFacts(text)).toBe(wanted))

  it('are words by their places in the text as given, which may be traditional', () => {
    const text = '浦江縣農業農村局的幹部'
    const tokens = segmentByFacts(text, { facts: true })
    expect(tokens[0]).toEqual({ text: '浦江縣農業農村局', start: 0, end: 8, pos: 'nt' })
    expect(tokens.map((t) => t.text).join('')).toBe(text)
  })

  it('cover the text, the outermost of two that nest', () => {
    const engine = {
      name: 'characters',
      segment: (text: string) => [...text].map((c, i) => ({ text: c, start: i, end: i + 1, pos: 'x' })),
    }
    const span = (start: number, end: number, whole: boolean) => ({ start, end, pos: 'nt', whole })
    expect(
      segmentAround('某市教育局长', [span(0, 2, true), span(0, 5, true)], engine).map((t) => t.text),
    ).toEqual(['某市教育局', '长'])
    expect(segmentAround('甲乙丙', [span(1, 3, false)], engine).map((t) => [t.text, t.start])).toEqual([
      ['甲', 0],
      ['乙', 1],
      ['丙', 2],
    ])
  })
})
