import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../../src/analyze.js'

const analyzer = createAnalyzer({ kinds: ['campaign'] })
const names = (text: string) =>
  analyzer
    .analyze(text)
    .facts.flatMap((f) => (f.kind === 'campaign' ? [`${f.text} → ${f.name} (${f.type})`] : []))

describe('names in a list are completed by the noun they share', () => {
  test('battles', () => {
    expect(names('深入打好碧水、净土、蓝天保卫战。')).toEqual([
      '碧水 → 碧水保卫战 (保卫战)',
      '净土 → 净土保卫战 (保卫战)',
      '蓝天保卫战 → 蓝天保卫战 (保卫战)',
    ])
  })
  test('strategies with a longer ending', () => {
    expect(names('实施教育强县、工业强县首位战略。')).toEqual([
      '教育强县 → 教育强县首位战略 (战略)',
      '工业强县首位战略 → 工业强县首位战略 (战略)',
    ])
  })
  test('known works before 等', () => {
    expect(names('溪洛渡、向家坝等重大水电工程全面投产。')).toEqual([
      '溪洛渡 → 溪洛渡水电工程 (工程)',
      '向家坝 → 向家坝水电工程 (工程)',
    ])
  })
  test('quoted names with their own nouns', () => {
    expect(names('实施“春苗计划”“强师工程”等行动。')).toEqual([
      '春苗计划 → 春苗计划 (计划)',
      '强师工程 → 强师工程 (行动)',
    ])
  })
})

describe('the left boundary of an unquoted name', () => {
  test.each([
    ['大力实施质量立县战略和品牌兴县战略。', ['质量立县战略', '品牌兴县战略']],
    ['持续推进安全生产治本攻坚三年行动。', ['安全生产治本攻坚三年行动']],
    ['我县启动新一轮水环境综合治理攻坚战。', ['水环境综合治理攻坚战']],
    ['做好第二批乡村治理示范村镇创建，开展建筑施工安全专项整治。', ['建筑施工安全专项整治']],
    ['参与引黄入晋工程建设。', ['引黄入晋工程']],
  ])('%s', (text, expected) => {
    const found = analyzer.analyze(text).facts.flatMap((f) => (f.kind === 'campaign' ? [f.name] : []))
    expect(found).toEqual(expected)
  })
})

test('names stand in the text or end in what stands there', () => {
  const piece = fc.constantFrom(
    '实施',
    '“',
    '”',
    '、',
    '和',
    '等',
    '三',
    '大',
    '战略',
    '行动',
    '工程',
    '蓝天',
    '。',
    '\n',
    '计划',
    '的',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const fact of analyzer.analyze(pieces.join('')).facts)
        if (fact.kind === 'campaign') expect(fact.name.startsWith(fact.text)).toBe(true)
    }),
  )
})
