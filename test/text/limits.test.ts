/** How long, how far, how many: what is told of a line and of its neighbours at both sides of every limit. */
import { describe, expect, test } from 'vitest'
import { findCopies } from '../../src/text/copies.js'
import { isProse } from '../../src/text/furniture/frame.js'
import { isBreadcrumb } from '../../src/text/furniture/lines.js'
import { extendMap, IDENTITY, sourceSpan } from '../../src/text/map.js'
import { findDates } from '../../src/text/metadata/calendar.js'
import { divisionAtEnd, divisionAtStart, findDivision } from '../../src/text/metadata/divisions.js'
import { restore } from '../../src/text/restore/restore.js'
import { frontMatterEnd } from '../../src/text/structure/head.js'
import { buildStructure } from '../../src/text/structure.js'
import { findTables } from '../../src/text/tables.js'

/** `count` characters of prose. */
const han = (count: number) => '推进全市经济社会发展'.repeat(Math.ceil(count / 10)).slice(0, count)

describe('a line is prose of an article', () => {
  test.each<[name: string, line: string, is: boolean]>([
    ['twelve characters with a full stop', `${han(11)}。`, true],
    ['eleven', `${han(10)}。`, false],
    ['thirty that end in another stop', `${han(29)}；`, true],
    ['twenty-nine', `${han(28)}；`, false],
    ['with a quotation mark behind its stop', `“${han(11)}。”`, true],
    ['sixty with a clause, cut off', `${han(20)}，${han(20)}，${han(18)}`, true],
    ['fifty-nine', `${han(20)}，${han(20)}，${han(17)}`, false],
    ['sixty that break off with dots', `${han(20)}，${han(20)}，${han(16)}……`, false],
    ['sixty without a stop', han(60), false],
    ['sixty whose only mark is a colon', `${han(20)}：${han(39)}`, false],
    ['a clause of four characters', `${han(50)}，${han(4)}，${han(10)}`, true],
    ['a clause of three', `${han(50)}，${han(3)}，${han(10)}`, false],
    ['a clause up to a colon', `${han(50)}，${han(4)}：${han(10)}`, true],
    ['a clause at the beginning', `，${han(4)}，${han(60)}`, true],
  ])('%s', (_, line, is) => {
    expect(isProse(line)).toBe(is)
  })
})

test('a breadcrumb has ninety characters at most', () => {
  const crumb = (length: number) => `首页 > 要闻 > ${han(length - 10)}`
  expect([crumb(50), crumb(51)].map(isBreadcrumb)).toEqual([true, false])
  expect(isBreadcrumb(`${'首页 > '.repeat(7)}${han(40)}`)).toBe(true)
})

describe('front matter', () => {
  const closed = (length: number) => `---\n${'a'.repeat(length)}\n---\n正文`
  test.each<[name: string, text: string, end: number]>([
    ['none', '正文', 0],
    ['empty', '---\n---\n正文', 8],
    ['with a byte order mark and blanks', '\uFEFF--- \t\r\ntitle: 甲\n---\n正文', 21],
    ['that is never closed', '---\ntitle: 甲\n正文', 0],
    ['closed at the end of the text', '---\ntitle: 甲\n---', 16],
    ['with a line of more dashes', '---\ntitle: 甲\n----\n正文', 0],
    ['closed within 8192 characters', closed(8183), 8192],
    ['closed where the head ends', closed(8184), 8192],
    ['closed farther down', closed(8185), 0],
    ['with sixty blanks behind its dashes', `---${' '.repeat(60)}\n---\n`, 68],
    ['with sixty-one', `---${' '.repeat(61)}\n---\n`, 0],
  ])('%s', (_, text, end) => {
    expect(frontMatterEnd(text)).toBe(end)
  })
})

