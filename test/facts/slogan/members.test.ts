import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../../src/analyze.js'

const analyzer = createAnalyzer({ kinds: ['slogan'] })
const slogans = (text: string) =>
  analyzer
    .analyze(text)
    .facts.flatMap((f) => (f.kind === 'slogan' ? [{ name: f.name, members: f.members }] : []))

describe('members of a formula are found where the text lists them', () => {
  test.each([
    ['behind 即', '全镇推行“三亮”，即亮身份、亮承诺、亮成绩。', ['亮身份', '亮承诺', '亮成绩']],
    [
      'behind a colon',
      '“四问”：问需于民、问计于民、问政于民、问效于民。',
      ['问需于民', '问计于民', '问政于民', '问效于民'],
    ],
    ['in parentheses', '落实“双促”机制（促生产、促服务），见到实效。', ['促生产', '促服务']],
    ['right before', '争做肯学习、肯吃苦、肯奉献的“三肯”干部。', ['肯学习', '肯吃苦', '肯奉献']],
    [
      'in the clause before, each with the formula’s word',
      '支部书记带头守规矩、守底线、守时限，深入推进“三守”行动。',
      ['守规矩', '守底线', '守时限'],
    ],
    [
      'in the sentence behind',
      '做实“三个联系”。干部联系村组、联系企业、联系学校活动常年不断。',
      ['联系村组', '联系企业', '联系学校'],
    ],
    [
      'up to a semicolon',
      '开展“一听两看”，即听汇报，看现场、看台账；随后逐户回访，反馈意见。',
      ['听汇报', '看现场', '看台账'],
    ],
    ['single verbs behind a lead', '他总结出望、闻、问、切“四诊”。', ['望', '闻', '问', '切']],
    ['before 等', '完善水、电、路、气等“四张网”。', ['水', '电', '路', '气']],
    [
      'quoted before',
      '形成“县级统筹、乡镇落实、村级参与”的“三级联动”格局。',
      ['县级统筹', '乡镇落实', '村级参与'],
    ],
    [
      'itemised',
      '重点抓好“三项攻坚”：一是交通攻坚，打通断头路；二是产业攻坚，引进大项目；三是民生攻坚。',
      ['交通攻坚', '产业攻坚', '民生攻坚'],
    ],
    [
      'without quotation marks, its items a sentence each',
      '坚决打好三大攻坚战。防范化解重大风险要守住底线。精准脱贫要提高质量。污染防治要标本兼治。',
      ['防范化解重大风险', '精准脱贫', '污染防治'],
    ],
  ])('%s', (_, text, members) => {
    expect(slogans(text).find((s) => s.members)?.members).toEqual(members)
  })

  test('at every mention, before and behind the list', () => {
    const text = '去年以来开展“三访”。“三访”是指访企业、访农户、访社区。“三访”取得实效。'
    expect(slogans(text).map((s) => s.members)).toEqual([
      ['访企业', '访农户', '访社区'],
      ['访企业', '访农户', '访社区'],
      ['访企业', '访农户', '访社区'],
    ])
  })

  test('several formulas share lists told to be the content', () => {
    const text = '以创先锋岗、创示范窗口，争速度、争质量、争作风为主要内容，深入开展“双创”“三争”活动。'
    expect(slogans(text)).toEqual([
      { name: '双创', members: ['创先锋岗', '创示范窗口'] },
      { name: '三争', members: ['争速度', '争质量', '争作风'] },
    ])
  })

  test('items told at length are known by their heads', () => {
    const text =
      '“三项约定”由此产生。所谓“三”，即定期会商，每月碰头一次；针对薄弱环节，互派干部跟班学习；共享信息，减少重复劳动。'
    expect(slogans(text)[0]).toEqual({
      name: '三项约定',
      members: ['定期会商', '互派干部跟班学习', '共享信息'],
    })
  })

  test('not where the count is another', () => {
    expect(slogans('推行“四亮”，即亮身份、亮承诺、亮成绩。')).toEqual([{ name: '四亮', members: undefined }])
  })

  test('not from a list the formula is itself a member of', () => {
    expect(slogans('扩大与欧美、东盟、“一带一路”、非洲的经贸往来。')[0]?.members).toBeUndefined()
  })
})

describe('known formulas', () => {
  test('carry what they abbreviate and the year they were coined', () => {
    const [fact] = analyzer.analyze('扎实做好“六稳”工作。', { referenceDate: '2019-01-20' }).facts
    expect(fact).toMatchObject({
      form: 'numeric',
      known: {
        name: '六稳',
        year: 2018,
        members: ['稳就业', '稳金融', '稳外贸', '稳外资', '稳投资', '稳预期'],
      },
    })
    expect(fact).not.toHaveProperty('members')
  })

  test('the same words in an older document are another formula', () => {
    const older = { referenceDate: '1998-02-10' }
    expect(analyzer.analyze('落实“六稳”措施。', older).facts[0]).not.toHaveProperty('known')
    // words that were used of other things before they meant this
    expect(analyzer.analyze('开展“双创”活动。', { referenceDate: '2002-03-01' }).facts[0]).not.toHaveProperty(
      'known',
    )
    expect(analyzer.analyze('开展“双创”活动。', { referenceDate: '2020-03-01' }).facts[0]).toMatchObject({
      known: { members: ['大众创业', '万众创新'], year: 2014 },
    })
  })

  test('a coined formula carries nothing', () => {
    expect(analyzer.analyze('开展“七进八看”活动。').facts[0]).not.toHaveProperty('known')
  })
})
