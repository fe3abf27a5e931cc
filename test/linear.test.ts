import { expect, test } from 'vitest'
import { createAnalyzer } from '../src/analyze.js'
import { growth, STEEP } from './growth.js'

/** Sentences of a cycle that comes back again and again: every one of them is a copy. */
const CYCLE = Array.from(
  { length: 50 },
  (_, i) => `${'甲乙丙丁戊己庚辛壬癸'.charAt(i % 10)}地第${i}次会议认真总结了前一阶段的工作经验。`,
)

/** What made one pass or another look at the whole text again for each of its facts. */
const UNITS: Readonly<Record<string, string>> = {
  'formulas whose members are nowhere': '“五懂”。',
  'formulas with members': '“五懂”：懂政策、懂法律、懂经济、懂专业、懂广安。',
  'documents with issuers': '市政府印发《条例》。',
  'numbers of documents': '国办发〔2017〕52号文件',
  'persons with posts': '县委常委 副县长姚国平，',
  'persons in brackets': '（李青）\n',
  campaigns: '市教育局组织开展“书香校园”活动。',
  indicators: '地区生产总值1000亿元，增长5%。',
  'growth alone': '增长5%，',
  'lists of growth': '甲、乙分别增长1%和2%，',
  percentages: '1%—',
  'dates of the moon': '农历正月初一，',
  days: '3日，',
  meetings: '党的二十届二中、三中全会，',
  places: '厦门市、福州市，',
  organizations: '市民政局、财政局，',
  terms: '“链主”企业，',
  'cycling sentences': CYCLE.join(''),
  stops: '。',
  'the same character': '的',
}

const analyzer = createAnalyzer()

const tries = (text: string) => analyzer.profile(text).reduce((sum, row) => sum + row.tries, 0)

test.each(Object.entries(UNITS))(
  'rules are tried as often on the fourth quarter of %s as on the first',
  (_, unit) => {
    const times = Math.ceil(1_000 / unit.length)
    const [one, four] = [tries(unit.repeat(times)), tries(unit.repeat(4 * times))]
    // a text has two ends, however long it is
    expect(four).toBeLessThanOrEqual(4 * one + 8)
    expect(four).toBeGreaterThanOrEqual(4 * one - 8 * Math.max(1, one / times))
  },
)

test.each(Object.entries(UNITS))('%s are read in time that grows with the text', (_, unit) => {
  const run = (size: number) =>
    analyzer.analyze(unit.repeat(Math.ceil(size / unit.length)), { referenceDate: '2020-05-20' })
  expect(growth(run, 8_000)).toBeLessThan(STEEP)
})
