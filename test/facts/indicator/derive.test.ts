import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'
import { findIndicator } from '../../../src/facts/indicator/canonical.js'
import type { Indicator } from '../../../src/facts/indicator/schema.js'
import { growth, STEEP } from '../../growth.js'

const read = (text: string, referenceDate = '2020-01-10') =>
  analyze(text, { referenceDate }).facts.filter((f) => f.kind === 'indicator') as Indicator[]

const REVIEW = '一、2019年工作回顾\n\n一年来，各项工作取得新成绩。'
const PLAN = '二、2020年工作安排\n\n'
const TERM = '一、过去五年工作回顾\n\n'

describe('status and period', () => {
  test('a review tells what happened in the year reviewed', () => {
    const [fact] = read(`${REVIEW}森林覆盖率达到41.2%。`)
    expect(fact).toMatchObject({ name: '森林覆盖率', status: 'actual', period: '2019' })
  })

  test('a plan tells what is aimed at in the year planned', () => {
    const [fact] = read(`${REVIEW}\n\n${PLAN}新建改建农村公路300公里。`)
    expect(fact).toMatchObject({ status: 'target', period: '2020' })
  })

  test('what a clause starts from or builds on tells no time of it', () => {
    const year = (text: string) => read(text).map((f) => f.period)
    expect(year(`${REVIEW}\n\n${PLAN}实施节水改造，在巩固去年成果的基础上，新增节水灌溉面积3万亩。`)).toEqual(
      ['2020'],
    )
    expect(year(`${REVIEW}资金周转期由上年的96天缩短到90天；产品总成本比上年下降0.4%。`)).toEqual(['2019'])
    expect(year(`${REVIEW}全年平均物价总水平比上年上升2%。`)).toEqual(['2019'])
  })

  test('only what has the figures of before goes on without a name', () => {
    const names = (text: string) => read(text).map((f) => f.name)
    expect(names(`${REVIEW}城市登记失业率为3.2%；收入稳步增加，农村增长8%。`)).not.toContain('农村登记失业率')
    expect(names(`${REVIEW}基本建设投资60亿元，比调整后计划55亿元超过5亿元。`)).toEqual(['基本建设投资'])
  })

  test('预计 makes estimates to the end of its sentence, and of that only', () => {
    const facts = read(`${REVIEW}预计全年外贸出口增长4%，财政收入增长6%。全年粮食总产量80万吨。`)
    expect(facts.map((f) => f.status)).toEqual(['estimate', 'estimate', 'actual'])
  })

  test('outside reports an as-of date holds for the levels told behind it', () => {
    const facts = read(
      '　　记者获悉，截至2018年底，全县志愿服务队达到412支。\n　　全县志愿者达到960名。',
      '2019-05-06',
    )
    expect(facts.map((f) => f.period)).toEqual(['2018', '2018'])
  })

  test('news that opens as news plans nothing, whatever its words', () => {
    const told = '坚持问题导向，加快整改，抓好落实，努力做好服务，切实健全机制，着力完善制度。'
    const [fact] = read(`　　本网讯 ${told}共抽查卷宗28件。`)
    expect(fact).toMatchObject({ value: 28, status: 'actual', period: null })
  })

  test('the average and the total of a term have the term, its end level the last year', () => {
    const facts = read(`${TERM}五年来，财政收入年均增长9%，累计完成水利投资46亿元。城镇化率达到58%。`)
    expect(facts.map((f) => f.period)).toEqual(['2015/2019', '2015/2019', '2019'])
  })

  test('a year told in the sentence holds, the year of a comparison does not', () => {
    const facts = read(`${REVIEW}2018年，发电量92亿千瓦时，比2015年增长21%。`)
    expect(facts.map((f) => f.period)).toEqual(['2018', '2018'])
    expect(facts[1]?.basis).toBe('2015年')
  })

  test('a passage from the middle of a plan is one, though no heading says so', () => {
    const text =
      '加快补齐短板，着力改善民生。支持民办养老，鼓励社会办医，健全服务网络。力争新增托位2600个，切实抓好食品安全。'
    expect(read(text)[0]).toMatchObject({ name: '新增托位', status: 'target', period: '2020' })
    const told = '过去一年，民生持续改善。新增托位2600个，养老服务取得明显成效。'
    expect(read(told)[0]).toMatchObject({ status: 'actual', period: '2019' })
  })

  test('“2020年主要工作”, spoken in January 2020, is what is to be done', () => {
    const [fact] = read('三、2020年主要工作\n\n今年全市发展主要预期目标是：财政收入增长5%。')
    expect(fact).toMatchObject({ status: 'target', period: '2020' })
  })

  test('到2025年 is the time of a target', () => {
    const [fact] = read(`${REVIEW}\n\n${PLAN}到2025年，常住人口城镇化率达到65%。`)
    expect(fact).toMatchObject({ status: 'target', period: '2025' })
  })

  test('months told behind the name of a statistic are its own, those that open the sentence all have', () => {
    const [profit, revenue] = read(`${REVIEW}工业利润1-11月增长31.2%；税收收入增长8.3%。`)
    expect(profit).toMatchObject({ period: '2019-01/2019-11' })
    expect(revenue).toMatchObject({ period: '2019' })
    const both = read(`${REVIEW}1—11月，工业利润增长31.2%；税收收入增长8.3%。`)
    expect(both.map((f) => f.period)).toEqual(['2019-01/2019-11', '2019-01/2019-11'])
  })

  test('what times were like, and what is compared with, tells no time', () => {
    const facts = read(
      `${REVIEW}在上半年价格下滑的情况下，粮食总产量达到29万吨。与2017年核实的数据相比，进出口总额下降1%。`,
    )
    expect(facts.slice(0, 2).map((f) => f.period)).toEqual(['2019', '2019'])
  })

  test('growth that 五年来 governs has the term, growth beside 近五年最好水平 has its year', () => {
    const [term] = read(`${TERM}五年来，城镇居民人均可支配收入增长47%。`)
    expect(term).toMatchObject({ period: '2015/2019' })
    const [, grown] = read(`${REVIEW}工业增加值增长8%，为近五年最好水平；财政收入增长9%。`)
    expect(grown).toMatchObject({ period: '2019' })
    const facts = read(`${TERM}地区生产总值达到235亿元，五年增长84%。`)
    expect(facts.map((f) => f.period)).toEqual(['2019', '2015/2019'])
  })

  test('an article without a date for it tells no period', () => {
    const [fact] = read('该局扎实开展帮扶工作，举办技能培训班16期。')
    expect(fact).toMatchObject({ name: '技能培训班', status: 'actual', period: null })
  })
})

