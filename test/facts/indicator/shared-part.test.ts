import { describe, expect, test } from 'vitest'
import { completeVerb, donorOf, joined, lean } from '../../../src/facts/indicator/shared-part.js'

describe('a member of a list is told in full by what the last one shows', () => {
  test.each([
    ['水稻', '小麦播种面积', '水稻播种面积'],
    ['城镇居民', '农村居民人均可支配收入', '城镇居民人均可支配收入'],
    ['城镇', '农村居民人均消费支出', '城镇居民人均消费支出'],
    ['高技术制造业', '装备产业增加值', '高技术制造业增加值'],
    ['养老保险', '医疗保险覆盖率', '养老保险覆盖率'],
    ['弃风', '弃光率', '弃风率'],
    ['江岸', '武昌区生产总值', '江岸区生产总值'],
    ['江岸区', '武昌区生产总值', '江岸区生产总值'],
    ['在职', '退休职工门诊限额', '在职职工门诊限额'],
    ['存', '贷款余额', '存款余额'],
    ['存款', '贷款余额', '存款余额'],
    ['高新技术产品', '民营企业出口', '高新技术产品出口'],
    ['新建', '改建公路', '新建公路'],
    // shares
    ['营业收入', '产值占全市比重', '营业收入占全市比重'],
    ['第二产业', '第三产业增加值占地区生产总值的比重', '第二产业增加值占地区生产总值的比重'],
    ['发电量', '房地产投资占比', '发电量占比'],
    ['房地产', '汽车投资占比', '房地产投资占比'],
    // those who are counted
    ['国家级', '省级龙头企业', '国家级龙头企业'],
    ['省', '市级龙头企业', '省级龙头企业'],
    ['住宿', '餐饮企业', '住宿企业'],
  ])('%s、%s: %s', (part, last, name) => {
    expect(completeVerb(part, last)).toBe(name)
  })

  test.each([
    ['棚户区改造', '农村危房改造面积'],
    ['接待游客', '旅游收入'],
    ['发电', '用水总量'],
    ['外贸进出口', '社会消费品零售总额'],
    ['服务业', '文化产业'],
    ['产值占全市比重', '税收占全市比重'],
    ['恩格尔系数', '第三产业增加值占地区生产总值的比重'],
  ])('%s before %s stands for itself', (part, last) => {
    expect(completeVerb(part, last)).toBe(part)
  })
})

describe('a member that is but a head leans on the first', () => {
  test.each([
    ['授权量', '发明专利申请量', '发明专利授权量'],
    ['收入', '快递业务量', '快递业务收入'],
    ['利润', '规模以上工业企业营业收入', '规模以上工业企业利润'],
    ['增加值', '工业总产值', '工业增加值'],
    // nothing is there to lean on, or it is a statistic by itself
    ['授权量', '申请量', '授权量'],
    ['收入', '总量', '收入'],
    ['税收', '工业增加值', '税收'],
  ])('%s after %s: %s', (part, first, name) => {
    expect(lean(part, first)).toBe(name)
  })
})

test('what both have is there once', () => {
  expect([
    joined('高技术制造业', '产业增加值'),
    joined('养老保险', '保险覆盖率'),
    joined('小麦', '播种面积'),
  ]).toEqual(['高技术制造业增加值', '养老保险覆盖率', '小麦播种面积'])
})

test.each([
  [['养老', '失业保险覆盖率', '新农合参合率'], '失业保险覆盖率'],
  [['营业收入', '产值占全市比重'], '产值占全市比重'],
  [['甲', '乙'], '乙'],
])('of %j the first is told by %s', (names, donor) => {
  expect(donorOf(names, 0)).toBe(donor)
})
