/** Readers of one small thing each, with what stands so near to it that it is another. */
import { describe, expect, test } from 'vitest'
import { beginsCode, endsCode } from '../../src/text/canonical/line-kinds.js'
import { formatOf } from '../../src/text/input/format.js'
import { authorsIn } from '../../src/text/metadata/authors.js'
import { findStamp, stampOfMoment, yearsIn } from '../../src/text/metadata/calendar.js'
import { labelLists } from '../../src/text/metadata/label-lists.baked.js'
import { outletIn } from '../../src/text/metadata/outlet.js'
import { frontMatterEnd, standsAbove } from '../../src/text/structure/head.js'
import { readOpening } from '../../src/text/structure/heading-marks.js'
import { findTables } from '../../src/text/tables.js'

describe('a number that is a code begins', () => {
  test.each([
    ['1234567', true],
    ['123456', false],
    ['2020-5-20', true],
    ['1998.5', true],
    ['2020/12', true],
    ['2020-123', false],
    ['2120-5', false],
    ['0571-12345678', true],
    ['0571-1234567', true],
    ['0571-123456', false],
    ['0571 123 4567', true],
    ['139 123 4567', true],
    ['139 123 45678', false],
  ])('%s: %s', (text, expected) => {
    expect(beginsCode(text, 0)).toBe(expected)
  })
})

describe('a number that is a code ends', () => {
  test.each([
    ['1998-5', true],
    ['2020-5-20', true],
    ['2120-5', false],
    ['9:30', true],
    ['9:3', false],
    ['1234567', true],
    ['123456', false],
    ['0571-1234567', true],
    ['0571-123456', false],
    ['139 123 4567', true],
    ['ABC12', true],
    ['AB12', false],
  ])('%s: %s', (text, expected) => {
    expect(endsCode(text, text.length)).toBe(expected)
  })
})

test('years are those from 1949 to 2059, in either numerals, with blanks in them', () => {
  expect(yearsIn('1948年、1949年和2059年、2060年')).toEqual([1949, 2059])
  expect(yearsIn('二〇二一年，一九九八年')).toEqual([2021, 1998])
  expect(yearsIn('2 0 2 1年')).toEqual([2021])
  expect(yearsIn('12021年，20211')).toEqual([])
  expect(yearsIn('甲 2021 年')).toEqual([2021])
})

describe('a stamp', () => {
  test.each([
    ['2020-05-20T03:09:05Z', '2020-05-20T11:09:05'],
    ['2020-05-20T03:09:05.123Z', '2020-05-20T11:09:05'],
    ['2020-05-20T03:09:05+0800', '2020-05-20T03:09:05'],
    ['2020-05-20T03:09:05+09:00', '2020-05-20T02:09:05'],
    ['2020-05-20T03:09:05-01:00', '2020-05-20T12:09:05'],
    ['2020-05-20 11:09', '2020-05-20T11:09'],
    ['20200520110905', '2020-05-20T11:09:05'],
    ['202005201109', '2020-05-20T11:09'],
    ['1589943600', '2020-05-20T11:00:00'],
    ['1589943600000', '2020-05-20T11:00:00'],
    ['15899436000', undefined],
    ['发布时间是本年的2020-05-20', '2020-05-20'],
    ['发布的时间说的是本年的某日2020-05-20', undefined],
    ['2020', undefined],
    ['Wed, 20 May 2020 03:09:05 GMT', '2020-05-20T11:09:05'],
    ['昨天', undefined],
  ])('%s: %s', (value, expected) => {
    expect(findStamp(value)).toBe(expected)
  })
  test('lies between 1990 and 2100', () => {
    const at = (year: number) => stampOfMoment(Date.UTC(year, 0))
    expect(at(1990)).toBeUndefined()
    expect(stampOfMoment(Date.UTC(1990, 0) + 1)).toBe('1990-01-01T08:00:00')
    expect(stampOfMoment(Date.UTC(2100, 0) - 1)).toBe('2100-01-01T07:59:59')
    expect(at(2100)).toBeUndefined()
  })
})

