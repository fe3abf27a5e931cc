import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readChineseInteger, readNumeral } from '../../src/numeral/parse.js'
import { growth, STEEP } from '../growth.js'

/** The whole of `text` as one numeral: its value, or its bounds. */
function figureOf(text: string): number | [number, number] | undefined {
  const numeral = readNumeral(text, 0)
  if (!numeral || numeral.end !== text.length) return undefined
  return numeral.value ?? [numeral.min as number, numeral.max as number]
}

describe('Arabic numerals', () => {
  test.each([
    ['259', 259],
    ['1,234,567.8', 1234567.8],
    ['1.39万亿', 1.39e12],
    ['3千万', 3e7],
    ['2亿5千万', 2.5e8],
    ['2亿5000万', 2.5e8],
    ['5万4千6百', 54600],
    ['9，894亿', 9894e8],
    ['12 500万', 12500e4],
    ['95 万', 950000],
    ['1100多万', 11000000],
    ['6万余', 60000],
  ])('%s', (text, value) => expect(figureOf(text)).toBe(value))

  test('a list parted by full-width commas stays a list', () => {
    expect(readNumeral('3，5个', 0)).toMatchObject({ value: 3, end: 1 })
    expect(readNumeral('3，500，800', 0)).toMatchObject({ value: 3, end: 1 })
  })

  test('wrongly grouped thousands are marked', () => {
    expect(readNumeral('1,23,4', 0)).toMatchObject({ value: 1, end: 1, malformed: true })
    expect(readNumeral('1,234', 0)).toMatchObject({ malformed: false })
  })

  test('what a double cannot hold stays finite and is marked', () => {
    expect(readNumeral('9007199254740993', 0)).toMatchObject({ inexact: true })
    expect(readNumeral('9'.repeat(400), 0)).toMatchObject({ value: Number.MAX_VALUE, inexact: true })
    expect(readNumeral('9007199254740991', 0)).toMatchObject({ inexact: false })
  })
})

describe('Chinese numerals', () => {
  test.each([
    ['三百二十', 320],
    ['一百零五', 105],
    ['一百二', 120],
    ['三万五', 35000],
    ['一千零十二', 1012],
    ['百八十', 180],
    ['廿五', 25],
    ['卅', 30],
    ['壹佰贰拾叁', 123],
    ['二〇一九', 2019],
    ['一亿零三百万', 103000000],
    ['四万万', 400000000],
    ['十二点五', 12.5],
    ['一百二十点五', 120.5],
    ['两万五千', 25000],
    ['十余万', 100000],
    ['上千万', 10000000],
  ])('%s', (text, value) => expect(figureOf(text)).toBe(value))

  test.each([
    ['十五六', [15, 16]],
    ['七八百', [700, 800]],
    ['两三百', [200, 300]],
    ['三五', [3, 5]],
    ['三四十', [30, 40]],
    ['几十', [10, 100]],
    ['十几万', [100000, 200000]],
    ['数百', [100, 1000]],
    ['数十亿', [1e9, 1e10]],
  ])('%s lies between bounds', (text, bounds) => expect(figureOf(text)).toEqual(bounds))

  test('时刻 are not decimals', () => {
    expect(readNumeral('三点五十分', 0)?.end).toBe(1)
    expect(readNumeral('十点五分', 0)?.end).toBe(1)
  })

  test('千 and 百 of a unit are left to the unit', () => {
    expect(readNumeral('8947万千瓦', 0)).toMatchObject({ value: 89470000, end: 5 })
    expect(readNumeral('三百分点', 0)).toMatchObject({ value: 3, end: 1 })
  })

  test('来 is a modifier behind tens and hundreds only', () => {
    expect(readNumeral('十来个', 0)).toMatchObject({ value: 10, mod: 'approx', end: 2 })
    expect(readNumeral('8万来自', 0)).toMatchObject({ value: 80000, end: 2 })
  })

  test('百千万 is no numeral as a whole', () => expect(readNumeral('百千万', 0)?.end).toBe(1))

  test('readChineseInteger takes whole integers only', () => {
    expect(readChineseInteger('三十一')).toBe(31)
    expect(readChineseInteger('三四')).toBeUndefined()
    expect(readChineseInteger('三点五')).toBeUndefined()
    expect(readChineseInteger('31')).toBeUndefined()
  })
})

describe('whatever comes', () => {
  const characters = [...'0123456789.,，一二三四五六七八九十百千万亿零〇两几数多余来点上 年']
  test('a numeral lies inside the text, and its values are finite and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters), { maxLength: 24 }), fc.nat(24), (list, at) => {
        const text = list.join('')
        const numeral = readNumeral(text, at)
        if (!numeral) return
        expect(numeral.end).toBeGreaterThan(at)
        expect(numeral.end).toBeLessThanOrEqual(text.length)
        for (const value of [numeral.value, numeral.min, numeral.max])
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
        if (numeral.value === null) expect(numeral.min as number).toBeLessThan(numeral.max as number)
      }),
    )
  })

  test('integers written out in Chinese come back', () => {
    const DIGITS = '零一二三四五六七八九'
    const below10000 = (n: number): string => {
      let out = ''
      let gap = false
      for (const [place, name] of [
        [1000, '千'],
        [100, '百'],
        [10, '十'],
        [1, ''],
      ] as const) {
        const d = Math.floor(n / place) % 10
        if (d === 0) gap = out !== ''
        else {
          out += `${gap ? '零' : ''}${DIGITS[d]}${name}`
          gap = false
        }
      }
      return out
    }
    const write = (n: number): string => {
      if (n < 10000) return below10000(n)
      const low = n % 10000
      const gap = low > 0 && low < 1000 ? '零' : ''
      return `${below10000(Math.floor(n / 10000))}万${low > 0 ? gap + below10000(low) : ''}`
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99999999 }), (n) => {
        expect(readChineseInteger(write(n))).toBe(n)
      }),
    )
  })

  test('a million digits are read in linear time', () => {
    expect(growth((size) => readNumeral('7'.repeat(size), 0), 250_000)).toBeLessThan(STEEP)
  })
})
