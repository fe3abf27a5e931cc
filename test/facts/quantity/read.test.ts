import { describe, expect, test } from 'vitest'
import { nounAt } from '../../../src/facts/quantity/noun.js'
import { unitAt, unitNamed } from '../../../src/gazetteer/units.js'
import { createAnalyzer } from '../../../src/index.js'

const analyzer = createAnalyzer({ kinds: ['quantity'] })
const read = (text: string) => analyzer.analyze(text).facts.map((f) => f.text)

describe('the noun behind a count', () => {
  test.each([
    ['重点项目开工建设，', '重点项目'],
    ['中小企业获得贷款', '中小企业'],
    ['国有企业的改制', '国有企业'],
    ['乡镇和街道', '乡镇'],
    ['养老服务中心投入使用', '养老服务中心'],
    ['保障体系建设，', '保障体系'],
    ['监测断面水质优良率达', '监测断面'],
    ['“绿色工厂”，', '绿色工厂'],
    ['“绿色工厂”示范单位。', '“绿色工厂”示范单位'],
    ['县（市、区）实现', '县（市、区）'],
    ['5G基站建成开通', '5G基站'],
    ['新建小区交付使用', '新建小区'],
    ['市场两种资源', '市场'],
  ])('%s', (text, noun) => expect(nounAt(text, 0)).toBe(noun))

  test.each([
    '到外地学习',
    '召开会议',
    '，同比增长',
    '具有竞争力的企业',
    '用于补助',
    '”工程',
    '高水平的实验室',
    '前景广阔、附加值高的成果',
  ])('none in %s', (text) => expect(nounAt(text, 0)).toBeUndefined())
})

describe('units', () => {
  test('the longest that stands as a word of its own', () => {
    expect(unitAt('平方公里', 0)?.unit).toBe('平方公里')
    expect(unitAt('人民', 0)).toBeUndefined()
    expect(unitAt('kWh', 0)?.code).toBe('kW.h')
    expect(unitAt('kWhx', 0)).toBeUndefined()
  })
  test('factors lead to the base unit', () => {
    expect(unitNamed('公顷')).toMatchObject({ code: 'har', base: 'm2', factor: 10000 })
    expect(unitNamed('美元')).toMatchObject({ code: 'USD' })
  })
})

describe('what is beyond belief', () => {
  test('a figure beyond 2^53 keeps its digits in the text and a finite value', () => {
    const [fact] = analyzer.analyze(`共${'9'.repeat(400)}元`).facts
    expect(fact?.text).toBe(`${'9'.repeat(400)}元`)
    expect(Number.isFinite((fact as { value?: number }).value)).toBe(true)
  })
  test('wrong groups are not read as a smaller number', () => {
    expect(read('收入1,23,4元')).toEqual([])
  })
  test('of contradictory bounds the one before the figure stands', () => {
    expect(analyzer.analyze('不超过300人以上').facts[0]).toMatchObject({
      text: '不超过300人以上',
      mod: 'less',
    })
  })
  test('codes, telephones, addresses and versions count nothing', () => {
    expect(read('电话0571-87654321，编号A123个，文号〔2020〕1号，网址x.cn/20%9a，PM2.5，第12号楼')).toEqual(
      [],
    )
  })
})
