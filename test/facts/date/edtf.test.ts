import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../../src/analyze.js'
import { dateRules } from '../../../src/facts/date/rules.js'
import { nearMissOf } from '../../../src/rules/near-miss.js'

const analyzer = createAnalyzer({ kinds: ['date'] })
const ISO_DURATION =
  /^P(?=[\dT])(?:\d+(?:\.\d+)?Y)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?W)?(?:\d+(?:\.\d+)?D)?(?:T(?=\d)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?$/u
const TIME = /^T(?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d)?$/u

/** Every value that is no valid EDTF date, ISO 8601 time or duration. */
function invalidValues(text: string, referenceDate?: string): string[] {
  return analyzer.analyze(text, referenceDate === undefined ? {} : { referenceDate }).facts.flatMap((f) => {
    if (f.kind !== 'date' || f.value === null) return []
    if (f.type === 'time') return TIME.test(f.value) ? [] : [`${f.text} ${f.value}`]
    if (f.type !== 'date') return ISO_DURATION.test(f.value) ? [] : [`${f.text} ${f.value}`]
    try {
      edtf(f.value)
      return []
    } catch {
      return [`${f.text} ${f.value}`]
    }
  })
}

const examples = dateRules.flatMap((r) => [
  ...r.examples.map((e) => e.text),
  ...r.nearMisses.map((n) => nearMissOf(n).text),
])

describe('every value is valid', () => {
  test.each(dateRules.map((r) => [r.id, r] as const))('in the examples of %s', (_, rule) => {
    for (const { text } of rule.examples)
      for (const day of ['2020-05-20', '2019-02-28', '1996-01-31', undefined])
        expect(invalidValues(text, day)).toEqual([])
  })

  const oneOf = (...values: string[]) => fc.constantFrom(...values)
  const number = (min: number, max: number) => fc.integer({ min, max }).map(String)
  const chinese = oneOf(
    '一',
    '二',
    '三',
    '五',
    '七',
    '十',
    '十一',
    '十二',
    '十三',
    '二十',
    '二十九',
    '三十',
    '三十一',
    '三十二',
  )
  const year = fc.oneof(
    number(1949, 2035).map((y) => `${y}年`),
    oneOf(
      '二〇〇八年',
      '一九七八年',
      '二○一五年',
      '今年',
      '去年',
      '上年',
      '明年',
      '当年',
      '同年',
      '次年',
      '这一年',
      '民国二十年',
      '',
    ),
  )
  const month = fc.oneof(number(0, 14), chinese).map((m) => `${m}月`)
  const part = fc.oneof(
    month,
    fc.tuple(month, fc.oneof(number(0, 33), chinese)).map(([m, d]) => `${m}${d}日`),
    fc.tuple(month, oneOf('上旬', '中旬', '下旬', '底', '初', '份')).map(([m, e]) => m + e),
    oneOf(
      '',
      '一季度',
      '第四季度',
      '前三季度',
      '上半年',
      '下半年',
      '冬季',
      '年底',
      '初',
      '末',
      '1—8月',
      '头两个月',
      '第三个月',
    ),
  )
  const clock = oneOf('', '', '', '上午9时', '晚8点30分', '24时', '25时', '10:30', '下午2时至5时')
  const point = fc.tuple(year, part, clock).map((t) => t.join(''))
  const tail = oneOf('', '以来', '起', '至今', '以前', '之后', '前后', '左右')
  const expression = fc.oneof(
    fc.tuple(point, tail).map((t) => t.join('')),
    fc.tuple(point, oneOf('至', '到', '—', '-', '和', '、'), point, oneOf('', '之间')).map((t) => t.join('')),
    fc
      .tuple(
        oneOf('“一五”', '“十五”', '“十四五”', '十三五'),
        oneOf('时期', '末', '以来', '前三年', '后两年', '期间', ''),
      )
      .map((t) => t.join('')),
    fc
      .tuple(
        oneOf('本世纪', '上世纪', '20世纪', '21世纪', ''),
        oneOf('90年代', '六十年代', '头二十年', ''),
        oneOf('初', '中叶', '末', '以来', ''),
      )
      .map((t) => t.join('')),
    fc
      .tuple(
        oneOf('农历', ''),
        oneOf('', '2023年', '今年'),
        oneOf('正月', '闰二月', '腊月', '八月', '十三月'),
        oneOf('初一', '十五', '三十', '廿三', ''),
      )
      .map((t) => t.join('')),
    fc
      .tuple(
        oneOf('', '近', '过去', '不到', '每'),
        fc.oneof(number(0, 400), chinese, oneOf('半', '两', '十几', '1.5')),
        oneOf('', '多', '个半'),
        oneOf('年', '个月', '天', '周', '小时', '分钟', '个工作日', '个季度', '个世纪', '年半'),
        oneOf('', '来', '以上', '前'),
      )
      .map((t) => t.join('')),
  )

  test('in whatever the grammar can put together', () => {
    fc.assert(
      fc.property(expression, oneOf('2020-05-20', '2020-02-29', '1999-12-31', '2001-01-01'), (text, day) => {
        expect(invalidValues(`${text}，`, day)).toEqual([])
      }),
      { numRuns: 3000, seed: 8601 },
    )
  })

  test('in sequences, where dates lean on each other', () => {
    const anyText = fc.array(fc.oneof(expression, fc.constantFrom(...examples)), {
      minLength: 2,
      maxLength: 6,
    })
    fc.assert(
      fc.property(anyText, (parts) => {
        expect(invalidValues(`${parts.join('，')}。`, '2020-02-29')).toEqual([])
        expect(invalidValues(`${parts.join('、')}。`)).toEqual([])
      }),
      { numRuns: 800, seed: 8601 },
    )
  })
})

test('the surface of a fact is where it says it is', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...examples), { minLength: 1, maxLength: 5 }), (parts) => {
      const report = analyzer.analyze(`${parts.join('；')}。`, { referenceDate: '2020-05-20' })
      for (const f of report.facts) expect(report.text.slice(f.cleanStart, f.cleanEnd)).toBe(f.text)
    }),
    { numRuns: 300, seed: 8601 },
  )
})
