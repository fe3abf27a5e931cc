import { describe, expect, test } from 'vitest'
import { analyze, createAnalyzer } from '../../../src/analyze.js'

const told = (text: string) => analyze(text).quotations.map((q) => [q.text, q.as])

describe('every quotation is told what it is', () => {
  test.each([
    ['践行“三严三实”', '三严三实', 'slogan'],
    ['按照“宜林则林、宜草则草”的原则', '宜林则林、宜草则草', 'slogan'],
    ['开展“清渠润田”行动', '清渠润田', 'campaign'],
    ['推广“前店后坊”模式', '前店后坊', 'term'],
    ['组长说：“今天先干这一段。”', '今天先干这一段。', 'speech'],
    ['“十四五”时期', '十四五', 'other'],
    ['网名“北岸渔夫”', '北岸渔夫', 'other'],
    ['热带风暴“泰利”来袭', '泰利', 'other'],
    ['推广“5分钟菜店+10分钟餐厅”', '5分钟菜店+10分钟餐厅', 'term'],
    ['谈到“双万工程”', '双万工程', 'campaign'],
    ['谈到“九大工程”', '九大工程', 'slogan'],
    ['谈到“一工程四行动”', '一工程四行动', 'slogan'],
    ['谈到“双班主任制”', '双班主任制', 'term'],
    ['谈到“作风要过硬”', '作风要过硬', 'slogan'],
    ['谈到“窗口最多跑一处”', '窗口最多跑一处', 'slogan'],
    ['谈到“群众为主”', '群众为主', 'slogan'],
    ['谈到“百分之九十”', '百分之九十', 'other'],
    ['谈到“海燕号”', '海燕号', 'other'],
    ['谈到“海燕三号”', '海燕三号', 'other'],
    ['谈到“绿字号”', '绿字号', 'term'],
    ['谈到“十六运”', '十六运', 'other'],
    ['谈到“写的字”', '写的字', 'other'],
    ['谈到“行不行”', '行不行', 'other'],
    ['“问计基层”国际研讨会', '问计基层', 'other'],
  ])('%s', (text, quoted, as) => {
    expect(told(text)).toEqual([[quoted, as]])
  })

  test('with the fact that fills it', () => {
    const report = analyze('推广“前店后坊”模式，开展“清渠润田”行动')
    expect(report.quotations.map((q) => report.facts[q.fact ?? -1]?.kind)).toEqual(['term', 'campaign'])
    for (const q of report.quotations) expect(report.text.slice(q.cleanStart, q.cleanEnd)).toBe(q.text)
  })

  test('what is called a storm once is one wherever it stands', () => {
    expect(told('“泰利”来袭，各地防御台风“泰利”。')).toEqual([
      ['泰利', 'other'],
      ['泰利', 'other'],
    ])
  })

  test('nothing is spoken of in the name of a machine', () => {
    const report = analyze('“湖南三号”下水')
    expect(report.facts.map((fact) => fact.kind)).toEqual([])
  })

  test('and none falls on the floor', () => {
    const text = '“甲乙”“丙丁”和“戊己庚”，他说“好”，‘一’是“”。'
    expect(told(text).map(([quoted]) => quoted)).toEqual(['甲乙', '丙丁', '戊己庚', '好', '一'])
  })
})

test('what a quoted term holds is read alike with its kind alone and with all kinds', () => {
  const [quantity, place] = (['quantity', 'place'] as const).map((kind) => createAnalyzer({ kinds: [kind] }))
  const surfaces = (texts: string[], read: typeof analyze, kind: string) =>
    texts.map((text) => read(text).facts.flatMap((f) => (f.kind === kind ? [f.text] : [])))
  const amounts = [
    '出台“稳工业32条”',
    '缓解“最后一米”难题',
    '每车“5吨”',
    '他说“还差5吨”',
    '开展“百日攻坚3年行动”',
  ]
  const places = ['擦亮“好人青岛”品牌', '推广“i西安”', '“青岛”二字', '他说“青岛我去过”', '开展“清洁青岛”行动']
  expect(surfaces(amounts, analyze, 'quantity')).toEqual([[], [], ['5吨'], ['5吨'], []])
  expect(surfaces(places, analyze, 'place')).toEqual([[], [], ['青岛'], ['青岛'], []])
  expect(surfaces(amounts, (text) => quantity!.analyze(text), 'quantity')).toEqual(
    surfaces(amounts, analyze, 'quantity'),
  )
  expect(surfaces(places, (text) => place!.analyze(text), 'place')).toEqual(
    surfaces(places, analyze, 'place'),
  )
})

test('a term known from the dictionary carries what is known, not before its year', () => {
  const known = (referenceDate: string) =>
    analyze('发展新质生产力', { referenceDate }).facts.find((f) => f.kind === 'term')?.known
  expect(known('2024-03-01')).toEqual({ name: '新质生产力', year: 2023, domain: 'economy' })
  expect(known('2015-03-01')).toBeUndefined()
})