describe('what was done and what is promised', () => {
  test.each([
    '一年来，较好完成年初确定的目标任务，财政收入增长8%。',
    '一年来，预期目标胜利实现，财政收入增长8%。',
    '圆满完成“十三五”规划目标任务，财政收入增长8%。',
    '积极争取上级支持，财政收入增长8%。',
    '比预期目标高1个百分点，财政收入增长8%。',
  ])('in a review it is done, whatever word of aiming stands there: %s', (sentence) => {
    const fact = read(`${REVIEW}${sentence}`).find((f) => f.value === 8)
    expect(fact).toMatchObject({ status: 'actual', period: '2019' })
  })

  test('过去一年 in a plan looks back for its sentence', () => {
    const facts = read(
      `${REVIEW}\n\n${PLAN}坚持项目为王。过去一年，新开工项目36个。今年，新开工项目40个，确保投产20个。`,
    )
    expect(facts.map((f) => [f.value, f.status, f.period])).toEqual([
      [36, 'actual', '2019'],
      [40, 'target', '2020'],
    ])
  })

  test('what a plant will yield once it runs is thought', () => {
    const [fact] = read(`${REVIEW}总投资项目开工，投产后，年可实现产值36亿元。`).filter(
      (f) => f.value === 3600000000,
    )
    expect(fact?.status).toBe('estimate')
  })

  test.each([
    ['确保粮食总产量达到80万吨。', 'ensure'],
    ['今年全市发展主要预期目标是：财政收入增长5%。', 'expect'],
    ['力争财政收入增长5%。', 'strive'],
    ['新建农村公路300公里。', undefined],
  ])('%s is promised: %s', (sentence, commitment) => {
    const [fact] = read(`${REVIEW}\n\n${PLAN}${sentence}`)
    expect(fact?.status).toBe('target')
    expect(fact?.commitment).toBe(commitment)
  })

  test('a second word of aiming is of its own clause', () => {
    const facts = read(
      `${REVIEW}\n\n${PLAN}今年全市发展主要预期目标是：财政收入增长5%，力争增长6%；出口增长3%。`,
    )
    expect(facts.map((f) => f.commitment)).toEqual(['expect', 'strive', 'expect'])
  })

  test('each says what its time and its status were taken from', () => {
    const facts = read(`${REVIEW}预计全年财政收入增长6%。\n\n${PLAN}出口增长3%。`)
    expect(facts.map((f) => f.because)).toEqual([
      { period: { from: 'date', text: '全年' }, status: { from: 'clause', text: '预计' } },
      {
        period: { from: 'heading', text: '二、2020年工作安排' },
        status: { from: 'heading', text: '二、2020年工作安排' },
      },
    ])
  })
})

