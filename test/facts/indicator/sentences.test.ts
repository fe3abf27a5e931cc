import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'
import type { Indicator } from '../../../src/facts/indicator/schema.js'

const told = (text: string) =>
  (
    analyze(text, { referenceDate: '2026-02-01' }).facts.filter(
      (f) => f.kind === 'indicator',
    ) as unknown as Indicator[]
  ).map((f) => [f.name, f.value, f.unit, f.change, f.mod, f.basis])

describe('indicators that a whole sentence tells', () => {
  test('growth on a level of an earlier year is measured against it, in money and in per cent', () => {
    expect(told('林业产值达到180亿元，较“十三五”末的120亿元增加60亿元，增长50%。')).toEqual([
      ['林业产值', 18_000_000_000, '元', 'level', undefined, undefined],
      ['林业产值', 6_000_000_000, '元', 'increase', undefined, '“十三五”末'],
      ['林业产值', 50, '%', 'increase', undefined, '“十三五”末'],
    ])
  })

  test.each(['历史首次', '历史上首次', '史上首次', '有史以来首次'])('%s is no part of a name', (words) => {
    expect(told(`农村集体经济收入${words}突破2亿元。`)).toEqual([
      ['农村集体经济收入', 200_000_000, '元', 'level', 'more', undefined],
    ])
  })

  test('what has grown by a net amount over a term bears its own name, and so does its whole', () => {
    expect(told('市场主体三年净增20万户、总量突破65万户。')).toEqual([
      ['市场主体', 200_000, '户', 'increase', undefined, undefined],
      ['市场主体总量', 650_000, '户', 'level', 'more', undefined],
    ])
  })

  test.each(['到港游客', '到岗教师', '到馆读者'])('到 belongs to %s', (name) => {
    expect(told(`${name}3万人。`)).toEqual([[name, 30_000, '人', 'level', undefined, undefined]])
  })

  test('a numeral and its counter name nothing', () => {
    expect(told('持续推进“三个100万亩”生态工程。')).toEqual([])
  })
})
