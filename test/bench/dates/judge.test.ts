import { describe, expect, test } from 'vitest'
import type { Case, Found } from './case.js'
import { judge } from './judge.js'
import { dateOf, sameValue, type Value } from './value.js'

const day = (at: string): Value => ({ kind: 'date', from: at, to: at })

/** A case whose surface is `surface` in `text`. */
function caseOf(text: string, surface: string, value: Value, rest: Partial<Case> = {}): Case {
  const start = text.indexOf(surface)
  const place = { surface, start, end: start + surface.length }
  return {
    suite: 'a suite',
    text,
    reference: '2020-05-20',
    ...place,
    values: [value],
    side: undefined,
    ...rest,
  }
}

function found(text: string, surface: string, value: Value, side?: Found['side']): Found {
  const start = text.indexOf(surface)
  return { text: surface, start, end: start + surface.length, values: [value], side }
}

const text = '会议于2019年6月3日以前召开'
const one = caseOf(text, '2019年6月3日以前', day('2019-06-03'), { side: 'before' })

describe('a reading is right if place, value and bound are', () => {
  test('all three agree', () => {
    expect(judge(one, [found(text, '2019年6月3日以前', day('2019-06-03'), 'before')]).verdict).toBe('right')
  })
  test('another value is wrong', () => {
    expect(judge(one, [found(text, '2019年6月3日以前', day('2019-06-04'), 'before')]).verdict).toBe('wrong')
  })
  test('a bound that is missing or inverted is wrong', () => {
    expect(judge(one, [found(text, '2019年6月3日以前', day('2019-06-03'))]).verdict).toBe('wrong')
    expect(judge(one, [found(text, '2019年6月3日以前', day('2019-06-03'), 'after')]).verdict).toBe('wrong')
  })
  test('another place is wrong, be it a part or nothing at all', () => {
    expect(judge(one, [found(text, '6月3日以前', day('2019-06-03'), 'before')]).verdict).toBe('wrong')
    expect(judge(one, []).verdict).toBe('wrong')
  })
  test('a word of relation before it is no other place', () => {
    const led = caseOf(text, '于2019年6月3日以前', day('2019-06-03'), { side: 'before' })
    expect(judge(led, [found(text, '2019年6月3日以前', day('2019-06-03'), 'before')]).verdict).toBe('right')
  })
  test('two dates in the place of one are wrong', () => {
    const parts = [
      found(text, '2019年', day('2019-01-01')),
      found(text, '6月3日以前', day('2019-06-03'), 'before'),
    ]
    expect(judge(one, parts).verdict).toBe('wrong')
  })
  test('where nothing is expected nothing may be read', () => {
    const none: Case = { ...caseOf(text, '', day('')), values: [] }
    expect(judge(none, []).verdict).toBe('right')
    expect(judge(none, [found(text, '6月3日', day('2019-06-03'))]).verdict).toBe('wrong')
  })
  test('where the place alone is told any value will do', () => {
    const placed: Case = { ...one, values: [] }
    expect(judge(placed, [found(text, '2019年6月3日以前', day('1999-01-01'))]).verdict).toBe('right')
  })
})

describe('conventions excuse a kind, not a fault', () => {
  const weekday = '周三开会'
  const coming = caseOf(weekday, '周三', day('2020-05-27'))
  test('a weekday of another week differs by convention, another weekday is wrong', () => {
    expect(judge(coming, [found(weekday, '周三', day('2020-05-20'))]).verdict).toHaveProperty(
      'id',
      'direction',
    )
    expect(judge(coming, [found(weekday, '周三', day('2020-05-21'))]).verdict).toBe('wrong')
  })
  test('a year that is told cannot be another', () => {
    const told = caseOf(text, '2019年6月3日', day('2019-06-03'))
    expect(judge(told, [found(text, '2019年6月3日', day('2020-06-03'))]).verdict).toBe('wrong')
  })
  test('an anchored length that says another length is wrong', () => {
    const span = '近三年'
    const expected = caseOf(span, span, { kind: 'date', from: '2017-05-20', to: '2020-05-20' })
    expect(judge(expected, [found(span, span, { kind: 'length', iso: 'P3Y' })]).verdict).toHaveProperty(
      'id',
      'anchored length',
    )
    expect(judge(expected, [found(span, span, { kind: 'length', iso: 'P3M' })]).verdict).toBe('wrong')
  })
})

describe('values in one notation', () => {
  test('a year is its first and last day, a quarter and a season their months', () => {
    expect(dateOf('2019').value).toEqual({ kind: 'date', from: '2019-01-01', to: '2019-12-31' })
    expect(dateOf('2020-33').value).toEqual({ kind: 'date', from: '2020-01-01', to: '2020-03-31' })
    expect(dateOf('2019-24').value).toEqual({ kind: 'date', from: '2019-12-01', to: '2020-02-29' })
  })
  test('an open interval tells its side', () => {
    expect(dateOf('2019/..')).toEqual({
      value: { kind: 'date', from: '2019-01-01', to: '2019-12-31' },
      side: 'after',
    })
    expect(dateOf('../2019').side).toBe('before')
  })
  test('lengths are compared by what they say', () => {
    expect(sameValue({ kind: 'length', iso: 'P1.5Y' }, { kind: 'length', iso: 'P18M' })).toBe(true)
    expect(sameValue({ kind: 'length', iso: 'PT90M' }, { kind: 'length', iso: 'PT1H30M' })).toBe(true)
    expect(sameValue({ kind: 'length', iso: 'P1M' }, { kind: 'length', iso: 'PT1M' })).toBe(false)
    expect(sameValue({ kind: 'length', iso: 'P1D' }, { kind: 'set', iso: 'P1D' })).toBe(false)
  })
})
