import { expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'

const report = (review: string) => `政府工作报告
——2023年1月10日在平川市第九届人民代表大会第三次会议上
市长 陈一鸣
各位代表：
一、2022年工作回顾
全年实现地区生产总值800亿元，增长8%。${review}
二、2023年工作安排
今年经济社会发展的主要预期目标是：地区生产总值增长6%左右。`

test.each([
  // a plan under way is told of as far as it has come
  ['“十四五”以来，累计新建学校312所。', 'actual'],
  ['“十四五”累计新建学校312所。', 'actual'],
  ['“十四五”期间力争新建学校312所。', 'target'],
])('what is told of a plan under way where the year is looked back on: %s', (sentence, status) => {
  const { facts } = analyze(report(sentence))
  expect(facts.flatMap((f) => (f.kind === 'indicator' && f.value === 312 ? [f.status] : []))).toEqual([
    status,
  ])
})
