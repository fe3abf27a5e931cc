import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../../src/analyze.js'

const analyzer = createAnalyzer({ kinds: ['document'] })
const issuers = (text: string) =>
  analyzer.analyze(text).facts.map((f) => ('issuer' in f ? f.issuer : undefined))

describe('the issuer', () => {
  test('is the subject of the clause', () => {
    expect(issuers('近日，县政府办公室印发《冬季清洁取暖实施方案》。')).toEqual(['县政府办公室'])
  })

  test('is what stands before 印发的', () => {
    expect(issuers('认真落实省教育厅印发的《校外培训管理办法》')).toEqual(['省教育厅'])
  })

  test('is what stands directly before the title', () => {
    expect(issuers('贯彻中共中央、国务院《关于深化投融资体制改革的意见》')).toEqual(['中共中央、国务院'])
  })

  test('is carried over to the titles that follow', () => {
    expect(issuers('市应急管理局出台《危化品管理办法》《矿山巡查规定》和《隐患举报措施》')).toEqual([
      '市应急管理局',
      '市应急管理局',
      '市应急管理局',
    ])
  })

  test('is the organ that the title begins with, if the text names none', () => {
    expect(issuers('先后制定《县政府值班工作规范》')).toEqual(['县政府'])
  })

  test('is absent where the organ only reads or carries out', () => {
    expect(issuers('全县深入学习《信访工作条例》')).toEqual([undefined])
  })
})

test('a title that is never closed is none, however long the text', () => {
  expect(analyzer.analyze(`《${'关于加强管理'.repeat(5000)}`).facts).toEqual([])
})

test('a title inside a title belongs to it', () => {
  const facts = analyzer.analyze('《关于转发《安全生产条例》释义的通知》').facts
  expect(facts.map((f) => f.text)).toEqual(['关于转发《安全生产条例》释义的通知'])
})
