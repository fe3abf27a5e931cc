import { expect, test } from 'vitest'
import { mattr, mtld } from '../../../src/archive/measure/diversity.js'

const words = (text: string) => [...text]

test('MATTR is the mean of types by tokens over every window', () => {
  // 甲乙甲: 2/3, 乙甲丙: 3/3
  expect(mattr(words('甲乙甲丙'), 3)).toBeCloseTo(5 / 6, 12)
  expect(mattr(words('甲甲甲甲'), 2)).toBe(0.5)
  expect(mattr(words('甲乙'), 3)).toBeNull()
})

test('MTLD does not fall with the length of a text', () => {
  const period = Array.from({ length: 60 }, (_, i) => `词${i % 40}`)
  const short = mtld([...period, ...period])!
  const long = mtld(Array.from({ length: 20 }, () => period).flat())!
  expect(Math.abs(short - long) / long).toBeLessThan(0.25)
  expect(mtld(words('甲乙'))).toBeNull()
  expect(mtld(Array.from({ length: 80 }, (_, i) => `词${i}`))).toBe(80)
})
