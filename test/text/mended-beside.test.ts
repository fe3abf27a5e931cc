/** What is mended, and what stands beside it that leaves it as it is. */
import { expect, test } from 'vitest'
import { undoMisreadDigits } from '../../src/text/restore/digits.js'
import { resolveEntities, undoEntities } from '../../src/text/restore/entities.js'
import { findLost } from '../../src/text/restore/lost-text.js'
import { undoCommas, undoLostPoints } from '../../src/text/restore/points.js'
import { undoSpread } from '../../src/text/restore/spread.js'
import type { Undo } from '../../src/text/restore/undo.js'

/** `text` with all that `undo` would change in it. */
const mended = (text: string, undo: (text: string) => Undo[]) =>
  undo(text)
    .flatMap(({ edits = [] }) => edits)
    .reduceRight((left, { start, end, text: put }) => left.slice(0, start) + put + left.slice(end), text)

/** So a text shows that it writes full-width commas in its thousands. */
const MANNER = '总产值1，234亿元，人口1，234人。'
test.each([
  ['776，7万人', '776.7万人'],
  ['112，3%', '112.3%'],
  ['12，35‰', '12.35‰'],
  ['3，2 %', '3.2 %'],
  // thousands, years, lists of figures, places without a noun
  ['1，112，3%', '1，112，3%'],
  ['5.112，3%', '5.112，3%'],
  ['2019，3%', '2019，3%'],
  ['1949，3%', '1949，3%'],
  ['2119，3%', '2119.3%'],
  ['12，3', '12，3'],
  ['12，3万', '12，3万'],
  ['12345，3%', '12345，3%'],
  ['12，345%', '12，345%'],
])('a comma for a point: %s', (text, expected) => {
  expect(mended(`${MANNER}${text}`, undoCommas)).toBe(`${MANNER}${expected}`)
})

test('commas are let alone where the text does not show that manner twice', () => {
  expect(mended('总产值1，234亿元，增长12，3%', undoCommas)).toBe('总产值1，234亿元，增长12，3%')
  expect(mended('1，234．5，人口1，234人，增长12，3%', undoCommas)).toBe('1，234．5，人口1，234人，增长12.3%')
  // digits before make another figure of it
  expect(mended('51，234，234人，5.1，234人，增长12，3%', undoCommas)).toBe(
    '51，234，234人，5.1，234人，增长12，3%',
  )
})

test.each([
  ['18?5%', '18.5%'],
  ['118?5%', '118.5%'],
  ['18\ufffd5%', '18.5%'],
  ['18?5 %', '18.5 %'],
  ['8?5%', '8?5%'],
  ['1118?5%', '1118?5%'],
  ['1.18?5%', '1.18?5%'],
  ['1，18?5%', '1，18?5%'],
  ['18?55%', '18?55%'],
  ['18?5万', '18?5万'],
])('a lost point: %s', (text, expected) => {
  expect(mended(text, undoLostPoints)).toBe(expected)
})

test.each([
  ['增长l0%', '增长10%'],
  ['2O18年', '2018年'],
  ['增长1O.5%', '增长10.5%'],
  ['第l季度', '第1季度'],
  ['2018年l月', '2018年1月'],
  ['5月l日', '5月1日'],
  ['年l月', '年l月'],
  ['第l章', '第l章'],
  ['Al0%', 'Al0%'],
  ['增长lo', '增长lo'],
  ['增长lO%', '增长10%'],
  ['增长O.5%', '增长0.5%'],
])('letters for digits: %s', (text, expected) => {
  expect(mended(text, undoMisreadDigits)).toBe(expected)
})

test.each([
  ['政 府 工 作 报 告', '政府工作报告'],
  ['政 府 工 作 报', '政府工作报'],
  ['政 府 工 作', '政 府 工 作'],
  ['2 0 1 9 年', '2019年'],
  ['2 0 1 9年', '2019年'],
  ['2 0 1 9 月', '2 0 1 9 月'],
  // the end of a longer word, or its beginning
  ['市 政 府 工 作 报 告', '市政府工作报告'],
  ['本市 政 府 工 作 报 告', '本市 政 府 工 作 报 告'],
  ['政 府 工 作 报 告书', '政 府 工 作 报 告书'],
  ['3 政 府 工 作 报 告', '3 政 府 工 作 报 告'],
])('letters set apart: %s', (text, expected) => {
  expect(mended(text, undoSpread)).toBe(expected)
})

test.each([
  ['甲&nbsp;乙', '甲 乙'],
  ['甲&nbsp乙', '甲 乙'],
  ['甲&ldquo乙&rdquo;', '甲“乙”'],
  ['a?x=1&quot=2', 'a?x=1&quot=2'],
  ['甲&quots乙', '甲&quots乙'],
  ['甲&quot1乙', '甲&quot1乙'],
  ['甲&amp;amp;quot;乙', '甲"乙'],
  ['甲&#38;quot;乙', '甲"乙'],
  ['甲&#x26;quot;乙', '甲"乙'],
  ['甲&#26;乙', '甲&#26;乙'],
])('entities: %s', (text, expected) => {
  expect(resolveEntities(text)).toBe(expected)
  expect(mended(text, undoEntities)).toBe(expected)
})

test.each([
  ['经济????发展', ['????']],
  ['经济???发展', []],
  ['经济????', []],
  ['????发展', []],
  ['a????b', []],
  ['“????”', ['????']],
  ['烫烫烫', ['烫烫烫']],
  ['烫烫', []],
  ['屯屯屯屯', ['屯屯屯屯']],
  ['屯屯屯', []],
  ['锟斤拷锟斤拷', ['锟斤拷锟斤拷']],
  ['锟斤拷锟斤', ['锟斤拷锟斤']],
  ['葺葺葺', ['葺葺葺']],
  ['葺葺', []],
])('text that is lost: %s', (text, expected) => {
  expect(findLost(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})