describe('dates of a head', () => {
  const told = (text: string) => findDates(text).map(({ value, start, end }) => `${value} ${start}-${end}`)
  test.each<[text: string, dates: readonly string[]]>([
    ['1900年1月1日', ['1900-01-01 0-9']],
    ['1899年12月31日', []],
    ['2099年12月31日', ['2099-12-31 0-11']],
    ['2100年1月1日', []],
    ['2020年2月30日', []],
    ['2020年5月', ['2020-05 0-7']],
    ['2020-05-20 00:00', ['2020-05-20 0-16']],
    ['2020-05-20 00:00:00', ['2020-05-20 0-19']],
    ['2020-05-20 00:00:01', ['2020-05-20T00:00:01 0-19']],
    ['2020-05-20 00:01', ['2020-05-20T00:01 0-16']],
    ['2020-05-20 23:59', ['2020-05-20T23:59 0-16']],
    ['2020-05-20 23:59:59', ['2020-05-20T23:59:59 0-19']],
    ['2020-05-20 9时5分', ['2020-05-20 0-10']],
    ['2020-05-20 9时05分', ['2020-05-20T09:05 0-16']],
    ['2020-05-20 星期三 09:30', ['2020-05-20T09:30 0-20']],
  ])('%s', (text, dates) => {
    expect(told(text)).toEqual(dates)
  })
})

describe('divisions by their names', () => {
  test('a county that is alone with its name, and one of several', () => {
    expect([findDivision('乐清市')?.code, findDivision('鼓楼区')?.code]).toEqual(['330382', undefined])
    expect([findDivision('鼓楼区', '350100')?.code, findDivision('鼓楼区', '320100')?.code]).toEqual([
      '350102',
      '320106',
    ])
    expect(findDivision('无此县')).toBeUndefined()
  })
  test('at the end and at the beginning of a text', () => {
    const end = (text: string, within?: string) => divisionAtEnd(text, within)?.name
    expect([end('位于福建省厦门市'), end('厦门'), end('门'), end(''), end('去厦门市了')]).toEqual([
      '厦门市',
      '厦门市',
      undefined,
      undefined,
      undefined,
    ])
    const start = (text: string) => divisionAtStart(text)?.name
    expect([
      start('福建省福州市鼓楼区政府'),
      start('东莞市政府工作报告'),
      start('朝阳区'),
      start('市政府'),
    ]).toEqual(['鼓楼区', '东莞市', undefined, undefined])
    expect(end('双江拉祜族佤族布朗族傣族自治县')).toBe('双江拉祜族佤族布朗族傣族自治县')
    expect(start('积石山保安族东乡族撒拉族自治县政府')).toBe('积石山保安族东乡族撒拉族自治县')
  })
})

describe('tables', () => {
  const tables = (text: string) =>
    findTables(text, buildStructure(text).paragraphs).map(
      ({ start, end }) => text.slice(start, end).split('\n').length,
    )
  const cells = (numbers: number, words: number) =>
    [
      ...Array.from({ length: numbers }, (_, i) => `${i + 1}`),
      ...Array.from({ length: words }, () => '乡镇'),
    ].join('\n')
  test.each<[name: string, text: string, lines: readonly number[]]>([
    ['two rows of pipes', '| 甲 | 1 |\n| 乙 | 2 |', [2]],
    ['one', '| 甲 | 1 |', []],
    ['six cells, three of them numbers', cells(3, 3), [6]],
    ['five cells', cells(3, 2), []],
    ['six, two of them numbers', cells(2, 4), []],
    ['nine, three of them', cells(3, 6), [9]],
    ['ten, three of them', cells(3, 7), []],
    ['a cell of 24 characters', `${cells(3, 3)}\n${han(24)}`, [7]],
    ['a cell of 25', `${cells(3, 3)}\n${han(25)}`, [6]],
    ['two items of a list with numbers', '- 甲 1\n- 乙 2', [2]],
    ['one of two', '- 甲 1\n- 乙', []],
    ['two of four', '- 甲 1\n- 乙 2\n- 丙\n- 丁', [4]],
    ['two of five', '- 甲 1\n- 乙 2\n- 丙\n- 丁\n- 戊', []],
    ['rows parted by tabs', '甲\t1\t2\n乙\t3\t4', [2]],
    ['rows with half their cells numbers', '甲\t乙\t1\n丙\t丁\t2', [2]],
    ['rows of two cells', '甲\t1\n乙\t2', []],
    ['a caption and a line of units above', '表1：投资情况\n单位：万元\n甲\t1\t2\n乙\t3\t4', [4]],
    ['and a second caption', '表1：投资情况\n表2：投资情况\n单位：万元\n甲\t1\t2\n乙\t3\t4', [4]],
    ['bold cells', '**1**\n**2**\n**3**\n**甲**\n**乙**\n**丙**', []],
    ['a line of 120 characters above', `表1：${han(117)}\n甲\t1\t2\n乙\t3\t4`, [3]],
    ['a line of 121', `表1：${han(118)}\n甲\t1\t2\n乙\t3\t4`, [2]],
  ])('%s', (_, text, lines) => {
    expect(tables(text)).toEqual(lines)
  })
})