test('authors are names alone, those of two characters set wide too', () => {
  expect(authorsIn('王 明 李红')).toEqual(['王明', '李红'])
  expect(authorsIn('王 明、李 红')).toEqual(['王明', '李红'])
  expect(authorsIn('王\u3000明')).toEqual(['王明'])
  expect(authorsIn('记者 王明、通讯员李红')).toEqual(['王明', '李红'])
})

describe('an outlet', () => {
  test.each([
    '云岭日报<b>',
    'yunling.com',
    'yunling.cn',
    'a.net',
    'a.org',
    'a.htm',
    'a.html',
    'a.jpg',
    'a.png',
    '云岭{网}',
  ])('is no markup and no address: %s', (value) => expect(outletIn(value)).toBeUndefined())
  test('is a name', () => {
    expect(outletIn('云岭日报')).toBe('云岭日报')
    expect(outletIn('云岭日报 2021-04-06')).toBe('云岭日报')
  })
})

describe('the format of bytes', () => {
  const of = (text: string, name = 'a') => formatOf(new TextEncoder().encode(text), name)
  test.each([
    ['<!DOCTYPE html>', 'a', 'html'],
    ['<html>', 'a', 'html'],
    ['<head >', 'a', 'html'],
    ['<head>', 'a', 'html'],
    ['<body>', 'a', 'html'],
    ['<header>', 'a', 'text'],
    ['<p>', 'a', 'text'],
    ['甲', 'a.htm', 'html'],
    ['甲', 'a.xhtml', 'html'],
    ['甲', 'a.md', 'markdown'],
    ['甲', 'a.markdown', 'markdown'],
    ['甲', 'a.mdx', 'text'],
    ['%PDF-1.4', 'a', 'pdf'],
    ['%PDF1.4', 'a', 'text'],
    ['PK\u0003\u0004', 'a.docx', 'docx'],
    ['PK\u0003\u0004', 'a.zip', 'text'],
    ['PK\u0003\u0004word/document.xml', 'a.zip', 'docx'],
    [`${' '.repeat(2042)}<html>`, 'a', 'html'],
    [`${' '.repeat(2043)}<html>`, 'a', 'text'],
  ])('%s', (text, name, format) => {
    expect(of(text, name)).toBe(format)
  })
})

test.each([
  ['第一章 总则', 'chapter'],
  ['第三节：范围', 'section'],
  ['一、工业', 'numeral'],
  ['一.工业', 'numeral'],
  ['一.5', undefined],
  ['（一）工业', 'bracketedNumeral'],
  ['㈠工业', 'bracketedNumeral'],
  ['1、工业', 'digit'],
  ['1.工业', 'digit'],
  ['1.5工业', undefined],
  ['⒈工业', 'digit'],
  ['⒛工业', 'digit'],
  ['（1）工业', 'bracketedDigit'],
  ['1）工业', 'bracketedDigit'],
  ['①工业', 'bracketedDigit'],
  ['⒇工业', 'bracketedDigit'],
  ['第一，抓工业', 'ordinal'],
  ['——工业', 'dash'],
  ['——5', undefined],
])('%s opens as %s', (line, sort) => {
  expect(readOpening(line, 0).sort).toBe(sort)
})

describe('prose of something else above the head', () => {
  const prose = '连日来，县里的干部走村入户，把政策送到群众手中，大家都说好。'
  test.each<readonly [line: string, expected: boolean]>([
    [prose, true],
    ['连日来，县里的干部走村入户，把政策送到', false],
    ['把政策送到群众手中。', false],
    ...['>', '（', '(', '【', '<', '!', '|', '—', '―', '─', '－', '-', '**（'].map(
      (mark) => [`${mark}${prose}`, false] as const,
    ),
    [`**${prose}`, true],
    ['连日来，县里的干部走村入户，把政策送到群众手中了吗？', false],
  ])('%s: %s', (line, expected) => expect(standsAbove(line)).toBe(expected))
})

