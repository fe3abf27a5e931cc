import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bareText, GRAM, gramsOf, sharedGrams } from '../../../src/archive/measure/grams.js'

test('runs of eight characters that another text has', () => {
  const own = bareText('坚持稳中求进，工作总基调。修桥。')
  const other = gramsOf(bareText('我们坚持稳中求进工作总基调，'))
  // 14 characters are seven runs; 修 and 桥 stand in the last two
  expect(own).toHaveLength(13)
  expect(sharedGrams(own, other)).toBeCloseTo(4 / 6, 12)
  expect(sharedGrams('短', other)).toBeNull()
  expect(sharedGrams(own, gramsOf(''))).toBeNull()
})

test('are counted as by comparing the characters themselves', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 40 })
  const plain = (own: string, other: string) => {
    let shared = 0
    for (let i = 0; i + GRAM <= own.length; i++) if (other.includes(own.slice(i, i + GRAM))) shared++
    return own.length < GRAM || other.length < GRAM ? null : shared / (own.length - GRAM + 1)
  }
  fc.assert(
    fc.property(text, text, (own, other) => {
      expect(sharedGrams(own, gramsOf(other))).toBe(plain(own, other))
    }),
  )
})