describe('copies', () => {
  /** Copies of what is printed twice, as their sentences, which end at full stops. */
  const copies = (text: string) => {
    const sentences = [...text.matchAll(/[^。]+。/gu)].map(({ index, 0: all }) => ({
      start: index,
      end: index + all.length,
    }))
    return findCopies(text, sentences).map(({ start, end }) => `${start}-${end}`)
  }
  const one = '各县要抓好春耕备耕的各项工作，按时完成播种任务，确保粮食面积稳定。'
  const two = '各乡镇要组织干部下到田间地头，帮助农户解决种子和化肥的实际困难。'
  const three = '农业部门要加强技术指导和培训，让每一户农民都掌握新的种植技术。'
  const other = '会议还研究了其他的事项和安排。'
  test.each<[name: string, text: string, found: readonly string[]]>([
    ['two sentences', one + two + one + two, ['65-130']],
    ['one sentence', one + one, []],
    [
      'one of a hundred characters',
      `${'甲乙丙丁戊己庚辛壬癸'.repeat(10).slice(0, 99)}。`.repeat(2),
      ['100-200'],
    ],
    ['one of ninety-nine', `${'甲乙丙丁戊己庚辛壬癸'.repeat(10).slice(0, 98)}。`.repeat(2), []],
    [
      'with two that differ in between',
      one + two + one + other + other.replace('其他', '别的') + two,
      ['65-160'],
    ],
    [
      'with three that differ',
      one + two + one + other + other.replace('其他', '别的') + other.replace('其他', '另外') + two,
      [],
    ],
    ['what repeats itself within', one + one + two + two, []],
    ['the end of a sentence first', one + two + three + one.slice(15) + two + three, ['96-177']],
    [
      'damaged by less than a third',
      one + two + three + one + two + three.replace('技术指导', '技能辅导'),
      ['96-192'],
    ],
    [
      'damaged by more',
      one + two + three + one + two + three.replace('加强技术指导和培训，让每一户', '改善'),
      ['96-161'],
    ],
    ['sixty characters', `${one.slice(0, 29)}。${two.slice(0, 29)}。`.repeat(2), ['60-120']],
    ['fifty-nine', `${one.slice(0, 28)}。${two.slice(0, 29)}。`.repeat(2), []],
    ['nine characters a sentence', '甲乙丙丁戊己庚辛壬。乙丙丁戊己庚辛壬癸。'.repeat(6), []],
  ])('%s', (_, text, found) => {
    expect(copies(text)).toEqual(found)
  })
})

test('a map tells where the text of a change comes from', () => {
  const map = extendMap(IDENTITY, [
    { start: 2, end: 4, text: '甲' },
    { start: 6, end: 6, text: '乙丙' },
    { start: 8, end: 9, text: '丁' },
  ])
  const spans = Array.from({ length: 10 }, (_, at) => sourceSpan(map, at, at + 1)).map(
    ({ start, end }) => `${start}-${end}`,
  )
  expect(spans).toEqual(['0-1', '1-2', '2-4', '4-5', '5-6', '6-6', '6-6', '6-7', '7-8', '8-9'])
  expect(extendMap(map, [{ start: 1, end: 2, text: '戊' }])).toBe(map)
})

describe('restored', () => {
  test.each<[text: string, restored: string]>([
    ['增长l0%', '增长10%'],
    ['增长lO%', '增长10%'],
    ['增长1O%', '增长10%'],
    ['增长І0%', '增长І0%'],
    ['第l季度', '第1季度'],
    ['2О18年', '2018年'],
    ['参万元', '叁万元'],
    ['⼯作', '工作'],
    ['国(guo)(guo)', '国'],
    ['&#44;&#65;&#55296;&#0;', ',A&#55296;&#0;'],
  ])('%s', (text, restored) => {
    expect(restore(text).text).toBe(restored)
  })
})