test.each([
  ['---\na: 1\n---\n甲', 13],
  ['---\na: 1\n---', 12],
  ['---\na: 1\n--- \n甲', 14],
  ['\ufeff---\r\na: 1\n---\n甲', 15],
  ['---\na: 1\n---甲', 0],
  ['---\na: 1\n', 0],
  ['甲\n---\na: 1\n---\n', 0],
])('front matter of %j ends at %i', (text, end) => expect(frontMatterEnd(text)).toBe(end))

describe('a table', () => {
  const tablesOf = (text: string) => {
    let at = 0
    const paragraphs = text.split('\n').map((line) => {
      const start = at
      at += line.length + 1
      return { start, end: start + line.length }
    })
    return findTables(text, paragraphs).map(({ start, end }) => text.slice(start, end))
  }
  const twice = (row: string) => `${row}\n${row}`
  test.each([
    ['rows of cells parted by tabs', twice('水稻\t35\t40')],
    ['by two blanks', twice('水稻  35  40')],
    ['by full-width blanks', twice('水稻\u300035\u300040')],
    ['with dashes in empty cells', twice('水稻\t—\t……')],
    ['with shares', twice('水稻\t－3.5%\t12‰')],
    ['rows of bars', twice('|水稻|35|')],
  ])('has %s', (_, text) => {
    expect(tablesOf(text)).toEqual([text])
    expect(tablesOf(text.split('\n')[0]!)).toEqual([])
  })
  test.each([
    ['two cells', twice('水稻\t35')],
    ['words in most cells', twice('水稻\t早稻\t晚稻\t35')],
    ['single blanks', twice('水稻 35 40')],
  ])('does not have %s', (_, text) => expect(tablesOf(text)).toEqual([]))
  test.each([
    ['half of three cells', 3, true],
    ['less than a third of them', 2, false],
  ])('of a cell a line has numbers in %s', (_, numbers, expected) => {
    const text = [...Array(numbers).fill('35'), ...Array(7 - numbers).fill('水稻')].join('\n')
    expect(tablesOf(text).length > 0).toBe(expected)
  })
  test('has its caption and its unit with it', () => {
    const rows = twice('水稻\t35\t40')
    const head = '表1 主要指标\n单位：万吨\n'
    expect(tablesOf(`甲乙。\n${head}${rows}`)).toEqual([`${head}${rows}`])
    expect(tablesOf(`表1 主要指标\n甲\n乙\n${rows}`)).toEqual([rows])
  })
  test('may be a list that ends in numbers, in half of its rows at least', () => {
    const of = (...rows: string[]) => tablesOf(rows.map((row) => `- ${row}`).join('\n')).length
    expect(of('水稻 35', '小麦 -0.7')).toBe(1)
    expect(of('水稻 35', '小麦 40', '玉米', '大豆')).toBe(1)
    expect(of('水稻 35', '小麦 40', '玉米', '大豆', '油菜')).toBe(0)
    expect(of('水稻 35', '玉米')).toBe(0)
  })
})

test('years may be typed with blanks between their digits', () => {
  expect(yearsIn('2 0 1 9年 和二〇 二〇年')).toEqual([2019, 2020])
  expect(yearsIn('12019年 1948 2060 19491')).toEqual([])
  expect(yearsIn('1949、2059')).toEqual([1949, 2059])
})

test('a day of the last century in the fields of programs', () => {
  expect(findStamp('1998-05-20')).toBe('1998-05-20')
  expect(findStamp('19980520110905')).toBe('1998-05-20T11:09:05')
})

test('blanks may stand within a label, and not before it', () => {
  const { spaced } = JSON.parse(labelLists()) as { spaced: string }
  const label = new RegExp(`^(?:${spaced})$`, 'u')
  expect(['来源', '来 源', '来\u3000 源', '作 者'].every((text) => label.test(text))).toBe(true)
  expect([' 来源', '来源 ', '来     源'].some((text) => label.test(text))).toBe(false)
})