describe('names', () => {
  test('neither 累计完成 nor the length of an average is of the name', () => {
    const facts = read(`${TERM}水利投资累计完成20亿元。工业投资5年年均增长15%。`)
    expect(facts).toMatchObject([
      { name: '水利投资', period: '2015/2019' },
      { name: '工业投资', change: 'increase', period: '2015/2019' },
    ])
  })

  test('我国的 is left off, and so is the date between name and verb', () => {
    const facts = read(`${REVIEW}我国的生铁产量在1978年是3479万吨，到1983年就增加到3738万吨。`)
    expect(facts).toMatchObject([
      { name: '生铁产量', value: 34790000, period: '1978' },
      { name: '生铁产量', value: 37380000, period: '1983' },
    ])
  })

  test('分别 without names takes the subjects of the clause before', () => {
    const facts = read(`${REVIEW}棉花和油料价格稳步上升，分别上涨4.5%和6.1%。`)
    expect(facts.map((f) => f.name).sort()).toEqual(['棉花价格', '油料价格'])
  })

  test('days are a value under a name that counts them', () => {
    const facts = read(`${REVIEW}空气优良天数达到325天，用了12天。`)
    expect(facts).toMatchObject([{ name: '空气优良天数', value: 325, unit: '天' }])
    expect(facts).toHaveLength(1)
  })

  test('the growth of a rate in points stays the rate’s', () => {
    const [fact] = read(`${REVIEW}民营经济增速高于全省2.1个百分点。`)
    expect(fact).toMatchObject({ name: '民营经济增速', unit: '个百分点', change: 'level' })
  })

  test('其中 takes the verb of the whole', () => {
    const facts = read(`${REVIEW}新增市场主体3.2万户，其中企业9000户。`)
    expect(facts.map((f) => f.name)).toEqual(['新增市场主体', '新增企业'])
  })

  test('sectors in one word have their full names', () => {
    const facts = read(`${REVIEW}一二三产业增加值分别增长3%、6%和8%。`)
    expect(new Set(facts.map((f) => f.name))).toEqual(
      new Set(['第一产业增加值', '第二产业增加值', '第三产业增加值']),
    )
  })

  test.each(['二三产', '二、三产', '二产和三产'])(
    'the short names of sectors are shared out: %s',
    (sectors) => {
      const facts = read(`${REVIEW}${sectors}增加值分别增长6%和8%。`)
      expect(new Set(facts.map((f) => [f.name, f.value].join(' ')))).toEqual(
        new Set(['二产增加值 6', '三产增加值 8']),
      )
    },
  )

  test.each(['圆满完成了', '仍然完成了', '成功实现了'])(
    'how a figure was brought about is of no name: %s',
    (verb) => {
      expect(read(`${REVIEW}${verb}财政收入增长5.3%。`)[0]).toMatchObject({ name: '财政收入', value: 5.3 })
    },
  )

  test('the end of a month holds for all levels of its sentence, whatever months the one before told', () => {
    const facts = read(
      '前三季度，固定资产投资427亿元。9月末，存款余额3568亿元，比年初增加241亿元；贷款余额2975亿元。',
    )
    expect(facts.map(({ name, period }) => [name, period?.slice(4)])).toEqual([
      ['固定资产投资', facts[0]!.period!.slice(4)],
      ['存款余额', '-09'],
      ['存款余额', '-09'],
      ['贷款余额', '-09'],
    ])
  })

  test('what stands at the 24th hour of a day is of that day', () => {
    const [fact] = read('截至2022年3月15日24时，确诊病例129例。')
    expect(fact).toMatchObject({ value: 129, period: '2022-03-15' })
  })

  test('what an object is a share of completes its name', () => {
    const facts = read(`${REVIEW}研发经费支出31亿元，占地区生产总值的2.4%。`)
    expect(facts[1]).toMatchObject({ name: '研发经费支出占地区生产总值比重', value: 2.4 })
  })

  test('a figure that growth may reach at best is growth too', () => {
    const facts = read(`${REVIEW}\n\n${PLAN}工业投资增长10%，力争达到12%。`)
    expect(facts.map((f) => [f.value, f.change])).toEqual([
      [10, 'increase'],
      [12, 'increase'],
    ])
  })

  test.each(['第一，', '②', '——', '**', '3.'])('%s before a name is no part of it', (mark) => {
    expect(read(`${REVIEW}\n\n${mark}水稻播种面积120万亩。`)[0]?.name).toBe('水稻播种面积')
  })

  test.each([
    ['生产总值', 'gdp'],
    ['全市一般公共预算收入', 'general-budget-revenue'],
    ['地区生产总值（GDP）', 'gdp'],
    ['surveyed-unemployment', 'surveyed-unemployment'],
  ])('%s is known as %s', (name, code) => {
    expect(findIndicator(name)?.code).toBe(code)
  })
})

