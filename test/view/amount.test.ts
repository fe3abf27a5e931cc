import { expect, test } from 'vitest'
import { formatAmount, formatNumber, scaleNumber } from '../../src/view/amount.js'

test('large values are read in 万 and 亿, and written out with their digits in groups', () => {
  expect(scaleNumber(1_390_000_000_000)).toBe('1.39万亿')
  expect(scaleNumber(32_500)).toBe('3.25万')
  expect(scaleNumber(0.3)).toBe('0.3')
  expect(formatNumber(1_390_000_000_000)).toBe('1,390,000,000,000')
})

test('an amount has its sign of bound, its range and its unit', () => {
  expect(formatAmount({ value: 60_000, unit: '元', mod: 'more' })).toBe('> 6万元')
  expect(formatAmount({ value: null, min: 6, max: 6.5, unit: '%' })).toBe('6–6.5%')
  expect(formatAmount({ value: 6.25, min: 6, max: 6.5, unit: '%' })).toBe('6–6.5%')
  expect(formatAmount({ value: '38:62', unit: null })).toBe('38:62')
  expect(formatAmount({ value: null })).toBe('')
})