describe('what growth is measured against', () => {
  test('what opens the sentence, or the run of growth, holds for all of it', () => {
    const opened = read(`${REVIEW}2019年与2014年相比，进出口总额由48亿元增加到93亿元，增长94%。`)
    expect(opened.at(-1)).toMatchObject({ value: 94, basis: '2014年' })
    const run = read(`${REVIEW}工业增加值比2014年增长39%，用电量增长26%；进出口总额同比增长6%。`)
    expect(run.map((f) => f.basis)).toEqual(['2014年', '2014年', undefined])
  })

  test('a rate that has fallen to a value still tells a rise', () => {
    const facts = read(`${REVIEW}居民消费价格涨幅回落到2.6%。商品零售价格涨幅由3.3%回落到1.9%。`)
    expect(facts.map(({ name, change, value }) => [name, change, value])).toEqual([
      ['居民消费价格', 'increase', 2.6],
      ['商品零售价格', 'increase', 1.9],
    ])
  })

  test('where something came from is no time of what is told next', () => {
    const [jobs] = read(`${REVIEW}进出口由上年居第四位上升为第三位；城镇新增就业9.8万人。`)
    expect(jobs).toMatchObject({ name: '城镇新增就业', period: '2019' })
  })

  test('who named an aim and of when stands before its name', () => {
    const [aim] = read('大会提出2020年经济增长预期目标为7%左右。')
    expect(aim).toMatchObject({ name: '经济', value: 7, change: 'increase', period: '2020' })
  })
})

describe('whose', () => {
  const own = (sentence: string) =>
    read(`临江市政府工作报告\n\n${REVIEW}${sentence}`).map(({ name, area }) => [name, area])

  test('a part of the area that opens the sentence has its figures, until one of the whole is told', () => {
    expect(
      own('江东新区加快发展，地区生产总值增长12%，全市地区生产总值增长8%，固定资产投资增长9%。'),
    ).toEqual([
      ['地区生产总值', '江东新区'],
      ['地区生产总值', '全市'],
      ['固定资产投资', undefined],
    ])
    expect(own('强力推进临江经开区改革，固定资产投资增长51%。')).toEqual([['固定资产投资', '临江经开区']])
    expect(own('推进新区建设，固定资产投资增长8%。')).toEqual([['固定资产投资', undefined]])
  })
})

describe('what is none', () => {
  test.each([
    '全市外贸出口额居全省第5位。',
    '组织召开3次专题会议。',
    '投入2600万元。',
    '在12个乡镇开展试点。',
    '投资8亿元的热电联产项目开工。',
    '城市排名前移6位。',
    '总结出四条经验。',
    '| 粮食产量 | 310万吨 |',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('any text', () => {
  const bits = [
    '分别',
    '增长',
    '由',
    '从',
    '到',
    '5%',
    '12亿元',
    '3个',
    '、',
    '，',
    '和',
    '（',
    '）',
    '“',
    '”',
    '生产总值',
    '占',
    '的',
    '2020年',
    '。',
    '[3]',
    '\u0000',
    '\ud800',
  ]

  test('is read without a throw, and every surface ends with its value', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        for (const fact of read(text)) {
          expect(fact.name.length).toBeGreaterThan(1)
          expect(text.slice(fact.start, fact.end)).toMatch(/[%元个]$/u)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('takes time that grows with its length, however it is built', () => {
    for (const unit of [
      '产量5%、',
      '产量由3个到',
      '2019年产量增长5%，',
      '（产量5万吨',
      '增长5%和',
      '[产量3个',
    ])
      expect(
        growth((size) => read(unit.repeat(size)), 2_000),
        unit,
      ).toBeLessThan(STEEP)
  })
})
